/** Conversations that are kept with no end: neither bounded nor deleted. */
import { factRule } from "../define.js";

export const requireDataExpiry = factRule({
  name: "require-data-expiry",
  description: "Require that conversations kept in memory or in a cache end",
  why: "What people wrote weeks ago is of no use to the bot, but to whoever breaks in, and to a model that mixes it into answers; and memory that only grows ends the program some day. In `strict` only, because some programs are meant to remember.",
  instead:
    "Bound each conversation (`history.slice(-20)`), delete it when it ends or on a command, and give entries of a cache a time to live.",
  notAFinding: [
    "Stores with a way to delete, a bound, a timer or a time to live",
    "Stores that are handed to functions of which nobody knows whether they shorten them",
    "Counters, settings and tables that do not grow while the program runs",
  ],
  example: {
    javascript: {
      bad: "const histories = new Map();\nfunction remember(id, message) { histories.set(id, [...(histories.get(id) ?? []), message]); }",
      good: "const histories = new Map();\nfunction remember(id, message) { histories.set(id, [...(histories.get(id) ?? []), message].slice(-20)); }\nfunction forget(id) { histories.delete(id); }",
    },
    python: {
      bad: "histories = {}\ndef remember(user, message):\n    histories.setdefault(user, []).append(message)",
      good: "histories = {}\ndef remember(user, message):\n    histories[user] = (histories.get(user, []) + [message])[-20:]",
    },
  },
  preset: "strict",
  cwe: [1230],
  owaspLlm2025: ["LLM02"],
  owaspLlm2026: ["LLM02"],
  securitySeverity: 3.7,
  kinds: ["retention"],
  reaches: "what people wrote is kept with no end",
  advice: () => "Bound what is kept of each conversation, and delete it when it ends or after a time.",
});
