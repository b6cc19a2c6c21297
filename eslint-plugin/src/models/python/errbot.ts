/** Errbot's plugins: commands by decorator, webhooks and callbacks; ChatterBot, whose answers are what people once said. */
import type { Callback, Given, Library, Member, Summary } from "../../engine/summary.js";
import { chat, id, stored } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

const MESSAGE: Given = { type: "errbot.Message" };
const command = (...params: readonly Given[]): Callback => ({ arg: "0", params: [MESSAGE, ...params], runs: "entry" });

/** With and without options: `@botcmd`, `@botcmd(admin_only=True)`. */
function decorates(callback: Callback, type: string): readonly Summary[] {
  return [{ when: [{ arg: "0", type: "function" }], callbacks: [callback] }, { returns: { type } }];
}

const hook: Callback = { arg: "0", params: [{ source: { kind: "webhook", structured: true } }], runs: "entry" };
const trained: Member = {
  call: { sinks: [{ arg: "0|conversation=.[]", kind: "trust", detail: { use: "conversation that the bot learns from" } }] },
};

export const library: Library = {
  name: "errbot",
  modules: { errbot: "errbot", chatterbot: "chatterbot", "chatterbot.trainers": "chatterbot", "chatterbot.conversation": "chatterbot" },
  types: {
    errbot: {
      members: {
        BotPlugin: makes({ type: "errbot.Plugin" }),
        Message: { type: "errbot.Message" },
        botcmd: { call: decorates(command({ source: chat }), "errbot.OnCommand") },
        ...named(["re_botcmd", "botmatch"], gives({ type: "errbot.OnMatch", fields: { pattern: { same: "0|pattern=" } } })),
        // An argument with a type of its own is converted.
        arg_botcmd: { call: [{ when: [{ arg: "type=", given: true }], returns: {} }, { returns: { type: "errbot.OnArguments" } }] },
        webhook: { call: decorates(hook, "errbot.OnHook") },
      },
    },
    "errbot.OnCommand": { call: { callbacks: [command({ source: chat })] } },
    "errbot.OnMatch": { call: { callbacks: [command({ source: chat, captured: { by: "this.pattern", pattern: "anywhere" } })] } },
    "errbot.OnArguments": { call: { callbacks: [{ ...command(), rest: { source: chat } }] } },
    "errbot.OnHook": { call: { callbacks: [hook] } },
    "errbot.Plugin": {
      members: named(["send", "send_card", "send_templated", "warn_admins", "build_identifier", "start_poller"], HARMLESS),
      overrides: { callback_message: { params: [MESSAGE] }, callback_mention: { params: [MESSAGE, {}] } },
    },
    "errbot.Message": { members: { body: { source: chat }, ...named(["frm", "to", "is_direct", "is_group", "flow"], id) } },
    chatterbot: {
      members: {
        ChatBot: makes({ type: "chatterbot.Bot" }),
        ...named(["ListTrainer", "ChatterBotCorpusTrainer"], makes({ type: "chatterbot.Trainer" })),
        Statement: { type: "chatterbot.Statement", new: { returns: { type: "chatterbot.Statement" } } },
      },
    },
    "chatterbot.Bot": {
      members: {
        ...named(["get_response", "generate_response", "get_latest_response"], gives({ type: "chatterbot.Statement" })),
        learn_response: HARMLESS,
      },
    },
    "chatterbot.Trainer": { members: { train: trained } },
    "chatterbot.Statement": { members: { text: { source: stored }, ...named(["confidence", "created_at", "id"], id) } },
  },
};
