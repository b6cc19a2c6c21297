/**
 * Frameworks that speak to several platforms at once: Botkit and Bottender.
 */
import type { Callback, Given, Library, Member } from "../../engine/summary.js";
import { chat, chatData, chatText, id, named } from "./chat-vocabulary.js";

const heard: readonly Given[] = [{}, { type: "botkit.Message" }];
const handler = (arg: string): Callback => ({ arg, params: heard, runs: "entry" });
const controller: Member = { call: { returns: { type: "botkit.Controller" } } };
/** The answer, then the conversation; an older form hands over the message itself. */
const asks: Member = { call: { callbacks: [{ arg: "1", params: [{ type: "botkit.Answer" }], runs: "entry" }] } };

const context: Given = { type: "bottender.Context" };
const action = (arg: string): Callback => ({ arg, params: [context, { fields: { match: { source: chat } } }], runs: "entry" });

export const library: Library = {
  name: "botkit",
  modules: { botkit: "botkit", bottender: "bottender", "bottender/router": "bottender" },
  shapes: [{ exported: ["*"], imports: ["bottender"], params: { context }, needs: ["context"] }],
  types: {
    botkit: {
      members: {
        Botkit: { type: "botkit.Class", new: { returns: { type: "botkit.Controller" } } },
        ...named("slackbot facebookbot consolebot sparkbot", controller),
        BotkitConversation: { new: { returns: { type: "botkit.Conversation" } } },
        BotkitMessage: { type: "botkit.Message" },
      },
    },
    "botkit.Class": { members: named("slackbot facebookbot", controller) },
    "botkit.Controller": {
      members: {
        ...named("hears interrupts", { call: { callbacks: [handler("2+")] } }),
        on: { call: { callbacks: [handler("1")] } },
        webserver: { type: "express.Application" },
      },
    },
    "botkit.Message": {
      members: {
        ...named("text value matches match", chatText),
        ...named("raw_message incoming_message submission", { source: chatData }),
        ...named("id type user channel team ts reference", id),
      },
    },
    "botkit.Conversation": { members: named("ask addQuestion", asks) },
    "botkit.Answer": { extends: ["botkit.Message"], source: chat },
    bottender: {
      members: {
        ...named("text payload", { call: { callbacks: [action("1")] } }),
        ...named("route", { call: { callbacks: [action("1")] } }),
        ...named("Context MessengerContext LineContext SlackContext TelegramContext WhatsappContext ViberContext", {
          type: "bottender.Context",
        }),
      },
    },
    "bottender.Context": {
      members: {
        event: { type: "bottender.Event" },
        session: { type: "bottender.Session" },
        platform: id,
      },
    },
    "bottender.Event": {
      members: {
        ...named("text payload message postback file location quickReply callbackQuery command action", chatText),
        rawEvent: { source: chatData },
        ...named("isText isPayload isMessage isImage isFile timestamp replyToken", id),
      },
    },
    "bottender.Session": { members: { id, user: { type: "bottender.User" } } },
    "bottender.User": {
      members: { ...named("firstName lastName displayName username name statusMessage", chatText), id },
    },
  },
};
