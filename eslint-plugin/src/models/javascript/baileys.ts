/**
 * Baileys, current and from before 2022: the socket's events and the messages in them.
 * Keys (`remoteJid`, `participant`, `id`) are the platform's; everything inside `message` is the sender's.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { chat, chatText, id, identity, named, standing, typed } from "./chat-vocabulary.js";

/** Baileys fetches these addresses itself, or opens them as files. */
const media: readonly Sink[] = ["image", "video", "audio", "document", "sticker"].map((kind) => ({
  arg: `1.${kind}.url`,
  kind: "url",
  detail: { use: "media that the bot fetches" },
}));
const uploaded: readonly Sink[] = media.map((sink) => ({ ...sink, arg: sink.arg.replace("1.", "0.") }));
const socket: Member = { call: { returns: { type: "baileys.Socket" } } };
const changes = (arg: string, use: string): Member => ({ call: { sinks: [{ arg, kind: "consequence", detail: { use } }] } });

export const library: Library = {
  name: "@whiskeysockets/baileys",
  modules: {
    "@whiskeysockets/baileys": "baileys",
    "@adiwajshing/baileys": "baileys",
    "@adiwajshing/baileys-md": "baileys",
    baileys: "baileys",
  },
  types: {
    baileys: {
      members: {
        ...named("default makeWASocket", socket),
        WASocket: { type: "baileys.Socket" },
        WAConnection: { new: { returns: { type: "baileys.Socket" } } },
        ...typed("WAMessage proto IWebMessageInfo WebMessageInfo", "baileys.Message"),
        ...typed("WAMessageContent IMessage", "baileys.Content"),
        /** Pick the inner message out of wrappers. */
        ...named("extractMessageContent normalizeMessageContent", { call: { returns: { type: "baileys.Content" } } }),
        /** Uploads media before a message is built of it. */
        prepareWAMessageMedia: { call: { sinks: uploaded } },
        getContentType: { call: { returns: { safe: true } } },
      },
    },
    "baileys.Socket": {
      members: {
        ev: { type: "baileys.Emitter" },
        on: {
          call: {
            when: [{ arg: "0", is: ["chat-update", "message-new", "message-update"] }],
            callbacks: [{ arg: "1", params: [{ type: "baileys.Legacy" }], runs: "entry" }],
          },
        },
        sendMessage: { call: { sinks: media, returns: { type: "baileys.Message" } } },
        user: { type: "baileys.Self" },
        updateProfilePicture: { call: { sinks: [{ arg: "1.url", kind: "url", detail: { use: "media that the bot fetches" } }] } },
        // That there is such a group says nothing of who asks.
        groupMetadata: { call: { returns: { type: "baileys.Group", from: [] } } },
        groupUpdateSubject: changes("1", "group subject"),
        groupUpdateDescription: changes("1", "group description"),
        groupCreate: changes("0", "name of a new group"),
        updateProfileName: changes("0", "name of the bot"),
        updateProfileStatus: changes("0", "status of the bot"),
      },
    },
    "baileys.Self": { members: named("id jid name lid", id) },
    "baileys.Emitter": {
      members: {
        ...named("on once", {
          call: [
            {
              when: [{ arg: "0", is: ["messages.upsert"] }],
              callbacks: [{ arg: "1", params: [{ type: "baileys.Upsert" }], runs: "entry" }],
            },
            {
              when: [{ arg: "0", is: ["messages.update", "messages.reaction"] }],
              callbacks: [{ arg: "1", params: [{ type: "baileys.Messages" }], runs: "entry" }],
            },
            {
              when: [{ arg: "0", is: ["contacts.update", "contacts.upsert", "groups.update", "groups.upsert"] }],
              callbacks: [{ arg: "1", params: [{ type: "baileys.Groups" }], runs: "entry" }],
            },
          ],
        }),
        process: { call: { callbacks: [{ arg: "0", params: [{ type: "baileys.Events" }], runs: "entry" }] } },
      },
    },
    "baileys.Events": { members: { "messages.upsert": { type: "baileys.Upsert" }, "messages.update": { type: "baileys.Messages" } } },
    "baileys.Upsert": { anyone: true, members: { messages: { type: "baileys.Messages" }, type: id } },
    "baileys.Messages": {
      element: { type: "baileys.Message" },
      members: {
        /** The old versions' own collection. */
        ...named("all array", { call: { returns: { same: "this" } } }),
        first: { type: "baileys.Message" },
        length: id,
      },
    },
    "baileys.Legacy": { extends: ["baileys.Message"], members: { messages: { type: "baileys.Messages" } } },
    "baileys.Message": {
      anyone: true,
      members: {
        key: { type: "baileys.Key" },
        message: { type: "baileys.Content" },
        ...named("pushName verifiedBizName", chatText),
        ...named("messageTimestamp status broadcast messageStubType", id),
        participant: { source: identity },
      },
    },
    "baileys.Key": {
      members: {
        id,
        ...named("remoteJid participant senderPn senderLid participantPn", { source: identity }),
        // Written from the bot's own account.
        fromMe: { source: standing },
      },
    },
    "baileys.Content": { source: chat, members: { contextInfo: { type: "baileys.Context" } } },
    "baileys.Context": {
      source: chat,
      members: { ...named("participant mentionedJid stanzaId remoteJid", id), quotedMessage: { type: "baileys.Content" } },
    },
    "baileys.Group": {
      members: {
        ...named("subject desc notify name", chatText),
        ...named("id jid owner size creation participants announce restrict", id),
      },
    },
    "baileys.Groups": { element: { type: "baileys.Group" } },
  },
};
