/**
 * Functions that are called by loaders nobody can see through: a folder of modules each exporting `execute(message, args)`, route
 * controllers, serverless handlers. They are recognised by the form of the export and the names of the parameters, never by position.
 * The types here join those of several platforms, because the name alone does not say which platform it is.
 */
import type { Given, HandlerShape, Library, Source } from "../../engine/summary.js";
import { chat, chatText, id, identity, named } from "./chat-vocabulary.js";

const http: Source = { kind: "http" };
const httpText = { source: http } as const;

const words: Given = { source: chat, list: true };
const text: Given = { source: chat };
const message: Given = { type: "chat.Message" };
const interaction: Given = { type: "discord.Interaction" };
const context: Given = { type: "chat.Context" };

/** What stands for the incoming message or interaction. */
const incoming: Readonly<Record<string, Given>> = {
  message,
  msg: message,
  mek: message,
  interaction,
  ctx: context,
};

/** What loaders hand over beside it. */
const beside: Readonly<Record<string, Given>> = {
  client: { type: "chat.Client" },
  bot: { type: "chat.Client" },
  sock: { type: "baileys.Socket" },
  conn: { type: "baileys.Socket" },
  event: { type: "chat.Event" },
  args: words,
  match: words,
};

/** Only where one of the others stands beside them: on their own these names mean anything. */
const texts: Readonly<Record<string, Given>> = {
  m: message,
  text,
  q: text,
  query: text,
  body: text,
  budy: text,
  pushname: text,
  pushName: text,
};

const METHODS = [
  "execute",
  "run",
  "handler",
  "handle",
  "callback",
  "exec",
  "command",
  "action",
  "start",
  "onStart",
  "onCall",
  "onChat",
  "onReply",
  "onReaction",
  "onMessage",
  "interact",
  "autocomplete",
  "slash",
  "slashRun",
  "messageRun",
  "chatInputRun",
  "interactionRun",
  "func",
  "fn",
  "code",
];

const discordEvent: Readonly<Record<string, Given>> = {
  ...incoming,
  client: { type: "discord.Client" },
  bot: { type: "discord.Client" },
  oldMessage: { type: "discord.Message" },
  newMessage: { type: "discord.Message" },
  member: { type: "discord.GuildMember" },
  oldMember: { type: "discord.GuildMember" },
  newMember: { type: "discord.GuildMember" },
  guild: { type: "discord.Guild" },
  reaction: { type: "discord.Reaction" },
  user: { type: "discord.User" },
  channel: { type: "discord.Channel" },
  oldState: { type: "discord.MemberState" },
  newState: { type: "discord.MemberState" },
};

const WHATSAPP = ["@whiskeysockets/baileys", "@adiwajshing/baileys", "@adiwajshing/baileys-md", "baileys", "whatsapp-web.js"];
const TELEGRAM = ["telegraf", "grammy", "node-telegram-bot-api"];

const both = (one: string, other: string, value: Given): Readonly<Record<string, Given>> => ({ [one]: value, [other]: value });

const shapes: readonly HandlerShape[] = [
  /** `{ name, execute(message, args) }`, `exports.run = (client, interaction) =>`, `{ config, onStart({ message, args, event }) }`. */
  {
    exported: METHODS,
    params: { ...incoming, ...beside, ...texts },
    parts: words,
    needs: ["message", "msg", "mek", "interaction", "ctx", "sock", "conn"],
  },
  /** `module.exports = async (client, interaction, args) =>`. */
  {
    exported: [""],
    params: { ...incoming, ...beside, ...texts },
    parts: words,
    needs: ["message", "msg", "mek", "interaction", "sock", "conn"],
  },
  /** The message of a WhatsApp bot is `m`. */
  {
    exported: ["", ...METHODS],
    imports: WHATSAPP,
    params: { ...beside, ...texts, chatUpdate: { type: "baileys.Upsert" } },
    needs: ["m"],
  },
  /** `{ run({ api, event, args }) }` of Messenger bots. */
  {
    exported: METHODS,
    beside: ["config"],
    params: { event: { type: "chat.Event" }, args: words, message },
    needs: ["event"],
  },
  /** Event modules: `{ name: "guildMemberAdd", once, execute(member) }`. */
  {
    exported: ["execute", "run"],
    beside: ["name", "once", "event"],
    imports: ["discord.js"],
    params: discordEvent,
    needs: ["member", "guild", "reaction", "oldMessage", "newMessage", "oldMember", "newMember", "oldState", "newState"],
  },
  /** `module.exports = (client, guild) =>`, one file per event. */
  {
    exported: [""],
    imports: ["discord.js"],
    params: discordEvent,
    needs: ["member", "guild", "reaction", "oldMessage", "newMessage", "oldMember", "newMember", "oldState", "newState"],
  },
  /** Handlers exported under names of their own: `exports.handleTicket = (interaction) =>`, `export const start = (ctx) =>`. */
  { exported: ["*"], imports: ["discord.js"], params: { interaction, client: { type: "discord.Client" } }, needs: ["interaction"] },
  { exported: ["*"], imports: TELEGRAM, params: { ctx: context }, needs: ["ctx"] },
  { exported: ["*"], imports: TELEGRAM, params: { bot: { type: "chat.Client" }, msg: message, match: words }, needs: ["msg"] },
  /** Bolt listeners, known by what only Slack hands over. */
  {
    exported: ["*"],
    params: {
      message: { type: "slack.Message" },
      event: { type: "slack.Message" },
      command: { type: "slack.Command" },
      action: { type: "slack.Action" },
      view: { type: "slack.View" },
      shortcut: { type: "slack.Body" },
      body: { type: "slack.Body" },
      payload: { type: "slack.Body" },
      context: { type: "slack.Context" },
      client: { type: "slack.WebClient" },
      say: { type: "slack.Say" },
      respond: { type: "slack.Respond" },
    },
    needs: ["ack", "say"],
  },
  /** Controllers: `exports.create = (req, res) =>`. */
  {
    exported: ["*"],
    params: { req: { type: "express.Request" }, res: { type: "express.Response" } },
    needs: ["res"],
  },
  /** A listener of a server nobody knows: `module.exports = (app) => { app.get("/", (req, res) => …) }`, `this.show = (req, res) =>`. */
  {
    exported: [],
    uncalled: true,
    params: {
      ...both("req", "request", { type: "express.Request" }),
      ...both("res", "response", { type: "express.Response" }),
    },
    needs: ["req", "request"],
    alongside: ["res", "response"],
  },
];

export const library: Library = {
  name: "handlers",
  shapes,
  types: {
    "chat.Client": { extends: ["discord.Client", "telegram-bot.Bot", "telegraf.Telegraf", "whatsapp.Client"] },
    "chat.Message": {
      extends: ["discord.Message", "telegram.Message", "whatsapp.Message"],
      members: {
        ...named("content text body caption pushName pushname", chatText),
        ...named("id threadID messageID isGroup mtype", id),
        ...named("sender senderID", { source: identity }),
        // Only Discord's mentions ping everyone, and this may be any platform's message; `message.channel.send` is Discord's alone.
        reply: { call: { returns: { type: "chat.Message" } } },
        quoted: { type: "chat.Message" },
        message: { type: "baileys.Content" },
        msg: { type: "baileys.Content" },
        key: { type: "baileys.Key" },
        from: { type: "telegram.User", source: identity },
        chat: { type: "telegram.Chat", source: identity },
      },
    },
    "chat.Context": {
      extends: ["telegraf.Context", "grammy.Context", "discord.Interaction"],
      members: { ...named("message msg", { type: "chat.Message" }), author: { type: "discord.User", source: identity } },
    },
    /** Messenger bots: one flat object. */
    "chat.Event": {
      anyone: true,
      members: {
        ...named("body attachments mentions args", chatText),
        ...named("threadID messageID userID type isGroup timestamp logMessageType", id),
        senderID: { source: identity },
        messageReply: { type: "chat.Event" },
      },
    },
    "serverless.Event": {
      // Whoever may call the function decides on all of it.
      source: { kind: "http", structured: true },
      members: {
        ...named(
          "body rawBody queryStringParameters multiValueQueryStringParameters pathParameters headers multiValueHeaders cookies rawQueryString rawPath path",
          httpText,
        ),
        /** Amazon Lex. */
        ...named("inputTranscript currentIntent sessionState", chatText),
        /** Twilio Functions. */
        ...named("Body ProfileName SpeechResult ButtonText", chatText),
        ...named("From To MessageSid AccountSid WaId NumMedia CallSid", id),
        ...named("httpMethod isBase64Encoded requestContext resource", id),
      },
    },
  },
};
