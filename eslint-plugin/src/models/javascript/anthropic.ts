/**
 * The Anthropic SDK and its Bedrock and Vertex clients. What the model writes (text, tool names and inputs) is untrusted; `system` and
 * tool descriptions are prompts.
 */
import type { Library, Member, Result, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { client, LLM, LLM_DATA, messages, modelUrl, program, prompt, prompts, TOOL, TOOL_DATA, toolFunction } from "./llm-vocabulary.js";
import { gives, HARMLESS, listOf, named } from "./rows.js";

const SINKS: readonly Sink[] = [
  ...prompts("system prompt", "0.system", "0.system.[].text"),
  ...messages("0.messages"),
  prompt("0.model", "model name"),
  prompt("0.tools", "tool list"),
  prompt("0.tools.[].description", "tool description"),
];

const construct: Member = client("anthropic.Client", "0.baseURL");

const MESSAGE: Result = { type: "anthropic.Message" };
const parsed = (format: string): Result => ({
  ...MESSAGE,
  fields: { parsed_output: { source: LLM_DATA, schema: `${format}.schema` } },
});

/** Ran to its end it gives the last message; iterated, every message or, streamed, a stream for every message. */
const toolRunner: readonly Summary[] = [
  {
    when: [{ arg: "0.stream", is: [true] }],
    sinks: SINKS,
    callbacks: [toolFunction("0.tools.[].run")],
    returns: { type: "anthropic.StreamRunner" },
  },
  { sinks: SINKS, callbacks: [toolFunction("0.tools.[].run")], returns: { type: "anthropic.Runner" } },
];

const MESSAGES: TypeModel = {
  members: {
    create: { call: { sinks: SINKS, returns: MESSAGE } },
    parse: {
      call: [
        { when: [{ arg: "0.output_format", given: true }], sinks: SINKS, returns: parsed("0.output_format") },
        { sinks: SINKS, returns: parsed("0.output_config.format") },
      ],
    },
    stream: { call: { sinks: SINKS, returns: { type: "anthropic.Stream" } } },
    toolRunner: { call: toolRunner },
    batches: { type: "anthropic.Batches" },
    countTokens: { call: {} },
  },
};

/** The runner's tools: `betaTool({ run })`, `betaZodTool({ run })`. A schema in JSON has no functions to look at. */
const tool: Member = {
  call: [
    {
      when: [{ arg: "0.inputSchema.type", is: ["object"] }],
      sinks: [prompt("0.description", "tool description")],
      callbacks: [toolFunction("0.run")],
    },
    { sinks: [prompt("0.description", "tool description")], callbacks: [toolFunction("0.run", "0.inputSchema")] },
  ],
};

/** Claude's agent: a program of its own that reads, writes and runs what its prompts say. */
const query: Member = {
  call: {
    sinks: [
      ...prompts(
        "system prompt",
        "0.options.systemPrompt",
        "0.options.systemPrompt.append",
        "0.options.customSystemPrompt",
        "0.options.appendSystemPrompt",
        "0.options.agents.[].prompt",
      ),
      ...prompts("tool description", "0.options.agents.[].description"),
      ...program("0.options.mcpServers.[].command", "0.options.mcpServers.[].args.[]"),
      { arg: "0.options.mcpServers.[].url", kind: "url", detail: { use: "address of a tool server" } },
      { arg: "0.options.pathToClaudeCodeExecutable", kind: "command", detail: { use: "program that is started" } },
    ],
    callbacks: [{ arg: "0.options.canUseTool", params: [{ source: TOOL }, { source: TOOL_DATA }], runs: "entry" }],
    returns: { type: "anthropic.AgentStream" },
  },
};

const on: readonly Summary[] = [
  {
    when: [{ arg: "0", is: ["text", "thinking"] }],
    callbacks: [{ arg: "1", params: [{ source: LLM }, { source: LLM }], runs: "now" }],
    returns: { same: "this" },
  },
  {
    when: [{ arg: "0", is: ["inputJson"] }],
    callbacks: [{ arg: "1", params: [{ source: LLM }, { source: LLM_DATA }], runs: "now" }],
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

/** As annotations name them: `Anthropic.ToolUseBlock`. */
const NAMED: Readonly<Record<string, Member>> = {
  Message: { type: "anthropic.Message" },
  ...named(["ContentBlock", "TextBlock", "ToolUseBlock"], { type: "anthropic.Block" }),
};

export const library: Library = {
  name: "anthropic",
  modules: {
    "@anthropic-ai/sdk": "anthropic",
    "@anthropic-ai/bedrock-sdk": "anthropic",
    "@anthropic-ai/vertex-sdk": "anthropic",
    "@anthropic-ai/foundry-sdk": "anthropic",
    "@anthropic-ai/sdk/resources/*": "anthropic",
    "@anthropic-ai/sdk/helpers/*": "anthropic.helpers",
    "@anthropic-ai/claude-agent-sdk": "anthropic.agent",
    "@anthropic-ai/claude-code": "anthropic.agent",
  },
  types: {
    anthropic: {
      new: construct.new,
      members: {
        ...named(["default", "Anthropic", "AnthropicBedrock", "AnthropicVertex", "AnthropicFoundry"], construct),
        ...NAMED,
        toFile: HARMLESS,
      },
    },
    "anthropic.helpers": {
      members: {
        ...named(["betaTool", "betaZodTool"], tool),
        ...named(["zodOutputFormat", "betaZodOutputFormat"], gives({ fields: { schema: { same: "0" } } })),
      },
    },
    "anthropic.agent": {
      members: {
        query,
        tool: { call: { sinks: [prompt("1", "tool description")], callbacks: [toolFunction("3", "2")] } },
        createSdkMcpServer: HARMLESS,
      },
    },
    "anthropic.AgentStream": {
      element: { type: "anthropic.AgentMessage" },
      members: { ...named(["interrupt", "setPermissionMode", "setModel", "close"], HARMLESS) },
    },
    "anthropic.AgentMessage": {
      members: {
        message: { type: "anthropic.Message" },
        event: { type: "anthropic.Event" },
        result: { source: LLM },
        structured_output: { source: LLM_DATA },
        ...named(["type", "subtype", "session_id", "uuid", "usage", "total_cost_usd", "num_turns", "is_error"], { safe: true }),
      },
    },
    "anthropic.Runner": {
      extends: ["anthropic.Message"],
      element: MESSAGE,
      members: {
        ...named(["done", "runUntilDone"], gives(MESSAGE)),
        ...named(["pushMessages", "setMessagesParams", "generateToolResponse"], HARMLESS),
      },
    },
    "anthropic.StreamRunner": { extends: ["anthropic.Runner"], element: { type: "anthropic.Stream" } },
    "anthropic.Batches": {
      members: {
        create: { call: { sinks: prompts("system prompt", "0.requests.[].params.system", "0.requests.[].params.system.[].text") } },
        results: gives({ type: "anthropic.BatchResults" }),
        ...named(["retrieve", "list", "cancel", "delete"], HARMLESS),
      },
    },
    "anthropic.BatchResults": { element: { source: LLM_DATA } },
    "anthropic.Client": {
      members: {
        messages: { type: "anthropic.Messages" },
        beta: { type: "anthropic.Beta" },
        completions: { type: "anthropic.Completions" },
        withOptions: { call: { sinks: modelUrl("0.baseURL"), returns: { same: "this" } } },
      },
    },
    "anthropic.Beta": { members: { messages: { type: "anthropic.Messages" } } },
    "anthropic.Messages": MESSAGES,
    "anthropic.Completions": { members: { create: gives({ fields: { completion: { source: LLM } } }) } },
    "anthropic.Message": {
      element: { type: "anthropic.Event" },
      members: {
        content: { type: "anthropic.Blocks" },
        withResponse: { call: { returns: { fields: { data: { same: "this" } } } } },
        ...named(["id", "model", "role", "stop_reason", "usage", "type"], { safe: true }),
      },
    },
    "anthropic.Blocks": listOf("anthropic.Block"),
    "anthropic.Block": {
      members: {
        ...named(["text", "thinking", "name"], { source: LLM }),
        // Besides a tool's input: what the provider's own tools, run on its side, brought back.
        ...named(["input", "content", "citations"], { source: LLM_DATA }),
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
        currentMessage: { type: "anthropic.Message" },
        finalText: { call: { returns: { source: LLM } } },
        ...named(["abort", "done", "toReadableStream"], HARMLESS),
      },
    },
  },
};
