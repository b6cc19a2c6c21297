/** Regular expressions that some text keeps busy for ever. */
import { flowRule } from "../define.js";

export const noSlowRegex = flowRule({
  name: "no-slow-regex",
  description: "Disallow regular expressions that take exponential time, or more than linear time for what a request brings",
  why: "Inside a repetition the same text can be matched in two ways, as in `(a+)+$`: thirty characters of a message have a billion ways to be split up, the engine tries them all, and the bot answers nobody meanwhile. `\\s+$` takes the square of the length, which is seconds for a body of a hundred kilobytes.",
  instead:
    "Write the repetition so that each text matches in one way (`(a+)+` is `a+`, `(\\w+\\s?)*` is `[\\w\\s]*`), and limit the length of what is matched.",
  notAFinding: [
    "Repetitions behind which nothing can fail: `^(a+)+` without an end, where the first way is taken",
    "Repetitions whose parts are told apart by a character: `(\\w+,)*`",
    "Patterns that take the square of the length, such as `\\s+$`, on texts that a platform keeps short, or whose length was looked at",
  ],
  example: {
    javascript: {
      bad: "if (/^(\\w+\\s?)*$/.test(message.content)) save(message);",
      good: "if (/^[\\w\\s]*$/.test(message.content)) save(message);",
    },
    python: {
      bad: 'if re.match(r"^(\\w+\\s?)*$", update.message.text): save(update)',
      good: 'if re.match(r"^[\\w\\s]*$", update.message.text): save(update)',
    },
  },
  preset: "strict",
  strictBecause: "Whether a stranger's text is matched is not asked, and how long a text may be is mostly limited elsewhere.",
  cwe: [1333, 730, 400],
  owaspLlm2025: ["LLM10"],
  owaspLlm2026: ["LLM06"],
  practices: ["injection"],
  securitySeverity: 5.9,
  kinds: ["slow-pattern"],
  // What people write to a bot is a few thousand characters at most.
  sources: ["http"],
  reaches: "some text makes this pattern take exponential time",
  advice: () => "Let each text match in one way: no repetition inside a repetition whose parts can be split differently.",
});
