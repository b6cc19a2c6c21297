/** Untrusted text with line breaks or control characters in a log or a terminal. */
import { flowRule, type InEachLanguage } from "../define.js";
import { firstOfStatement } from "./kept-data.js";
import { useInstead } from "../wording.js";
import { offer } from "./suggestions/index.js";

export const noLogInjection = flowRule({
  name: "no-log-injection",
  description: "Disallow untrusted text in logs and terminals without removing line breaks",
  why: "A message with a line break forges entries: `hello\\n[INFO] admin logged in` looks like the bot's own. Escape sequences rewrite what the operator's terminal shows.",
  instead:
    "Log an object with a logger that writes JSON, log `JSON.stringify(text)` (in Python `repr(text)`, `%r` or `{text!r}`), or replace line breaks and control characters first.",
  notAFinding: [
    "Loggers that write JSON (pino, bunyan, winston with its JSON format): they escape line breaks",
    "`JSON.stringify(text)`, `encodeURIComponent(text)`, and text whose line breaks were replaced",
    "Ids, numbers, and names that the platform keeps on one line",
    '`repr(text)`, `f"{text!r}"`, `json.dumps(text)`',
    "What a model says on a console: there it is the answer to whoever runs the program",
    "Answers of the interfaces that the program asks (the option `sources` follows them, too)",
  ],
  example: {
    javascript: {
      bad: "console.log(`asked: ${message.content}`);",
      good: "console.log(`asked: ${JSON.stringify(message.content)}`);",
    },
    python: { bad: 'logging.info("asked: %s", update.message.text)', good: 'logging.info("asked: %r", update.message.text)' },
  },
  preset: "strict",
  strictBecause: "Most programs read such logs by eye and accept it.",
  cwe: [117, 150],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  mcp: ["MCP08"],
  practices: ["monitoring", "injection"],
  securitySeverity: 4.3,
  kinds: ["log"],
  // What a fixed host answers is most often not written by people who would forge a line.
  sources: ["chat", "webhook", "http", "llm", "tool"],
  follows: ({ source }, { detail }) => detail.use !== "console" || source !== "llm",
  reaches: "a log line",
  group: firstOfStatement,
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
  suggest: offer("one-line"),
});

const ADVICE: InEachLanguage = {
  javascript: "Log `JSON.stringify(…)` of it, or replace its line breaks, instead.",
  python: "Log `repr(…)` of it, or replace its line breaks, instead.",
};
