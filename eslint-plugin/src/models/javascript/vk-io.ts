/**
 * VK: contexts of vk-io and what its matcher found.
 */
import type { Callback, Library } from "../../engine/summary.js";
import { chatData, chatText, id, named } from "./chat-vocabulary.js";

const handler = (arg: string): Callback => ({ arg, params: [{ type: "vk.Context" }], runs: "entry" });

export const library: Library = {
  name: "vk-io",
  modules: { "vk-io": "vk", "@vk-io/hear": "vk" },
  types: {
    vk: {
      members: {
        VK: { new: { returns: { type: "vk.VK" } } },
        HearManager: { new: { returns: { type: "vk.Hears" } } },
        MessageContext: { type: "vk.Context" },
      },
    },
    "vk.VK": { members: { updates: { type: "vk.Updates" } } },
    "vk.Updates": {
      members: { on: { call: { callbacks: [handler("1+")], returns: { same: "this" } } }, use: { call: { callbacks: [handler("0")] } } },
    },
    "vk.Hears": { members: { hear: { call: { callbacks: [handler("1+")], returns: { same: "this" } } } } },
    "vk.Context": {
      members: {
        ...named("text $match attachments eventText title", chatText),
        messagePayload: { source: chatData },
        ...named("id conversationMessageId peerId senderId chatId createdAt isChat isUser isOutbox senderType", id),
        replyMessage: { type: "vk.Context" },
      },
    },
  },
};
