/** Untrusted text that is run as a program. */
import { flowRule, type InEachLanguage } from "../define.js";
import { isOwnersCommand } from "./owners-command.js";
import { useInstead } from "../wording.js";

/** The weakness of a format string that is somebody else's. Whoever starts the program may write the program's texts. */
const FORMAT_STRING = 134;

export const noCodeInjection = flowRule({
  name: "no-code-injection",
  description: "Disallow running untrusted text as code",
  why: "Whoever writes the message, or makes the model write it, runs their own program inside the bot: it reads the tokens, the database and the network that the bot can reach.",
  instead:
    "Parse data with `JSON.parse` (in Python `json.loads` or `ast.literal_eval`), calculate with a parser for arithmetic, choose modules and functions from a fixed map, and give templates as constants with the untrusted text as data.",
  notAFinding: [
    "`eval` of the program's own constants",
    "`eval` of a chat message whose sender has been found to be allowed to: the owner's own command (reported in `strict`)",
    "What a model chose and a person has agreed to: an option of the tool (`needsApproval`, `requires_approval`), a yes that the program asked for",
    "`math.evaluate` and other calculators that run no program text",
    "Commands named `eval` that post the code to a sandbox of their own",
    "`ast.literal_eval`, which reads literals and runs nothing",
    "`import()` of files from a directory listing, and `importlib.import_module` of the bot's own extensions",
  ],
  example: {
    javascript: {
      bad: "const answer = eval(message.content);",
      good: "const answer = calculator.evaluate(message.content); // a parser of its own, no program text",
    },
    python: { bad: "answer = eval(update.message.text)", good: "answer = ast.literal_eval(update.message.text)  # literals only" },
  },
  preset: "recommended",
  strictBecause: "A command with which the bot's owner runs programs is there for just that.",
  cwe: [94, 95, 1336, 470],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  asi: ["ASI05"],
  mcp: ["MCP05"],
  practices: ["injection"],
  securitySeverity: 9.8,
  kinds: ["code"],
  strictSources: ["environment", "argv"],
  reaches: "program text",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
  follows: ({ source }, { detail }) => !(detail.cwe?.includes(FORMAT_STRING) && (source === "environment" || source === "argv")),
  grade: (hit) => (isOwnersCommand(hit) ? "possible" : hit.confidence),
  byPolicy: true,
});

const ADVICE: InEachLanguage = {
  javascript: "Parse it as data, or choose from a fixed map of functions, instead.",
  python: "Parse it as data (`ast.literal_eval`, `json.loads`), or choose from a fixed map of functions, instead.",
};
