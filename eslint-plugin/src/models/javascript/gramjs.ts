/**
 * GramJS: Telegram as a client rather than a bot. It names its module `telegram`. Files are opened or written where a text says.
 */
import type { Library, Sink } from "../../engine/summary.js";
import { chat, chatText, constructed, id, named } from "./chat-vocabulary.js";

const html = (text: string): Sink => ({
  arg: text,
  kind: "html",
  when: [{ arg: "1.parseMode", is: ["html"] }],
  detail: { use: "message in HTML parse mode" },
});

export const library: Library = {
  name: "telegram",
  modules: { telegram: "gramjs", "telegram/events": "gramjs" },
  types: {
    gramjs: { members: { ...constructed("TelegramClient", "gramjs.Client"), NewMessageEvent: { type: "gramjs.Event" } } },
    "gramjs.Client": {
      members: {
        addEventHandler: { call: { callbacks: [{ arg: "0", params: [{ type: "gramjs.Event" }], runs: "entry" }] } },
        getMessages: { call: { returns: { type: "gramjs.Messages" } } },
        sendMessage: { call: { sinks: [html("1.message")], returns: { type: "gramjs.Message" } } },
        sendFile: {
          call: {
            sinks: [
              html("1.caption"),
              { arg: "1.file", kind: "path", when: [{ arg: "1.file", type: "string" }], detail: { use: "file sent to the chat" } },
            ],
          },
        },
        downloadMedia: {
          call: {
            sinks: [
              { arg: "1.outputFile", kind: "path", when: [{ arg: "1.outputFile", type: "string" }], detail: { use: "downloaded file" } },
            ],
          },
        },
      },
    },
    "gramjs.Event": { members: { message: { type: "gramjs.Message" }, ...named("chatId isPrivate isGroup isChannel", id) } },
    "gramjs.Messages": { element: { type: "gramjs.Message" } },
    "gramjs.Message": {
      members: {
        ...named("message text rawText", chatText),
        ...named("id senderId chatId peerId date out isReply", id),
        file: { type: "gramjs.File" },
        getSender: { call: { returns: { type: "gramjs.User" } } },
        getReplyMessage: { call: { returns: { type: "gramjs.Message" } } },
      },
    },
    "gramjs.File": { members: { name: { source: chat }, ...named("size width height duration", id) } },
    "gramjs.User": { members: { ...named("username firstName lastName title", chatText), ...named("id bot phone", id) } },
  },
};
