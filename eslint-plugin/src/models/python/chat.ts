/** Slack, LINE, Rasa actions, and chats in the browser: Streamlit, Gradio, Chainlit. */
import type { Given, Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { chat, chatData, chatName, id } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator } from "./words.js";

const text: Member = { source: chat };

/** Bolt passes by the parameter's name; an unnamed position says nothing. All of it is the sender's, but for the functions. */
const SLACK: Given = { type: "slack.Argument" };

const SLACK_APP: TypeModel = {
  members: {
    ...named(["message", "event", "command", "action", "shortcut", "view", "options", "block_action"], gives({ type: "slack.Listener" })),
    client: { type: "slack.Client" },
    ...named(["start", "use", "middleware", "error"], HARMLESS),
  },
};

const UNSAFE_MARKUP: Member = {
  call: {
    sinks: [
      {
        arg: "0|body=",
        kind: "html",
        when: [{ arg: "unsafe_allow_html=", is: [true] }],
        detail: { use: "Markdown that may hold HTML" },
      },
    ],
  },
};

const HTML: Sink = { arg: "0", kind: "html", detail: { use: "HTML shown in the page" } };

const STREAMLIT: TypeModel = {
  members: {
    ...named(["chat_input", "text_input", "text_area"], gives({ source: chat })),
    file_uploader: gives({ type: "streamlit.Upload" }),
    ...named(["query_params"], text),
    experimental_get_query_params: gives({ source: chatData }),
    ...named(["markdown", "write", "caption", "title", "header"], UNSAFE_MARKUP),
    html: { call: { sinks: [HTML] } },
    components: { type: "streamlit.components" },
    ...named(["sidebar", "container", "form", "expander", "chat_message", "columns", "empty", "spinner"], {
      type: "streamlit",
      call: { returns: { type: "streamlit" } },
    }),
    ...named(["button", "checkbox", "slider", "number_input", "selectbox", "radio", "multiselect", "date_input", "form_submit_button"], {
      call: { returns: { safe: true } },
    }),
    secrets: id,
  },
  element: { type: "streamlit" },
};

const LISTENS: Member = {
  call: {
    callbacks: [{ arg: "0|fn=", params: [], rest: { source: chatData }, runs: "entry" }],
    returns: { type: "gradio.Component" },
  },
};

const COMPONENT: TypeModel = {
  members: named(["submit", "click", "change", "input", "then", "upload", "select", "load", "success"], LISTENS),
};

const TRACKER: TypeModel = {
  members: {
    get_slot: gives({ source: chat }),
    slots: { source: chatData },
    latest_message: { source: chatData },
    get_latest_entity_values: gives({ source: chat, list: true }),
    ...named(["sender_id", "latest_action_name", "active_loop"], id),
    events: { source: chatData },
  },
};

const ACTION_PARAMS: readonly Given[] = [{ type: "rasa.Dispatcher" }, { type: "rasa.Tracker" }, {}];

export const library: Library = {
  name: "chat",
  modules: {
    slack_bolt: "slack",
    "slack_bolt.async_app": "slack",
    slack_sdk: "slack",
    "slack_sdk.web": "slack",
    "slack_sdk.web.async_client": "slack",
    linebot: "line",
    "linebot.v3": "line",
    "linebot.v3.webhook": "line",
    "linebot.v3.webhooks": "line",
    "linebot.v3.messaging": "line",
    "linebot.models": "line",
    rasa_sdk: "rasa",
    "rasa_sdk.executor": "rasa",
    "rasa_sdk.forms": "rasa",
    streamlit: "streamlit",
    "streamlit.components.v1": "streamlit.html",
    gradio: "gradio",
    chainlit: "chainlit",
  },
  types: {
    slack: {
      members: {
        ...named(["App", "AsyncApp"], makes({ type: "slack.App" })),
        ...named(["WebClient", "AsyncWebClient"], makes({ type: "slack.Client" })),
      },
    },
    "slack.App": SLACK_APP,
    "slack.Listener": decorator([], SLACK),
    // What it is depends on the parameter's name, which only its use tells: a function, the client, or data.
    "slack.Argument": {
      source: chatData,
      call: {},
      members: {
        ...named(["user", "user_id", "channel", "channel_id", "team_id", "ts", "thread_ts", "trigger_id", "bot_id", "type"], id),
        ...named(["chat_postMessage", "chat_update", "views_open", "files_upload", "reactions_add", "users_info"], HARMLESS),
      },
    },
    "slack.Client": {
      members: {
        ...named(["conversations_history", "conversations_replies", "users_info"], gives({ source: chatData })),
        ...named(["chat_postMessage", "chat_update", "files_upload", "reactions_add", "views_open"], HARMLESS),
      },
    },
    line: {
      members: {
        WebhookHandler: makes({ type: "line.Handler" }),
        WebhookParser: makes({ type: "line.Parser" }),
        ...named(["MessageEvent", "PostbackEvent"], { type: "line.Event" }),
        ...named(["LineBotApi", "MessagingApi", "ApiClient", "Configuration"], makes({ type: "line.Api" })),
        ...named(["TextMessage", "TextSendMessage", "TextMessageContent", "ReplyMessageRequest"], { safe: true, new: { returns: {} } }),
      },
    },
    "line.Handler": { members: { add: gives({ type: "line.OnEvent" }), handle: HARMLESS } },
    "line.Parser": { members: { parse: gives({ type: "line.Event", list: true }) } },
    "line.OnEvent": decorator([{ type: "line.Event" }]),
    "line.Event": {
      members: {
        message: { type: "line.Message" },
        postback: { type: "line.Postback" },
        ...named(["reply_token", "timestamp", "source", "type"], id),
      },
    },
    "line.Message": { members: { ...named(["text", "file_name"], text), ...named(["id", "type"], id) } },
    "line.Postback": { members: { data: text, params: { source: chatData } } },
    "line.Api": {
      members: {
        get_message_content: gives({ source: chat }),
        get_profile: gives({ type: "line.Profile" }),
        ...named(["reply_message", "push_message"], HARMLESS),
      },
    },
    "line.Profile": { members: { display_name: { source: chatName }, user_id: id, status_message: text } },
    rasa: {
      members: {
        Action: makes({ type: "rasa.Action" }),
        ...named(["FormValidationAction", "FormAction"], makes({ type: "rasa.Action" })),
        Tracker: { type: "rasa.Tracker" },
        CollectingDispatcher: { type: "rasa.Dispatcher" },
      },
    },
    "rasa.Action": {
      members: {},
      overrides: { run: { params: ACTION_PARAMS }, submit: { params: ACTION_PARAMS } },
    },
    "rasa.Tracker": TRACKER,
    "rasa.Dispatcher": { members: { utter_message: HARMLESS } },
    streamlit: STREAMLIT,
    "streamlit.components": { members: { v1: { type: "streamlit.html" } } },
    "streamlit.html": { members: { html: { call: { sinks: [HTML] } }, iframe: HARMLESS } },
    "streamlit.Upload": {
      members: { name: text, ...named(["read", "getvalue", "getbuffer"], gives({ source: chat })), size: id, type: id },
    },
    gradio: {
      members: {
        ChatInterface: { new: { callbacks: [{ arg: "0|fn=", params: [{ source: chatData }, { source: chatData }], runs: "entry" }] } },
        Interface: { new: { callbacks: [{ arg: "0|fn=", params: [], rest: { source: chatData }, runs: "entry" }] } },
        HTML: { new: { sinks: [{ ...HTML, arg: "0|value=" }], returns: { type: "gradio.Component" } } },
        Blocks: makes({ type: "gradio.Component" }),
        "*": { new: { returns: { type: "gradio.Component" } }, call: { returns: { type: "gradio.Component" } } },
      },
    },
    "gradio.Component": COMPONENT,
    chainlit: {
      members: {
        on_message: { call: { callbacks: [{ arg: "0", params: [{ type: "chainlit.Message" }], runs: "entry" }] } },
        ...named(["on_chat_start", "on_chat_end", "on_stop"], HARMLESS),
        action_callback: gives({ type: "chainlit.OnAction" }),
        Message: makes({ type: "chainlit.Message" }),
        AskUserMessage: makes({ type: "chainlit.Ask" }),
        AskFileMessage: makes({ type: "chainlit.AskFile" }),
        user_session: { type: "chainlit.Session" },
      },
    },
    "chainlit.Message": {
      members: {
        content: text,
        elements: { type: "chainlit.Elements" },
        ...named(["send", "update", "stream_token"], HARMLESS),
        id,
      },
    },
    "chainlit.Elements": { element: { type: "chainlit.Element" } },
    "chainlit.Element": { members: { name: text, ...named(["path", "mime", "size"], id), content: text } },
    "chainlit.Ask": { members: { send: gives({ source: chatData }) } },
    "chainlit.AskFile": { members: { send: gives({ type: "chainlit.Elements" }) } },
    "chainlit.OnAction": decorator([{ type: "chainlit.Action" }]),
    "chainlit.Action": { members: { ...named(["value", "payload"], { source: chatData }), name: id } },
    "chainlit.Session": { members: { get: gives({ source: { kind: "stored" } }), set: HARMLESS } },
  },
};
