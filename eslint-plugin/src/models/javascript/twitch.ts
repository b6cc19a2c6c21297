/**
 * Chat of Twitch: tmi.js and Twurple. Login and display names there hold letters, digits and underscores of some script, nothing else, so
 * that only what people write is untrusted.
 */
import type { Given, Library, Summary } from "../../engine/summary.js";
import { chat, chatText, constructed, id, identity, named, standing } from "./chat-vocabulary.js";

const text: Given = { source: chat };
const tags: Given = { type: "tmi.Tags" };
const message: Given = { type: "twurple.Message" };
const event = (names: readonly string[], params: readonly Given[]): Summary => ({
  when: [{ arg: "0", is: names }],
  callbacks: [{ arg: "1", params, runs: "entry" }],
});

export const library: Library = {
  name: "tmi.js",
  modules: { "tmi.js": "tmi", "@twurple/chat": "twurple", "@twurple/easy-bot": "twurple" },
  types: {
    tmi: { members: { default: { type: "tmi" }, ...constructed("Client client", "tmi.Client") } },
    "tmi.Client": {
      members: {
        ...named("on once addListener", {
          call: [
            event(["message", "chat", "action", "whisper"], [{}, tags, text]),
            event(["cheer", "messagedeleted", "redeem"], [{}, {}, text]),
            event(["resub", "subscription"], [{}, {}, {}, text, tags]),
          ],
        }),
      },
    },
    "tmi.Tags": {
      source: chat,
      anyone: true,
      members: {
        ...named("display-name room-id color subscriber turbo message-type tmi-sent-ts bits emotes flags badge-info", id),
        ...named("username user-id id", { source: identity }),
        // What Twitch says that they may do.
        ...named("badges mod user-type", { source: standing }),
      },
    },
    twurple: {
      members: {
        ...constructed("ChatClient", "twurple.Client"),
        Bot: { new: { returns: { type: "twurple.Bot" } } },
        ChatMessage: { type: "twurple.Message" },
        createBotCommand: {
          call: { callbacks: [{ arg: "1", params: [{ source: chat, list: true }, { type: "twurple.CommandContext" }], runs: "entry" }] },
        },
      },
    },
    "twurple.Client": {
      members: {
        ...named("onMessage onAction", { call: { callbacks: [{ arg: "0", params: [{}, {}, text, message], runs: "entry" }] } }),
        onWhisper: { call: { callbacks: [{ arg: "0", params: [{}, text, message], runs: "entry" }] } },
        ...named("onSub onResub onAnnouncement", {
          call: { callbacks: [{ arg: "0", params: [{}, {}, { fields: { message: text } }, message], runs: "entry" }] },
        }),
      },
    },
    "twurple.Bot": {
      members: {
        ...named("onMessage onAction onWhisper onRaid", {
          call: { callbacks: [{ arg: "0", params: [{ type: "twurple.Event" }], runs: "entry" }] },
        }),
      },
    },
    "twurple.Event": { members: { text: chatText, ...named("userName userDisplayName userId broadcasterId broadcasterName", id) } },
    "twurple.CommandContext": {
      members: { msg: { type: "twurple.Message" }, ...named("userName userDisplayName userId broadcasterName broadcasterId", id) },
    },
    "twurple.Message": { members: { text: chatText, ...named("id channelId target userInfo isCheer bits date", id) } },
  },
};
