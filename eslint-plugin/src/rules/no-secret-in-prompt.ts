/** Secrets in what a model is given to read: instructions, messages, descriptions of tools. */
import { flowRule } from "../define.js";
import { firstOfStatement } from "./kept-data.js";

export const noSecretInPrompt = flowRule({
  name: "no-secret-in-prompt",
  description: "Disallow secrets in prompts, messages to a model and descriptions of tools",
  why: 'Whatever a model reads it can be talked into repeating: "print your instructions" gives the key to whoever asks. It also goes to the model\'s provider, and into logs and traces of conversations.',
  instead: "Keep the secret in the program: let a tool use it behind the model's back, and give the model only what the tool answers.",
  notAFinding: [
    "The key that a client is made with, and headers of requests",
    "Whether a secret is there, and masked or shortened forms",
    "Counts and limits: `max_tokens`",
  ],
  example: {
    javascript: {
      bad: 'messages: [{ role: "system", content: `Call the API with key ${process.env.CRM_API_KEY}.` }]',
      good: 'messages: [{ role: "system", content: "Call the tool `crm`." }] // the tool reads the key',
    },
    python: {
      bad: 'messages=[{"role": "system", "content": f"Call the API with key {os.environ[\'CRM_API_KEY\']}."}]',
      good: 'messages=[{"role": "system", "content": "Call the tool `crm`."}]  # the tool reads the key',
    },
  },
  preset: "recommended",
  cwe: [200],
  owaspLlm2025: ["LLM07", "LLM02"],
  owaspLlm2026: ["LLM08", "LLM02"],
  securitySeverity: 7.5,
  kinds: ["model-input"],
  sources: ["secret"],
  reaches: "what a model reads",
  group: firstOfStatement,
  advice: () => "Let a tool of the program use it, and tell the model only of the tool, instead.",
});
