/** Code of strangers in what is taken for a sandbox and is none. */
import { flowRule, type InEachLanguage } from "../define.js";
import { useInstead } from "../wording.js";

export const noUnsafeSandbox = flowRule({
  name: "no-unsafe-sandbox",
  description: "Disallow sandboxes that do not hold the code in them",
  why: "Code that a model or a stranger wrote climbs out along the objects it is given: `this.constructor.constructor(\"return process\")()` leaves Node's `vm`, `().__class__.__base__.__subclasses__()` finds its way around missing builtins. Outside it has the bot's tokens, files and network.",
  instead:
    "Run such code in an interpreter of its own (`isolated-vm`, QuickJS or Pyodide compiled to WebAssembly), or in a process or container without secrets and network. Where values are all that is needed, parse them (`JSON.parse`, `ast.literal_eval`), and calculate with a parser for arithmetic.",
  notAFinding: [
    "`ast.literal_eval`, which reads literals and runs nothing",
    "`isolated-vm`, QuickJS, and services or containers that run the code elsewhere",
    "Code that is written in the program, such as a configuration that is run in a context of its own",
    "RestrictedPython with its own builtins and guards",
    "What people send to the bot, which no-code-injection reports",
    "Expressions checked against an anchored pattern of harmless characters",
  ],
  example: {
    javascript: {
      bad: "const result = vm.runInNewContext(answer.output_text, {});",
      good: "const isolate = new ivm.Isolate({ memoryLimit: 32 });\nconst context = await isolate.createContext();\nconst result = await context.eval(answer.output_text, { timeout: 500 });",
    },
    python: { bad: 'result = eval(answer, {"__builtins__": {}})', good: "result = ast.literal_eval(answer)" },
  },
  preset: "recommended",
  cwe: [265, 94],
  owaspLlm2025: ["LLM06", "LLM03"],
  owaspLlm2026: ["LLM03", "LLM04"],
  asi: ["ASI05"],
  mcp: ["MCP05"],
  practices: ["sandboxing"],
  securitySeverity: 9.0,
  kinds: ["sandbox"],
  sources: ["llm", "tool", "retrieved"],
  reaches: "a sandbox that does not hold it",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
});

const ADVICE: InEachLanguage = {
  javascript: "Run it in a process or container of its own instead.",
  python: "Run it in a process or container of its own instead.",
};
