/** Clients of further models: Mistral, Cohere, Ollama, LiteLLM. Answers of the form of OpenAI's have its types. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { LLM, LLM_DATA, messages, modelUrl, prompt, prompts, systemText } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { elements } from "./words.js";

const llm: Member = { source: LLM };
const safe: Member = { safe: true };

const CHAT: readonly Sink[] = [...messages("messages="), ...prompts("model name", "0|model="), prompt("tools=", "tool list")];
const completes: Member = { call: { sinks: CHAT, returns: { type: "openai.Completion" } } };
/** Ollama also takes them by position. */
const OLLAMA: Readonly<Record<string, Member>> = {
  chat: { call: { sinks: [...messages("1|messages="), prompt("0|model=", "model name")], returns: { type: "ollama.Answer" } } },
  generate: {
    call: { sinks: [prompt("system=", "system message"), prompt("template=", "system message")], returns: { type: "ollama.Answer" } },
  },
  create: { call: { sinks: [prompt("system=", "system message")], returns: { safe: true } } },
  ...named(["embed", "embeddings", "list", "pull", "show"], SAFE_CALL),
};
const router: Member = makes({ type: "litellm" });

export const library: Library = {
  name: "model clients",
  modules: {
    mistralai: "mistral",
    "mistralai.client": "mistral",
    cohere: "cohere",
    ollama: "ollama",
    litellm: "litellm",
  },
  types: {
    mistral: {
      members: {
        ...named(["Mistral", "MistralClient"], makes({ type: "mistral.Client" }, { sinks: modelUrl("server_url=", "endpoint=") })),
      },
    },
    "mistral.Client": {
      members: {
        chat: { type: "mistral.Chat" },
        ...named(["embeddings", "models", "files"], { type: "openai.Plain" }),
        chat_stream: completes,
      },
    },
    // Version 0 called it.
    "mistral.Chat": {
      call: completes.call!,
      members: {
        ...named(["complete", "complete_async", "parse", "parse_async"], completes),
        ...named(["stream", "stream_async"], { call: { sinks: CHAT, returns: { type: "mistral.Stream" } } }),
      },
    },
    "mistral.Stream": { element: { type: "mistral.Event" } },
    "mistral.Event": { members: { data: { type: "openai.Completion" } } },

    cohere: {
      members: {
        ...named(
          ["Client", "AsyncClient", "ClientV2", "AsyncClientV2"],
          makes({ type: "cohere.Client" }, { sinks: modelUrl("base_url=") }),
        ),
      },
    },
    "cohere.Client": {
      members: {
        ...named(["chat", "chat_stream"], {
          call: {
            sinks: [
              prompt("preamble=", "system message"),
              ...systemText("messages="),
              ...systemText("chat_history=", ["message"]),
              prompt("model=", "model name"),
            ],
            returns: { type: "cohere.Answer" },
          },
        }),
        ...named(["generate", "summarize"], gives({ source: LLM_DATA })),
        ...named(["embed", "rerank", "tokenize", "classify"], SAFE_CALL),
      },
    },
    "cohere.Answer": {
      element: { type: "cohere.Answer" },
      members: {
        ...named(["text", "delta"], llm),
        ...named(["message", "tool_calls", "chat_history", "citations"], { source: LLM_DATA }),
        ...named(["generation_id", "id", "finish_reason", "type", "event_type"], safe),
      },
    },

    ollama: {
      members: { ...OLLAMA, ...named(["Client", "AsyncClient"], makes({ type: "ollama.Client" }, { sinks: modelUrl("0|host=") })) },
    },
    "ollama.Client": { members: OLLAMA },
    "ollama.Answer": {
      element: { type: "ollama.Answer" },
      members: {
        ...named(["response", "thinking"], llm),
        message: { type: "ollama.Message" },
        ...named(["model", "done", "created_at", "eval_count"], safe),
      },
    },
    "ollama.Message": { members: { ...named(["content", "thinking"], llm), tool_calls: { type: "ollama.ToolCalls" }, role: safe } },
    "ollama.ToolCalls": elements("ollama.ToolCall"),
    "ollama.ToolCall": { members: { function: { type: "ollama.Function" } } },
    "ollama.Function": { members: { name: llm, arguments: { source: LLM_DATA } } },

    litellm: {
      members: {
        ...named(["completion", "acompletion", "text_completion"], {
          call: { sinks: [...CHAT, ...modelUrl("api_base=", "base_url=")], returns: { type: "openai.Completion" } },
        }),
        Router: router,
        ...named(["embedding", "aembedding", "token_counter", "completion_cost"], SAFE_CALL),
        ...named(["set_verbose", "drop_params"], safe),
        encode: HARMLESS,
      },
    },
  },
};
