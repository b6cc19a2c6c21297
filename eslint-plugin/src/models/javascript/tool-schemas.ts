/** Schemas of tools that let anything through: zod's and JSON Schema's. */
import type { Library, Sink } from "../../engine/summary.js";

const ANYTHING = { use: "the tool's schema lets anything through", instead: "a schema with a field for each argument" };
const MORE = { use: "the tool's schema takes whatever the model adds", instead: "`additionalProperties: false`" };
const fact = (arg: string, when: NonNullable<Sink["when"]>, detail: Sink["detail"]): Sink => ({
  arg,
  kind: "schema",
  fact: true,
  when,
  ...(detail ? { detail } : {}),
});

/** A schema at this place. */
const open = (...args: readonly string[]): readonly Sink[] =>
  args.flatMap((arg) => [
    fact(arg, [{ arg: `${arg}.anything`, is: [true] }], ANYTHING),
    fact(arg, [{ arg: `${arg}.values.anything`, is: [true] }], ANYTHING),
    fact(arg, [{ arg: `${arg}.loose`, is: [true] }], MORE),
    fact(arg, [{ arg: `${arg}.additionalProperties`, is: [true] }], MORE),
  ]);
const FUNCTIONS = open("0.tools.[].function.parameters", "0.functions.[].parameters");

export const library: Library = {
  name: "tool schemas",
  types: {},
  also: {
    ai: { tool: open("0.inputSchema", "0.parameters") },
    "openai-agents": { tool: open("0.parameters") },
    langchain: { tool: open("1.schema"), DynamicStructuredTool: open("0.schema") },
    "mcp.McpServer": { registerTool: open("1.inputSchema"), tool: open("1", "2") },
    "fastmcp.Server": { addTool: open("0.parameters") },
    mastra: { createTool: open("0.inputSchema") },
    "genkit.Genkit": { defineTool: open("0.inputSchema") },
    "openai.helpers": { zodFunction: open("0.parameters"), zodResponsesFunction: open("0.parameters") },
    "openai.ChatCompletions": { create: FUNCTIONS, parse: FUNCTIONS, stream: FUNCTIONS, runTools: FUNCTIONS },
    "openai.Responses": { create: open("0.tools.[].parameters") },
    "anthropic.Messages": { create: open("0.tools.[].input_schema"), stream: open("0.tools.[].input_schema") },
  },
};
