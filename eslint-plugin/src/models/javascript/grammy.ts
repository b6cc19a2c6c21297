/**
 * grammY: handlers, contexts, conversations and the files it opens itself.
 * It does not describe Telegram's own objects: see `telegram-api.ts`.
 */
import type { Callback, Given, Library, Member, Summary } from "../../engine/summary.js";
import { chat, givesId, givesText, id, named } from "./chat-vocabulary.js";
import { htmlReply } from "./telegram-api.js";

const NEXT: Given = { type: "telegram.Next" };
const handlers = (arg: string): Callback => ({ arg, params: [{ type: "grammy.Context" }, NEXT], runs: "entry" });

/** Every registration gives a composer that narrows the updates further. */
const composer: Summary = { returns: { type: "grammy.Composer" } };
const triggered: Member = { call: { callbacks: [handlers("1+")], chain: { handlers: "1+" }, ...composer } };
const untriggered: Member = { call: { callbacks: [handlers("*")], chain: { handlers: "*", lasting: true }, ...composer } };
/** What is registered here, or on the result, is run when the first function says yes. */
const filtered: Member = {
  call: { callbacks: [{ ...handlers("1+"), conditions: ["0"] }], chain: { handlers: "0", asked: true, narrows: true }, ...composer },
};
/** ... that is looked for in a text: what a pattern finds goes along. */
const matched: Member = {
  call: {
    callbacks: [
      { ...handlers("1+"), params: [{ type: "grammy.Context", fields: { match: { source: chat, captured: { by: "0" } } } }, NEXT] },
    ],
    chain: { handlers: "1+" },
    ...composer,
  },
};
const waits: Member = { call: { returns: { type: "grammy.Context" } } };

export const library: Library = {
  name: "grammy",
  modules: {
    grammy: "grammy",
    "@grammyjs/conversations": "grammy.conversations",
    "@grammyjs/menu": "grammy.menu",
    "@grammyjs/router": "grammy.router",
  },
  types: {
    grammy: {
      members: {
        Bot: { new: { returns: { type: "grammy.Bot" } } },
        webhookCallback: { call: {} },
        Composer: { new: composer },
        Api: { new: { returns: { type: "grammy.Api" } } },
        ...named("Context CommandContext HearsContext CallbackQueryContext InlineQueryContext ChatTypeContext Filter", {
          type: "grammy.Context",
        }),
        InputFile: {
          new: { sinks: [{ arg: "0", kind: "path", when: [{ arg: "0", type: "string" }], detail: { use: "file sent to the chat" } }] },
        },
      },
    },
    "grammy.Composer": {
      members: {
        ...named("on command chosenInlineResult preCheckoutQuery shippingQuery chatType reaction drop branch errorBoundary", triggered),
        ...named("hears callbackQuery inlineQuery gameQuery", matched),
        filter: filtered,
        ...named("use fork", untriggered),
      },
    },
    "grammy.Bot": {
      extends: ["grammy.Composer"],
      members: {
        handleUpdate: { call: {} },
        api: { type: "grammy.Api" },
        catch: { call: { callbacks: [{ arg: "0", params: [{ fields: { ctx: { type: "grammy.Context" } } }], runs: "entry" }] } },
      },
    },
    "grammy.Api": {
      extends: ["telegram.Api"],
      members: { ...named("editMessageText", { call: { sinks: [htmlReply("2", "3")] } }) },
    },
    "grammy.Context": {
      extends: ["telegram.Context"],
      members: {
        api: { type: "grammy.Api" },
        session: { type: "grammy.Kept" },
        /** `download` is of the plugin for files: it names the file to write. */
        getFile: { call: { returns: { type: "grammy.File" } } },
        entities: givesText,
      },
    },
    /** What one update leaves in a session the next ones find. */
    "grammy.Kept": {},
    "grammy.File": {
      members: {
        ...named("file_path file_id file_size", id),
        download: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "downloaded file" } }], returns: { safe: true } } },
        getUrl: givesId,
      },
    },
    "grammy.menu": { members: { Menu: { new: { returns: { type: "grammy.Menu" } } } } },
    "grammy.Menu": {
      extends: ["grammy.Composer"],
      members: {
        ...named("text", { call: { callbacks: [handlers("1+"), handlers("0"), handlers("0.text")], returns: { same: "this" } } }),
        ...named("submenu back nav", { call: { callbacks: [handlers("1+"), handlers("0")], returns: { same: "this" } } }),
        ...named("row url webApp", { call: { returns: { same: "this" } } }),
        dynamic: {
          call: {
            callbacks: [{ arg: "0", params: [{ type: "grammy.Context" }, { type: "grammy.Menu" }], runs: "entry" }],
            returns: { same: "this" },
          },
        },
      },
    },
    "grammy.router": { members: { Router: { new: { callbacks: [handlers("0")], returns: { type: "grammy.Router" } } } } },
    "grammy.Router": { extends: ["grammy.Composer"], members: { route: triggered, otherwise: untriggered } },
    "grammy.conversations": {
      members: {
        createConversation: {
          call: { callbacks: [{ arg: "0", params: [{ type: "grammy.Conversation" }, { type: "grammy.Context" }], runs: "entry" }] },
        },
        Conversation: { type: "grammy.Conversation" },
      },
    },
    "grammy.Conversation": {
      members: {
        ...named("wait waitFor waitForHears waitForCommand waitForCallbackQuery waitFrom waitForReplyTo waitUntil waitUnless", waits),
        form: { type: "grammy.Form" },
      },
    },
    "grammy.Form": {
      members: {
        text: givesText,
        ...named("number int select", givesId),
        ...named("document audio video voice animation", { call: { returns: { type: "telegram.File" } } }),
      },
    },
  },
};
