/**
 * Slack: Bolt's listeners, synchronous and asynchronous, which get what they name; the Web API client; and the older event clients. Slack
 * assigns ids, timestamps and response addresses; texts, names and form values are people's. In what people type it escapes the signs of its
 * own markup: nobody can write a `<!channel>` that still pings when a bot repeats it.
 */
import type { Callback, Given, Library, Member, Sink, Source, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatData, id, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { elements, pathUse } from "./words.js";

/** Files are given by addresses of Slack's own. */
const FILE_ADDRESSES = ["url_private", "url_private_download"];
const SENT: Source = { ...chatData, own: FILE_ADDRESSES };

const SENDER: Member = { source: identity };
const IDS = {
  user_id: SENDER,
  ...named(
    [
      ...["channel_id", "team_id", "enterprise_id", "trigger_id", "response_url", "api_app_id", "ts", "thread_ts", "event_ts"],
      ...["message_ts", "action_ts", "client_msg_id", "channel_type", "type", "subtype", "bot_id", "app_id", "token", "callback_id"],
      ...["action_id", "block_id", "view_id", "hash", "is_enterprise_install", "bot_user_id", "bot_token", "event_id", ...FILE_ADDRESSES],
    ],
    id,
  ),
};

/** Slack fetches previews of links and images in a message unless told otherwise. */
const unfurled = (arg: string): Summary => ({
  sinks: [
    {
      arg,
      kind: "render",
      when: [{ arg: "unfurl_media=", given: false }],
      detail: { use: "message whose links are unfurled", instead: "`unfurl_links=False, unfurl_media=False`" },
    },
  ],
});
const consequence = (arg: string, use: string): Member => ({ call: { sinks: [{ arg, kind: "consequence", detail: { use } }] } });
const file = (arg: string): Sink => ({ ...pathUse(arg, "file sent to the chat"), when: [{ arg, type: "string" }] });

/** Bolt passes what a listener names. */
const PARAMETERS: Readonly<Record<string, Given>> = {
  ...Object.fromEntries(["message", "event", "command", "payload"].map((name): [string, Given] => [name, { type: "slack.Event" }])),
  ...Object.fromEntries(["body", "shortcut", "options"].map((name): [string, Given] => [name, { type: "slack.Body" }])),
  action: { type: "slack.Action" },
  view: { type: "slack.View" },
  inputs: { source: SENT },
  say: { type: "slack.Say" },
  respond: { type: "slack.Respond" },
  client: { type: "slack.Client" },
  context: { type: "slack.Context" },
  args: { type: "slack.Args" },
  error: { type: "Error" },
};
const LISTENER: Omit<Callback, "arg"> = { params: [], named: PARAMETERS, runs: "entry" };

/** `app.command("/x")(ack=quick, lazy=[slow])` registers several. */
const ON_LISTENER: TypeModel = { call: { callbacks: ["0", "ack=", "lazy="].map((arg) => ({ arg, ...LISTENER })) } };
const listens: Member = gives({ type: "slack.Listener" });

const APP: TypeModel = {
  members: {
    ...named(
      [
        ...["message", "event", "command", "action", "shortcut", "global_shortcut", "message_shortcut", "view", "view_submission"],
        ...["view_closed", "options", "block_action", "function"],
      ],
      listens,
    ),
    ...named(["error", "middleware", "use"], { call: { callbacks: [{ arg: "0", ...LISTENER }] } }),
    client: { type: "slack.Client" },
    ...named(["start", "assistant", "dispatch", "async_dispatch"], HARMLESS),
  },
};

const CLIENT: TypeModel = {
  members: {
    ...named(["chat_postMessage", "chat_postEphemeral", "chat_update", "chat_scheduleMessage"], { call: unfurled("text=") }),
    ...named(["files_upload", "files_upload_v2"], { call: { sinks: [file("file=")] } }),
    ...named(["conversations_history", "conversations_replies", "search_messages"], gives({ type: "slack.History" })),
    ...named(
      ["users_info", "users_profile_get", "users_lookupByEmail", "users_list", "conversations_info", "files_info"],
      gives({ source: SENT }),
    ),
    ...named(
      ["views_open", "views_update", "views_push", "views_publish", "reactions_add", "auth_test", "conversations_open"],
      gives({ safe: true }),
    ),
    conversations_setTopic: consequence("topic=", "channel topic"),
    conversations_setPurpose: consequence("purpose=", "channel purpose"),
    ...named(["conversations_create", "conversations_rename"], consequence("name=", "channel name")),
    token: id,
  },
};

export const library: Library = {
  name: "slack",
  modules: {
    slack_bolt: "slack",
    "slack_bolt.async_app": "slack",
    "slack_bolt.app": "slack",
    slack_sdk: "slack",
    "slack_sdk.web": "slack",
    "slack_sdk.web.async_client": "slack",
    "slack_sdk.socket_mode": "slack",
    "slack_sdk.socket_mode.aiohttp": "slack",
    "slack_sdk.socket_mode.request": "slack",
    "slack_sdk.rtm": "slack",
    "slack_sdk.rtm_v2": "slack",
    "slack_sdk.webhook": "slack",
    slack: "slack",
    slackeventsapi: "slack",
  },
  types: {
    slack: {
      members: {
        ...named(["App", "AsyncApp"], makes({ type: "slack.App" })),
        ...named(["WebClient", "AsyncWebClient"], makes({ type: "slack.Client" })),
        ...named(["Assistant", "AsyncAssistant"], makes({ type: "slack.Assistant" })),
        ...named(["Say", "AsyncSay"], { type: "slack.Say" }),
        ...named(["BoltContext", "AsyncBoltContext"], { type: "slack.Context" }),
        SocketModeRequest: { type: "slack.SocketRequest" },
        RTMClient: { type: "slack.RtmClass" },
        ...named(["SocketModeClient", "AsyncSocketModeClient"], makes({ type: "slack.SocketClient" })),
        SlackEventAdapter: makes({ type: "slack.EventAdapter" }),
        ...named(["WebhookClient", "AsyncWebhookClient"], makes({ type: "slack.Webhook" })),
      },
    },
    "slack.App": APP,
    "slack.Listener": ON_LISTENER,
    "slack.Assistant": {
      members: named(["user_message", "thread_started", "bot_message"], { call: { callbacks: [{ arg: "0", ...LISTENER }] } }),
    },
    /** A message, an event or a command: people and channels are ids. */
    "slack.Event": {
      source: SENT,
      anyone: true,
      members: { ...IDS, user: SENDER, ...named(["channel", "team"], id), files: { type: "slack.Files" } },
    },
    "slack.Events": elements("slack.Event"),
    "slack.Files": elements("slack.File"),
    "slack.File": { source: chat, members: named(["id", ...FILE_ADDRESSES, "mimetype", "filetype", "size"], id) },
    /** The whole of a request; of an interaction, people and channels have names. */
    "slack.Body": {
      source: SENT,
      anyone: true,
      members: {
        ...IDS,
        event: { type: "slack.Event" },
        message: { type: "slack.Event" },
        view: { type: "slack.View" },
        user: { type: "slack.Named", source: identity },
        ...named(["channel", "team"], { type: "slack.Named" }),
        ...named(["authorizations", "event_time"], id),
      },
    },
    "slack.Named": { source: chat, members: { id, team_id: id, ...named(["name", "username"], { source: chat }) } },
    "slack.Action": {
      source: SENT,
      anyone: true,
      members: { ...IDS, ...named(["selected_user", "selected_channel", "selected_date"], id) },
    },
    /** What was put into the fields of a form is in its state; the rest is as the bot made it. */
    "slack.View": { source: SENT, anyone: true, members: { ...IDS, ...named(["id", "private_metadata", "blocks", "title"], id) } },
    "slack.Say": { call: unfurled("0|text=") },
    "slack.Respond": { call: unfurled("0|text=") },
    "slack.Context": {
      members: {
        ...IDS,
        matches: { source: chat },
        client: { type: "slack.Client" },
        say: { type: "slack.Say" },
        ...named(["user_token", "authorize_result", "logger"], id),
      },
    },
    "slack.Args": {
      anyone: true,
      members: {
        ...named(["message", "event", "command", "payload"], { type: "slack.Event" }),
        ...named(["body", "shortcut", "options"], { type: "slack.Body" }),
        action: { type: "slack.Action" },
        view: { type: "slack.View" },
        say: { type: "slack.Say" },
        client: { type: "slack.Client" },
        context: { type: "slack.Context" },
      },
    },
    "slack.Client": CLIENT,
    "slack.History": { members: { messages: { type: "slack.Events" }, ...named(["ok", "has_more"], id) } },
    "slack.SocketRequest": { members: { payload: { type: "slack.Body" }, ...named(["envelope_id", "type"], id) } },
    "slack.SocketClient": {
      members: { socket_mode_request_listeners: { type: "slack.Listeners" }, ...named(["connect", "send_socket_mode_response"], HARMLESS) },
    },
    "slack.Listeners": {
      members: { append: { call: { callbacks: [{ arg: "0", params: [{}, { type: "slack.SocketRequest" }], runs: "entry" }] } } },
    },
    "slack.RtmClass": { members: { run_on: gives({ type: "slack.OnRtm" }) }, new: { returns: { type: "slack.RtmClient" } } },
    // The second version.
    "slack.RtmClient": { members: { on: gives({ type: "slack.OnRtmEvent" }), ...named(["start", "connect"], HARMLESS) } },
    "slack.OnRtmEvent": { call: { callbacks: [{ arg: "0", params: [{}, { type: "slack.Event" }], runs: "entry" }] } },
    "slack.OnRtm": { call: { callbacks: [{ arg: "0", params: [], rest: { source: SENT }, runs: "entry" }] } },
    "slack.EventAdapter": { members: { on: gives({ type: "slack.OnEventData" }), start: HARMLESS } },
    "slack.OnEventData": { call: { callbacks: [{ arg: "0", params: [{ type: "slack.Body" }], runs: "entry" }] } },
    "slack.Webhook": { members: { send: { call: unfurled("text=") } } },
  },
};
