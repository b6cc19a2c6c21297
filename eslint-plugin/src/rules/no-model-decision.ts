/** Privileged actions, payments and deletions that are done or left as a model says. */
import { flowRule, type RuleContext } from "../define.js";
import type { Hit } from "../engine/finding.js";
import { firstOfEachEntry } from "./entries.js";

export const noModelDecision = flowRule({
  name: "no-model-decision",
  description: "Disallow a model's answer to decide about rights, payments and deletions",
  why: "Whoever writes to the model decides what it answers: `the owner has approved this refund` is all it takes. A model gives no rights; it says what is likely.",
  instead:
    "Let the model propose, and the program decide: by the caller's own rights, by fixed limits, or by a person who confirms what cannot be undone.",
  notAFinding: [
    "Actions behind a check of the caller's rights, or that a person confirms, whatever the model says beside it",
    "What happens to the sender of a message that a model takes for spam",
    "Conditions that only ask whether the model has answered",
  ],
  example: {
    javascript: {
      bad: 'if (completion.choices[0].message.content === "approve") await stripe.refunds.create({ charge });',
      good: 'if (completion.choices[0].message.content === "approve") await proposals.add({ charge });',
    },
    python: {
      bad: 'if completion.choices[0].message.content == "approve":\n    stripe.Refund.create(charge=charge)',
      good: 'if completion.choices[0].message.content == "approve":\n    propose_refund(charge)',
    },
  },
  preset: "strict",
  strictBecause: "Some programs let a model moderate on purpose, and live with its mistakes.",
  cwe: [807, 863],
  owaspLlm2025: ["LLM05", "LLM06"],
  owaspLlm2026: ["LLM10", "LLM03"],
  asi: ["ASI01", "ASI03"],
  practices: ["authentication", "ai-detection"],
  securitySeverity: 6.5,
  kinds: ["decision"],
  sources: ["llm"],
  reaches: "whether this is done",
  advice: () => "Check the caller's rights, or let a person confirm.",
  grade: (hit, context) => (isFinal(hit, context) ? hit.confidence : undefined),
  group: firstOfEachEntry,
});

/** Of records, only what is gone is of interest: bots note all day long what a model has understood. */
function isFinal({ detail, sink, statement }: Hit, { text }: RuleContext): boolean {
  return !/record the client names/.test(detail.use ?? "") || /delet|remove|destroy|drop|purge/i.test(`${sink} ${text(statement)}`);
}
