/**
 * Koishi: plugins that get a context, sessions, and commands whose arguments are typed in the command's own text.
 */
import type { Callback, Given, Library } from "../../engine/summary.js";
import { chat, chatText, id, named } from "./chat-vocabulary.js";

const session: Given = { type: "koishi.Session" };
const words: Given = { source: chat };
const action = (...args: readonly Given[]): Callback => ({
  arg: "0",
  params: [{ fields: { session, options: args.length ? words : {} } }, ...args],
  runs: "entry",
});
const CONVERTED = ":(number|integer|posint|natural|date|user|channel|boolean)";

export const library: Library = {
  name: "koishi",
  modules: { koishi: "koishi", "@koishijs/core": "koishi" },
  types: {
    koishi: {
      members: { Context: { type: "koishi.Context", new: { returns: { type: "koishi.Context" } } }, Session: { type: "koishi.Session" } },
    },
    "koishi.Context": {
      members: {
        command: {
          call: [
            { when: [{ arg: "0", matches: CONVERTED }], returns: { type: "koishi.TypedCommand" } },
            { returns: { type: "koishi.Command" } },
          ],
        },
        middleware: { call: { callbacks: [{ arg: "0", params: [session], runs: "entry" }] } },
        on: {
          call: {
            when: [{ arg: "0", matches: "^(message|send|before-send|guild-member|friend-|guild-|interaction)" }],
            callbacks: [{ arg: "1", params: [session], runs: "entry" }],
          },
        },
      },
    },
    "koishi.TypedCommand": {
      members: {
        ...named("option alias usage example shortcut userFields", { call: { returns: { same: "this" } } }),
        action: { call: { callbacks: [action()], returns: { same: "this" } } },
      },
    },
    "koishi.Command": {
      extends: ["koishi.TypedCommand"],
      members: { action: { call: { callbacks: [action(words, words, words)], returns: { same: "this" } } } },
    },
    "koishi.Session": {
      members: {
        ...named("content elements username", chatText),
        ...named("userId channelId guildId platform selfId messageId timestamp type isDirect", id),
        author: { type: "koishi.Author" },
        event: { source: chat },
        quote: { type: "koishi.Session" },
        prompt: { call: { returns: { source: chat } } },
      },
    },
    "koishi.Author": { members: { ...named("name nick username nickname", chatText), ...named("id userId isBot", id) } },
  },
};
