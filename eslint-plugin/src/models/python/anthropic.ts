/**
 * The Anthropic SDK and its Bedrock and Vertex clients. What the model writes (text, tool names and inputs) is untrusted; `system` and tool
 * descriptions are prompts.
 */
import type { Library, Member, Result, Sink } from "../../engine/summary.js";
import { LLM, LLM_DATA, messages, modelUrl, prompt, prompts, TOOL } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { byAnnotation, decorator, elements } from "./words.js";

const llm: Member = { source: LLM };
const llmData: Member = { source: LLM_DATA };
const safe: Member = { safe: true };
const MESSAGE: Result = { type: "anthropic.Message" };

const SINKS: readonly Sink[] = [
  ...prompts("system prompt", "system=", "system=.[].text"),
  ...messages("messages="),
  prompt("model=", "model name"),
  prompt("tools=", "tool list"),
  prompt("tools=.[].description", "tool description"),
];

export const library: Library = {
  name: "anthropic",
  modules: { anthropic: "anthropic", "anthropic.types": "anthropic", "anthropic.lib.tools": "anthropic" },
  types: {
    anthropic: {
      members: {
        ...named(
          ["Anthropic", "AsyncAnthropic", "Client", "AnthropicBedrock", "AsyncAnthropicBedrock", "AnthropicVertex", "AsyncAnthropicVertex"],
          makes({ type: "anthropic.Client" }, { sinks: modelUrl("base_url=") }),
        ),
        ...named(["beta_tool", "beta_async_tool"], {
          call: [
            {
              when: [{ arg: "0", type: "function" }],
              callbacks: [{ arg: "0", params: [], rest: byAnnotation(TOOL), runs: "entry", byModel: true }],
            },
            { returns: { type: "anthropic.OnTool" } },
          ],
        }),
        Message: { type: "anthropic.Message" },
        ...named(["ToolUseBlock", "TextBlock"], { type: "anthropic.Block" }),
        ...named(["HUMAN_PROMPT", "AI_PROMPT"], safe),
      },
    },
    "anthropic.OnTool": decorator([], byAnnotation(TOOL)),
    "anthropic.Client": {
      members: {
        messages: { type: "anthropic.Messages" },
        beta: { type: "anthropic.Beta" },
        completions: { type: "anthropic.Completions" },
        with_options: { call: { sinks: modelUrl("base_url="), returns: { same: "this" } } },
      },
    },
    "anthropic.Beta": { members: { messages: { type: "anthropic.Messages" } } },
    "anthropic.Messages": {
      members: {
        ...named(["create", "parse", "tool_runner"], { call: { sinks: SINKS, returns: MESSAGE } }),
        stream: { call: { sinks: SINKS, returns: { type: "anthropic.Stream" } } },
        batches: { type: "anthropic.Batches" },
        count_tokens: SAFE_CALL,
      },
    },
    "anthropic.Batches": { members: { results: gives({ source: LLM_DATA, list: true }), ...named(["create", "retrieve"], HARMLESS) } },
    "anthropic.Completions": { members: { create: gives({ type: "anthropic.Completion" }) } },
    "anthropic.Completion": { members: { completion: llm, stop_reason: safe } },
    /** Iterated, it is the events of a stream, or the messages of a tool runner. */
    "anthropic.Message": {
      element: { type: "anthropic.Event" },
      members: {
        content: { type: "anthropic.Blocks" },
        parsed_output: llmData,
        until_done: gives(MESSAGE),
        ...named(["id", "model", "role", "stop_reason", "usage", "type"], safe),
        ...named(["model_dump", "model_dump_json", "to_dict", "to_json"], gives({ source: LLM_DATA })),
      },
    },
    "anthropic.Blocks": elements("anthropic.Block"),
    "anthropic.Block": {
      members: {
        ...named(["text", "thinking", "name"], llm),
        ...named(["input", "content", "citations"], llmData),
        ...named(["type", "id"], safe),
      },
    },
    "anthropic.Event": {
      extends: ["anthropic.Message"],
      members: {
        delta: { type: "anthropic.Delta" },
        content_block: { type: "anthropic.Block" },
        message: { type: "anthropic.Message" },
        text: llm,
        index: safe,
      },
    },
    "anthropic.Delta": { members: { ...named(["text", "partial_json", "thinking"], llm), ...named(["type", "stop_reason"], safe) } },
    "anthropic.Stream": {
      element: { type: "anthropic.Event" },
      members: {
        text_stream: { source: LLM },
        get_final_text: gives({ source: LLM }),
        get_final_message: gives(MESSAGE),
        current_message_snapshot: { type: "anthropic.Message" },
        until_done: HARMLESS,
      },
    },
  },
};
