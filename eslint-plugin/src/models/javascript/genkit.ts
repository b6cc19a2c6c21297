/** genkit: flows take what a client sends, tools what a model chooses; `system` is a prompt. */
import type { Library, Member, Result, Sink, Summary } from "../../engine/summary.js";
import { LLM, LLM_DATA, messages, prompt, prompts, RETRIEVED, RETRIEVED_DATA, toolFunction } from "./llm-vocabulary.js";
import { gives, listOf, named, SAFE_CALL } from "./rows.js";

const SINKS: readonly Sink[] = [
  ...prompts("system prompt", "0.system", "0.system.text", "0.system.[].text"),
  ...messages("0.messages"),
  prompt("0.model", "model name"),
];

const RESPONSE: Result = { type: "genkit.Response", fields: { output: { source: LLM_DATA, schema: "0.output.schema" } } };
/** A prompt alone is the user's part. */
const generates: readonly Summary[] = [{ when: [{ arg: "0", type: "object" }], sinks: SINKS, returns: RESPONSE }, { returns: RESPONSE }];

const defineTool: Member = {
  call: { sinks: [prompt("0.description", "tool description")], callbacks: [toolFunction("1", "0.inputSchema")], returns: {} },
};
const defineFlow: Member = {
  call: {
    callbacks: [{ arg: "1", params: [{ source: { kind: "http", structured: true }, schema: "0.inputSchema" }, {}], runs: "entry" }],
    returns: {},
  },
};

export const library: Library = {
  name: "genkit",
  modules: { genkit: "genkit", "genkit/beta": "genkit" },
  types: {
    genkit: { members: { genkit: gives({ type: "genkit.Genkit" }), z: { type: "zod" } } },
    "genkit.Genkit": {
      members: {
        generate: { call: generates },
        generateStream: { call: { sinks: SINKS, returns: { fields: { stream: { type: "genkit.Chunks" }, response: RESPONSE } } } },
        ...named(["defineTool", "dynamicTool"], defineTool),
        defineFlow,
        definePrompt: { call: { sinks: SINKS, returns: { type: "genkit.Prompt" } } },
        prompt: gives({ type: "genkit.Prompt" }),
        chat: { call: { sinks: SINKS, returns: { type: "genkit.Chat" } } },
        ...named(["retrieve", "rerank"], {
          call: {
            sinks: [{ arg: "0.options.where", kind: "nosql", structured: true, detail: { use: "filter of a search" } }],
            returns: { type: "genkit.Documents" },
          },
        }),
        run: { call: { callbacks: [{ arg: "1", params: [{}], runs: "now", returns: "return" }], returns: {} } },
        ...named(["embed", "index"], SAFE_CALL),
      },
    },
    "genkit.Prompt": { call: { returns: { type: "genkit.Answer" } } },
    "genkit.Chat": { members: { send: { call: { returns: { type: "genkit.Answer" } } } } },
    /** Before version 1 these were functions. */
    "genkit.Response": {
      members: {
        text: { source: LLM, call: { returns: { source: LLM } } },
        ...named(["message", "messages", "toolRequests", "media", "reasoning", "data"], { source: LLM_DATA }),
        ...named(["finishReason", "usage"], { safe: true }),
      },
    },
    "genkit.Answer": { extends: ["genkit.Response"], members: { output: { source: LLM_DATA } } },
    "genkit.Chunks": { element: { type: "genkit.Answer" } },
    "genkit.Documents": listOf("genkit.Document"),
    "genkit.Document": { members: { text: { source: RETRIEVED }, ...named(["content", "metadata"], { source: RETRIEVED_DATA }) } },
  },
};
