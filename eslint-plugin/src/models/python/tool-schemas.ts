/** Schemas of tools that let anything through. */
import type { Library, Sink } from "../../engine/summary.js";

const open = (...args: readonly string[]): readonly Sink[] =>
  args.map((arg) => ({
    arg,
    kind: "schema",
    fact: true,
    when: [{ arg: `${arg}.additionalProperties`, is: [true] }],
    detail: { use: "the tool's schema takes whatever the model adds", instead: '`"additionalProperties": False`' },
  }));
const FUNCTIONS = open("tools=.[].function.parameters", "functions=.[].parameters");

export const library: Library = {
  name: "tool schemas",
  types: {},
  also: {
    "openai.ChatCompletions": { create: FUNCTIONS, acreate: FUNCTIONS, parse: FUNCTIONS },
    "openai.Responses": { create: open("tools=.[].parameters") },
    "anthropic.Messages": { create: open("tools=.[].input_schema"), stream: open("tools=.[].input_schema") },
    litellm: { completion: FUNCTIONS, acompletion: FUNCTIONS },
    mcp: { Tool: open("inputSchema=") },
  },
};
