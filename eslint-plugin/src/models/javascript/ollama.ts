/** The ollama package: models on one's own machine. The library hands tool arguments over as objects, unchecked. */
import type { Library } from "../../engine/summary.js";
import { client, LLM, LLM_DATA, messages, prompt, RETRIEVED_DATA } from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named, SAFE_CALL } from "./rows.js";

const model = prompt("0.model", "model name");

export const library: Library = {
  name: "ollama",
  modules: { ollama: "ollama", "ollama/browser": "ollama" },
  types: {
    ollama: { members: { default: { type: "ollama.Client" }, Ollama: client("ollama.Client", "0.host") } },
    "ollama.Client": {
      members: {
        chat: {
          call: {
            sinks: [
              ...messages("0.messages"),
              model,
              prompt("0.tools", "tool list"),
              prompt("0.tools.[].function.description", "tool description"),
            ],
            returns: { type: "ollama.Answer" },
          },
        },
        generate: {
          call: {
            sinks: [prompt("0.system", "system prompt"), prompt("0.template", "prompt template"), model],
            returns: { type: "ollama.Answer" },
          },
        },
        create: { call: { sinks: [prompt("0.system", "system prompt")] } },
        // The pages are fetched on the provider's side.
        ...named(["webSearch", "webFetch"], gives({ source: RETRIEVED_DATA })),
        ...named(["embed", "embeddings"], SAFE_CALL),
        ...named(["list", "pull", "show", "ps", "abort", "delete", "copy"], HARMLESS),
      },
    },
    /** Streamed it yields parts of the same form. */
    "ollama.Answer": {
      element: { type: "ollama.Answer" },
      members: {
        message: { type: "ollama.Message" },
        ...named(["response", "thinking"], { source: LLM }),
        ...named(["model", "created_at", "done", "done_reason", "total_duration", "eval_count", "context"], { safe: true }),
      },
    },
    "ollama.Message": {
      members: { ...named(["content", "thinking"], { source: LLM }), tool_calls: { type: "ollama.ToolCalls" }, role: { safe: true } },
    },
    "ollama.ToolCalls": listOf("ollama.ToolCall"),
    "ollama.ToolCall": { members: { function: { type: "ollama.FunctionCall" } } },
    "ollama.FunctionCall": { members: { name: { source: LLM }, arguments: { source: LLM_DATA } } },
  },
};
