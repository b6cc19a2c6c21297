/**
 * Pyrogram (and its forks Pyrofork and Kurigram, which keep its name): handlers of a client, which get the client and the update, replies,
 * and the files that are opened and written. Telegram's own objects are in `telegram-objects.ts`.
 */
import type { Given, Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { changesChat, fileSent, htmlWhen, safe, sendsText, telegramTypes, text } from "./telegram-objects.js";
import { elements, filterTypes, pathUse } from "./words.js";

const MESSAGE = "pyrogram.Message";
const CLIENT: Given = { type: "pyrogram.Client" };
const HEARD: readonly Given[] = [CLIENT, { type: MESSAGE }];
const PRESSED: readonly Given[] = [CLIENT, { type: "pyrogram.Query" }];

const handler = (params: readonly Given[]): Member =>
  makes({ safe: true }, { callbacks: [{ arg: "0|callback=", params, conditions: ["1|filters="], runs: "entry" }] });
const decorates = (params: readonly Given[]): TypeModel => ({
  call: { callbacks: [{ arg: "0", params, conditions: ["this.asked"], runs: "entry" }] },
});
const asking = (type: string): Member => gives({ type, fields: { asked: { same: "0|filters=" } } });

/** On a client, or on the class where plugins do not know the client yet. */
const DECORATORS: Readonly<Record<string, Member>> = {
  ...named(["on_message", "on_edited_message"], asking("pyrogram.OnMessage")),
  ...named(
    ["on_callback_query", "on_inline_query", "on_chosen_inline_result", "on_chat_join_request", "on_chat_member_updated"],
    asking("pyrogram.OnQuery"),
  ),
};

const media = (file: string): Summary => ({ sinks: [fileSent(file), htmlWhen("caption=", "parse_mode=")], returns: { type: MESSAGE } });
const MEDIA = ["photo", "document", "audio", "video", "voice", "animation"];
const writes = (arg: string): Member => ({ call: { sinks: [pathUse(arg, "file that is written")], returns: { safe: true } } });
const messages: Member = gives({ type: "pyrogram.Messages" });

export const library: Library = {
  name: "pyrogram",
  modules: {
    pyrogram: "pyrogram",
    "pyrogram.types": "pyrogram.types",
    "pyrogram.handlers": "pyrogram.handlers",
    "pyrogram.filters": "pyrogram.filters",
    "pyrogram.enums": "pyrogram.types",
  },
  types: {
    ...telegramTypes("pyrogram", {
      message: {
        // The words of a command, and what a pattern found.
        ...named(["command", "matches"], text),
        ...named(["reply", "reply_text"], { call: sendsText("0|text=", "2|parse_mode=", MESSAGE) }),
        edit: { call: sendsText("0|text=", "1|parse_mode=", MESSAGE) },
        ...named(["edit_text"], { call: sendsText("0|text=", "1|parse_mode=", MESSAGE) }),
        ...named(
          MEDIA.map((each) => `reply_${each}`),
          { call: media("0") },
        ),
        edit_caption: { call: sendsText("0|caption=", "1|parse_mode=", MESSAGE) },
        download: writes("0|file_name="),
        ...named(
          ["delete", "forward", "copy", "click", "reply_chat_action", "reply_sticker", "edit_reply_markup", "pin", "react"],
          HARMLESS,
        ),
      },
      query: {
        matches: text,
        edit_message_text: { call: sendsText("0|text=", "1|parse_mode=", MESSAGE) },
        ...named(["answer", "edit_message_reply_markup"], HARMLESS),
      },
    }),
    pyrogram: {
      members: {
        Client: { type: "pyrogram.ClientClass" },
        types: { type: "pyrogram.types" },
        enums: { type: "pyrogram.types" },
        handlers: { type: "pyrogram.handlers" },
        filters: { type: "pyrogram.filters" },
        idle: { safe: true, call: {} },
      },
    },
    ...filterTypes("pyrogram"),
    "pyrogram.filters": {
      members: {
        ...named(["user", "chat"], gives({ type: "pyrogram.OfSomebody" })),
        me: { type: "pyrogram.OfSomebody" },
        // The function is given the filter first.
        create: gives({ type: "pyrogram.Filters", fields: { asked: { same: "0|func=" } } }),
        Filter: makes({ type: "pyrogram.Filters" }),
        "*": { type: "pyrogram.Filter" },
      },
    },
    "pyrogram.ClientClass": { new: { returns: { type: "pyrogram.Client" } }, extends: ["pyrogram.Client"] },
    "pyrogram.types": {
      members: {
        Message: { type: MESSAGE },
        ...named(["CallbackQuery", "InlineQuery", "ChosenInlineResult"], { type: "pyrogram.Query" }),
        User: { type: "telegram.User" },
        Chat: { type: "telegram.Chat" },
        ParseMode: { type: "telegram.ParseMode" },
        ...named(["InlineKeyboardMarkup", "InlineKeyboardButton", "ReplyKeyboardMarkup", "InputTextMessageContent"], makes({ safe: true })),
      },
    },
    "pyrogram.handlers": {
      members: {
        ...named(["MessageHandler", "EditedMessageHandler"], handler(HEARD)),
        ...named(["CallbackQueryHandler", "InlineQueryHandler", "ChosenInlineResultHandler"], handler(PRESSED)),
      },
    },
    "pyrogram.OnMessage": decorates(HEARD),
    "pyrogram.OnQuery": decorates(PRESSED),
    "pyrogram.Client": {
      members: {
        ...DECORATORS,
        send_message: { call: sendsText("1|text=", "2|parse_mode=", MESSAGE) },
        edit_message_text: { call: sendsText("2|text=", "3|parse_mode=", MESSAGE) },
        edit_message_caption: { call: sendsText("2|caption=", "3|parse_mode=", MESSAGE) },
        ...named(
          MEDIA.map((each) => `send_${each}`),
          { call: media("1") },
        ),
        download_media: writes("1|file_name="),
        ...named(["get_chat_history", "search_messages", "get_messages"], messages),
        get_users: gives({ type: "telegram.User" }),
        get_chat: gives({ type: "telegram.Chat" }),
        get_chat_member: gives({ type: "telegram.ChatMember" }),
        set_chat_title: changesChat("1|title=", "chat title"),
        set_chat_description: changesChat("1|description=", "chat description"),
        ...named(
          ["run", "start", "stop", "add_handler", "delete_messages", "send_chat_action", "get_me", "ban_chat_member", "forward_messages"],
          HARMLESS,
        ),
        name: safe,
      },
    },
    "pyrogram.Messages": { ...elements(MESSAGE), extends: [MESSAGE, "Array"] },
  },
};
