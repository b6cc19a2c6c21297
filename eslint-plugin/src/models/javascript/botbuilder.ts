/**
 * Bot Framework: activity handlers, dialogs and the activities in them; also its successor, the Microsoft 365 Agents SDK.
 * Ids of accounts and conversations, the channel and the service address come with a signed token; texts, card values, attachments and
 * the channel's own data are the sender's.
 */
import type { Callback, Given, Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { chat, chatData, chatText, constructed, givesId, givesText, id, named, stored, typed } from "./chat-vocabulary.js";

const turn: Given = { type: "botbuilder.Context" };
const data: Given = { source: chatData };
const handler = (arg: string): Callback => ({ arg, params: [turn], runs: "entry" });
const registers: Member = { call: { callbacks: [handler("0")], returns: { same: "this" } } };

/** Events that only concern Teams hand the context over after what happened. */
const registersTeams: Member = {
  call: { callbacks: [{ arg: "0", params: [data, data, turn], arity: 4, runs: "entry" }], returns: { same: "this" } },
};

function overrides(names: string, params: readonly Given[]): TypeModel["overrides"] {
  return Object.fromEntries(names.split(" ").map((name) => [name, { params }]));
}

/** The bot signs in to this address with its own credentials. */
const service = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "service that the bot's credentials go to" } });

const people: Member = { type: "botbuilder.Accounts" };

export const library: Library = {
  name: "botbuilder",
  modules: {
    botbuilder: "botbuilder",
    "botbuilder-core": "botbuilder",
    "botbuilder-dialogs": "botbuilder",
    "botbuilder-ai": "botbuilder",
    "botframework-schema": "botbuilder",
    "botframework-connector": "botbuilder",
    "@microsoft/agents-hosting": "botbuilder",
    "@microsoft/agents-activity": "botbuilder",
    "@microsoft/agents-hosting-dialogs": "botbuilder",
  },
  types: {
    botbuilder: {
      members: {
        ...constructed("ActivityHandler TeamsActivityHandler", "botbuilder.Handler"),
        ...constructed("CloudAdapter BotFrameworkAdapter TeamsAdapter", "botbuilder.Adapter"),
        ConnectorClient: { new: { sinks: [service("1.baseUri")] } },
        TurnContext: { type: "botbuilder.Context" },
        Activity: { type: "botbuilder.Activity" },
        Attachment: { type: "botbuilder.Attachment" },
        TeamsInfo: { type: "botbuilder.TeamsInfo" },
        ...constructed("ComponentDialog Dialog", "botbuilder.Dialog"),
        ...typed("DialogContext", "botbuilder.DialogContext"),
        WaterfallStepContext: { type: "botbuilder.Step" },
        WaterfallDialog: {
          new: {
            callbacks: [{ arg: "1", params: [{ type: "botbuilder.Step" }], runs: "entry" }],
            returns: { type: "botbuilder.Waterfall" },
          },
        },
        TextPrompt: {
          new: {
            callbacks: [
              { arg: "1", params: [{ fields: { recognized: { fields: { value: { source: chat } } }, context: turn } }], runs: "entry" },
            ],
          },
        },
        ...constructed("LuisRecognizer", "botbuilder.Recognizer"),
        AgentApplication: { new: { returns: { type: "botbuilder.Application" } } },
      },
    },
    "botbuilder.Handler": {
      members: {
        ...named(
          "onTurn onMessage onMessageUpdate onMessageDelete onConversationUpdate onMembersAdded onMembersRemoved onMessageReaction onReactionsAdded onReactionsRemoved onEvent onEndOfConversation onTyping onInstallationUpdate onTokenResponseEvent onCommand onUnrecognizedActivityType onDialog",
          registers,
        ),
        ...named(
          "onTeamsMembersAddedEvent onTeamsMembersRemovedEvent onTeamsChannelCreatedEvent onTeamsChannelDeletedEvent onTeamsChannelRenamedEvent",
          registersTeams,
        ),
      },
      overrides: {
        ...overrides(
          "onTurnActivity onMessageActivity onMessageUpdateActivity onMessageDeleteActivity onInvokeActivity onEventActivity onConversationUpdateActivity onMembersAddedActivity onTeamsMessageEdit onTeamsMembersAdded onTeamsChannelCreated onTeamsChannelRenamed handleTeamsCardActionInvoke onUnrecognizedActivity",
          [turn],
        ),
        ...overrides(
          "handleTeamsMessagingExtensionQuery handleTeamsMessagingExtensionSubmitAction handleTeamsMessagingExtensionFetchTask handleTeamsMessagingExtensionSelectItem handleTeamsMessagingExtensionCardButtonClicked handleTeamsMessagingExtensionBotMessagePreviewEdit handleTeamsMessagingExtensionBotMessagePreviewSend handleTeamsTaskModuleFetch handleTeamsTaskModuleSubmit handleTeamsTabSubmit handleTeamsAppBasedLinkQuery handleTeamsFileConsentAccept onAdaptiveCardInvoke onSearchInvoke",
          [turn, data],
        ),
      },
    },
    "botbuilder.Adapter": {
      members: {
        ...named("process processActivity", { call: { callbacks: [handler("2+")] } }),
        continueConversation: { call: { sinks: [service("0.serviceUrl")], callbacks: [handler("1")] } },
        continueConversationAsync: { call: { sinks: [service("1.serviceUrl")], callbacks: [handler("2+")] } },
        createConnectorClient: { call: { sinks: [service("0")] } },
        onTurnError: { handles: [{ arg: "0", params: [turn, { type: "Error", source: { kind: "error" } }], runs: "entry" }] },
      },
    },
    /** The routes of the Agents SDK. */
    "botbuilder.Application": {
      members: named("onMessage onActivity onConversationUpdate onMessageReactionAdded", {
        call: { callbacks: [handler("1")], returns: { same: "this" } },
      }),
    },
    "botbuilder.Context": {
      members: {
        activity: { type: "botbuilder.Activity" },
        ...named("removeRecipientMention removeMentionText", givesText),
        getConversationReference: givesId,
        sendActivity: { call: {} },
      },
    },
    "botbuilder.Activity": {
      members: {
        ...named("text summary speak name entities topicName label suggestedActions", chatText),
        ...named(
          "id type timestamp localTimestamp localTimezone serviceUrl channelId locale replyToId textFormat callerId valueType action importance",
          id,
        ),
        value: { source: chatData },
        channelData: { type: "botbuilder.ChannelData" },
        ...typed("from recipient", "botbuilder.Account"),
        conversation: { type: "botbuilder.Conversation" },
        attachments: { type: "botbuilder.Attachments" },
        membersAdded: people,
        membersRemoved: people,
      },
    },
    "botbuilder.ChannelData": { source: chatData, members: named("tenant team channel meeting eventType", id) },
    "botbuilder.Account": {
      members: {
        ...named("name givenName surname email userPrincipalName", chatText),
        ...named("id aadObjectId objectId role tenantId userRole", id),
      },
    },
    "botbuilder.Accounts": { element: { type: "botbuilder.Account" } },
    "botbuilder.Conversation": { members: { name: chatText, ...named("id tenantId conversationType isGroup", id) } },
    "botbuilder.Attachments": { element: { type: "botbuilder.Attachment" } },
    /** The address at which Teams keeps a file is its own. */
    "botbuilder.Content": { source: chatData, members: { downloadUrl: { safe: true } } },
    "botbuilder.Attachment": {
      members: { ...named("name contentUrl contentType thumbnailUrl", chatText), content: { type: "botbuilder.Content" } },
    },
    "botbuilder.TeamsInfo": {
      members: {
        getMember: { call: { returns: { type: "botbuilder.Account" } } },
        ...named("getMembers getTeamMembers", { call: { returns: { type: "botbuilder.Accounts" } } }),
      },
    },
    "botbuilder.Dialog": {
      overrides: {
        ...overrides("onBeginDialog onContinueDialog beginDialog continueDialog", [{ type: "botbuilder.DialogContext" }]),
      },
    },
    "botbuilder.Waterfall": {
      members: {
        addStep: { call: { callbacks: [{ arg: "0", params: [{ type: "botbuilder.Step" }], runs: "entry" }], returns: { same: "this" } } },
      },
    },
    "botbuilder.DialogContext": { members: { context: { type: "botbuilder.Context" } } },
    /** A step gets what the prompt before it was answered with; `values` is what earlier steps kept. */
    "botbuilder.Step": {
      extends: ["botbuilder.DialogContext"],
      members: { result: { type: "botbuilder.Answer" }, ...named("values options", { source: stored }), ...named("index reason", id) },
    },
    /** An answer in words is the person's; a choice, a date and a token are objects of the framework. */
    "botbuilder.Answer": {
      source: chat,
      element: { type: "botbuilder.Attachment" },
      members: named("value index score synonym token expiration connectionName timex", id),
    },
    "botbuilder.Recognizer": { members: { recognize: { call: { returns: { type: "botbuilder.Recognized" } } }, topIntent: givesId } },
    "botbuilder.Recognized": { source: chatData, members: named("intents sentiment", id) },
  },
};
