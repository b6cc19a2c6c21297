/**
 * Mineflayer: the chat of a Minecraft server. Names of players hold letters, digits and underscores.
 */
import type { Given, Library, Summary } from "../../engine/summary.js";
import { chat } from "./chat-vocabulary.js";

const text: Given = { source: chat };
const event = (names: readonly string[], params: readonly Given[]): Summary => ({
  when: [{ arg: "0", is: names }],
  callbacks: [{ arg: "1", params, runs: "entry" }],
});

export const library: Library = {
  name: "mineflayer",
  modules: { mineflayer: "mineflayer" },
  types: {
    mineflayer: { members: { createBot: { call: { returns: { type: "mineflayer.Bot" } } } } },
    "mineflayer.Bot": {
      members: {
        on: {
          call: [event(["chat", "whisper"], [{}, text]), event(["messagestr", "message", "unmatchedMessage"], [text])],
        },
      },
    },
  },
};
