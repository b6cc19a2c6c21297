/**
 * Packages whose client has the form of the openai package's: Groq, Together, Cerebras, Portkey, and what wraps an openai client to
 * watch it. And version 1 of @azure/openai, with its own names for the same things.
 */
import type { Library } from "../../engine/summary.js";
import { client, LLM, modelUrl, prompt, roleOf, SPOKEN, systemText } from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named } from "./rows.js";

const compatible = client("openai.Client", "0.baseURL");

const AZURE_CHAT = [
  ...systemText("1"),
  prompt("1", "messages array"),
  roleOf("1"),
  prompt("2.tools.[].function.description", "tool description"),
];

export const library: Library = {
  name: "openai-compatible",
  modules: {
    "groq-sdk": "openai-compatible",
    "together-ai": "openai-compatible",
    "@cerebras/cerebras_cloud_sdk": "openai-compatible",
    "portkey-ai": "openai-compatible",
    langfuse: "openai-watched",
    "@langfuse/openai": "openai-watched",
    "langsmith/wrappers": "openai-watched",
    "@azure/openai": "azure-openai",
  },
  types: {
    "openai-compatible": {
      new: compatible.new!,
      members: { ...named(["default", "Groq", "Together", "Cerebras", "Portkey"], compatible) },
    },
    "openai-watched": { members: { ...named(["observeOpenAI", "wrapOpenAI"], gives({ same: "0" })) } },
    "azure-openai": {
      members: {
        OpenAIClient: { new: { sinks: modelUrl("0"), returns: { type: "azure-openai.Client" } } },
        ...named(["AzureKeyCredential", "OpenAIKeyCredential"], { new: {} }),
      },
    },
    "azure-openai.Client": {
      members: {
        ...named(["getChatCompletions", "streamChatCompletions"], {
          call: { sinks: AZURE_CHAT, returns: { type: "azure-openai.Completions" } },
        }),
        ...named(["getCompletions", "streamCompletions"], gives({ type: "azure-openai.Completions" })),
        ...named(["getAudioTranscription", "getAudioTranslation"], gives({ fields: { text: { source: SPOKEN } } })),
        ...named(["getImages", "getEmbeddings"], HARMLESS),
      },
    },
    "azure-openai.Completions": {
      element: { type: "azure-openai.Completions" },
      members: { choices: { type: "azure-openai.Choices" }, ...named(["id", "created", "usage"], { safe: true }) },
    },
    "azure-openai.Choices": listOf("azure-openai.Choice"),
    "azure-openai.Choice": {
      members: {
        ...named(["message", "delta"], { type: "azure-openai.Message" }),
        text: { source: LLM },
        ...named(["index", "finishReason"], { safe: true }),
      },
    },
    "azure-openai.Message": {
      members: {
        content: { source: LLM },
        toolCalls: { type: "openai.ToolCalls" },
        functionCall: { type: "openai.FunctionCall" },
        role: { safe: true },
      },
    },
  },
};
