/** GramIO, puregram and mtcute: Telegram libraries whose contexts are classes of their own. */
import type { Callback, Library, Member, Sink } from "../../engine/summary.js";
import { chat, chatText, constructed, id, identity, named, nameText, typed } from "./chat-vocabulary.js";

const heard = (arg: string, type: string): Callback => ({ arg, params: [{ type }], runs: "entry" });
const listens = (arg: string, type: string): Member => ({ call: { callbacks: [heard(arg, type)], returns: { same: "this" } } });
const html: Sink = {
  arg: "0",
  kind: "html",
  when: [{ arg: "1.parse_mode", is: ["HTML", "html"] }],
  detail: { use: "reply in HTML parse mode" },
};
const sends: Member = { call: { sinks: [html] } };
const sender: Member = { type: "tg.Sender", source: identity };

export const library: Library = {
  name: "telegram-further",
  modules: { gramio: "gramio", puregram: "puregram", "@mtcute/node": "mtcute", "@mtcute/dispatcher": "mtcute", "@mtcute/bun": "mtcute" },
  types: {
    gramio: {
      members: { ...constructed("Bot", "gramio.Bot"), ...typed("MessageContext CallbackQueryContext ContextType", "gramio.Context") },
    },
    "gramio.Bot": {
      members: {
        ...named("command hears callbackQuery on inlineQuery reaction", listens("1", "gramio.Context")),
        use: listens("0", "gramio.Context"),
        ...named("start stop extend onStart onError", { call: { returns: { same: "this" } } }),
      },
    },
    "gramio.Context": {
      members: {
        ...named("text caption args data query queryData", chatText),
        ...named("from sender", sender),
        ...named("send reply", sends),
        ...named("sendPhoto sendDocument answer editText delete", { call: {} }),
        ...named("id chatId senderId chat createdAt", id),
      },
      anyone: true,
    },
    puregram: { members: { Telegram: { type: "puregram.Class", new: { returns: { type: "puregram.Telegram" } } } } },
    "puregram.Class": { members: { fromToken: { call: { returns: { type: "puregram.Telegram" } } } } },
    "puregram.Telegram": {
      members: {
        updates: { type: "puregram.Updates" },
        ...named("onMessage onCallbackQuery onInlineQuery", listens("*", "gramio.Context")),
        api: {},
      },
    },
    "puregram.Updates": {
      members: { on: listens("1", "gramio.Context"), use: listens("0", "gramio.Context"), startPolling: { call: {} } },
    },
    mtcute: {
      members: {
        ...constructed("TelegramClient", "mtcute.Client"),
        Dispatcher: { type: "mtcute.Class" },
        ...typed("Message MessageContext", "mtcute.Message"),
        ...named("filters html md", { safe: true, call: { returns: { safe: true } } }),
      },
    },
    "mtcute.Client": { members: { ...named("start run sendText", { call: {} }), downloadToFile: written("0") } },
    "mtcute.Class": { members: named("for child", { call: { returns: { type: "mtcute.Dispatcher" } } }) },
    "mtcute.Dispatcher": {
      members: {
        ...named("onNewMessage onEditMessage", listens("*", "mtcute.Message")),
        ...named("onCallbackQuery onInlineQuery", listens("*", "mtcute.Query")),
        addChild: { call: {} },
      },
    },
    "mtcute.Message": {
      members: {
        text: chatText,
        command: { source: chat },
        media: { source: { ...chat, structured: true } },
        sender,
        ...named("answerText replyText delete", { call: {} }),
        ...named("id date isMention chat", id),
      },
      anyone: true,
    },
    "mtcute.Query": {
      members: { ...named("dataStr query", chatText), match: { source: chat }, user: sender, answer: { call: {} }, id },
      anyone: true,
    },
    "tg.Sender": { members: { ...named("firstName lastName displayName", nameText), ...named("id username", id) } },
  },
};

function written(arg: string): Member {
  return { call: { sinks: [{ arg, kind: "path", detail: { use: "file that is written" } }] } };
}
