/**
 * Dialogflow and Actions on Google: fulfilment handlers, and what the agent understood. The words are the person's; so are the parameters,
 * since an entity may take any word.
 */
import type { Given, Library, Source } from "../../engine/summary.js";
import { chat, chatData, chatText, id, named } from "./chat-vocabulary.js";

const words: Source = chatData;
const conversation: Given = { type: "dialogflow.Conversation" };
const intents = {
  call: {
    callbacks: [{ arg: "1", params: [conversation, { source: words }, { source: chat }], runs: "entry" as const }],
    returns: { same: "this" },
  },
};

export const library: Library = {
  name: "dialogflow-fulfillment",
  modules: {
    "dialogflow-fulfillment": "dialogflow.fulfillment",
    "actions-on-google": "dialogflow.actions",
    "@assistant/conversation": "dialogflow.actions",
    "@google-cloud/dialogflow": "dialogflow.client",
    "@google-cloud/dialogflow-cx": "dialogflow.client",
    dialogflow: "dialogflow.client",
  },
  types: {
    "dialogflow.fulfillment": { members: { WebhookClient: { new: { returns: { type: "dialogflow.Agent" } } } } },
    "dialogflow.Agent": {
      members: {
        query: chatText,
        parameters: { source: words },
        contexts: { source: words },
        originalRequest: { source: words },
        ...named("intent action locale session requestSource", id),
        handleRequest: {
          call: [
            { when: [{ arg: "0", type: "function" }], callbacks: [{ arg: "0", params: [{ type: "dialogflow.Agent" }], runs: "entry" }] },
            { callbacks: [{ arg: "0.[]", params: [{ type: "dialogflow.Agent" }], runs: "entry" }] },
          ],
        },
      },
    },
    "dialogflow.actions": {
      members: {
        ...named("dialogflow actionssdk conversation", { call: { returns: { type: "dialogflow.App" } } }),
      },
    },
    "dialogflow.App": {
      members: {
        ...named("intent handle", intents),
        fallback: { call: { callbacks: [{ arg: "0", params: [conversation], runs: "entry" }] } },
      },
    },
    "dialogflow.Conversation": {
      members: {
        query: chatText,
        ...named("parameters arguments scene intent session", { source: words }),
        input: { type: "dialogflow.Input" },
        ...named("screen surface available id", id),
      },
    },
    "dialogflow.Input": { members: { raw: chatText, type: id } },
    "dialogflow.client": {
      members: {
        default: { type: "dialogflow.client" },
        SessionsClient: { new: { returns: { type: "dialogflow.Sessions" } } },
        v2: { type: "dialogflow.client" },
      },
    },
    "dialogflow.Sessions": { members: { detectIntent: { call: { returns: { type: "dialogflow.Responses" } } } } },
    "dialogflow.Responses": { element: { type: "dialogflow.Response" } },
    "dialogflow.Response": { members: { queryResult: { type: "dialogflow.Result" }, responseId: id } },
    "dialogflow.Result": {
      members: {
        ...named("queryText transcript", chatText),
        parameters: { source: words },
        ...named("action intentDetectionConfidence languageCode", id),
      },
    },
  },
};
