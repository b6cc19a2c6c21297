/**
 * What people are shown: the methods of chat platforms, servers and sockets that send their arguments out. What else these methods do, their
 * own models say. A webhook of a Discord channel is left out: bots most often write their logs with it.
 */
import type { Library, Sink } from "../../engine/summary.js";

const shown = (use: string): readonly Sink[] => [{ arg: "*", kind: "disclosure", detail: { use } }];
const MESSAGE = shown("chat message");
const ANSWER = shown("answer to a request");
const EVENT = shown("message to a client");

function each(names: string, sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, sinks]));
}

const TELEGRAM_SENDS =
  "sendMessage sendPhoto sendVideo sendAudio sendDocument sendAnimation sendVoice editMessageText editMessageCaption answerCallbackQuery answerCbQuery";

export const library: Library = {
  name: "answers",
  types: {},
  also: {
    "discord.Channel": each("send", MESSAGE),
    "discord.Message": each("reply edit", MESSAGE),
    "discord.User": each("send", MESSAGE),
    "discord.GuildMember": each("send", MESSAGE),
    "discord.Interaction": each("reply followUp editReply update", MESSAGE),
    "akairo.Util": each("send reply sendNew", MESSAGE),
    "eris.Client": each("createMessage editMessage", MESSAGE),
    "eris.Channel": each("createMessage", MESSAGE),
    "eris.Message": each("edit", MESSAGE),
    "eris.Interaction": each("createMessage createFollowup editOriginalMessage", MESSAGE),
    "chat.Message": each("reply edit", MESSAGE),
    "telegram.Context": each(
      "reply replyWithHTML replyWithMarkdown replyWithMarkdownV2 editMessageText editMessageCaption answerCallbackQuery answerCbQuery",
      MESSAGE,
    ),
    "telegraf.Context": each("sendMessage", MESSAGE),
    "telegram.Api": each(TELEGRAM_SENDS, MESSAGE),
    "telegraf.Telegram": each(TELEGRAM_SENDS, MESSAGE),
    "telegram-bot.Bot": each(TELEGRAM_SENDS, MESSAGE),
    "telebot.Bot": each("sendMessage editMessageText answerCallbackQuery", MESSAGE),
    "telebot.Reply": each("text", MESSAGE),
    "gramjs.Client": each("sendMessage editMessage", MESSAGE),
    "gramjs.Message": each("reply respond edit", MESSAGE),
    "slack.Say": { "": MESSAGE },
    "slack.Respond": { "": MESSAGE },
    "slack.WebClient.chat": each("postMessage postEphemeral update", MESSAGE),
    "slack.WebClient.views": each("open update push", MESSAGE),
    "whatsapp.Client": each("sendMessage", MESSAGE),
    "whatsapp.Chat": each("sendMessage", MESSAGE),
    "whatsapp.Message": each("reply edit", MESSAGE),
    "whatsapp-client.Client": each("sendText reply sendMessage", MESSAGE),
    "baileys.Socket": each("sendMessage", MESSAGE),
    "botbuilder.Context": each("sendActivity sendActivities updateActivity", MESSAGE),
    "bottender.Context": each("sendText", MESSAGE),
    "line.Client": each("replyMessage pushMessage multicast", MESSAGE),
    "viber.Bot": each("sendMessage", MESSAGE),
    "twilio.Messages": each("create", MESSAGE),
    "tmi.Client": each("say reply action whisper", MESSAGE),
    "twurple.Client": each("say", MESSAGE),
    "twurple.Bot": each("say reply", MESSAGE),
    "twurple.CommandContext": each("say reply", MESSAGE),
    "wechaty.Message": each("say", MESSAGE),
    "wechaty.Room": each("say", MESSAGE),
    "wechaty.Contact": each("say", MESSAGE),
    "matrix-bot.Client": each("sendText sendNotice replyText replyNotice sendHtmlText replyHtmlText sendMessage", MESSAGE),
    "matrix.Client": each("sendTextMessage sendNotice sendHtmlMessage sendMessage sendEvent", MESSAGE),
    "irc.Client": each("say notice", MESSAGE),
    "hubot.Response": each("send reply emote", MESSAGE),
    "vk.Context": each("send reply", MESSAGE),
    "koishi.Session": each("send", MESSAGE),
    "mineflayer.Bot": each("chat whisper", MESSAGE),
    "express.Response": {
      ...each("send json jsonp", ANSWER),
      ...each("render", [{ arg: "1", kind: "publication", detail: { use: "page" } }]),
    },
    "http.ServerResponse": each("write end", ANSWER),
    "fastify.Reply": each("send", ANSWER),
    "restify.Response": each("send json", ANSWER),
    "koa.Context": {
      ...each("body", ANSWER),
      ...each("throw", [{ arg: "1", kind: "disclosure", detail: { use: "answer to a request" } }]),
    },
    "koa.Response": each("body", ANSWER),
    "hono.Context": each("json text html body", ANSWER),
    "elysia.Context": each("error status", ANSWER),
    "hapi.Toolkit": each("response", ANSWER),
    "fetch.ResponseConstructor": {
      ...each("json", ANSWER),
      "": [{ arg: "0", kind: "disclosure", detail: { use: "answer to a request" } }],
    },
    "next.NextResponse": { ...each("json", ANSWER), "": [{ arg: "0", kind: "disclosure", detail: { use: "answer to a request" } }] },
    "ws.Socket": each("send", EVENT),
    "socket.io.Socket": each("emit send", EVENT),
    "socket.io.Server": each("emit send", EVENT),
  },
};
