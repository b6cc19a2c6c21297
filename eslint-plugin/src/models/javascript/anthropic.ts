/**
 * The Anthropic SDK and its Bedrock and Vertex clients. What the model writes (text, tool names and inputs) is untrusted; `system` and
 * tool descriptions are prompts.
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, listOf, named } from "./rows.js";

const LLM = { kind: "llm" } as const;
const STRUCTURED = { kind: "llm", structured: true } as const;

function prompt(arg: string, use: string): Sink {
  return { arg, kind: "prompt", detail: { use } };
}

const SINKS: readonly Sink[] = [
  prompt("0.system", "system prompt"),
  prompt("0.system.[].text", "system prompt"),
  prompt("0.messages", "messages array"),
  { ...prompt("0.messages.[].role", "message role"), when: [{ arg: "0.messages", type: "list" }] },
  prompt("0.model", "model name"),
  prompt("0.tools", "tool list"),
  prompt("0.tools.[].description", "tool description"),
];

const construct: Member = {
  new: { sinks: [{ arg: "0.baseURL", kind: "url", detail: { use: "address of the model" } }], returns: { type: "anthropic.Client" } },
};

const MESSAGES: TypeModel = {
  members: {
    ...named(["create", "parse"], { call: { sinks: SINKS, returns: { type: "anthropic.Message" } } }),
    stream: { call: { sinks: SINKS, returns: { type: "anthropic.Stream" } } },
    countTokens: { call: {} },
  },
};

/** The runner's tools: `betaTool({ run })`, `betaZodTool({ run })`. */
const tool: Member = {
  call: {
    sinks: [prompt("0.description", "tool description")],
    callbacks: [{ arg: "0.run", params: [{ source: { kind: "tool", structured: true } }], runs: "entry" }],
  },
};

const on: readonly Summary[] = [
  {
    when: [{ arg: "0", is: ["text"] }],
    callbacks: [{ arg: "1", params: [{ source: LLM }, { source: LLM }], runs: "now" }],
    returns: { same: "this" },
  },
  {
    when: [{ arg: "0", is: ["inputJson"] }],
    callbacks: [{ arg: "1", params: [{ source: LLM }, { source: STRUCTURED }], runs: "now" }],
    returns: { same: "this" },
  },
  {
    when: [{ arg: "0", is: ["contentBlock"] }],
    callbacks: [{ arg: "1", params: [{ type: "anthropic.Block" }], runs: "now" }],
    returns: { same: "this" },
  },
  {
    when: [{ arg: "0", is: ["message", "finalMessage"] }],
    callbacks: [{ arg: "1", params: [{ type: "anthropic.Message" }], runs: "now" }],
    returns: { same: "this" },
  },
  { callbacks: [{ arg: "1", params: [{}], runs: "now" }], returns: { same: "this" } },
];

export const library: Library = {
  name: "anthropic",
  modules: {
    "@anthropic-ai/sdk": "anthropic",
    "@anthropic-ai/bedrock-sdk": "anthropic",
    "@anthropic-ai/vertex-sdk": "anthropic",
    "@anthropic-ai/sdk/helpers/*": "anthropic.helpers",
  },
  types: {
    anthropic: {
      new: construct.new,
      members: { ...named(["default", "Anthropic", "AnthropicBedrock", "AnthropicVertex"], construct), toFile: HARMLESS },
    },
    "anthropic.helpers": { members: { ...named(["betaTool", "betaZodTool"], tool) } },
    "anthropic.Client": {
      members: {
        messages: { type: "anthropic.Messages" },
        beta: { type: "anthropic.Beta" },
        completions: { type: "anthropic.Completions" },
      },
    },
    "anthropic.Beta": { members: { messages: { type: "anthropic.Messages" } } },
    "anthropic.Messages": MESSAGES,
    "anthropic.Completions": { members: { create: gives({ fields: { completion: { source: LLM } } }) } },
    "anthropic.Message": {
      element: { type: "anthropic.Event" },
      members: { content: { type: "anthropic.Blocks" }, ...named(["id", "model", "role", "stop_reason", "usage", "type"], { safe: true }) },
    },
    "anthropic.Blocks": listOf("anthropic.Block"),
    "anthropic.Block": {
      members: {
        ...named(["text", "thinking", "name"], { source: LLM }),
        input: { source: STRUCTURED },
        ...named(["type", "id"], { safe: true }),
      },
    },
    "anthropic.Event": {
      members: {
        delta: { type: "anthropic.Delta" },
        content_block: { type: "anthropic.Block" },
        message: { type: "anthropic.Message" },
        ...named(["type", "index"], { safe: true }),
      },
    },
    "anthropic.Delta": {
      members: { ...named(["text", "partial_json", "thinking"], { source: LLM }), ...named(["type", "stop_reason"], { safe: true }) },
    },
    "anthropic.Stream": {
      element: { type: "anthropic.Event" },
      members: {
        ...named(["on", "once"], { call: on }),
        finalMessage: gives({ type: "anthropic.Message" }),
        finalText: { call: { returns: { source: LLM } } },
        ...named(["abort", "done"], HARMLESS),
      },
    },
  },
};
