/**
 * Google's models: google-genai, the older google-generativeai and Vertex AI. The system instruction is a prompt; functions given as tools
 * are called with what the model chose.
 */
import type { Callback, Library, Member, Sink, Summary } from "../../engine/summary.js";
import { LLM, LLM_DATA, prompt, TOOL } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { byAnnotation, elements } from "./words.js";

const llm: Member = { source: LLM };
const llmData: Member = { source: LLM_DATA };
const safe: Member = { safe: true };

const instruction = (arg: string): Sink => prompt(arg, "system instruction");
const tools = (arg: string): Callback => ({ arg, params: [], rest: byAnnotation(TOOL), runs: "entry", byModel: true });

const generates: Summary = {
  sinks: [instruction("config=.system_instruction"), prompt("0|model=", "model name")],
  callbacks: [tools("config=.tools")],
  returns: { type: "google-ai.Answer" },
};
const MODEL: Member = makes(
  { type: "google-ai.Model" },
  { sinks: [instruction("system_instruction="), prompt("0|model_name=", "model name")], callbacks: [tools("tools=")] },
);

export const library: Library = {
  name: "google-ai",
  modules: {
    google: "google",
    "google.genai": "google-ai",
    "google.genai.types": "google-ai.types",
    "google.generativeai": "google-ai",
    "vertexai.generative_models": "google-ai",
    "vertexai.preview.generative_models": "google-ai",
  },
  types: {
    google: { members: { ...named(["genai", "generativeai"], { type: "google-ai" }) } },
    "google-ai": {
      members: {
        Client: makes({ type: "google-ai.Client" }),
        GenerativeModel: MODEL,
        types: { type: "google-ai.types" },
        HarmBlockThreshold: { type: "google-ai.Thresholds" },
        ...named(["configure", "list_models", "upload_file", "GenerationConfig"], HARMLESS),
      },
    },
    "google-ai.types": {
      members: {
        GenerateContentConfig: makes({ fields: { system_instruction: { same: "system_instruction=" }, tools: { same: "tools=" } } }),
        ...named(["HarmBlockThreshold"], { type: "google-ai.Thresholds" }),
        SafetySetting: makes({ safe: true }),
        ...named(["Part", "Content", "Tool", "GenerationConfig"], { type: "google-ai.Plain", new: { returns: { safe: true } } }),
      },
    },
    "google-ai.Thresholds": { members: { BLOCK_NONE: { const: "BLOCK_NONE" }, OFF: { const: "OFF" }, "*": safe } },
    "google-ai.Plain": { members: { "*": SAFE_CALL } },
    "google-ai.Client": {
      members: {
        models: { type: "google-ai.Models" },
        aio: { type: "google-ai.Client" },
        chats: { type: "google-ai.Chats" },
        files: { type: "google-ai.Plain" },
      },
    },
    "google-ai.Models": {
      members: {
        ...named(["generate_content", "generate_content_stream"], { call: generates }),
        ...named(["embed_content", "count_tokens", "list"], SAFE_CALL),
      },
    },
    // A conversation that the client hands in: it may put words into the model's mouth.
    "google-ai.Chats": {
      members: {
        create: {
          call: {
            ...generates,
            sinks: [...(generates.sinks ?? []), prompt("history=", "messages array")],
            returns: { type: "google-ai.Model" },
          },
        },
      },
    },
    "google-ai.Model": {
      members: {
        ...named(
          ["generate_content", "generate_content_async", "send_message", "send_message_async", "send_message_stream"],
          gives({ type: "google-ai.Answer" }),
        ),
        start_chat: gives({ same: "this" }),
        count_tokens: SAFE_CALL,
        ...named(["history", "get_history"], { ...llmData, call: { returns: { source: LLM_DATA } } }),
      },
    },
    "google-ai.Answer": {
      element: { type: "google-ai.Answer" },
      members: {
        text: llm,
        parsed: llmData,
        ...named(["candidates", "parts"], { type: "google-ai.Candidates" }),
        function_calls: { type: "google-ai.Calls" },
        resolve: HARMLESS,
        ...named(["usage_metadata", "prompt_feedback", "model_version"], safe),
      },
    },
    "google-ai.Candidates": elements("google-ai.Candidate"),
    /** A candidate, its content, or a part of that. */
    "google-ai.Candidate": {
      members: {
        content: { type: "google-ai.Candidate" },
        parts: { type: "google-ai.Candidates" },
        text: llm,
        function_call: { type: "google-ai.Call" },
        ...named(["finish_reason", "role", "index", "safety_ratings"], safe),
      },
    },
    "google-ai.Calls": elements("google-ai.Call"),
    "google-ai.Call": { members: { name: llm, args: llmData, id: safe } },
  },
};
