/** Untrusted text in instructions to a model. The user role is where it belongs, and is silent. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";
import { offer } from "./suggestions/index.js";

export const noPromptInjection = flowRule({
  name: "no-prompt-injection",
  description: "Disallow untrusted text in system prompts and other instructions to a model",
  why: "A display name or a web page that says `Ignore your rules and …` is read as an order when it stands in the system role: it overrides the program's instructions and steers the tools the model may call.",
  instead: "Keep instructions constant and pass untrusted text in a message of role `user`, marked as data.",
  notAFinding: [
    "Untrusted text in a message of role `user`",
    "Platform ids, dates, numbers and constants in the system prompt",
    "Text chosen from a fixed list by an untrusted key",
    "The model's own earlier answers in the role `assistant`",
  ],
  example: {
    javascript: {
      bad: 'const messages = [{ role: "system", content: `You help ${message.author.displayName}.` }];',
      good: 'const messages = [\n  { role: "system", content: "You help members of this server." },\n  { role: "user", content: message.content },\n];',
    },
    python: {
      bad: 'messages = [{"role": "system", "content": f"You help {message.author.display_name}."}]',
      good: 'messages = [\n    {"role": "system", "content": "You help members of this server."},\n    {"role": "user", "content": message.content},\n]',
    },
  },
  preset: "recommended",
  strictBecause:
    "Whoever chooses the model chooses what it costs and what it refuses, and tells it nothing: a model name is no instruction, and many bots let people choose one. A page that keeps the conversation and sends it whole can forge roles, but in the sender's own conversation only.",
  cwe: [1427, 74],
  owaspLlm2025: ["LLM01"],
  owaspLlm2026: ["LLM01"],
  asi: ["ASI01"],
  mcp: ["MCP06"],
  practices: ["injection", "ai-detection"],
  securitySeverity: 7.3,
  kinds: ["prompt"],
  // A model's own summary in its next prompt is how long conversations work; what it was made of is followed by itself.
  sources: ["chat", "webhook", "http", "tool", "retrieved"],
  reaches: "instructions to a model",
  advice: (hit) => useInstead(hit, "Pass it in a message of role `user` instead."),
  grade: (hit) => (OWN_CONVERSATION.has(hit.detail.use) ? "possible" : hit.confidence),
  suggest: offer("move-to-user-role"),
});

/** What harms at most the conversation of whoever sends it. */
const OWN_CONVERSATION: ReadonlySet<string | undefined> = new Set(["model name", "messages array", "message role"]);
