/** Characters that people do not see and that models, compilers and other readers take in. */
import type { DocumentContext, Report, Rule, RuleContext } from "../define.js";
import { hiddenIn, type Hidden } from "../hidden-characters.js";

export const noHiddenUnicode: Rule = {
  name: "no-hidden-unicode",
  description: "Disallow invisible characters that hide instructions or turn code around",
  why: "A model reads tag characters and zero-width codes as text, so a rule file, a skill or a prompt can order it to do what no reviewer sees. Marks of direction show code in another order than it runs, and invisible letters are names like any other.",
  instead:
    "Delete the characters. Where a program needs one, write it as an escape (`\\u200b`), which everybody sees; review agent and rule files with an editor that shows invisible characters.",
  notAFinding: [
    "Joiners within emoji and in the scripts that need them, flags of England, Scotland and Wales, single variation selectors",
    'Escapes such as "\\u202e", and lists of such characters in patterns that remove them',
    "One zero-width space, or several of one kind, as chat programs use for empty fields and padding",
    "Marks of direction that Arabic or Hebrew text opens and closes on one line",
    "A byte order mark, and tests",
  ],
  example: { javascript: { bad: 'const role = "user<U+202E>"; // shown as it is not', good: 'const role = "user";' } },
  preset: "recommended",
  kind: "literal",
  cwe: [1007, 94],
  owaspLlm2025: ["LLM01"],
  owaspLlm2026: ["LLM01"],
  asi: ["ASI01", "ASI04"],
  mcp: ["MCP03", "MCP06"],
  practices: ["injection", "supply-chain", "ai-detection"],
  securitySeverity: 7.5,
  schema: { type: "object", properties: {}, additionalProperties: false },
  defaultOptions: {},
  hasSuggestions: true,
  check,
  checkDocument: check,
};

/** Instructions to models and agents. */
const INSTRUCTIONS =
  /(?:^|\/)(?:agents|claude|gemini|skill|copilot-instructions|conventions|system[-_]?prompt)\.md$|\.(?:mdc|prompt|prompty)$|(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules|goosehints)|(?:^|\/)(?:prompts?|skills|\.cursor|\.claude|\.windsurf)\/.*\.(?:md|txt|ya?ml|json|j2|jinja2?)$/i;

function check({ result: { file, text } }: RuleContext | DocumentContext): readonly Report[] {
  return hiddenIn(text, INSTRUCTIONS.test(file)).map((hidden) => report(hidden, text));
}

function report({ at, what, says }: Hidden, text: string): Report {
  const spelt = says === undefined ? "" : ` that spell "${says}"`;
  const effect = /direction/.test(what) ? "show another order than a machine reads" : "are read by models and machines, not by people";
  const singular = what.startsWith("An ") ? effect.replace("are read", "is read") : effect;
  return {
    at,
    message: `${what}${spelt} ${singular}. Delete ${what.startsWith("An ") ? "it" : "them"}, or write an escape where one is needed.`,
    confidence: "confirmed",
    flows: [],
    suggestions: [{ title: "Delete the invisible characters", edits: [{ at, text: "" }], safe: false }],
    statement: { start: text.lastIndexOf("\n", at.start - 1) + 1, end: at.start },
    enclosing: [],
  };
}
