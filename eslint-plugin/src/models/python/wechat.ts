/** WeChat and QQ: wechatpy, WeRoBot, itchat, NoneBot 2, and QQ's own botpy. */
import type { Callback, Given, Library, Member, TypeModel } from "../../engine/summary.js";
import { chat, chatData, chatName, id, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { VERIFIES } from "../javascript/webhook-vocabulary.js";
import { decorator } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };
const sender: Member = { source: identity };

const MESSAGE: TypeModel = {
  members: {
    ...named(["content", "recognition", "label", "title", "description", "url", "key", "event_key", "image"], text),
    ...named(["source", "target"], sender),
    ...named(["id", "type", "time", "create_time", "location_x", "location_y", "scale", "message_id", "media_id", "event"], id),
  },
  anyone: true,
};

const HEARD: readonly Given[] = [{ type: "wechatpy.Message" }, { type: "werobot.Session" }];
const handles: Callback = { arg: "0", params: HEARD, runs: "entry" };
const ROBOT_EVENTS = [
  ...["handler", "text", "image", "location", "link", "voice", "video", "shortvideo", "unknown"],
  ...["subscribe", "unsubscribe", "click", "scan", "view", "location_event"],
];

/** NoneBot injects by annotation and by the parameter's default; these two names are what its guides write. */
const INJECTED = { params: [], named: { event: { type: "nonebot.Event" }, bot: { type: "nonebot.Bot" } } };
const MATCHERS = [
  ...[
    "on_command",
    "on_message",
    "on_regex",
    "on_keyword",
    "on_startswith",
    "on_endswith",
    "on_fullmatch",
    "on_shell_command",
    "on_notice",
  ],
  ...["on_request", "on_metaevent", "on"],
];
const injects = (source: Given): TypeModel => ({ gives: source });

const BOTPY_EVENTS = ["at_message", "group_at_message", "c2c_message", "direct_message", "message"];

export const library: Library = {
  name: "wechat",
  modules: {
    wechatpy: "wechatpy",
    "wechatpy.*": "wechatpy",
    werobot: "werobot",
    itchat: "itchat",
    "itchat.content": "itchat.content",
    nonebot: "nonebot",
    "nonebot.*": "nonebot",
    botpy: "botpy",
    "botpy.message": "botpy",
  },
  types: {
    wechatpy: {
      members: {
        parse_message: gives({ type: "wechatpy.Message" }),
        check_signature: HARMLESS,
        create_reply: SAFE_CALL,
        WeChatCrypto: makes({ type: "wechatpy.Crypto" }),
        ...named(["WeChatClient", "TextReply", "ImageReply", "ArticlesReply"], makes({ safe: true })),
      },
    },
    "wechatpy.Crypto": {
      members: { decrypt_message: gives({ source: chat }), ...named(["encrypt_message", "check_signature"], SAFE_CALL) },
    },
    "wechatpy.Message": MESSAGE,

    werobot: { members: { WeRoBot: makes({ type: "werobot.Robot" }), ...named(["replies", "session"], id) } },
    "werobot.Robot": {
      members: {
        ...named(ROBOT_EVENTS, { call: { callbacks: [handles], returns: { same: "0" } } }),
        filter: gives({ type: "werobot.OnText" }),
        ...named(["add_handler", "add_filter"], { call: { callbacks: [{ ...handles, arg: "0|func=" }] } }),
        ...named(["run", "key_click"], HARMLESS),
        ...named(["config", "logger", "client"], id),
      },
    },
    "werobot.OnText": decorator(HEARD),
    "werobot.Session": { source: { kind: "stored", structured: true } },

    itchat: {
      members: {
        msg_register: gives({ type: "itchat.OnMessage" }),
        content: { type: "itchat.content" },
        search_friends: gives({ source: chatData }),
        ...named(["send", "send_msg", "send_file", "send_image", "auto_login", "run", "get_friends", "get_chatrooms"], HARMLESS),
      },
    },
    "itchat.content": { members: { "*": id } },
    "itchat.OnMessage": decorator([{ type: "itchat.Message" }]),
    "itchat.Message": {
      source: chatData,
      members: {
        // The text, or of a file the function that saves it.
        ...named(["text", "download"], {
          source: chat,
          call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file that is written" } }] },
        }),
        user: { type: "itchat.User" },
        ...named(["isAt", "type", "createTime"], id),
      },
      anyone: true,
    },
    "itchat.User": { source: chatData, members: { send: HARMLESS, userName: id } },

    nonebot: {
      members: {
        ...named(MATCHERS, gives({ type: "nonebot.Matcher" })),
        ...named(["MessageEvent", "GroupMessageEvent", "PrivateMessageEvent", "Event"], { type: "nonebot.Event" }),
        Bot: { type: "nonebot.Bot" },
        Message: { type: "nonebot.Message", new: { returns: { from: ["0"] } } },
        MessageSegment: { type: "nonebot.Segment" },
        ...named(["CommandArg", "EventMessage"], gives({ type: "nonebot.Parts" })),
        ...named(["ArgPlainText", "EventPlainText", "RegexStr", "ArgStr"], gives({ type: "nonebot.Text" })),
        ...named(["RegexGroup", "RegexDict", "ShellCommandArgs"], gives({ type: "nonebot.Found" })),
        ...named(["get_driver", "init", "run", "load_plugins", "load_plugin", "require"], HARMLESS),
        SUPERUSER: id,
      },
    },
    "nonebot.Parts": injects({ type: "nonebot.Message" }),
    "nonebot.Text": injects({ source: chat }),
    "nonebot.Found": injects({ source: chatData }),
    "nonebot.Matcher": {
      members: {
        handle: gives({ type: "nonebot.OnEvent" }),
        ...named(["got", "receive"], gives({ type: "nonebot.OnEvent" })),
        ...named(["send", "reject", "pause"], HARMLESS),
        finish: { call: { exits: true } },
      },
    },
    "nonebot.OnEvent": { call: { callbacks: [{ arg: "0", ...INJECTED, runs: "entry" }] } },
    "nonebot.Event": {
      members: {
        ...named(["get_plaintext"], gives({ source: chat })),
        ...named(["get_message"], gives({ type: "nonebot.Message" })),
        ...named(["message", "original_message"], { type: "nonebot.Message" }),
        raw_message: text,
        sender: { source: chatData },
        ...named(["get_user_id", "get_session_id"], gives({ source: identity })),
        ...named(["user_id", "group_id"], sender),
        ...named(["message_id", "time", "self_id", "to_me", "is_tome"], id),
      },
      anyone: true,
    },
    "nonebot.Message": { source: chatData, members: { extract_plain_text: gives({ source: chat }) } },
    "nonebot.Segment": {
      members: {
        ...named(["image", "record", "video"], {
          call: {
            sinks: [{ arg: "0|file=", kind: "path", when: [{ arg: "0", type: "string" }], detail: { use: "file sent to the chat" } }],
          },
        }),
        ...named(["text", "at", "reply"], SAFE_CALL),
      },
    },
    "nonebot.Bot": { members: { ...named(["send", "call_api", "send_group_msg"], HARMLESS), self_id: id } },

    botpy: {
      members: {
        Client: makes({ type: "botpy.Client" }),
        Intents: makes({ safe: true }),
        ...named(["Message", "GroupMessage", "C2CMessage", "DirectMessage"], { type: "botpy.Message" }),
      },
    },
    "botpy.Client": {
      members: { run: HARMLESS, api: id },
      overrides: Object.fromEntries(BOTPY_EVENTS.map((each) => [`on_${each}_create`, { params: [{ type: "botpy.Message" }] }])),
    },
    "botpy.Message": {
      members: {
        content: text,
        author: { type: "botpy.User", source: identity },
        attachments: { source: chatData },
        reply: HARMLESS,
        ...named(["id", "channel_id", "guild_id", "group_openid", "timestamp"], id),
      },
      anyone: true,
    },
    "botpy.User": { members: { username: name, ...named(["id", "member_openid", "user_openid", "bot"], id) } },
  },
  also: { wechatpy: { check_signature: [VERIFIES] }, "wechatpy.Crypto": { decrypt_message: [VERIFIES] } },
};
