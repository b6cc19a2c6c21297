/**
 * node-telegram-bot-api: its events, and calls that send text or open local files.
 * It does not describe Telegram's own objects: see `telegram-api.ts`.
 */
import type { Callback, Library, Sink, Summary } from "../../engine/summary.js";
import { chat, id, named } from "./chat-vocabulary.js";
import { htmlReply, sendsCaption, sendsText } from "./telegram-api.js";

const listener = (type: string): readonly Callback[] => [{ arg: "1", params: [{ type }], runs: "entry" }];

/** Events that are named after the kind of message. */
const MESSAGES = [
  "message text caption animation audio contact document game left_chat_member location new_chat_members new_chat_title new_chat_photo",
  "photo pinned_message poll sticker successful_payment video video_note voice web_app_data",
  "edited_message edited_message_text edited_message_caption channel_post edited_channel_post edited_channel_post_text edited_channel_post_caption",
].flatMap((names) => names.split(" "));

const listens: readonly Summary[] = [
  { when: [{ arg: "0", is: MESSAGES }], callbacks: listener("telegram.Message") },
  { when: [{ arg: "0", is: ["callback_query"] }], callbacks: listener("telegram.CallbackQuery") },
  { when: [{ arg: "0", is: ["inline_query"] }], callbacks: listener("telegram.InlineQuery") },
  { when: [{ arg: "0", is: ["chosen_inline_result"] }], callbacks: listener("telegram.ChosenInlineResult") },
  { when: [{ arg: "0", is: ["my_chat_member", "chat_member", "chat_join_request"] }], callbacks: listener("telegram.ChatMemberUpdate") },
];

/** Before version 2 a string that names a local file is opened and sent. */
const localFile: Sink = { arg: "1", kind: "path", when: [{ arg: "1", type: "string" }], detail: { use: "file sent to the chat" } };
const bot: Summary = { returns: { type: "telegram-bot.Bot" } };

export const library: Library = {
  name: "node-telegram-bot-api",
  modules: { "node-telegram-bot-api": "telegram-bot" },
  types: {
    "telegram-bot": {
      new: bot,
      members: {
        default: { new: bot },
        Message: { type: "telegram.Message" },
        CallbackQuery: { type: "telegram.CallbackQuery" },
        InlineQuery: { type: "telegram.InlineQuery" },
        Update: { type: "telegram.Update" },
        User: { type: "telegram.User" },
        Chat: { type: "telegram.Chat" },
      },
    },
    "telegram-bot.Bot": {
      extends: ["telegram.Api"],
      members: {
        ...named("on once addListener", { call: listens }),
        onText: {
          call: {
            callbacks: [{ arg: "1", params: [{ type: "telegram.Message" }, { source: chat, captured: { by: "0" } }], runs: "entry" }],
          },
        },
        getUpdates: { call: { returns: { type: "telegram.Updates" } } },
        onReplyToMessage: { call: { callbacks: [{ arg: "2", params: [{ type: "telegram.Message" }], runs: "entry" }] } },
        ...named("sendPhoto sendVideo sendAudio sendDocument sendAnimation sendVoice", {
          call: { sinks: [localFile, ...(sendsCaption("2").sinks ?? [])], returns: { type: "telegram.Message" } },
        }),
        editMessageText: { call: sendsText("0", "1") },
        editMessageCaption: { call: { sinks: [htmlReply("0", "1")] } },
        downloadFile: { call: { sinks: [{ arg: "1", kind: "path", detail: { use: "download folder" } }], returns: { safe: true } } },
        ...named("isPolling", { call: { returns: { safe: true } } }),
        token: id,
      },
    },
  },
};
