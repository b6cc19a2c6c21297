/**
 * Google's models: @google/genai, the older @google/generative-ai, and @google-cloud/vertexai. The system instruction is a prompt;
 * contents are the user's part and may be plain text.
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { client, LLM, LLM_DATA, llmData, prompt, prompts, SPOKEN } from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named, SAFE_CALL } from "./rows.js";

/** A text, a list of parts, or a content with parts. */
const instruction = (arg: string): readonly Sink[] =>
  prompts("system instruction", arg, `${arg}.text`, `${arg}.parts`, `${arg}.parts.[].text`, `${arg}.[].text`, `${arg}.[]`);

const tools = (arg: string): readonly Sink[] => [
  prompt(arg, "tool list"),
  prompt(`${arg}.[].functionDeclarations.[].description`, "tool description"),
];

const CONFIGURED: readonly Sink[] = [
  ...instruction("0.config.systemInstruction"),
  ...tools("0.config.tools"),
  prompt("0.model", "model name"),
  // A conversation that the client hands in: it may put words into the model's mouth.
  prompt("0.history", "messages array"),
];
const MODEL: readonly Sink[] = [...instruction("0.systemInstruction"), ...tools("0.tools"), prompt("0.model", "model name")];
const HISTORY: readonly Sink[] = [prompt("0.history", "messages array"), ...instruction("0.systemInstruction")];

const generates: Summary = { sinks: CONFIGURED, returns: { type: "google.Response" } };

/** The older packages: what a model gives is in `response`, and its text is asked for by a call. */
const oldModel: Member = { call: { sinks: MODEL, returns: { type: "google.OldModel" } } };
const oldGenerates: Summary = {
  sinks: instruction("0.systemInstruction").map((sink) => ({ ...sink, when: [{ arg: "0", type: "object" }] })),
  returns: { type: "google.OldResult" },
};

const CANDIDATES: Readonly<Record<string, TypeModel>> = {
  "google.Candidates": listOf("google.Candidate"),
  "google.Candidate": {
    members: {
      content: { type: "google.Content" },
      ...named(["groundingMetadata", "citationMetadata"], llmData),
      ...named(["index", "finishReason", "safetyRatings"], { safe: true }),
    },
  },
  "google.Content": { members: { parts: { type: "google.Parts" }, role: { safe: true } } },
  "google.Parts": listOf("google.Part"),
  "google.Part": {
    members: {
      ...named(["text", "thought"], { source: LLM }),
      functionCall: { type: "google.FunctionCall" },
      ...named(["executableCode", "codeExecutionResult"], llmData),
      inlineData: { safe: true },
    },
  },
  "google.FunctionCalls": listOf("google.FunctionCall"),
  "google.FunctionCall": { members: { name: { source: LLM }, args: llmData, id: { safe: true } } },
};

export const library: Library = {
  name: "google-ai",
  modules: {
    "@google/genai": "google",
    "@google/genai/*": "google",
    "@google/generative-ai": "google-old",
    "@google/generative-ai/*": "google-old",
    "@google-cloud/vertexai": "google-old",
  },
  types: {
    google: {
      members: { GoogleGenAI: client("google.Client", "0.httpOptions.baseUrl"), HarmBlockThreshold: { type: "google.Thresholds" } },
    },
    "google.Thresholds": {
      members: { BLOCK_NONE: { const: "BLOCK_NONE" }, OFF: { const: "OFF" }, "*": { safe: true } },
    },
    "google.Client": {
      members: {
        models: { type: "google.Models" },
        chats: { type: "google.Chats" },
        live: { type: "google.Live" },
        interactions: { type: "google.Interactions" },
        ...named(["files", "caches"], { type: "google.Stored" }),
      },
    },
    "google.Models": {
      members: {
        ...named(["generateContent", "generateContentStream"], { call: generates }),
        ...named(["embedContent", "countTokens", "generateImages", "generateVideos"], SAFE_CALL),
      },
    },
    "google.Chats": { members: { create: { call: { sinks: CONFIGURED, returns: { type: "google.Chat" } } } } },
    "google.Chat": {
      members: {
        ...named(["sendMessage", "sendMessageStream"], { call: generates }),
        getHistory: gives({ source: LLM_DATA }),
      },
    },
    "google.Live": {
      members: {
        connect: {
          call: {
            sinks: CONFIGURED,
            callbacks: [{ arg: "0.callbacks.onmessage", params: [{ type: "google.LiveMessage" }], runs: "entry" }],
            returns: { type: "google.Session" },
          },
        },
      },
    },
    "google.LiveMessage": {
      members: {
        text: { source: LLM },
        toolCall: { type: "google.LiveCalls" },
        serverContent: { type: "google.ServerContent" },
        data: { safe: true },
      },
    },
    "google.LiveCalls": { members: { functionCalls: { type: "google.FunctionCalls" } } },
    "google.ServerContent": {
      members: {
        modelTurn: { type: "google.Content" },
        outputTranscription: llmData,
        inputTranscription: { source: SPOKEN },
        ...named(["turnComplete", "interrupted"], { safe: true }),
      },
    },
    "google.Session": {
      members: { ...named(["sendClientContent", "sendRealtimeInput", "sendToolResponse", "close"], HARMLESS) },
    },
    "google.Interactions": {
      members: {
        create: {
          call: { sinks: [prompt("0.system_instruction", "system instruction"), ...tools("0.tools")], returns: { source: LLM_DATA } },
        },
      },
    },
    "google.Stored": { members: { create: { call: { sinks: CONFIGURED } }, ...named(["upload", "get", "list", "delete"], HARMLESS) } },
    "google.Response": {
      element: { type: "google.Response" },
      members: {
        text: { source: LLM },
        functionCalls: { type: "google.FunctionCalls" },
        candidates: { type: "google.Candidates" },
        ...named(["executableCode", "codeExecutionResult"], { source: LLM }),
        ...named(["usageMetadata", "data", "responseId", "modelVersion"], { safe: true }),
      },
    },

    "google-old": {
      members: {
        ...named(["GoogleGenerativeAI", "VertexAI"], { new: { returns: { type: "google.OldClient" } } }),
        HarmBlockThreshold: { type: "google.Thresholds" },
        GoogleAIFileManager: { new: { returns: { type: "google.Stored" } } },
      },
    },
    "google.OldClient": {
      members: {
        getGenerativeModel: oldModel,
        preview: { type: "google.OldClient" },
      },
    },
    "google.OldModel": {
      members: {
        ...named(["generateContent", "generateContentStream"], { call: oldGenerates }),
        startChat: { call: { sinks: HISTORY, returns: { type: "google.OldChat" } } },
        ...named(["countTokens", "embedContent"], SAFE_CALL),
      },
    },
    "google.OldChat": {
      members: {
        ...named(["sendMessage", "sendMessageStream"], gives({ type: "google.OldResult" })),
        getHistory: gives({ source: LLM_DATA }),
      },
    },
    "google.OldResult": { members: { response: { type: "google.OldResponse" }, stream: { type: "google.OldStream" } } },
    "google.OldStream": { element: { type: "google.OldResponse" } },
    "google.OldResponse": {
      members: {
        text: { call: { returns: { source: LLM } } },
        functionCall: gives({ type: "google.FunctionCall" }),
        functionCalls: gives({ type: "google.FunctionCalls" }),
        candidates: { type: "google.Candidates" },
        ...named(["usageMetadata", "promptFeedback"], { safe: true }),
      },
    },
    ...CANDIDATES,
  },
};
