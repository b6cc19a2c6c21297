/**
 * Vercel's `ai` package. The model's text, objects and tool inputs are untrusted; `system`, `instructions` and tool descriptions are
 * prompts; `prompt` is the user's part. A tool's `execute` is called with arguments of the model's choosing.
 */
import type { Callback, Library, Sink, TypeModel } from "../../engine/summary.js";
import { gives, HARMLESS, listOf, named, SAFE_CALL } from "./rows.js";

const LLM = { kind: "llm" } as const;
const STRUCTURED = { kind: "llm", structured: true } as const;
const TOOL = { kind: "tool", structured: true } as const;

function prompt(arg: string, use: string): Sink {
  return { arg, kind: "prompt", detail: { use } };
}

const SINKS: readonly Sink[] = [
  prompt("0.system", "system prompt"),
  prompt("0.instructions", "instructions"),
  { ...prompt("0.messages.[].content", "system message"), when: [{ arg: "0.messages.[].role", is: ["system"] }] },
  prompt("0.messages", "messages array"),
  { ...prompt("0.messages.[].role", "message role"), when: [{ arg: "0.messages", type: "list" }] },
  prompt("0.tools.[].description", "tool description"),
];

const execute = (arg: string): Callback => ({ arg, params: [{ source: TOOL }, {}], runs: "entry" });

/** What generating gives; streaming gives the same members as promises. */
const RESULT: TypeModel = {
  members: {
    ...named(["text", "reasoning", "reasoningText"], { source: LLM }),
    // The package has checked these against the schema that the call gives.
    ...named(["object", "output", "experimental_output"], { source: LLM }),
    ...named(["textStream", "partialObjectStream", "elementStream"], { type: "ai.TextStream" }),
    fullStream: { type: "ai.Parts" },
    ...named(["toolCalls", "toolResults", "staticToolCalls", "dynamicToolCalls"], { type: "ai.ToolCalls" }),
    ...named(["steps", "content", "response", "sources"], { source: STRUCTURED }),
    ...named(["usage", "totalUsage", "finishReason", "warnings"], { safe: true }),
    ...named(
      [
        "toDataStreamResponse",
        "toUIMessageStreamResponse",
        "toTextStreamResponse",
        "pipeDataStreamToResponse",
        "pipeUIMessageStreamToResponse",
        "pipeTextStreamToResponse",
        "consumeStream",
      ],
      HARMLESS,
    ),
  },
};

const finished: readonly Callback[] = ["0.onFinish", "0.onStepFinish"].map((arg) => ({
  arg,
  params: [{ type: "ai.Result" }],
  runs: "now",
}));

const agent = { new: { sinks: SINKS, callbacks: [execute("0.tools.[].execute")], returns: { type: "ai.Agent" } } };

export const library: Library = {
  name: "ai",
  modules: { ai: "ai", "ai/rsc": "ai" },
  types: {
    ai: {
      members: {
        ...named(["generateText", "streamText", "generateObject", "streamObject"], {
          call: { sinks: SINKS, callbacks: [execute("0.tools.[].execute"), ...finished], returns: { type: "ai.Result" } },
        }),
        ...named(["tool", "dynamicTool"], {
          call: { sinks: [prompt("0.description", "tool description")], callbacks: [execute("0.execute")], returns: { same: "0" } },
        }),
        ...named(["convertToModelMessages", "convertToCoreMessages"], gives({ same: "0" })),
        ...named(["embed", "embedMany", "cosineSimilarity", "generateId", "stepCountIs"], SAFE_CALL),
        ...named(["Experimental_Agent", "ToolLoopAgent"], agent),
      },
    },
    "ai.Agent": { members: { ...named(["generate", "stream"], { call: { sinks: SINKS, returns: { type: "ai.Result" } } }) } },
    "ai.Result": RESULT,
    "ai.TextStream": { source: LLM, element: { source: LLM } },
    "ai.Parts": { element: { type: "ai.Part" } },
    "ai.Part": {
      members: {
        ...named(["text", "textDelta", "delta", "toolName"], { source: LLM }),
        ...named(["input", "args", "output"], { source: STRUCTURED }),
        ...named(["type", "id", "toolCallId"], { safe: true }),
      },
    },
    "ai.ToolCalls": listOf("ai.Part"),
  },
};
