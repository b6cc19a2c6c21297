/** @mastra/core: agents, tools (whose functions got `{ context }` before version 1 and the input itself since), vector stores. */
import type { Library, Member, Result, Sink, Summary } from "../../engine/summary.js";
import { LLM_DATA, messages, program, prompt, prompts, RETRIEVED_DATA, TOOL_DATA, toolFunction } from "./llm-vocabulary.js";
import { named } from "./rows.js";

const SINKS: readonly Sink[] = [
  ...messages("0"),
  ...prompts("instructions", "1.instructions", "1.system"),
  // As one text it is the user's part.
].filter(({ arg }) => arg !== "0");

const answered = (schema: string): Result => ({ type: "ai.Result", fields: { object: { source: LLM_DATA, schema } } });
const generates: readonly Summary[] = [
  { when: [{ arg: "1.structuredOutput", given: true }], sinks: SINKS, returns: answered("1.structuredOutput.schema") },
  { sinks: SINKS, returns: answered("1.output") },
];

const createTool: Member = {
  call: {
    sinks: [prompt("0.description", "tool description")],
    callbacks: [
      toolFunction("0.execute", "0.inputSchema"),
      { arg: "0.execute", params: [{ fields: { context: { source: TOOL_DATA, schema: "0.inputSchema" } } }], runs: "entry" },
    ],
    returns: { type: "ai.Tool" },
  },
};

const vectors: Member = { new: { returns: { type: "mastra.Vectors" } } };

export const library: Library = {
  name: "mastra",
  modules: { "@mastra/core": "mastra", "@mastra/*": "mastra" },
  types: {
    mastra: {
      members: {
        Agent: {
          new: {
            sinks: prompts("instructions", "0.instructions", "0.instructions.[]", "0.instructions.content"),
            callbacks: [{ arg: "0.instructions", params: [{}], runs: "entry", returns: prompt("0", "instructions") }],
            returns: { type: "mastra.Agent" },
          },
        },
        createTool,
        MCPClient: {
          new: {
            sinks: [
              ...program("0.servers.[].command", "0.servers.[].args.[]"),
              { arg: "0.servers.[].url", kind: "url", detail: { use: "address of a tool server" } },
            ],
          },
        },
        ...named(
          ["PgVector", "PineconeVector", "QdrantVector", "ChromaVector", "LibSQLVector", "UpstashVector", "MongoDBVector", "AstraVector"],
          vectors,
        ),
      },
    },
    "mastra.Agent": {
      members: {
        ...named(["generate", "stream", "generateLegacy", "streamLegacy", "generateVNext", "streamVNext", "network"], { call: generates }),
      },
    },
    "mastra.Vectors": {
      members: {
        query: {
          call: {
            sinks: [{ arg: "0.filter", kind: "nosql", structured: true, detail: { use: "filter of a search" } }],
            returns: { source: RETRIEVED_DATA },
          },
        },
        ...named(["upsert", "createIndex"], { call: {} }),
      },
    },
  },
};
