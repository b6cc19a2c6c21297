/**
 * pyTelegramBotAPI (telebot), synchronous and asynchronous: handlers by decorator or registration, next steps, the states of a person, and the
 * bot's calls. A bot made with `parse_mode="HTML"` sends HTML unless a call says otherwise.
 */
import type { Library, Member, Passed, Summary, TypeModel } from "../../engine/summary.js";
import { chat, chatData } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { changesChat, htmlWhen, safe, sendsHtml, telegramTypes, updateType } from "./telegram-objects.js";
import { bytesOf } from "./words.js";

const MESSAGE = "telebot.Message";
const HEARD: Passed = { params: [{ type: MESSAGE }], named: { bot: { type: "telebot.Bot" }, state: { type: "telebot.State" } } };
const PRESSED: Passed = { ...HEARD, params: [{ type: "telebot.Query" }] };

const registers = (passed: Passed): Member => ({
  call: { callbacks: [{ arg: "0|callback=", ...passed, conditions: ["func="], runs: "entry" }] },
});
const decorates = (passed: Passed): TypeModel => ({
  call: { callbacks: [{ arg: "0", ...passed, conditions: ["this.asked", "this.person"], runs: "entry" }] },
});
/** Filters by name; those of the program are named by their authors. */
const WHO = ["user_id=", "chat_id=", "is_admin=", "is_chat_admin=", "is_owner="];
const registration = (type: string): Member => ({
  call: [
    ...WHO.map((arg): Summary => ({ when: [{ arg, given: true }], returns: { type, fields: { person: { type: "telebot.OfSomebody" } } } })),
    { returns: { type, fields: { asked: { same: "func=" } } } },
  ],
});

/** `register_next_step_handler(message, fn, *args)`: the rest is handed on. */
const NEXT_STEP: Member = {
  call: {
    callbacks: [
      {
        arg: "1|callback=",
        params: [{ type: MESSAGE }, { from: "2" }, { from: "3" }, { from: "4" }],
        runs: "entry",
      },
    ],
  },
};

/** The places of text and parse mode in the bot's calls. */
const TEXTS: Readonly<Record<string, readonly [text: string, mode: string]>> = {
  send_message: ["1|text=", "2|parse_mode="],
  reply_to: ["1|text=", "parse_mode="],
  edit_message_text: ["0|text=", "4|parse_mode="],
  edit_message_caption: ["0|caption=", "4|parse_mode="],
  send_photo: ["2|caption=", "3|parse_mode="],
  send_document: ["3|caption=", "parse_mode="],
};
const CAPTIONS = ["send_audio", "send_voice", "send_video", "send_animation"];

const plain = (text: string, mode: string): Member => ({ call: { sinks: [htmlWhen(text, mode)], returns: { type: MESSAGE } } });
/** The bot's own parse mode holds where the call has none. */
const marked = (text: string, mode: string): Member => {
  const silent: Summary = { when: [{ arg: mode, given: true }], sinks: [htmlWhen(text, mode)], returns: { type: MESSAGE } };
  return { call: [silent, sendsHtml(text, MESSAGE)] };
};

function sending(form: (text: string, mode: string) => Member): Readonly<Record<string, Member>> {
  const texts = Object.entries(TEXTS).map(([name, [text, mode]]) => [name, form(text, mode)] as const);
  return { ...Object.fromEntries(texts), ...named(CAPTIONS, form("caption=", "parse_mode=")) };
}

const CLIENT: TypeModel = {
  members: {
    ...sending(plain),
    ...named(
      ["message_handler", "edited_message_handler", "channel_post_handler", "edited_channel_post_handler", "business_message_handler"],
      registration("telebot.OnMessage"),
    ),
    ...named(
      [
        "callback_query_handler",
        "inline_handler",
        "chosen_inline_handler",
        "pre_checkout_query_handler",
        "shipping_query_handler",
        "poll_answer_handler",
        "my_chat_member_handler",
        "chat_member_handler",
        "chat_join_request_handler",
      ],
      registration("telebot.OnQuery"),
    ),
    ...named(["register_message_handler", "register_edited_message_handler", "register_channel_post_handler"], registers(HEARD)),
    ...named(["register_callback_query_handler", "register_inline_handler", "register_chosen_inline_handler"], registers(PRESSED)),
    ...named(
      ["register_next_step_handler", "register_next_step_handler_by_chat_id", "register_for_reply", "register_for_reply_by_message_id"],
      NEXT_STEP,
    ),
    set_update_listener: { call: { callbacks: [{ arg: "0|listener=", params: [{ type: MESSAGE, list: true }], runs: "entry" }] } },
    get_file: gives({ type: "telebot.File" }),
    download_file: gives({ source: bytesOf(chat) }),
    get_chat: gives({ type: "telegram.Chat" }),
    get_chat_member: gives({ type: "telegram.ChatMember" }),
    set_chat_title: changesChat("1|title=", "chat title"),
    set_chat_description: changesChat("1|description=", "chat description"),
    set_chat_administrator_custom_title: changesChat("2|custom_title=", "title of an administrator"),
    // What a person was asked for, kept until the next question.
    retrieve_data: gives({ type: "telebot.Data" }),
    add_data: HARMLESS,
    ...named(
      ["set_state", "get_state", "delete_state", "reset_data", "get_me", "get_file_url", "answer_callback_query", "answer_inline_query"],
      gives({ safe: true }),
    ),
    ...named(
      [
        "polling",
        "infinity_polling",
        "process_new_updates",
        "set_webhook",
        "remove_webhook",
        "delete_message",
        "send_chat_action",
        "send_sticker",
        "send_location",
      ],
      HARMLESS,
    ),
    ...named(
      [
        "enable_save_next_step_handlers",
        "load_next_step_handlers",
        "add_custom_filter",
        "ban_chat_member",
        "forward_message",
        "set_my_commands",
      ],
      HARMLESS,
    ),
  },
};

export const library: Library = {
  name: "telebot",
  modules: {
    telebot: "telebot",
    "telebot.types": "telebot.types",
    "telebot.async_telebot": "telebot",
    "telebot.util": "telebot.util",
    "telebot.formatting": "telebot.formatting",
    "telebot.states.sync.context": "telebot",
    "telebot.states.asyncio.context": "telebot",
  },
  types: {
    ...updateType("telebot"),
    ...telegramTypes("telebot", {}),
    telebot: {
      members: {
        ...named(["TeleBot", "AsyncTeleBot"], {
          new: [
            { when: [{ arg: "1|parse_mode=", is: ["HTML", "html"] }], returns: { type: "telebot.HtmlBot" } },
            { returns: { type: "telebot.Bot" } },
          ],
        }),
        types: { type: "telebot.types" },
        util: { type: "telebot.util" },
        formatting: { type: "telebot.formatting" },
        StateContext: { type: "telebot.State" },
      },
    },
    "telebot.types": {
      members: {
        Message: { type: MESSAGE },
        ...named(["CallbackQuery", "InlineQuery", "ChosenInlineResult"], { type: "telebot.Query" }),
        User: { type: "telegram.User" },
        Chat: { type: "telegram.Chat" },
        Update: { type: "telebot.UpdateClass" },
        ...named(
          [
            "InlineKeyboardMarkup",
            "InlineKeyboardButton",
            "ReplyKeyboardMarkup",
            "KeyboardButton",
            "ReplyKeyboardRemove",
            "BotCommand",
            "ForceReply",
          ],
          makes({ safe: true }),
        ),
      },
    },
    /** `Update.de_json(request.get_data())`: the update that a webhook brought. */
    "telebot.UpdateClass": { extends: ["telebot.Update"], members: { de_json: gives({ type: "telebot.Update" }) } },
    "telebot.OnMessage": decorates(HEARD),
    "telebot.OnQuery": decorates(PRESSED),
    "telebot.State": {
      extends: ["telebot.Data"],
      members: {
        data: gives({ type: "telebot.Data" }),
        add_data: { call: { op: "keep" } },
        ...named(["set", "get", "delete"], gives({ safe: true })),
      },
    },
    "telebot.OfSomebody": { establishes: ["authorized"] },
    "telebot.Data": {},
    "telebot.File": { members: named(["file_path", "file_id", "file_size"], safe) },
    "telebot.Bot": CLIENT,
    "telebot.HtmlBot": { extends: ["telebot.Bot"], members: sending(marked) },
    "telebot.util": {
      members: {
        ...named(["extract_arguments", "extract_command"], gives({ from: ["0"] })),
        ...named(["smart_split", "split_string"], gives({ from: ["0"], list: true })),
        ...named(["escape", "user_link"], gives({ from: ["0"], cleans: ["html"] })),
        quick_markup: gives({ safe: true }),
        parse_web_app_data: gives({ source: chatData }),
      },
    },
    // Formatting escapes what it wraps.
    "telebot.formatting": {
      members: {
        ...named(
          ["escape_html", "hbold", "hitalic", "hunderline", "hcode", "hpre", "hlink", "hspoiler", "hcite"],
          gives({ from: ["0"], cleans: ["html"] }),
        ),
        ...named(["escape_markdown", "mbold", "mitalic", "mcode", "format_text"], gives({ from: ["*"] })),
      },
    },
  },
};
