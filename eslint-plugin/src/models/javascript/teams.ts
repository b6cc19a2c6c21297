/**
 * Teams libraries above the Bot Framework: Teams AI and the Teams SDK. What an activity is, `botbuilder.ts` says.
 * The parameters of an AI action are the model's words, not the person's.
 */
import type { Callback, Given, Library } from "../../engine/summary.js";
import { chat, chatData, named } from "./chat-vocabulary.js";

const turn: Given = { type: "botbuilder.Context" };
const state: Given = { type: "teams.State" };
const data: Given = { source: chatData };
const after = (arg: string): readonly Callback[] => [{ arg, params: [turn, state, data], runs: "entry" }];

export const library: Library = {
  name: "@microsoft/teams-ai",
  modules: { "@microsoft/teams-ai": "teams", "@microsoft/teams.apps": "teams.apps" },
  types: {
    teams: {
      members: {
        Application: { new: { returns: { type: "teams.Application" } } },
        ApplicationBuilder: { new: { returns: { type: "teams.Builder" } } },
      },
    },
    "teams.Builder": {
      members: { "*": { call: { returns: { same: "this" } } }, build: { call: { returns: { type: "teams.Application" } } } },
    },
    "teams.Application": {
      members: {
        ...named("message activity conversationUpdate messageReactions turn", {
          call: { callbacks: after("1"), returns: { same: "this" } },
        }),
        ...named("fileConsentAccept feedbackLoop handoff", { call: { callbacks: after("0"), returns: { same: "this" } } }),
        ai: { type: "teams.AI" },
        adaptiveCards: { type: "teams.Routes" },
        messageExtensions: { type: "teams.Routes" },
        taskModules: { type: "teams.Routes" },
      },
    },
    "teams.Routes": {
      members: {
        ...named("actionExecute actionSubmit search query submitAction fetch submit botMessagePreviewSend fetchTask", {
          call: { callbacks: after("1") },
        }),
        ...named("queryLink anonymousQueryLink selectItem configureSettings handleOnButtonClicked", { call: { callbacks: after("0") } }),
      },
    },
    "teams.AI": {
      members: named("action defaultAction", {
        call: {
          callbacks: [{ arg: "1", params: [turn, state, { source: { kind: "tool", structured: true } }], runs: "entry" }],
          returns: { same: "this" },
        },
      }),
    },
    "teams.State": { members: { temp: { type: "teams.Temp" } } },
    "teams.Temp": { members: { input: { source: chat }, lastOutput: { source: { kind: "llm" } } } },
    "teams.apps": { members: { App: { new: { returns: { type: "teams.App" } } } } },
    "teams.App": {
      members: {
        ...named("on message", {
          call: { callbacks: [{ arg: "1", params: [{ type: "botbuilder.Context" }], runs: "entry" }], returns: { same: "this" } },
        }),
        use: { call: { callbacks: [{ arg: "0", params: [{ type: "botbuilder.Context" }], runs: "entry" }], returns: { same: "this" } } },
      },
    },
  },
};
