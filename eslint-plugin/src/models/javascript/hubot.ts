/**
 * Hubot: scripts that export a function of the robot, listeners, its HTTP client and its web routes.
 */
import type { Callback, Given, Library, Member } from "../../engine/summary.js";
import { chat, chatText, id, named } from "./chat-vocabulary.js";

const response: Given = { type: "hubot.Response" };
const listener = (arg: string): Callback => ({ arg, params: [response], runs: "entry" });
/** A matcher, perhaps options, the callback. */
const listens: Member = { call: { callbacks: [listener("1+")] } };
const fetches: Member = { call: { sinks: [{ arg: "0", kind: "url", detail: { use: "address that Hubot fetches" } }] } };

export const library: Library = {
  name: "hubot",
  modules: { hubot: "hubot" },
  shapes: [{ exported: [""], params: { robot: { type: "hubot.Robot" } }, needs: ["robot"] }],
  types: {
    hubot: { members: { Robot: { new: { returns: { type: "hubot.Robot" } } } } },
    "hubot.Robot": {
      members: {
        ...named("hear respond listen", listens),
        ...named("enter leave topic catchAll", { call: { callbacks: [listener("0")] } }),
        http: fetches,
        router: { type: "express.Router" },
        ...named("name alias", id),
      },
    },
    "hubot.Response": {
      members: {
        match: { source: chat },
        message: { type: "hubot.Message" },
        envelope: { type: "hubot.Message" },
        http: fetches,
        ...named("send reply emote", { call: {} }),
      },
    },
    "hubot.Message": { members: { ...named("text rawText", chatText), user: { type: "hubot.User" }, ...named("id room thread_ts", id) } },
    "hubot.User": { members: { ...named("name real_name email_address", chatText), ...named("id room", id) } },
  },
};
