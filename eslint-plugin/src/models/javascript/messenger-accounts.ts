/**
 * Bots that act through a person's account of Messenger (facebook-chat-api and its forks), messenger-bot, WhatsApp's Cloud API, and Webex.
 * What Messenger's events hold is in `handlers.ts`, with the shapes of its command modules.
 */
import type { Callback, Library, Member, Summary } from "../../engine/summary.js";
import { chat, chatData, chatText, id, identity, named, nameText } from "./chat-vocabulary.js";

const heard: Callback = { arg: "0", params: [{ type: "Error" }, { type: "chat.Event" }], runs: "entry" };
/** With options before it, or without. */
const login: Summary = {
  callbacks: ["1", "2"].map((arg) => ({ arg, params: [{ type: "Error" }, { type: "fca.Api" }], runs: "entry" })),
};
const told: Member = {
  call: { callbacks: [{ arg: "1", params: [{ type: "Error" }, { source: chatData }], runs: "entry" }], returns: { source: chatData } },
};

export const library: Library = {
  name: "messenger-accounts",
  modules: {
    "facebook-chat-api": "fca",
    "fca-unofficial": "fca",
    "@dongdev/fca-unofficial": "fca",
    "@xaviabot/fca-unofficial": "fca",
    "fb-chat-api": "fca",
    "messenger-bot": "messenger-bot",
    "whatsapp-cloud-api": "wa-cloud",
    "webex-node-bot-framework": "webex",
  },
  types: {
    fca: { call: login, members: { default: { type: "fca" } } },
    "fca.Api": {
      members: {
        ...named("listen listenMqtt", { call: { callbacks: [heard] } }),
        ...named("getUserInfo getThreadInfo getThreadHistory", told),
        ...named("sendMessage setMessageReaction setOptions sendTypingIndicator markAsRead unsendMessage changeNickname", { call: {} }),
        ...named("getCurrentUserID getAppState", { call: { returns: { safe: true } } }),
      },
    },
    "messenger-bot": { new: { returns: { type: "messenger-bot.Bot" } } },
    "messenger-bot.Bot": {
      members: {
        on: {
          call: [
            {
              when: [{ arg: "0", is: ["message", "postback"] }],
              callbacks: [{ arg: "1", params: [{ type: "messenger-bot.Payload" }], runs: "entry" }],
            },
            {},
          ],
        },
        getProfile: told,
        ...named("sendMessage middleware sendSenderAction", { call: {} }),
      },
    },
    "messenger-bot.Payload": {
      source: chatData,
      members: { sender: { source: identity }, ...named("recipient timestamp", id) },
      anyone: true,
    },
    "wa-cloud": { members: { createBot: { call: { returns: { type: "wa-cloud.Bot" } } } } },
    "wa-cloud.Bot": {
      members: {
        on: { call: { callbacks: [{ arg: "1", params: [{ type: "wa-cloud.Message" }], runs: "entry" }] } },
        ...named("startExpressServer sendText sendTemplate sendLocation sendReplyButtons sendList", { call: {} }),
        ...named("sendImage sendDocument sendVideo sendAudio", { call: {} }),
      },
    },
    "wa-cloud.Message": {
      members: {
        data: { source: chatData },
        from: { source: identity },
        name: nameText,
        ...named("id timestamp type from_id", id),
      },
      anyone: true,
    },
    webex: { new: { returns: { type: "webex.Framework" } } },
    "webex.Framework": {
      members: {
        hears: { call: { callbacks: [{ arg: "1", params: [{ type: "webex.Bot" }, { type: "webex.Trigger" }], runs: "entry" }] } },
        on: {
          call: [
            {
              when: [{ arg: "0", is: ["message", "mentioned"] }],
              callbacks: [{ arg: "1", params: [{ type: "webex.Bot" }, { type: "webex.Trigger" }], runs: "entry" }],
            },
            {
              when: [{ arg: "0", is: ["attachmentAction"] }],
              callbacks: [{ arg: "1", params: [{ type: "webex.Bot" }, { type: "webex.Action" }], runs: "entry" }],
            },
            {},
          ],
        },
        ...named("start stop debug", { call: {} }),
      },
    },
    "webex.Bot": {
      members: {
        ...named("say reply sendCard dm censor", { call: {} }),
        ...named("store forget", { call: {} }),
        recall: { call: { returns: { source: { kind: "stored" } } } },
        ...named("room isDirect", id),
      },
    },
    "webex.Trigger": {
      members: {
        ...named("text command prompt", chatText),
        args: { source: chat },
        message: { source: chatData },
        person: { type: "webex.Person", source: identity },
        ...named("type id phrase", id),
      },
      anyone: true,
    },
    "webex.Action": { members: { attachmentAction: { source: chatData }, ...named("type id", id) }, anyone: true },
    "webex.Person": { members: { ...named("displayName firstName lastName nickName", nameText), ...named("id emails orgId", id) } },
  },
};
