/** Untrusted text as the pattern of a regular expression. */
import { flowRule, type InEachLanguage } from "../define.js";
import { useInstead } from "../wording.js";
import { offer } from "./suggestions/index.js";

export const noRegexInjection = flowRule({
  name: "no-regex-injection",
  description: "Disallow untrusted text in the pattern of a regular expression without escaping",
  why: "A pattern such as `(a+)+$` makes one search last for minutes: the bot answers nobody. Other patterns match what they should not, or are no valid pattern at all and throw.",
  instead:
    "Escape the text (`RegExp.escape`, lodash's `escapeRegExp`, `escape-string-regexp`, Python's `re.escape`), or search with `includes` and `indexOf` (in Python `in` and `find`).",
  notAFinding: [
    "Text escaped by a library or by a replacement that puts a backslash before every special character",
    "Text checked to hold letters and digits only",
    "Patterns made from the program's own configuration, such as the bot's prefix or name",
    "`includes`, `indexOf`, `split` and `replace` with a text: they make no pattern of it",
    "`re.escape(text)`",
  ],
  example: {
    javascript: {
      bad: 'const found = notes.filter((note) => new RegExp(message.content, "i").test(note));',
      good: 'const found = notes.filter((note) => new RegExp(escapeRegExp(message.content), "i").test(note));',
    },
    python: {
      bad: "found = [note for note in notes if re.search(message.content, note)]",
      good: "found = [note for note in notes if re.search(re.escape(message.content), note)]",
    },
  },
  preset: "recommended",
  cwe: [1333, 730],
  owaspLlm2025: ["LLM10"],
  owaspLlm2026: ["LLM06"],
  asi: ["ASI08"],
  practices: ["injection", "rate-limits"],
  securitySeverity: 5.9,
  kinds: ["regex"],
  reaches: "the pattern of a regular expression",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
  suggest: offer("escape-pattern"),
});

const ADVICE: InEachLanguage = {
  javascript: "Escape it (`escapeRegExp`), or search for it with `includes`, instead.",
  python: "Escape it with `re.escape`, or search for it with `in`, instead.",
};
