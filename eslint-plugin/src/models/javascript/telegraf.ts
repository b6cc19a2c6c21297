/**
 * Telegraf 3 and 4: handlers, contexts, scenes and the files it opens or fetches itself.
 * It does not describe Telegram's own objects: see `telegram-api.ts`, whose types are registered here.
 */
import type { Callback, Given, Library, Member, Sink, Summary } from "../../engine/summary.js";
import { chat, chatText, id, named } from "./chat-vocabulary.js";
import { htmlReply, sendsCaption, sendsText, types as telegramTypes } from "./telegram-api.js";

const NEXT: Given = { type: "telegram.Next" };
const handlers = (arg: string): Callback => ({ arg, params: [{ type: "telegraf.Context" }, NEXT], runs: "entry" });

/** Handlers follow a trigger. */
const triggered: Member = { call: { callbacks: [handlers("1+")], chain: { handlers: "1+" }, returns: { same: "this" } } };
/** ... which is looked for in a text: what a pattern finds goes along. */
const matched: Member = {
  call: {
    callbacks: [
      { ...handlers("1+"), params: [{ type: "telegraf.Context", fields: { match: { source: chat, captured: { by: "0" } } } }, NEXT] },
    ],
    chain: { handlers: "1+" },
    returns: { same: "this" },
  },
};
/** Every argument is a handler. */
const untriggered: Member = { call: { callbacks: [handlers("*")], chain: { handlers: "*" }, returns: { same: "this" } } };
/** ... of whatever comes. */
const uses: Member = { call: { callbacks: [handlers("*")], chain: { handlers: "*", lasting: true }, returns: { same: "this" } } };

/** Handlers, or composers, behind a condition. */
const asked: Summary = {
  callbacks: [{ ...handlers("1+"), conditions: ["0"] }],
  chain: { handlers: "0", asked: true, mounts: "1+", made: true },
  returns: { type: "telegraf.Composer" },
};
const forSome = (arg: string): Summary => ({
  callbacks: [{ ...handlers(arg), proves: ["authorized"] }],
  chain: { handlers: arg, mounts: arg, made: true, proves: ["authorized"] },
  returns: { type: "telegraf.Composer" },
});
const conditions: Readonly<Record<string, Member>> = {
  acl: { call: [{ when: [{ arg: "0", type: "function" }], ...asked }, forSome("1+")] },
  ...named("optional filter", { call: asked }),
  ...named("admin creator", { call: forSome("*") }),
  branch: {
    call: {
      callbacks: [{ ...handlers("1"), conditions: ["0"] }, handlers("2")],
      chain: { handlers: "0", asked: true, mounts: "1", made: true },
      returns: { type: "telegraf.Composer" },
    },
  },
  compose: {
    call: {
      callbacks: [handlers("0.[]")],
      chain: { handlers: "0.[]", mounts: "0.[]", made: true },
      returns: { type: "telegraf.Composer" },
    },
  },
};

const registering = (of: (member: Member) => Member): Readonly<Record<string, Member>> => ({
  ...named("hears action inlineQuery", of(matched)),
  ...named("on command reaction email url textLink textMention mention phone hashtag cashtag spoiler", of(triggered)),
  use: of(uses),
  ...named("start help settings gameQuery enter leave", of(untriggered)),
});
const registers = registering((member) => member);
/** Called on the class, they make a composer of its own. */
const makes = registering(({ call }) => {
  const row = call as Summary;
  return { call: { ...row, chain: { handlers: row.chain!.handlers, made: true }, returns: { type: "telegraf.Composer" } } };
});

/** Telegraf opens `{ source: path }` and fetches `{ url }` itself; a plain string is fetched by Telegram. */
function sendsFile(arg: string, options: string): readonly Summary[] {
  const caption = sendsCaption(options);
  const file: readonly Sink[] = [
    { arg: `${arg}.source`, kind: "path", when: [{ arg: `${arg}.source`, type: "string" }], detail: { use: "file sent to the chat" } },
    { arg: `${arg}.url`, kind: "url", detail: { use: "file that Telegraf fetches" } },
  ];
  return [{ ...caption, when: [{ arg, type: "object" }], sinks: [...file, ...(caption.sinks ?? [])] }, caption];
}

const MEDIA = "Photo Video Audio Document Animation Voice".split(" ");
const sendMedia: Readonly<Record<string, Member>> = named(MEDIA.map((name) => `send${name}`).join(" "), { call: sendsFile("1", "2") });
const replyMedia: Readonly<Record<string, Member>> = named(MEDIA.map((name) => `send${name} replyWith${name}`).join(" "), {
  call: sendsFile("0", "1"),
});

const html: Sink = { arg: "0", kind: "html", detail: { use: "reply in HTML parse mode" } };
const html3: Member = { call: { returns: { type: "telegraf.HtmlExtra" } } };
const extra: Member = { call: { returns: { type: "telegraf.Extra" } } };
const bot: Summary = { returns: { type: "telegraf.Telegraf" } };
const scene: Summary = { returns: { type: "telegraf.Composer" } };
const wizard: Summary = { callbacks: [handlers("1+")], returns: { type: "telegraf.Composer" } };

export const library: Library = {
  name: "telegraf",
  modules: {
    telegraf: "telegraf",
    "telegraf/composer": "telegraf.ComposerClass",
    "telegraf/scenes/base": "telegraf.BaseScene",
    "telegraf/scenes/wizard": "telegraf.WizardScene",
    "telegraf/scenes": "telegraf.Scenes",
    "telegraf/extra": "telegraf.Extra",
  },
  types: {
    ...telegramTypes,
    telegraf: {
      new: bot,
      members: {
        Telegraf: { new: bot },
        Composer: { type: "telegraf.ComposerClass" },
        Scenes: { type: "telegraf.Scenes" },
        ...named("BaseScene", { type: "telegraf.BaseScene" }),
        ...named("WizardScene", { type: "telegraf.WizardScene" }),
        ...named("Context NarrowedContext MatchedContext TelegrafContext ContextMessageUpdate", { type: "telegraf.Context" }),
        Input: { type: "telegraf.Input" },
        Extra: { type: "telegraf.Extra" },
        Telegram: { new: { returns: { type: "telegraf.Telegram" } } },
      },
    },
    "telegraf.ComposerClass": { new: scene, members: { ...makes, ...conditions } },
    "telegraf.BaseScene": { new: scene },
    "telegraf.WizardScene": { new: wizard },
    "telegraf.Scenes": {
      members: {
        BaseScene: { new: scene },
        WizardScene: { new: wizard },
        ...named("SceneContext WizardContext", { type: "telegraf.Context" }),
      },
    },
    "telegraf.Composer": { members: registers },
    "telegraf.Telegraf": {
      extends: ["telegraf.Composer"],
      members: {
        handleUpdate: { call: {} },
        telegram: { type: "telegraf.Telegram" },
        catch: {
          call: { callbacks: [{ arg: "0", params: [{}, { type: "telegraf.Context" }], runs: "entry" }], returns: { same: "this" } },
        },
      },
    },
    /** Options of version 3: `Extra.HTML().markup(…)`. */
    "telegraf.Extra": { members: { HTML: html3, ...named("markup webPreview notifications inReplyTo", extra) } },
    "telegraf.HtmlExtra": {
      members: {
        parse_mode: { const: "HTML" },
        ...named("markup webPreview notifications inReplyTo", { call: { returns: { same: "this" } } }),
      },
    },
    "telegraf.Input": {
      members: {
        fromLocalFile: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file sent to the chat" } }] } },
        fromURLStream: { call: { sinks: [{ arg: "0", kind: "url", detail: { use: "file that Telegraf fetches" } }] } },
      },
    },
    "telegraf.Telegram": {
      extends: ["telegram.Api"],
      members: {
        ...sendMedia,
        editMessageText: { call: { sinks: [htmlReply("3", "4")] } },
        editMessageCaption: { call: { sinks: [htmlReply("3", "4")] } },
      },
    },
    /** What one step of a dialogue keeps the next ones find. */
    "telegraf.Wizard": {
      members: { state: { type: "telegraf.Kept" }, ...named("next back selectStep", { call: { returns: { same: "this" } } }) },
    },
    "telegraf.Scene": {
      members: { ...named("state session", { type: "telegraf.Kept" }), ...named("enter reenter leave", { call: {} }) },
    },
    "telegraf.Kept": {},
    "telegraf.Context": {
      extends: ["telegram.Context"],
      members: {
        ...named("text payload args startPayload webAppData", chatText),
        ...named("command", id),
        wizard: { type: "telegraf.Wizard" },
        scene: { type: "telegraf.Scene" },
        session: { type: "telegraf.Kept" },
        ...named("telegram tg", { type: "telegraf.Telegram" }),
        sendMessage: { call: sendsText("0", "1") },
        replyWithHTML: { call: { sinks: [html], returns: { type: "telegram.Message" } } },
        ...replyMedia,
      },
    },
  },
};
