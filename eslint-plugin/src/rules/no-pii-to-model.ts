/** What identifies people, handed to the provider of a model as it is. */
import { flowRule, type InEachLanguage } from "../define.js";
import { isPersonalPath, isRecordPath } from "../engine/sensitive-names.js";
import { firstOfStatement } from "./kept-data.js";

export const noPiiToModel = flowRule({
  name: "no-pii-to-model",
  description: "Disallow whole records and contact data of people in what a model is given to read",
  why: "What is in a prompt goes to another company, into its logs and perhaps into training, and the model can be talked into telling it to somebody else. In `strict` only, because a contract with the provider may allow it.",
  instead:
    "Choose the fields that the answer needs, and replace names, addresses and numbers (Presidio, or functions of your own) before the text leaves.",
  notAFinding: [
    "What somebody writes to the bot, which it is there to answer",
    "Fields chosen one by one that identify nobody",
    "Text that was anonymized, or whose addresses and numbers were replaced",
  ],
  example: {
    javascript: {
      bad: 'messages: [{ role: "user", content: `Greet ${JSON.stringify(customer)}` }]',
      good: 'messages: [{ role: "user", content: `Greet a customer who likes ${customer.hobby}` }]',
    },
    python: {
      bad: 'messages=[{"role": "user", "content": f"Greet {json.dumps(customer)}"}]',
      good: 'messages=[{"role": "user", "content": f"Greet a customer who likes {customer.hobby}"}]',
    },
  },
  preset: "strict",
  cwe: [359, 201],
  owaspLlm2025: ["LLM02"],
  owaspLlm2026: ["LLM02"],
  securitySeverity: 5.3,
  kinds: ["model-input"],
  sources: ["personal"],
  reaches: "what a model reads",
  follows: ({ label }) => isPersonalPath(label) || isRecordPath(label),
  group: firstOfStatement,
  advice: (_, language) => ADVICE[language],
});

const ADVICE: InEachLanguage = {
  javascript: "Send only the fields that the answer needs, or replace what identifies people first.",
  python: "Send only the fields that the answer needs, or anonymize the text first (Presidio).",
};
