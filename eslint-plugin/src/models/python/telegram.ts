/** Telegram: python-telegram-bot, aiogram 2 and 3, pyTelegramBotAPI, Telethon, Pyrogram. */
import type { Given, Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatData, chatName } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named, PASSES } from "../javascript/rows.js";
import { decorator, pathUse } from "./words.js";

const text: Member = { source: chat };
const name: Member = { source: chatName };
const safe: Member = { safe: true };

/** A text that Telegram shows as HTML when the call asks for it. */
function shownText(arg: string, type?: string): Member {
  const sinks: Summary["sinks"] = [
    {
      arg,
      kind: "html",
      when: [{ arg: "parse_mode=", is: ["HTML", "html"] }],
      detail: { use: "message in HTML parse mode" },
    },
  ];
  return { call: { sinks, returns: type === undefined ? {} : { type } } };
}

const USER: TypeModel = {
  members: {
    ...named(["id", "is_bot", "language_code", "is_premium"], safe),
    ...named(["first_name", "last_name", "full_name", "name"], name),
    ...named(["username", "mention_html", "link"], safe),
  },
};

const FILE_INFO: TypeModel = {
  members: {
    ...named(["file_name", "title", "performer"], text),
    ...named(["file_id", "file_unique_id", "file_size", "duration", "width", "height", "mime_type"], safe),
    ...named(["get_file", "download"], gives({ type: "telegram.File" })),
  },
};

const SENDS = [
  ...["reply_text", "reply", "answer", "edit_text", "edit_message_text", "send", "reply_html", "reply_markdown", "reply_markdown_v2"],
  ...["answer_photo", "answer_document", "reply_photo", "reply_document", "copy", "forward", "delete", "edit_caption", "respond", "edit"],
];

/** What the libraries call the parts of a message. */
const MESSAGE: TypeModel = {
  members: {
    ...named(
      ["text", "caption", "html_text", "md_text", "text_html", "caption_html", "text_markdown", "raw_text", "message", "text_markdown_v2"],
      text,
    ),
    ...named(["from_user", "sender", "forward_from", "effective_user"], { type: "telegram.User" }),
    ...named(["reply_to_message", "pinned_message"], { type: "telegram.Message" }),
    chat: { type: "telegram.Chat" },
    ...named(["document", "audio", "video", "voice", "sticker", "animation", "file"], { type: "telegram.FileInfo" }),
    photo: { type: "telegram.FileInfos" },
    contact: { type: "telegram.Contact" },
    location: safe,
    ...named(["message_id", "id", "chat_id", "date", "content_type", "sender_id", "media_group_id"], safe),
    ...named(["entities", "command", "matches", "pattern_match", "web_app_data", "poll", "dice"], text),
    ...named(["get_args", "get_full_command"], gives({ source: chat })),
    ...named(SENDS, shownText("0|text=", "telegram.Message")),
    reply_html: { call: { sinks: [{ arg: "0|text=", kind: "html", detail: { use: "message in HTML parse mode" } }] } },
    download: { call: { sinks: [pathUse("file_name=", "file that is written")], returns: { type: "telegram.File" } } },
  },
};

const QUERY: TypeModel = {
  members: {
    data: text,
    query: text,
    id: safe,
    from_user: { type: "telegram.User" },
    message: { type: "telegram.Message" },
    ...named(["answer", "edit_message_reply_markup"], HARMLESS),
    ...named(["edit_message_text", "edit_message_caption"], shownText("0|text=")),
  },
};

const UPDATE: TypeModel = {
  members: {
    ...named(["message", "effective_message", "edited_message", "channel_post"], { type: "telegram.Message" }),
    effective_user: { type: "telegram.User" },
    effective_chat: { type: "telegram.Chat" },
    ...named(["callback_query", "inline_query", "chosen_inline_result", "pre_checkout_query"], { type: "telegram.Query" }),
    update_id: safe,
    ...named(["to_dict", "to_json"], gives({ source: chatData })),
  },
};

const CONTEXT: TypeModel = {
  members: {
    args: { type: "telegram.Args", source: chat },
    ...named(["matches", "match"], text),
    bot: { type: "telegram.Bot" },
    error: safe,
  },
};

const FILE: TypeModel = {
  members: {
    ...named(["download", "download_to_drive"], {
      call: { sinks: [pathUse("0|custom_path=", "file that is written")] },
    }),
    ...named(["file_path", "file_id", "file_size"], safe),
    download_as_bytearray: gives({ source: chat }),
  },
};

/** The client, under its names in all the libraries. */
const BOT: TypeModel = {
  members: {
    ...named(["send_message", "reply_to"], shownText("1|text=", "telegram.Message")),
    edit_message_text: shownText("0|text="),
    ...named(["get_file", "get_me"], gives({ type: "telegram.File" })),
    ...named(["send_photo", "send_document", "send_audio", "answer_callback_query", "delete_message", "send_chat_action"], HARMLESS),
    download_file: {
      call: [
        { when: [{ arg: "1|destination=", given: true }], sinks: [pathUse("1|destination=", "file that is written")] },
        { returns: { source: chat } },
      ],
    },
    download: { call: { sinks: [pathUse("1|destination=", "file that is written")] } },
    // pyTelegramBotAPI's handlers, which aiogram 2 has on its dispatcher.
    ...named(["message_handler", "edited_message_handler", "channel_post_handler"], gives({ type: "telegram.OnMessage" })),
    ...named(["callback_query_handler", "inline_handler", "inline_query_handler"], gives({ type: "telegram.OnQuery" })),
    ...named(["register_next_step_handler", "register_next_step_handler_by_chat_id"], {
      call: { callbacks: [{ arg: "1", params: [{ type: "telegram.Message" }, { from: "2" }, { from: "3" }], runs: "entry" }] },
    }),
    ...named(["register_message_handler"], {
      call: { callbacks: [{ arg: "0", params: [{ type: "telegram.Message" }], runs: "entry" }] },
    }),
    ...named(["register_callback_query_handler"], {
      call: { callbacks: [{ arg: "0", params: [{ type: "telegram.Query" }], runs: "entry" }] },
    }),
    // Pyrogram and Telethon
    ...named(["on_message", "on_edited_message"], gives({ type: "telegram.OnClientMessage" })),
    on_callback_query: gives({ type: "telegram.OnClientQuery" }),
    on: gives({ type: "telegram.OnEvent" }),
    ...named(["polling", "infinity_polling", "run", "start", "run_until_disconnected"], HARMLESS),
  },
};

/** aiogram: a dispatcher or router with an observer for each kind of update, which is itself the decorator's maker. */
const ROUTER: TypeModel = {
  members: {
    ...named(["message", "edited_message", "channel_post", "business_message"], { type: "aiogram.MessageObserver" }),
    ...named(["callback_query", "inline_query", "chosen_inline_result"], { type: "aiogram.QueryObserver" }),
    ...named(["message_handler", "edited_message_handler"], gives({ type: "telegram.OnMessage" })),
    ...named(["callback_query_handler", "inline_handler"], gives({ type: "telegram.OnQuery" })),
    register_message_handler: { call: { callbacks: [{ arg: "0", params: [{ type: "telegram.Message" }], runs: "entry" }] } },
    register_callback_query_handler: { call: { callbacks: [{ arg: "0", params: [{ type: "telegram.Query" }], runs: "entry" }] } },
    ...named(["include_router", "include_routers", "start_polling", "middleware"], HARMLESS),
  },
};

function observer(type: string, decorates: string): TypeModel {
  return {
    call: { returns: { type: decorates } },
    members: {
      register: { call: { callbacks: [{ arg: "0", params: [{ type }], runs: "entry" }] } },
      ...named(["middleware", "outer_middleware", "filter"], HARMLESS),
    },
  };
}

const MESSAGE_GIVEN: Given = { type: "telegram.Message" };
const UPDATE_GIVEN: readonly Given[] = [{ type: "telegram.Update" }, { type: "telegram.Context" }];

/** `CommandHandler("x", fn)`: the function is the second argument, of some the first. */
function handler(arg: string): Member {
  return makes({}, { callbacks: [{ arg, params: UPDATE_GIVEN, runs: "entry" }] });
}

const TYPES: Readonly<Record<string, Member>> = {
  Message: { type: "telegram.Message" },
  Update: { type: "telegram.UpdateClass" },
  ...named(["CallbackQuery", "InlineQuery", "ChosenInlineResult"], { type: "telegram.Query" }),
  User: { type: "telegram.User" },
  Chat: { type: "telegram.Chat" },
  Bot: makes({ type: "telegram.Bot" }),
  ParseMode: { type: "telegram.ParseMode" },
};

export const library: Library = {
  name: "telegram",
  modules: {
    telegram: "telegram",
    "telegram.ext": "telegram.ext",
    "telegram.constants": "telegram",
    "telegram.helpers": "telegram.helpers",
    "telegram.utils.helpers": "telegram.helpers",
    aiogram: "aiogram",
    "aiogram.types": "telegram",
    "aiogram.filters": "aiogram.filters",
    "aiogram.filters.command": "aiogram.filters",
    "aiogram.enums": "telegram",
    "aiogram.utils": "aiogram.utils",
    telebot: "telebot",
    "telebot.types": "telegram",
    "telebot.async_telebot": "telebot",
    telethon: "telethon",
    "telethon.sync": "telethon",
    "telethon.events": "telethon.events",
    pyrogram: "pyrogram",
    "pyrogram.types": "telegram",
  },
  types: {
    telegram: { members: TYPES },
    "telegram.UpdateClass": {
      new: { returns: { type: "telegram.Update" } },
      members: { de_json: gives({ type: "telegram.Update" }), "*": safe },
      extends: ["telegram.Update"],
    },
    "telegram.ext": {
      members: {
        ...named(["CommandHandler", "MessageHandler", "PrefixHandler", "StringCommandHandler"], handler("1|callback=")),
        ...named(["CallbackQueryHandler", "InlineQueryHandler", "ChatMemberHandler", "PollAnswerHandler"], handler("0|callback=")),
        CallbackContext: { type: "telegram.Context" },
        ContextTypes: { type: "telegram.ContextTypes" },
      },
    },
    "telegram.ContextTypes": { members: { DEFAULT_TYPE: { type: "telegram.Context" } } },
    "telegram.helpers": {
      members: { escape_markdown: PASSES, mention_html: gives({ from: ["1"], cleans: ["html"] }) },
    },
    "telegram.ParseMode": { members: { HTML: { const: "HTML" }, "*": { const: "Markdown" } } },
    "telegram.Update": UPDATE,
    "telegram.Context": CONTEXT,
    "telegram.Args": { extends: ["Array"], element: text },
    "telegram.Message": MESSAGE,
    "telegram.Query": QUERY,
    "telegram.User": USER,
    "telegram.Chat": {
      members: { ...named(["id", "type"], safe), ...named(["title", "first_name", "username", "description"], name) },
    },
    "telegram.FileInfo": FILE_INFO,
    "telegram.FileInfos": { element: { type: "telegram.FileInfo" } },
    "telegram.Contact": { members: { phone_number: text, ...named(["first_name", "last_name"], name), user_id: safe } },
    "telegram.File": FILE,
    "telegram.Bot": BOT,
    "telegram.OnMessage": decorator([MESSAGE_GIVEN]),
    "telegram.OnQuery": decorator([{ type: "telegram.Query" }]),
    "telegram.OnClientMessage": decorator([{ type: "telegram.Bot" }, MESSAGE_GIVEN]),
    "telegram.OnClientQuery": decorator([{ type: "telegram.Bot" }, { type: "telegram.Query" }]),
    "telegram.OnEvent": decorator([MESSAGE_GIVEN]),
    aiogram: {
      members: {
        types: { type: "telegram" },
        Bot: makes({ type: "telegram.Bot" }),
        ...named(["Dispatcher", "Router"], makes({ type: "aiogram.Router" })),
        ...named(["html"], { type: "aiogram.html" }),
      },
    },
    "aiogram.html": { members: { quote: gives({ from: ["0"], cleans: ["html"] }) } },
    "aiogram.utils": { members: {} },
    "aiogram.filters": { members: { CommandObject: { type: "aiogram.CommandObject" } } },
    "aiogram.CommandObject": { members: { args: text, ...named(["command", "prefix", "mention"], safe) } },
    "aiogram.Router": ROUTER,
    "aiogram.MessageObserver": observer("telegram.Message", "telegram.OnMessage"),
    "aiogram.QueryObserver": observer("telegram.Query", "telegram.OnQuery"),
    telebot: {
      members: {
        ...named(["TeleBot", "AsyncTeleBot"], makes({ type: "telegram.Bot" })),
        types: { type: "telegram" },
      },
    },
    telethon: { members: { TelegramClient: makes({ type: "telegram.Bot" }), events: { type: "telethon.events" } } },
    "telethon.events": { members: {} },
    pyrogram: { members: { Client: makes({ type: "telegram.Bot" }), types: { type: "telegram" } } },
  },
};
