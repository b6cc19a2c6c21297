/**
 * Messenger: wrappers that parse the webhook and emit its events. Bots that parse it by hand get it from their web framework.
 */
import type { Library } from "../../engine/summary.js";
import { chat, id, named } from "./chat-vocabulary.js";

export const library: Library = {
  name: "fbmessenger",
  modules: { fbmessenger: "fbmessenger" },
  types: {
    fbmessenger: { members: { Messenger: { new: { returns: { type: "fbmessenger.Messenger" } } } } },
    "fbmessenger.Messenger": {
      members: {
        ...named("on once", {
          call: {
            when: [{ arg: "0", is: ["message", "postback", "optin", "referral"] }],
            callbacks: [{ arg: "1", params: [{ type: "fbmessenger.Event" }], runs: "entry" }],
          },
        }),
      },
    },
    "fbmessenger.Event": {
      members: { ...named("sender recipient timestamp", id), ...named("message postback optin referral", { source: chat }) },
    },
  },
};
