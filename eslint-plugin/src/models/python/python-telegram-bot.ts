/**
 * python-telegram-bot, versions 12 to 22: handlers given to an application (before version 20 a dispatcher), their updates and contexts, the
 * bot's calls and the files it opens or writes. Telegram's own objects are in `telegram-objects.ts`.
 */
import type { Callback, Given, Library, Member, Summary } from "../../engine/summary.js";
import { chat } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import {
  changesChat,
  COMMON,
  fileSent,
  htmlWhen,
  safe,
  sendsHtml,
  sendsText,
  telegramTypes,
  text,
  updateType,
} from "./telegram-objects.js";
import { bytesOf, filterTypes, pathUse } from "./words.js";

const MESSAGE = "ptb.Message";
const UPDATE: readonly Given[] = [{ type: "ptb.Update" }, { type: "ptb.Context" }];

/** `CommandHandler("x", fn)`: the function is the second argument, of some the first. */
function handler(arg: string, params = UPDATE): Member {
  return makes(
    { type: "ptb.Handler", fields: { callback: { same: arg } } },
    { callbacks: [{ arg, params, conditions: ["filters=", "2", "0"], runs: "entry" }] },
  );
}

/** Handlers with a pattern: what it found goes along. */
function matched(by: string, pattern: "start" | "anywhere"): Given {
  const found: Given = { source: chat, captured: { by, pattern } };
  return { type: "ptb.Context", fields: { match: found, matches: { ...found, list: true } } };
}
const MATCHING: Callback = {
  arg: "0|callback=",
  params: [{ type: "ptb.Update" }, matched("1|pattern=", "start")],
  conditions: ["filters=", "2", "0"],
  runs: "entry",
};

/** Media with a caption; the media may be the name of a file, which the library opens. */
function media(file: string, caption: string, mode: string): Summary {
  return { sinks: [fileSent(file), htmlWhen(caption, mode)], returns: { type: MESSAGE } };
}

const replies: Readonly<Record<string, Member>> = {
  reply_text: { call: sendsText("0|text=", "1|parse_mode=", MESSAGE) },
  reply_html: { call: sendsHtml("0|text=", MESSAGE) },
  ...named(
    ["reply_markdown", "reply_markdown_v2", "reply_sticker", "reply_location", "reply_poll", "forward", "copy"],
    gives({ type: MESSAGE }),
  ),
  reply_photo: { call: media("0|photo=", "1|caption=", "parse_mode=") },
  reply_document: { call: media("0|document=", "1|caption=", "parse_mode=") },
  ...named(["reply_audio", "reply_video", "reply_voice", "reply_animation"], { call: media("0", "caption=", "parse_mode=") }),
  ...named(["reply_chat_action", "reply_media_group", "delete", "pin", "unpin", "edit_reply_markup", "set_reaction"], HARMLESS),
};

const edits: Readonly<Record<string, Member>> = {
  ...named(["edit_text", "edit_message_text"], { call: sendsText("0|text=", "1|parse_mode=", MESSAGE) }),
  ...named(["edit_caption", "edit_message_caption"], { call: sendsText("0|caption=", "2|parse_mode=", MESSAGE) }),
};

const BOT: Readonly<Record<string, Member>> = {
  send_message: { call: sendsText("1|text=", "2|parse_mode=", MESSAGE) },
  edit_message_text: { call: sendsText("0|text=", "4|parse_mode=", MESSAGE) },
  edit_message_caption: { call: sendsText("3|caption=", "5|parse_mode=", MESSAGE) },
  send_photo: { call: media("1|photo=", "2|caption=", "parse_mode=") },
  send_document: { call: media("1|document=", "2|caption=", "parse_mode=") },
  ...named(["send_audio", "send_video", "send_voice", "send_animation", "send_sticker"], { call: media("1", "caption=", "parse_mode=") }),
  ...named(["get_file"], gives({ type: "ptb.File" })),
  get_chat: gives({ type: "telegram.Chat" }),
  get_chat_member: gives({ type: "telegram.ChatMember" }),
  ...named(
    ["get_me", "delete_message", "send_chat_action", "answer_callback_query", "set_webhook", "set_my_commands"],
    gives({ safe: true }),
  ),
  ...named(
    ["ban_chat_member", "unban_chat_member", "restrict_chat_member", "promote_chat_member", "answer_inline_query"],
    gives({ safe: true }),
  ),
  set_chat_title: changesChat("1|title=", "chat title"),
  set_chat_description: changesChat("1|description=", "chat description"),
  set_chat_administrator_custom_title: changesChat("2|custom_title=", "title of an administrator"),
  ...named(["username", "id", "first_name", "name", "token"], safe),
};

/** Before version 20 the data of a job was its context. */
const RUNNING: Given = {
  type: "ptb.Context",
  fields: { job: { type: "ptb.RunningJob", fields: { data: { from: "data=" }, context: { from: "context=" } } } },
};
const JOB: Member = { call: { callbacks: [{ arg: "0|callback=", params: [RUNNING], runs: "entry" }], returns: { type: "ptb.Job" } } };

/** Where a bot keeps what it knows of a chat or a user. */
const KEPT = { type: "ptb.Data" } as const;

export const library: Library = {
  name: "python-telegram-bot",
  modules: {
    telegram: "ptb",
    "telegram.ext": "ptb.ext",
    "telegram.constants": "ptb",
    "telegram.helpers": "ptb.helpers",
    "telegram.utils.helpers": "ptb.helpers",
    "telegram.ext.filters": "ptb.Known",
  },
  types: {
    ...COMMON,
    ...updateType("ptb"),
    ...telegramTypes("ptb", {
      message: {
        ...replies,
        ...edits,
        ...named(["parse_entity", "parse_caption_entity"], gives({ source: chat })),
        ...named(["parse_entities", "parse_caption_entities"], gives({ source: { ...chat, structured: true } })),
      },
      query: { ...edits, answer: HARMLESS },
      document: { get_file: gives({ type: "ptb.File" }) },
    }),
    ptb: {
      members: {
        Update: { type: "ptb.UpdateClass" },
        Message: { type: MESSAGE },
        ...named(["CallbackQuery", "InlineQuery", "ChosenInlineResult", "PreCheckoutQuery"], { type: "ptb.Query" }),
        User: { type: "telegram.User" },
        Chat: { type: "telegram.Chat" },
        Bot: makes({ type: "ptb.Bot" }),
        ParseMode: { type: "telegram.ParseMode" },
      },
    },
    "telegram.ParseMode": { members: { HTML: { const: "HTML" } } },
    "ptb.UpdateClass": { extends: ["ptb.Update"], members: { de_json: gives({ type: "ptb.Update" }), ALL_TYPES: safe } },
    "ptb.ext": {
      members: {
        CommandHandler: handler("1|callback="),
        MessageHandler: handler("1|callback=", [{ type: "ptb.Update" }, matched("0|filters=.pattern", "anywhere")]),
        TypeHandler: makes(
          { type: "ptb.AnyUpdate", fields: { callback: { same: "1|callback=" } } },
          { callbacks: [{ arg: "1|callback=", params: UPDATE, runs: "entry", passes: true }] },
        ),
        PrefixHandler: handler("2|callback="),
        ...named(
          ["ChosenInlineResultHandler", "ChatMemberHandler", "PollAnswerHandler", "PreCheckoutQueryHandler", "ChatJoinRequestHandler"],
          handler("0|callback="),
        ),
        ...named(["CallbackQueryHandler", "InlineQueryHandler"], makes({ type: "ptb.Handler" }, { callbacks: [MATCHING] })),
        ConversationHandler: { type: "ptb.ConversationHandler" },
        ...named(["ApplicationBuilder"], makes({ type: "ptb.Builder" })),
        Application: { type: "ptb.ApplicationClass" },
        Updater: makes({ type: "ptb.Updater" }),
        CallbackContext: { type: "ptb.Context" },
        ContextTypes: { type: "ptb.ContextTypes" },
        ...named(["filters", "Filters"], { type: "ptb.Known" }),
        ...named(["BaseFilter", "UpdateFilter"], { type: "ptb.UpdateFilter" }),
        MessageFilter: { type: "ptb.MessageFilter" },
        Defaults: { safe: true, new: { returns: { safe: true } } },
        // The file is the program's own; what is in it are pickled objects.
        PicklePersistence: makes({ safe: true }, { sinks: [pathUse("0|filepath=", "file that is read")] }),
      },
    },
    "ptb.ConversationHandler": { new: { returns: { type: "ptb.Handler" } }, members: { ...named(["END", "TIMEOUT", "WAITING"], safe) } },
    /** Filters of who asks; those of what is said are nothing of the kind. */
    ...filterTypes("ptb", { "*": { type: "ptb.Filter" } }),
    "ptb.Known": {
      members: {
        ...named(["User", "Chat", "user", "chat"], gives({ type: "ptb.OfSomebody" })),
        ...named(["BaseFilter", "UpdateFilter"], { type: "ptb.UpdateFilter" }),
        MessageFilter: { type: "ptb.MessageFilter" },
        // What it found goes along.
        ...named(["Regex", "regex"], gives({ type: "ptb.Filters", fields: { pattern: { same: "0|pattern=" } } })),
        "*": { type: "ptb.Filter" },
      },
    },
    /** Filters of the program are asked by a method of theirs. */
    "ptb.UpdateFilter": { extends: ["ptb.Filters"], asksBy: "filter", new: { returns: { type: "ptb.UpdateFilter" } } },
    "ptb.MessageFilter": {
      extends: ["ptb.Filters"],
      asksBy: "filter",
      new: { returns: { type: "ptb.MessageFilter" } },
      overrides: { filter: { params: [{ type: MESSAGE }] } },
    },
    "ptb.Handler": {},
    "ptb.AnyUpdate": { extends: ["ptb.Handler"] },
    "ptb.ContextTypes": { members: { DEFAULT_TYPE: { type: "ptb.Context" } } },
    "ptb.ApplicationClass": { extends: ["ptb.Application"], members: { builder: gives({ type: "ptb.Builder" }) } },
    "ptb.Builder": { members: { build: gives({ type: "ptb.Application" }), "*": gives({ type: "ptb.Builder" }) } },
    "ptb.Updater": {
      members: {
        dispatcher: { type: "ptb.Application" },
        ...named(["bot"], { type: "ptb.Bot" }),
        job_queue: { type: "ptb.JobQueue" },
        ...named(["start_polling", "idle", "start_webhook", "stop"], HARMLESS),
      },
    },
    "ptb.Application": {
      members: {
        ...named(["add_handlers", "run_polling", "run_webhook", "process_update", "create_task", "initialize", "start"], HARMLESS),
        // Those of other groups go on to the next, unless they stop the update.
        add_handler: {
          call: [
            { when: [{ arg: "0|handler=", instance: "ptb.AnyUpdate" }], chain: { handlers: "0.callback", lasting: true } },
            { chain: { handlers: "0.callback" } },
          ],
        },
        add_error_handler: { call: { callbacks: [{ arg: "0|callback=", params: UPDATE, runs: "entry" }] } },
        ...named(["job_queue"], { type: "ptb.JobQueue" }),
        ...named(["bot"], { type: "ptb.Bot" }),
        ...named(["user_data", "chat_data", "bot_data"], KEPT),
      },
    },
    "ptb.JobQueue": {
      members: {
        ...named(["run_once", "run_repeating", "run_daily", "run_monthly", "run_custom"], JOB),
        ...named(["get_jobs_by_name", "jobs"], gives({ safe: true })),
      },
    },
    "ptb.Job": { members: { schedule_removal: HARMLESS } },
    "ptb.Data": {},
    "ptb.helpers": {
      members: {
        ...named(["escape_markdown", "create_deep_linked_url", "mention_markdown"], gives({ from: ["*"] })),
        // The name is escaped.
        mention_html: gives({ from: ["1|name="], cleans: ["html"] }),
      },
    },
    "ptb.Context": {
      members: {
        args: { type: "ptb.Args", source: chat },
        ...named(["matches", "match"], text),
        bot: { type: "ptb.Bot" },
        job_queue: { type: "ptb.JobQueue" },
        job: { type: "ptb.RunningJob" },
        application: { type: "ptb.Application" },
        ...named(["user_data", "chat_data", "bot_data"], KEPT),
        error: { type: "Error", source: { kind: "error" } },
      },
    },
    "ptb.RunningJob": { members: { ...named(["chat_id", "user_id", "name"], safe), schedule_removal: HARMLESS } },
    "ptb.Args": { extends: ["Array"], element: text },
    "ptb.File": {
      members: {
        ...named(["download", "download_to_drive"], { call: { sinks: [pathUse("0|custom_path=", "file that is written")] } }),
        ...named(["download_as_bytearray", "download_as_bytes"], gives({ source: bytesOf(chat) })),
        download_to_memory: HARMLESS,
        ...named(["file_path", "file_id", "file_size", "file_unique_id"], safe),
      },
    },
    "ptb.Bot": { members: BOT },
  },
};
