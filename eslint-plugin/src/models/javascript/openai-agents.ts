/** @openai/agents: instructions are prompts, a tool's function gets what the model chose, and `finalOutput` is what it wrote. */
import type { Library, Member, Result, Sink, Summary } from "../../engine/summary.js";
import { askedFirst, LLM_DATA, program, prompt, prompts, roleOf, systemText, TOOL_DATA, toolFunction } from "./llm-vocabulary.js";
import { gives, HARMLESS, named } from "./rows.js";
import { fetchedServer } from "./remote-vocabulary.js";

const INSTRUCTIONS: Summary = {
  sinks: [
    ...prompts("instructions", "0.instructions"),
    prompt("0.handoffDescription", "tool description"),
    prompt("0.model", "model name"),
  ],
  // Instructions may be a function; what it returns is what the model is told.
  callbacks: [{ arg: "0.instructions", params: [{}, {}], runs: "entry", returns: prompt("0", "instructions") }],
  returns: { type: "openai-agents.Agent", fields: { schema: { same: "0.outputType" } } },
};

const INPUT: readonly Sink[] = [...systemText("1"), roleOf("1")];
const RESULT: Result = { type: "openai-agents.Result", fields: { finalOutput: { source: LLM_DATA, schema: "0.schema" } } };
const run: Member = { call: { sinks: INPUT, returns: RESULT } };

const describes = prompts("tool description", "0.description");
const tool: readonly Summary[] = [
  {
    when: [{ arg: "0.needsApproval", is: [true] }],
    sinks: describes,
    callbacks: [askedFirst(toolFunction("0.execute", "0.parameters"))],
  },
  { when: [{ arg: "0.parameters.type", is: ["object"] }], sinks: describes, callbacks: [toolFunction("0.execute")] },
  { sinks: describes, callbacks: [toolFunction("0.execute", "0.parameters")] },
];

export const library: Library = {
  name: "openai-agents",
  modules: {
    "@openai/agents": "openai-agents",
    "@openai/agents-core": "openai-agents",
    "@openai/agents-realtime": "openai-agents",
    "@openai/agents/realtime": "openai-agents",
  },
  types: {
    "openai-agents": {
      members: {
        ...named(["Agent", "RealtimeAgent"], { type: "openai-agents.AgentConstructor" }),
        run,
        Runner: { new: { returns: { type: "openai-agents.Runner" } } },
        tool: { call: tool },
        handoff: {
          call: {
            sinks: [prompt("1.toolDescriptionOverride", "tool description")],
            callbacks: [{ arg: "1.onHandoff", params: [{}, { source: TOOL_DATA, schema: "1.inputType" }], runs: "entry" }],
          },
        },
        shellTool: { call: { callbacks: [toolFunction("0.shell.run")] } },
        applyPatchTool: {
          call: { callbacks: ["createFile", "updateFile", "deleteFile"].map((name) => toolFunction(`0.editor.${name}`)) },
        },
        MCPServerStdio: {
          new: {
            sinks: [
              ...program("0.command", "0.args.[]"),
              ...fetchedServer("0.command", "0.args"),
              { arg: "0.fullCommand", kind: "command", detail: { use: "program that is started" } },
            ],
          },
        },
        ...named(["MCPServerStreamableHttp", "MCPServerSSE"], {
          new: { sinks: [{ arg: "0.url", kind: "url", detail: { use: "address of a tool server" } }] },
        }),
        RealtimeSession: { new: { returns: { type: "openai-agents.Session" } } },
      },
    },
    "openai-agents.AgentConstructor": { new: INSTRUCTIONS, members: { create: { call: INSTRUCTIONS } } },
    "openai-agents.Agent": { members: { asTool: { call: { sinks: [prompt("0.toolDescription", "tool description")] } } } },
    "openai-agents.Runner": { members: { run } },
    "openai-agents.Result": {
      element: { source: LLM_DATA },
      members: {
        ...named(["history", "newItems", "output", "rawResponses", "interruptions"], { source: LLM_DATA }),
        toTextStream: gives({ type: "ai.TextStream" }),
        ...named(["lastAgent", "lastResponseId", "completed"], { safe: true }),
      },
    },
    "openai-agents.Session": {
      members: {
        on: {
          call: {
            callbacks: [{ arg: "1", params: [{ source: LLM_DATA }, { source: LLM_DATA }], runs: "entry" }],
            returns: { same: "this" },
          },
        },
        ...named(["connect", "sendMessage", "interrupt", "close"], HARMLESS),
      },
    },
  },
};
