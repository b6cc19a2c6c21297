/** cohere-ai, both forms of its interface: a message with a preamble and a history, and a list of messages. */
import type { Library, Sink } from "../../engine/summary.js";
import { client, LLM, LLM_DATA, messages, prompt, roleOf } from "./llm-vocabulary.js";
import { gives, named, SAFE_CALL } from "./rows.js";

const CHAT: readonly Sink[] = [
  prompt("0.preamble", "preamble"),
  { ...prompt("0.chatHistory.[].message", "system message"), when: [{ arg: "0.chatHistory.[].role", is: ["SYSTEM", "System"] }] },
  prompt("0.chatHistory", "messages array"),
  roleOf("0.chatHistory"),
  ...messages("0.messages"),
  prompt("0.model", "model name"),
  prompt("0.tools.[].description", "tool description"),
  prompt("0.tools.[].function.description", "tool description"),
];

const construct = client("cohere.Client", "0.environment", "0.baseUrl");

export const library: Library = {
  name: "cohere",
  modules: { "cohere-ai": "cohere" },
  types: {
    cohere: { members: { ...named(["CohereClient", "CohereClientV2"], construct) } },
    "cohere.Client": {
      members: {
        v2: { type: "cohere.Client" },
        ...named(["chat", "chatStream"], { call: { sinks: CHAT, returns: { type: "cohere.Answer" } } }),
        ...named(["generate", "generateStream", "summarize"], gives({ type: "cohere.Answer" })),
        ...named(["embed", "rerank", "classify", "tokenize"], SAFE_CALL),
      },
    },
    "cohere.Answer": {
      element: { type: "cohere.Event" },
      members: {
        ...named(["text", "summary"], { source: LLM }),
        ...named(["message", "toolCalls", "citations", "documents", "generations", "searchQueries", "chatHistory"], { source: LLM_DATA }),
        ...named(["generationId", "finishReason", "usage", "meta", "id"], { safe: true }),
      },
    },
    "cohere.Event": {
      members: {
        text: { source: LLM },
        ...named(["delta", "toolCalls"], { source: LLM_DATA }),
        response: { type: "cohere.Answer" },
        ...named(["eventType", "type", "index", "isFinished"], { safe: true }),
      },
    },
  },
};
