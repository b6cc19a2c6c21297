/**
 * aiogram 2 and 3: handlers on routers (version 2: on the dispatcher), commands and their arguments, the data of a person's state, replies,
 * and the files that are written. What handlers are given beside the event goes by its annotation.
 */
import type { Given, Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatData, identity } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { changesChat, htmlWhen, safe, sendsHtml, sendsText, telegramTypes, text, updateType } from "./telegram-objects.js";
import { bytesOf, filterTypes, pathUse } from "./words.js";

const MESSAGE = "aiogram.Message";
/** Beside the event, by the parameter's name. */
const INJECTED: Readonly<Record<string, Given>> = {
  state: { type: "aiogram.State" },
  command: { type: "aiogram.CommandObject" },
  bot: { type: "aiogram.Bot" },
};

/** Filters stand before the handler, in a call of their own, or behind it. */
const registered = (type: string): Member => ({
  call: {
    chain: { handlers: "0|callback=" },
    callbacks: [{ arg: "0|callback=", params: [{ type }], named: INJECTED, conditions: ["1", "2", "3"], runs: "entry" }],
  },
});
const ASKED = ["first", "second", "third"];
const decorates = (type: string): TypeModel => ({
  call: {
    chain: { handlers: "0" },
    callbacks: [
      { arg: "0", params: [{ type }], named: INJECTED, conditions: [...ASKED, "person"].map((each) => `this.${each}`), runs: "entry" },
    ],
  },
});
const FILTERS = Object.fromEntries(ASKED.map((each, i) => [each, { same: String(i) }]));
const asks = (type: string): Summary => ({ returns: { type, fields: FILTERS } });
/** Version 2 has filters by name. */
const asksByName = (type: string): Member => ({
  call: [
    ...["user_id=", "chat_id=", "is_chat_admin=", "is_admin=", "is_owner="].map((arg): Summary => ({
      when: [{ arg, given: true }],
      returns: { type, fields: { ...FILTERS, person: { type: "aiogram.OfSomebody" } } },
    })),
    asks(type),
  ],
});

const [MESSAGE_BY_NAME, QUERY_BY_NAME] = ["OnMessage", "OnQuery"].map((each) => asksByName(`aiogram.${each}`)) as [Member, Member];

/** What is asked of all that is registered there, ... */
const ASKS_ALL: Member = { call: { chain: { handlers: "*", lasting: true, asked: true } } };
/** ... and what may keep it from being called. */
const STANDS_BEFORE: Member = { call: { chain: { handlers: "*", lasting: true } } };

/** `router.message` is the decorator's maker, and holds the handlers. */
function observer(type: string, made: string): TypeModel {
  return {
    call: asks(made),
    members: {
      register: registered(type),
      filter: ASKS_ALL,
      ...named(["middleware", "outer_middleware"], STANDS_BEFORE),
    },
  };
}

const caption: Summary = { sinks: [htmlWhen("caption=", "parse_mode=")], returns: { type: MESSAGE } };
const MEDIA = ["photo", "document", "audio", "video", "voice", "animation"];

const MESSAGE_MEMBERS: Readonly<Record<string, Member>> = {
  ...named(["answer", "reply", "edit_text"], { call: sendsText("0|text=", "parse_mode=", MESSAGE) }),
  ...named([...MEDIA.map((each) => `answer_${each}`), ...MEDIA.map((each) => `reply_${each}`), "edit_caption"], { call: caption }),
  ...named(["get_args", "get_full_command", "get_command"], gives({ source: chat })),
  ...named(
    ["answer_sticker", "answer_media_group", "copy_to", "forward", "send_copy", "edit_reply_markup", "answer_dice"],
    gives({ type: MESSAGE }),
  ),
  ...named(["delete", "pin", "get_url", "is_command", "answer_chat_action"], gives({ safe: true })),
  bot: { type: "aiogram.Bot" },
};

const download = (arg: string): Member => ({ call: { sinks: [pathUse(arg, "file that is written")], returns: { source: bytesOf(chat) } } });

const BOT: Readonly<Record<string, Member>> = {
  send_message: { call: sendsText("1|text=", "parse_mode=", MESSAGE) },
  edit_message_text: { call: sendsText("0|text=", "parse_mode=", MESSAGE) },
  ...named([...MEDIA.map((each) => `send_${each}`), "edit_message_caption"], { call: caption }),
  ...named(["download", "download_file", "download_file_by_id"], download("1|destination=")),
  get_file: gives({ type: "aiogram.File" }),
  get_chat: gives({ type: "telegram.Chat" }),
  get_chat_member: gives({ type: "telegram.ChatMember" }),
  set_chat_title: changesChat("1|title=", "chat title"),
  set_chat_description: changesChat("1|description=", "chat description"),
  set_chat_administrator_custom_title: changesChat("2|custom_title=", "title of an administrator"),
  ...named(
    [
      "get_me",
      "delete_message",
      "set_webhook",
      "delete_webhook",
      "answer_callback_query",
      "send_chat_action",
      "set_my_commands",
      "ban_chat_member",
    ],
    gives({ safe: true }),
  ),
  ...named(["id", "token", "username"], safe),
};

/** The bot's own parse mode holds where the call has none. */
const marked: readonly Summary[] = [
  { when: [{ arg: "parse_mode=", given: true }], ...sendsText("1|text=", "parse_mode=", MESSAGE) },
  sendsHtml("1|text=", MESSAGE),
];

/** Version 2 has decorators on the dispatcher, by the kind of update. */
const DISPATCHER_2: Readonly<Record<string, Member>> = {
  ...named(["message_handler", "edited_message_handler", "channel_post_handler"], MESSAGE_BY_NAME),
  ...named(
    ["callback_query_handler", "inline_handler", "chosen_inline_handler", "pre_checkout_query_handler", "my_chat_member_handler"],
    QUERY_BY_NAME,
  ),
  ...named(["register_message_handler", "register_edited_message_handler"], registered(MESSAGE)),
  ...named(["register_callback_query_handler", "register_inline_handler"], registered("aiogram.Query")),
};

const WRAPS = ["bold", "italic", "underline", "strikethrough", "code", "pre", "spoiler", "blockquote", "link"];

export const library: Library = {
  name: "aiogram",
  modules: {
    aiogram: "aiogram",
    "aiogram.types": "aiogram.types",
    "aiogram.types.message": "aiogram.types",
    "aiogram.filters": "aiogram.filters",
    "aiogram.filters.command": "aiogram.filters",
    "aiogram.filters.callback_data": "aiogram.filters",
    "aiogram.fsm.context": "aiogram.filters",
    "aiogram.dispatcher": "aiogram.filters",
    "aiogram.dispatcher.filters": "aiogram.filters",
    "aiogram.dispatcher.storage": "aiogram.filters",
    "aiogram.client.default": "aiogram",
    "aiogram.client.bot": "aiogram",
    "aiogram.enums": "aiogram.types",
    "aiogram.enums.parse_mode": "aiogram.types",
    "aiogram.utils.markdown": "aiogram.markdown",
    "aiogram.utils.executor": "aiogram.executor",
    "aiogram.utils": "aiogram.utils",
    "aiogram.utils.web_app": "aiogram.utils",
  },
  types: {
    ...updateType("aiogram"),
    ...telegramTypes("aiogram", {
      message: MESSAGE_MEMBERS,
      query: { answer: HARMLESS, bot: { type: "aiogram.Bot" } },
      // Version 2 downloads from the document itself.
      document: { download: download("0|destination=") },
    }),
    aiogram: {
      members: {
        types: { type: "aiogram.types" },
        Bot: {
          new: [
            { when: [{ arg: "default=.parse_mode", is: ["HTML", "html"] }], returns: { type: "aiogram.HtmlBot" } },
            { when: [{ arg: "parse_mode=", is: ["HTML", "html"] }], returns: { type: "aiogram.HtmlBot" } },
            { returns: { type: "aiogram.Bot" } },
          ],
        },
        DefaultBotProperties: { new: { returns: { fields: { parse_mode: { same: "parse_mode=" } } } } },
        ...named(["Dispatcher", "Router"], makes({ type: "aiogram.Router" })),
        BaseMiddleware: makes({ type: "aiogram.Middleware" }),
        ...named(["html", "md"], { type: "aiogram.decoration" }),
        executor: { type: "aiogram.executor" },
        F: { type: "aiogram.F" },
      },
    },
    /** A filter written as an expression: what is asked of who it is from says who may. */
    "aiogram.F": {
      members: {
        ...named(["from_user", "chat"], { type: "aiogram.FWho" }),
        ...named(["message", "func"], { type: "aiogram.F" }),
        "*": { type: "aiogram.Filter" },
      },
    },
    "aiogram.FWho": {
      members: { ...named(["id", "username"], { type: "aiogram.FId", source: identity }), "*": { type: "aiogram.Filter" } },
    },
    "aiogram.FId": { members: { in_: gives({ type: "aiogram.OfSomebody" }), "*": { type: "aiogram.Filter" } } },
    ...filterTypes("aiogram", { "*": { type: "aiogram.Filter" } }),
    "aiogram.types": {
      members: {
        Message: { type: MESSAGE },
        ...named(["CallbackQuery", "InlineQuery", "ChosenInlineResult", "PreCheckoutQuery", "ChatMemberUpdated", "ChatJoinRequest"], {
          type: "aiogram.Query",
        }),
        Update: { type: "aiogram.Update" },
        User: { type: "telegram.User" },
        Chat: { type: "telegram.Chat" },
        ParseMode: { type: "telegram.ParseMode" },
        FSInputFile: makes({ safe: true }, { sinks: [pathUse("0|path=", "file sent to the chat")] }),
        InputFile: makes(
          { safe: true },
          { sinks: [{ ...pathUse("0|path_or_bytesio=", "file sent to the chat"), when: [{ arg: "0|path_or_bytesio=", type: "string" }] }] },
        ),
        URLInputFile: makes({ safe: true }, { sinks: [{ arg: "0|url=", kind: "url", detail: { use: "file that aiogram fetches" } }] }),
        ...named(
          ["BufferedInputFile", "InlineKeyboardMarkup", "InlineKeyboardButton", "ReplyKeyboardMarkup", "KeyboardButton", "BotCommand"],
          makes({ safe: true }),
        ),
      },
    },
    "aiogram.filters": {
      members: {
        CommandObject: { type: "aiogram.CommandObject" },
        FSMContext: { type: "aiogram.State" },
        CallbackData: makes({ type: "aiogram.CallbackData" }),
        ...named(["Command", "CommandStart", "StateFilter", "Text"], makes({ safe: true })),
        IDFilter: makes({ type: "aiogram.OfSomebody" }),
        BoundFilter: makes({ type: "aiogram.BoundFilter" }),
      },
    },
    "aiogram.BoundFilter": { asksBy: "check" },
    /** It lets the handler that it is given run, or does not. */
    "aiogram.Middleware": { overrides: { "()": { params: [{ type: "aiogram.Handler" }, { type: "aiogram.Event" }, {}], passes: true } } },
    "aiogram.Handler": { call: { passes: true } },
    "aiogram.Event": { extends: ["aiogram.Message", "aiogram.Query"] },
    /** A class derived from it says which fields callback data has, and of which types. */
    "aiogram.CallbackData": { members: { ...named(["pack", "filter"], gives({ safe: true })) } },
    "aiogram.utils": {
      members: {
        executor: { type: "aiogram.executor" },
        markdown: { type: "aiogram.markdown" },
        ...named(["safe_parse_webapp_init_data", "parse_webapp_init_data"], gives({ source: chatData })),
      },
    },
    "aiogram.executor": { members: named(["start_polling", "start_webhook"], HARMLESS) },
    /** Functions beginning with "h" escape what they wrap in markup, ... */
    "aiogram.markdown": {
      members: {
        ...named([...WRAPS.map((each) => `h${each}`), "quote_html"], gives({ from: ["*"], cleans: ["html"] })),
        ...named([...WRAPS, "text", "escape_md"], gives({ from: ["*"] })),
      },
    },
    /** ... `html.bold` and its like do not: only `html.quote` does. */
    "aiogram.decoration": {
      members: { quote: gives({ from: ["0|value="], cleans: ["html"] }), ...named([...WRAPS, "pre_language"], gives({ from: ["*"] })) },
    },
    "aiogram.CommandObject": {
      members: { ...named(["args", "text", "regexp_match"], text), ...named(["command", "prefix", "mention"], safe) },
    },
    /** What a person said so far: kept by the bot under names of its own, read back as they were. */
    "aiogram.State": {
      members: {
        ...named(["update_data", "set_data"], { call: { op: "keep" } }),
        get_data: { call: { returns: { same: "this" } } },
        get_value: { call: { op: "get" } },
        ...named(["set_state", "get_state", "clear", "finish", "reset_state"], gives({ safe: true })),
        proxy: { call: { returns: { same: "this" } } },
      },
    },
    "aiogram.Router": {
      members: {
        ...named(["message", "edited_message", "channel_post", "edited_channel_post", "business_message"], {
          type: "aiogram.MessageObserver",
        }),
        ...named(
          [
            "callback_query",
            "inline_query",
            "chosen_inline_result",
            "pre_checkout_query",
            "shipping_query",
            "my_chat_member",
            "chat_member",
            "chat_join_request",
            "message_reaction",
            "poll_answer",
          ],
          { type: "aiogram.QueryObserver" },
        ),
        ...DISPATCHER_2,
        ...named(
          [
            "include_router",
            "include_routers",
            "start_polling",
            "run_polling",
            "errors",
            "error",
            "feed_update",
            "startup",
            "shutdown",
            "bind_filter",
          ],
          HARMLESS,
        ),
        current_state: gives({ type: "aiogram.State" }),
        bot: { type: "aiogram.Bot" },
      },
    },
    "aiogram.OnMessage": decorates(MESSAGE),
    "aiogram.OnQuery": decorates("aiogram.Query"),
    "aiogram.MessageObserver": observer(MESSAGE, "aiogram.OnMessage"),
    "aiogram.QueryObserver": observer("aiogram.Query", "aiogram.OnQuery"),
    "aiogram.File": { members: named(["file_path", "file_id", "file_size"], safe) },
    "aiogram.Bot": { members: BOT },
    "aiogram.HtmlBot": { extends: ["aiogram.Bot"], members: { send_message: { call: marked } } },
  },
};
