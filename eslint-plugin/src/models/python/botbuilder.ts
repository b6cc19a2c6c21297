/**
 * Bot Framework and Teams (botbuilder): activities, the steps of waterfall dialogs and their prompts. What a person typed or a card's form
 * holds is untrusted; ids are the platform's.
 */
import type { Given, Library, Member, Passed } from "../../engine/summary.js";
import { chat, chatData, chatName, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { elements } from "./words.js";

const text: Member = { source: chat };
const TURN: Given = { type: "botbuilder.Context" };
const turns: Passed = { params: [TURN] };
/** Beside the turn, what the form or the card sent. */
const sent: Passed = { params: [TURN, { source: chatData }, { source: chatData }] };

const prompt: Member = makes(
  { safe: true },
  { callbacks: [{ arg: "1|validator=", params: [{ type: "botbuilder.PromptContext" }], runs: "entry" }] },
);

export const library: Library = {
  name: "botbuilder",
  modules: {
    "botbuilder.core": "botbuilder",
    "botbuilder.core.teams": "botbuilder",
    "botbuilder.schema": "botbuilder",
    "botbuilder.dialogs": "botbuilder",
    "botbuilder.dialogs.prompts": "botbuilder",
  },
  types: {
    botbuilder: {
      members: {
        ...named(["ActivityHandler", "TeamsActivityHandler"], makes({ type: "botbuilder.Handler" })),
        BotFrameworkAdapterSettings: makes({}),
        TurnContext: { type: "botbuilder.ContextClass" },
        Activity: makes({ type: "botbuilder.Activity" }),
        ChannelAccount: { type: "botbuilder.Account" },
        WaterfallStepContext: { type: "botbuilder.Step" },
        WaterfallDialog: makes({ safe: true }, { callbacks: [{ arg: "1|steps=", params: [{ type: "botbuilder.Step" }], runs: "entry" }] }),
        ...named(["TextPrompt", "AttachmentPrompt", "NumberPrompt", "ChoicePrompt", "ConfirmPrompt"], prompt),
        PromptValidatorContext: { type: "botbuilder.PromptContext" },
        MessageFactory: { type: "botbuilder.MessageFactory" },
      },
    },
    "botbuilder.Handler": {
      overrides: {
        ...Object.fromEntries(
          [
            ...["on_turn", "on_message_activity", "on_message_update_activity", "on_event_activity", "on_event", "on_invoke_activity"],
            ...["on_message_reaction_activity", "on_conversation_update_activity"],
          ].map((name) => [name, turns]),
        ),
        on_members_added_activity: { params: [{ type: "botbuilder.Account", list: true }, TURN] },
        "on_teams_*": sent,
        on_adaptive_card_invoke: sent,
      },
    },
    "botbuilder.Context": {
      members: {
        activity: { type: "botbuilder.Activity" },
        ...named(["send_activity", "send_activities", "update_activity", "delete_activity"], HARMLESS),
      },
    },
    /** It gives the text without the mention of the bot. */
    "botbuilder.ContextClass": {
      extends: ["botbuilder.Context"],
      members: named(["remove_recipient_mention", "remove_mention_text"], gives({ source: chat })),
    },
    "botbuilder.Activity": {
      members: {
        ...named(["text", "summary", "speak", "topic_name", "name"], text),
        ...named(["value", "channel_data", "entities"], { source: chatData }),
        attachments: { type: "botbuilder.Attachments" },
        ...named(["from_property", "recipient"], { type: "botbuilder.Account" }),
        members_added: { type: "botbuilder.Accounts" },
        ...named(["id", "type", "channel_id", "service_url", "timestamp", "locale", "reply_to_id", "conversation", "local_timestamp"], id),
      },
    },
    "botbuilder.Accounts": elements("botbuilder.Account"),
    "botbuilder.Account": { members: { name: { source: chatName }, ...named(["id", "role", "aad_object_id"], id) } },
    "botbuilder.Attachments": elements("botbuilder.Attachment"),
    /** The address at which Teams keeps a file is its own. */
    "botbuilder.Content": { source: chatData, members: { downloadUrl: id } },
    "botbuilder.Attachment": {
      members: { ...named(["content_url", "name", "thumbnail_url"], text), content: { type: "botbuilder.Content" }, content_type: id },
    },
    "botbuilder.Step": {
      members: {
        // What the prompt before this step got.
        result: { source: chatData },
        context: { type: "botbuilder.Context" },
        // What earlier steps kept, by their own names.
        ...named(["values", "options"], { type: "botbuilder.Kept" }),
        ...named(["prompt", "next", "end_dialog", "begin_dialog", "replace_dialog", "cancel_all_dialogs"], HARMLESS),
        index: id,
      },
    },
    "botbuilder.Kept": {},
    "botbuilder.PromptContext": {
      members: { recognized: { type: "botbuilder.Recognized" }, context: { type: "botbuilder.Context" }, attempt_count: id },
    },
    "botbuilder.Recognized": { members: { value: { source: chatData }, succeeded: id } },
    "botbuilder.MessageFactory": { members: { "*": gives({ safe: true }) } },
  },
};
