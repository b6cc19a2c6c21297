/**
 * IRC: irc (and its forks) and irc-framework. A nickname may hold backquotes and brackets, so it is a person's text as well.
 */
import type { Given, Library, Summary } from "../../engine/summary.js";
import { chat, chatText, constructed, id, named } from "./chat-vocabulary.js";

const text: Given = { source: chat };
const event = (names: readonly string[], params: readonly Given[]): Summary => ({
  when: [{ arg: "0", is: names }],
  callbacks: [{ arg: "1", params, runs: "entry" }],
});

export const library: Library = {
  name: "irc",
  modules: { irc: "irc", "matrix-org-irc": "irc", "irc-upd": "irc", "irc-framework": "irc.framework" },
  types: {
    irc: { members: { default: { type: "irc" }, ...constructed("Client", "irc.Client") } },
    "irc.Client": {
      members: named("on once addListener", {
        call: [
          event(["message", "message#", "action", "notice"], [text, {}, text]),
          event(["pm"], [text, text]),
          event(["join", "part", "quit"], [{}, text, text]),
          event(["topic"], [{}, text, text]),
          { when: [{ arg: "0", matches: "^message#" }], callbacks: [{ arg: "1", params: [text, text], runs: "entry" }] },
        ],
      }),
    },
    "irc.framework": { members: { default: { type: "irc.framework" }, ...constructed("Client Bot", "irc.FrameworkClient") } },
    "irc.FrameworkClient": {
      members: {
        ...named("on once", {
          call: event(["message", "privmsg", "action", "notice", "join", "part", "quit", "topic", "nick", "kick"], [{ type: "irc.Event" }]),
        }),
        ...named("matchMessage matchNotice matchAction", {
          call: { callbacks: [{ arg: "1", params: [{ type: "irc.Event" }], runs: "entry" }] },
        }),
      },
    },
    "irc.Event": { members: { ...named("message nick ident gecos topic new_nick", chatText), ...named("time type", id) } },
  },
};
