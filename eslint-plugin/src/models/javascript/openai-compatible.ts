/**
 * Packages whose client has the form of the openai package's: Groq, Together, Cerebras, Portkey, and what wraps an openai client to
 * watch it. And version 1 of @azure/openai and the chatgpt package, with their own names for the same things.
 */
import type { Library, Member } from "../../engine/summary.js";
import { client, LLM, modelUrl, prompt, prompts, roleOf, SPOKEN, systemText } from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, makes, named } from "./rows.js";

const compatible = client("openai.Client", "0.baseURL");

const chatgpt: Member = {
  new: {
    sinks: [...modelUrl("0.apiBaseUrl", "0.apiReverseProxyUrl"), prompt("0.systemMessage", "system message")],
    returns: { type: "chatgpt.Client" },
  },
};

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
    chatgpt: "chatgpt",
  },
  types: {
    "openai-compatible": {
      new: compatible.new!,
      members: { ...named(["default", "Groq", "Together", "Cerebras", "Portkey"], compatible) },
    },
    "openai-watched": {
      members: { Langfuse: makes({ type: "langfuse.Client" }), ...named(["observeOpenAI", "wrapOpenAI"], gives({ same: "0" })) },
    },
    chatgpt: { members: { ...named(["ChatGPTAPI", "ChatGPTUnofficialProxyAPI"], chatgpt) } },
    "chatgpt.Client": {
      members: {
        sendMessage: {
          call: {
            sinks: prompts("system message", "1.systemMessage", "1.promptPrefix"),
            callbacks: [{ arg: "1.onProgress", params: [{ type: "chatgpt.Message" }], runs: "now" }],
            returns: { type: "chatgpt.Message" },
          },
        },
      },
    },
    "chatgpt.Message": {
      members: {
        ...named(["text", "response"], { source: LLM }),
        ...named(["id", "conversationId", "parentMessageId", "role"], { safe: true }),
      },
    },
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
