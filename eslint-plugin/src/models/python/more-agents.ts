/** Further frameworks for agents: Pydantic AI, Semantic Kernel, Agno, Google's ADK and Strands. */
import type { Callback, Library, Member, Result, Summary, TypeModel } from "../../engine/summary.js";
import { LLM, LLM_DATA, prompt, prompts, TOOL } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { decorator, toolParameter } from "./words.js";

const CHOSEN = toolParameter(TOOL);
const answer: Member = gives({ source: LLM_DATA });
/** What the model writes has the form that the agent was made for. */
const FORMED: Result = { source: LLM_DATA, schema: "this.schema" };
const safe: Member = { safe: true };
const system = prompt("0", "system prompt");

/** Functions in the list of tools are offered as they stand. */
const offered = (arg: string): Callback => ({ arg: `${arg}.[]`, params: [], rest: CHOSEN, runs: "entry", byModel: true });
/** A tool about each of whose calls a person is asked first. */
const askedFirst = (callback: Omit<Callback, "arg">): TypeModel => ({
  call: { callbacks: [{ arg: "0", ...callback, proves: ["confirmed"] }] },
});
/** With and without options: `@agent.tool`, `@agent.tool(retries=2)`; `asking` is the one by which a person is asked first. */
const tool = (callback: Omit<Callback, "arg">, made: string, asking?: string): Member => ({
  call: [
    { when: [{ arg: "0", type: "function" }], callbacks: [{ arg: "0", ...callback }], returns: { same: "0" } },
    ...(asking === undefined ? [] : [{ when: [{ arg: asking, is: [true] }], returns: { type: `${made}Asked` } }]),
    { returns: { type: made } },
  ] satisfies readonly Summary[],
});
const withContext: Omit<Callback, "arg"> = { params: [{ type: "pydantic_ai.Context" }], rest: CHOSEN, runs: "entry", byModel: true };
const plain: Omit<Callback, "arg"> = { params: [], rest: CHOSEN, runs: "entry", byModel: true };
/** What such a function gives is part of the system prompt. */
const tells: Omit<Callback, "arg"> = { params: [{ type: "pydantic_ai.Context" }], returns: system, runs: "entry" };

export const library: Library = {
  name: "more-agents",
  modules: {
    pydantic_ai: "pydantic_ai",
    semantic_kernel: "semantic_kernel",
    "semantic_kernel.*": "semantic_kernel",
    "agno.agent": "agno.core",
    "agno.team": "agno.core",
    "agno.tools": "agno.core",
    "google.adk.agents": "google.adk",
    "google.adk": "google.adk",
    strands: "strands",
  },
  types: {
    pydantic_ai: {
      members: {
        Agent: makes(
          { type: "pydantic_ai.Agent", fields: { schema: { same: "output_type=" } } },
          { sinks: prompts("system prompt", "system_prompt=", "instructions="), callbacks: [offered("tools=")] },
        ),
        RunContext: { type: "pydantic_ai.Context" },
        Tool: makes({ safe: true }, { callbacks: [{ arg: "0|function=", ...plain }] }),
        ...named(["ModelRetry", "UsageLimits", "ModelSettings"], makes({ safe: true })),
      },
    },
    "pydantic_ai.Context": { members: { prompt: { source: { kind: "chat" } }, ...named(["deps", "usage", "model", "retry"], {}) } },
    "pydantic_ai.Agent": {
      members: {
        tool: tool(withContext, "pydantic_ai.OnTool", "requires_approval="),
        tool_plain: tool(plain, "pydantic_ai.OnPlainTool", "requires_approval="),
        ...named(["system_prompt", "instructions"], tool(tells, "pydantic_ai.OnPrompt")),
        ...named(["run", "run_sync", "run_stream"], gives({ type: "pydantic_ai.Result", fields: { output: FORMED, data: FORMED } })),
        ...named(["output_validator", "to_a2a", "to_cli"], HARMLESS),
      },
    },
    "pydantic_ai.OnTool": { call: { callbacks: [{ arg: "0", ...withContext }] } },
    "pydantic_ai.OnPlainTool": decorator([], CHOSEN),
    "pydantic_ai.OnToolAsked": askedFirst(withContext),
    "pydantic_ai.OnPlainToolAsked": askedFirst(plain),
    "pydantic_ai.OnPrompt": { call: { callbacks: [{ arg: "0", ...tells }] } },
    "pydantic_ai.Result": {
      members: {
        ...named(["all_messages", "new_messages"], answer),
        stream_text: gives({ source: LLM }),
        usage: gives({ safe: true }),
      },
    },

    semantic_kernel: {
      members: {
        Kernel: makes({ type: "semantic_kernel.Kernel" }),
        kernel_function: tool(plain, "semantic_kernel.OnTool"),
        ChatHistory: makes({ type: "semantic_kernel.History" }, { sinks: [prompt("system_message=", "system message")] }),
        ChatCompletionAgent: makes({ type: "semantic_kernel.Agent" }, { sinks: [prompt("instructions=", "system prompt")] }),
        KernelArguments: makes({ from: ["*"] }),
        ...named(["OpenAIChatCompletion", "AzureChatCompletion"], makes({ type: "semantic_kernel.Service" })),
      },
    },
    "semantic_kernel.OnTool": decorator([], CHOSEN),
    "semantic_kernel.Kernel": {
      members: {
        // The text is a template: it may call functions of the kernel.
        invoke_prompt: {
          call: { sinks: [{ arg: "prompt=", kind: "prompt", detail: { use: "prompt template" } }], returns: { source: LLM_DATA } },
        },
        invoke: answer,
        ...named(["add_service", "add_plugin", "add_function"], HARMLESS),
      },
    },
    "semantic_kernel.History": {
      members: {
        ...named(["add_system_message", "add_developer_message"], { call: { sinks: [prompt("0|content=", "system message")] } }),
        ...named(["add_user_message", "add_assistant_message"], HARMLESS),
      },
    },
    "semantic_kernel.Agent": { members: named(["get_response", "invoke", "invoke_stream"], answer) },
    "semantic_kernel.Service": { members: named(["get_chat_message_content", "get_chat_message_contents"], answer) },

    "agno.core": {
      members: {
        ...named(
          ["Agent", "Team"],
          makes(
            { type: "agno.Agent" },
            { sinks: prompts("system prompt", "instructions=", "description=", "system_message="), callbacks: [offered("tools=")] },
          ),
        ),
        tool: tool(plain, "agno.OnTool", "requires_confirmation="),
      },
    },
    "agno.OnTool": decorator([], CHOSEN),
    "agno.OnToolAsked": askedFirst(plain),
    "agno.Agent": { members: { ...named(["run", "arun"], gives({ type: "agno.Answer" })), ...named(["print_response"], HARMLESS) } },
    "agno.Answer": { members: { content: { source: LLM_DATA }, ...named(["run_id", "metrics"], safe) } },

    "google.adk": {
      members: {
        ...named(
          ["Agent", "LlmAgent"],
          makes({ safe: true }, { sinks: prompts("system prompt", "instruction=", "global_instruction="), callbacks: [offered("tools=")] }),
        ),
        ...named(["SequentialAgent", "ParallelAgent", "LoopAgent"], makes({ safe: true })),
      },
    },

    strands: {
      members: {
        Agent: makes({ type: "strands.Agent" }, { sinks: [prompt("system_prompt=", "system prompt")] }),
        tool: tool(plain, "strands.OnTool"),
      },
    },
    "strands.OnTool": decorator([], CHOSEN),
    "strands.Agent": { call: { returns: { source: LLM_DATA } }, members: { ...named(["invoke_async", "stream_async"], answer) } },
  },
};
