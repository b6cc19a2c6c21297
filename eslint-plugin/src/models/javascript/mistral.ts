/** @mistralai/mistralai: version 1 and 2 (`mistral.chat.complete`), and version 0 (`client.chat`). */
import type { Library, Sink } from "../../engine/summary.js";
import { client, LLM, LLM_DATA, messages, prompt, RETRIEVED_DATA, SPOKEN } from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named, SAFE_CALL } from "./rows.js";

const CHAT: readonly Sink[] = [
  ...messages("0.messages"),
  prompt("0.model", "model name"),
  prompt("0.tools", "tool list"),
  prompt("0.tools.[].function.description", "tool description"),
];
const completes = { call: { sinks: CHAT, returns: { type: "mistral.Completion" } } };
const instructed = {
  call: { sinks: [prompt("0.instructions", "instructions"), prompt("0.tools", "tool list")], returns: { type: "mistral.Conversation" } },
};
const construct = client("mistral.Client", "0.serverURL");

export const library: Library = {
  name: "mistral",
  modules: { "@mistralai/mistralai": "mistral" },
  types: {
    mistral: {
      new: { returns: { type: "mistral.OldClient" } },
      members: { Mistral: construct, default: { new: { returns: { type: "mistral.OldClient" } } } },
    },
    "mistral.Client": {
      members: {
        ...named(["chat", "agents", "fim"], { type: "mistral.Chat" }),
        beta: { type: "mistral.Beta" },
        audio: { type: "mistral.Audio" },
        ocr: { type: "mistral.Ocr" },
        ...named(["embeddings", "classifiers", "files", "models"], { type: "mistral.Plain" }),
      },
    },
    "mistral.Chat": {
      members: {
        ...named(["complete", "stream", "parseStream"], completes),
        parse: {
          call: {
            sinks: CHAT,
            returns: {
              type: "mistral.Completion",
              fields: {
                choices: {
                  list: true,
                  type: "mistral.Choice",
                  fields: { message: { type: "mistral.Message", fields: { parsed: { source: LLM_DATA, schema: "0.responseFormat" } } } },
                },
              },
            },
          },
        },
      },
    },
    "mistral.OldClient": { members: { ...named(["chat", "chatStream"], completes), embeddings: SAFE_CALL } },
    /** Streamed, each event holds a part of the same form in `data` (in version 0 it is that part). */
    "mistral.Completion": {
      element: { type: "mistral.Completion" },
      members: {
        choices: { type: "mistral.Choices" },
        data: { type: "mistral.Completion" },
        ...named(["id", "model", "usage", "created"], { safe: true }),
      },
    },
    "mistral.Choices": listOf("mistral.Choice"),
    "mistral.Choice": {
      members: {
        ...named(["message", "delta"], { type: "mistral.Message" }),
        ...named(["index", "finishReason", "finish_reason"], { safe: true }),
      },
    },
    "mistral.Message": {
      members: {
        content: { source: LLM },
        ...named(["toolCalls", "tool_calls"], { type: "mistral.ToolCalls" }),
        role: { safe: true },
      },
    },
    "mistral.ToolCalls": listOf("mistral.ToolCall"),
    "mistral.ToolCall": { members: { function: { type: "ollama.FunctionCall" }, id: { safe: true } } },
    "mistral.Beta": { members: { conversations: { type: "mistral.Conversations" }, agents: { type: "mistral.Agents" } } },
    "mistral.Agents": { members: { ...named(["create", "update"], instructed) } },
    "mistral.Conversations": {
      members: { ...named(["start", "startStream", "append", "appendStream"], instructed), getHistory: gives({ source: LLM_DATA }) },
    },
    "mistral.Conversation": {
      element: { source: LLM_DATA },
      members: { outputs: { source: LLM_DATA }, ...named(["conversationId", "id"], { safe: true }) },
    },
    "mistral.Audio": { members: { transcriptions: { type: "mistral.Transcriptions" } } },
    "mistral.Transcriptions": { members: { complete: gives({ fields: { text: { source: SPOKEN } } }) } },
    /** Text that was read from a page: somebody else's. */
    "mistral.Ocr": { members: { process: gives({ source: RETRIEVED_DATA }) } },
    "mistral.Plain": { members: { ...named(["create", "list", "upload", "moderate"], HARMLESS) } },
  },
};
