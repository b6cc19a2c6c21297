/** Smaller libraries: chat frameworks and model clients. */
import type { Library } from "../../engine/summary.js";
import { chat, chatData, id } from "../javascript/chat-vocabulary.js";
import { prompt } from "../javascript/llm-vocabulary.js";
import { HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator } from "./words.js";

export const library: Library = {
  name: "smaller Python libraries",
  modules: {
    errbot: "errbot",
    "botbuilder.core": "botbuilder",
    google: "google",
    "google.genai": "google.client",
  },
  types: {
    errbot: {
      members: {
        BotPlugin: makes({ type: "errbot.Plugin" }),
        botcmd: {
          call: [
            {
              when: [{ arg: "0", type: "function" }],
              callbacks: [{ arg: "0", params: [{ type: "errbot.Message" }, { source: chat }], runs: "entry" }],
            },
            { returns: { type: "errbot.Command" } },
          ],
        },
      },
    },
    "errbot.Plugin": { members: { send: HARMLESS } },
    "errbot.Command": decorator([{ type: "errbot.Message" }, { source: chat }]),
    "errbot.Message": { members: { body: { source: chat }, ...named(["frm", "to"], id) } },
    botbuilder: { members: { ActivityHandler: makes({ type: "botbuilder.Handler" }), TurnContext: { type: "botbuilder.Context" } } },
    "botbuilder.Handler": { members: {}, overrides: { on_message_activity: { params: [{ type: "botbuilder.Context" }] } } },
    "botbuilder.Context": { members: { activity: { type: "botbuilder.Activity" }, send_activity: HARMLESS } },
    "botbuilder.Activity": {
      members: { text: { source: chat }, ...named(["value", "channel_data", "attachments"], { source: chatData }), id },
    },
    google: { members: { genai: { type: "google.client" }, generativeai: { type: "google.genai" } } },
    "google.client": { members: { Client: makes({ type: "google.Client" }) } },
    "google.Client": { members: { models: { type: "google.Models" }, chats: { type: "google.Models" } } },
    "google.Models": {
      members: {
        generate_content: {
          call: { sinks: [prompt("config=.system_instruction", "system message")], returns: { type: "openai.Completion" } },
        },
      },
    },
  },
};
