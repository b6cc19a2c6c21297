/** Tools whose arguments may be anything. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const requireToolSchema = factRule({
  name: "require-tool-schema",
  description: "Require a schema that says what a model may give to a tool",
  why: 'What a model gives to a tool was worded by whoever wrote the text that it has read. Without a schema a list arrives where a name was meant, or a field that the tool hands on: `{"$ne": null}`, `{"shell": true}`.',
  instead:
    "Describe each argument with its type, its range and its choices, and refuse further ones; in Python annotate each parameter of the tool.",
  notAFinding: [
    "Tools without arguments",
    "Parameters with a type, `Annotated` and `Field` included",
    "Tools that take one text (`Tool(func=…)`, `DynamicTool`)",
    "Classes whose `args_schema` says what `_run` takes",
  ],
  example: {
    javascript: {
      bad: "const find = tool({ inputSchema: z.any(), execute: (filter) => orders.find(filter) });",
      good: "const find = tool({ inputSchema: z.object({ id: z.string().uuid() }), execute: ({ id }) => orders.find({ id }) });",
    },
    python: { bad: "@mcp.tool()\ndef find(filter): ...", good: "@mcp.tool()\ndef find(order: UUID): ..." },
  },
  preset: "recommended",
  strictBecause: "A parameter that says `dict` or `Any`, or that has a default, says at least something.",
  cwe: [20],
  owaspLlm2025: ["LLM06"],
  owaspLlm2026: ["LLM03"],
  asi: ["ASI02"],
  mcp: ["MCP03"],
  practices: ["api-security"],
  securitySeverity: 5.3,
  kinds: ["schema"],
  reaches: "the tool's schema lets anything through",
  advice: (hit) => useInstead(hit, "Say in its annotation what it may be."),
});
