/**
 * TeleBot: handlers by event, command or pattern; replies hang on the message. Telegram's own objects: see `telegram-api.ts`.
 */
import type { Library } from "../../engine/summary.js";
import { chat, named } from "./chat-vocabulary.js";
import { sendsText } from "./telegram-api.js";

const html = {
  arg: "0",
  kind: "html",
  when: [{ arg: "1.parseMode", is: ["HTML", "html"] }],
  detail: { use: "reply in HTML parse mode" },
} as const;

export const library: Library = {
  name: "telebot",
  modules: { telebot: "telebot" },
  types: {
    telebot: { new: { returns: { type: "telebot.Bot" } } },
    "telebot.Bot": {
      members: {
        on: {
          call: [
            {
              when: [{ arg: "0", is: ["callbackQuery"] }],
              callbacks: [{ arg: "1", params: [{ type: "telegram.CallbackQuery" }], runs: "entry" }],
            },
            {
              when: [{ arg: "0", is: ["inlineQuery"] }],
              callbacks: [{ arg: "1", params: [{ type: "telegram.InlineQuery" }], runs: "entry" }],
            },
            { callbacks: [{ arg: "1", params: [{ type: "telebot.Message" }, { fields: { match: { source: chat } } }], runs: "entry" }] },
          ],
        },
        sendMessage: {
          call: { ...sendsText("1", "2"), sinks: [{ ...html, arg: "1", when: [{ arg: "2.parseMode", is: ["HTML", "html"] }] }] },
        },
      },
    },
    "telebot.Message": { extends: ["telegram.Message"], members: { reply: { type: "telebot.Reply" } } },
    "telebot.Reply": { members: named("text", { call: { sinks: [html] } }) },
  },
};
