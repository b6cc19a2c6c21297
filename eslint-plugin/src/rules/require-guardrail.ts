/** Models that may act on whatever people write, with nothing between, and models whose own filter is switched off. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";
import { codeOf } from "./code-of.js";

/** Names of what looks at a text before a model acts on it. */
const GUARDS =
  /moderat|guard|filter|safety|profan|toxic|jailbreak|sanitiz|block_?list|deny_?list|banned|forbidden|classif|injection|lakera|presidio|rebuff|nemo/i;

export const requireGuardrail = flowRule({
  name: "require-guardrail",
  description: "Require something that looks at people's text before a model acts on it",
  why: "Sooner or later somebody writes `ignore your rules and …`. A model that has tools then does it, and a model whose filter is off answers whatever it is asked, in the name of whoever runs the bot.",
  instead:
    "Have the text looked at first, by the provider's moderation, a library of guardrails or rules of your own, and leave the provider's filters on.",
  notAFinding: [
    "Files in which something is called moderation, guard, filter, block list or the like",
    "Models without tools",
    "A filter's level other than off",
  ],
  example: {
    javascript: {
      bad: 'const settings = { category: "HARM_CATEGORY_HARASSMENT", threshold: "BLOCK_NONE" };',
      good: 'const settings = { category: "HARM_CATEGORY_HARASSMENT", threshold: "BLOCK_ONLY_HIGH" };',
    },
    python: {
      bad: "SafetySetting(category=HARASSMENT, threshold=HarmBlockThreshold.BLOCK_NONE)",
      good: "SafetySetting(category=HARASSMENT, threshold=HarmBlockThreshold.BLOCK_ONLY_HIGH)",
    },
  },
  preset: "strict",
  strictBecause: "A guardrail may stand in another file, in a proxy or at the provider, and some bots are right to switch a filter off.",
  cwe: [693],
  owaspLlm2025: ["LLM01", "LLM05"],
  owaspLlm2026: ["LLM01", "LLM10"],
  asi: ["ASI01"],
  mcp: ["MCP06"],
  practices: ["ai-detection", "injection"],
  securitySeverity: 5.0,
  kinds: ["guardrail"],
  sources: ["chat", "http", "webhook"],
  reaches: "a model that may act",
  advice: (hit) => useInstead(hit, "Have it looked at first (moderation, a guardrail, rules of your own)."),
  // What comments promise, nobody does.
  grade: (hit, { result }) => (hit.fact || !GUARDS.test(codeOf(result)) ? hit.confidence : undefined),
  // One word for the whole file: what is missing is missing for every call.
  group: (selected) => [...selected.filter(({ hit }) => hit.fact), ...selected.filter(({ hit }) => !hit.fact).slice(0, 1)],
});
