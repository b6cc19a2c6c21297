/**
 * Slack: Bolt's listeners, the Web API client, and the older event and real-time clients.
 * Slack assigns ids, timestamps, trigger ids and response addresses; texts, names and form values are people's. In what people type it
 * escapes the signs of its own markup: nobody can write a `<!channel>` that still pings when a bot repeats it.
 */
import type { Callback, Library, Member, Sink, Summary } from "../../engine/summary.js";
import { chat, chatData, chatText, constructed, id, identity, named, typed } from "./chat-vocabulary.js";

const listener: Callback = { arg: "*", params: [{ type: "slack.Args" }], runs: "entry" };
const listens: Member = { call: { callbacks: [listener] } };

/** What a pattern found in the message goes along. */
const found: Callback = {
  ...listener,
  params: [
    { type: "slack.Args", fields: { context: { type: "slack.Context", fields: { matches: { source: chat, captured: { by: "0" } } } } } },
  ],
};

const ids = {
  user_id: { source: identity },
  ...named(
    "channel_id channel team_id enterprise_id trigger_id response_url api_app_id ts thread_ts event_ts message_ts action_ts client_msg_id channel_type type subtype bot_id app_id team token callback_id action_id block_id view_id hash is_enterprise_install",
    id,
  ),
};

/** Slack fetches previews of links and images in a message unless told otherwise. */
const post: Summary = {
  sinks: [
    {
      arg: "0.text",
      kind: "render",
      when: [{ arg: "0.unfurl_media", given: false }],
      detail: { use: "message whose links are unfurled", instead: "`unfurl_links: false, unfurl_media: false`" },
    },
  ],
};
const says: readonly Summary[] = [
  { when: [{ arg: "0", type: "object" }], ...post },
  { sinks: [{ ...post.sinks![0]!, arg: "0", when: [] }] },
];
const consequence = (arg: string, use: string): Sink => ({ arg, kind: "consequence", detail: { use } });
const emits: Summary = { callbacks: [{ arg: "1", params: [{ type: "slack.Message" }, { type: "slack.Body" }], runs: "entry" }] };

export const library: Library = {
  name: "@slack/bolt",
  modules: {
    "@slack/bolt": "slack",
    "@slack/web-api": "slack",
    "@slack/webhook": "slack",
    "@slack/socket-mode": "slack",
    "@slack/rtm-api": "slack",
    "@slack/events-api": "slack",
    "@slack/interactive-messages": "slack",
    "@slack/types": "slack",
  },
  types: {
    slack: {
      members: {
        default: { type: "slack" },
        ...constructed("App", "slack.App"),
        ExpressReceiver: { new: { returns: { type: "slack.ExpressReceiver" } } },
        ...named("AwsLambdaReceiver HTTPReceiver", { new: { returns: { safe: true } } }),
        HTTPModuleFunctions: { type: "slack.HttpFunctions" },
        WebClient: { new: { returns: { type: "slack.WebClient" } } },
        IncomingWebhook: { new: { returns: { type: "slack.IncomingWebhook" } } },
        SocketModeClient: { new: { returns: { type: "slack.SocketModeClient" } } },
        RTMClient: { new: { returns: { type: "slack.EventClient" } } },
        createMessageAdapter: { call: { returns: { type: "slack.MessageAdapter" } } },
        createEventAdapter: { call: { returns: { type: "slack.EventClient" } } },
        ...named("Assistant", {
          new: {
            callbacks: [
              { arg: "0.userMessage", params: [{ type: "slack.Args" }], runs: "entry" },
              { arg: "0.threadStarted", params: [{ type: "slack.Args" }], runs: "entry" },
            ],
          },
        }),
        ...typed(
          "AllMiddlewareArgs SlackCommandMiddlewareArgs SlackEventMiddlewareArgs SlackActionMiddlewareArgs SlackViewMiddlewareArgs SlackShortcutMiddlewareArgs SlackOptionsMiddlewareArgs",
          "slack.Args",
        ),
        ...typed("SlashCommand", "slack.Command"),
        ...typed("GenericMessageEvent AppMentionEvent MessageEvent KnownEventFromType", "slack.Message"),
        ...typed("BlockAction ButtonAction", "slack.Body"),
        ...typed("ViewOutput", "slack.View"),
        ...typed("SayFn", "slack.Say"),
        ...typed("RespondFn", "slack.Respond"),
      },
    },
    "slack.App": {
      members: {
        message: { call: { callbacks: [found] } },
        ...named("event command action view shortcut options use function", listens),
        client: { type: "slack.WebClient" },
      },
    },
    "slack.ExpressReceiver": { members: { router: { type: "express.Router" }, app: { type: "express.Application" } } },
    "slack.HttpFunctions": {
      members: { parseAndVerifyHTTPRequest: { call: {} }, parseHTTPRequestBody: { call: { returns: { type: "slack.Body" } } } },
    },
    "slack.EventClient": { members: { ...named("on once", { call: emits }) } },
    "slack.MessageAdapter": {
      members: {
        ...named("action shortcut options viewSubmission viewClosed", {
          call: {
            callbacks: [{ arg: "1", params: [{ type: "slack.Body" }, { type: "slack.Respond" }], runs: "entry" }],
            returns: { same: "this" },
          },
        }),
      },
    },
    "slack.SocketModeClient": {
      members: { ...named("on once", { call: { callbacks: [{ arg: "1", params: [{ type: "slack.Args" }], runs: "entry" }] } }) },
    },
    "slack.IncomingWebhook": { members: { send: { call: says } } },
    "slack.Args": {
      anyone: true,
      members: {
        ...typed("message event", "slack.Message"),
        command: { type: "slack.Command" },
        action: { type: "slack.Action" },
        view: { type: "slack.View" },
        ...typed("body payload", "slack.Body"),
        shortcut: { type: "slack.Body" },
        options: { type: "slack.Body" },
        context: { type: "slack.Context" },
        say: { type: "slack.Say" },
        respond: { type: "slack.Respond" },
        client: { type: "slack.WebClient" },
        logger: { type: "logger.Text" },
      },
    },
    "slack.Say": { call: says },
    "slack.Respond": { call: says },
    "slack.Context": {
      members: {
        matches: chatText,
        userId: { source: identity },
        ...named("teamId enterpriseId botId botUserId botToken userToken isEnterpriseInstall", id),
      },
    },
    "slack.Message": {
      anyone: true,
      members: {
        ...ids,
        ...named("text username attachments links topic purpose name title", chatText),
        blocks: { source: chatData },
        user: { type: "slack.User", source: identity },
        files: { type: "slack.Files" },
        ...typed("message previous_message", "slack.Message"),
        item: { type: "slack.Message" },
        reaction: id,
      },
    },
    /** Either an id, which is safe, or a person with a profile. */
    "slack.User": { members: { ...named("name real_name profile username", chatText), ...named("id team_id is_admin is_bot tz", id) } },
    "slack.Files": { element: { type: "slack.File" } },
    "slack.File": {
      members: {
        ...named("name title preview", chatText),
        ...named("id url_private url_private_download permalink size mimetype filetype user created", id),
      },
    },
    "slack.Command": { anyone: true, members: { ...ids, ...named("text user_name channel_name team_domain", chatText), command: id } },
    "slack.Action": {
      members: {
        ...ids,
        ...named("value selected_option selected_options text", chatText),
        ...named("selected_user selected_users selected_channel selected_channels selected_conversation selected_date selected_time", id),
      },
    },
    "slack.Actions": { element: { type: "slack.Action" } },
    "slack.View": {
      members: { ...ids, id, private_metadata: chatText, state: { type: "slack.State" } },
    },
    "slack.State": { members: { values: { source: chatData } } },
    /** The whole payload: whatever is not listed is the sender's, structure included. */
    "slack.Body": {
      source: chatData,
      anyone: true,
      members: {
        ...ids,
        channel: { type: "slack.Channel" },
        user: { type: "slack.User", source: identity },
        event: { type: "slack.Message" },
        message: { type: "slack.Message" },
        view: { type: "slack.View" },
        state: { type: "slack.State" },
        actions: { type: "slack.Actions" },
        ...named("text value", chatText),
      },
    },
    "slack.Channel": {
      members: { ...named("id is_private is_im is_member created creator num_members", id), ...named("name topic purpose", chatText) },
    },
    "slack.WebClient": {
      members: {
        chat: { type: "slack.WebClient.chat" },
        files: { type: "slack.WebClient.files" },
        users: { type: "slack.WebClient.users" },
        conversations: { type: "slack.WebClient.conversations" },
        views: { type: "slack.WebClient.views" },
      },
    },
    "slack.WebClient.chat": { members: { ...named("postMessage postEphemeral update scheduleMessage", { call: post }) } },
    "slack.WebClient.files": {
      members: {
        ...named("upload uploadV2", {
          call: {
            sinks: [{ arg: "0.file", kind: "path", when: [{ arg: "0.file", type: "string" }], detail: { use: "file sent to the chat" } }],
          },
        }),
        info: { call: { returns: { type: "slack.FileAnswer" } } },
      },
    },
    "slack.FileAnswer": { members: { file: { type: "slack.File" } } },
    "slack.WebClient.views": {
      members: named("open push update publish", { call: { returns: { fields: { ok: { safe: true }, view: { type: "slack.View" } } } } }),
    },
    "slack.UsersAnswer": { members: { members: { type: "slack.Users" } } },
    "slack.Users": { element: { type: "slack.User" } },
    "slack.ProfileAnswer": { members: { profile: { source: chat } } },
    "slack.ChannelAnswer": { members: { channel: { type: "slack.Channel" } } },
    "slack.ChannelsAnswer": { members: { channels: { type: "slack.Channels" } } },
    "slack.Channels": { element: { type: "slack.Channel" } },
    "slack.WebClient.users": {
      members: {
        ...named("info lookupByEmail", { call: { returns: { type: "slack.UserAnswer" } } }),
        list: { call: { returns: { type: "slack.UsersAnswer" } } },
        profile: { type: "slack.WebClient.profile" },
      },
    },
    "slack.WebClient.profile": { members: { get: { call: { returns: { type: "slack.ProfileAnswer" } } } } },
    "slack.UserAnswer": { members: { user: { type: "slack.User" } } },
    "slack.WebClient.conversations": {
      members: {
        ...named("history replies", { call: { returns: { type: "slack.History" } } }),
        info: { call: { returns: { type: "slack.ChannelAnswer" } } },
        list: { call: { returns: { type: "slack.ChannelsAnswer" } } },
        setPurpose: { call: { sinks: [consequence("0.purpose", "channel purpose")] } },
        setTopic: { call: { sinks: [consequence("0.topic", "channel topic")] } },
        ...named("create rename", { call: { sinks: [consequence("0.name", "channel name")] } }),
      },
    },
    "slack.History": { members: { messages: { type: "slack.Messages" } } },
    "slack.Messages": { element: { type: "slack.Message" } },
  },
};
