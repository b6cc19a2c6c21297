/** Secrets (and, in `strict`, what people wrote and who they are) in logs, telemetry, traces, analytics and error reports. */
import { flowRule, type InEachLanguage } from "../define.js";
import { firstOfStatement, hasSecret } from "./kept-data.js";

export const noSensitiveDataLogging = flowRule({
  name: "no-sensitive-data-logging",
  description: "Disallow secrets and personal data in logs, telemetry and error reports",
  why: "Logs are copied to places that nobody guards like the bot itself: terminals, files, hosted collectors, tickets. Whoever reads one of them takes over the bot with its token, or reads what people wrote to it. What people wrote, and how to reach them, is reported in `strict` only, because some programs are meant to keep it.",
  instead:
    "Log that the value is there (`Boolean(token)`), or an id, a length, a digest. Log single fields that say nothing about a person instead of whole requests and updates; let the logger redact the rest.",
  notAFinding: [
    'Whether a secret is there (`!!token`, `token ? "set" : "missing"`), its length, its type, a digest',
    'A part or a masked form: `token.slice(0, 4)`, `token[:4]`, `url.replace(token, "***")`',
    "Counts, limits and lexers' tokens: `max_tokens`, `tokenCount`, `nextPageToken`, `token.text`",
    "A key that the program has just made, shown once to who asked for it",
    "Ids and numbers of the platform",
  ],
  example: {
    javascript: {
      bad: "console.log(`Starting with ${process.env.DISCORD_TOKEN}`);",
      good: 'console.log(`Token: ${process.env.DISCORD_TOKEN ? "set" : "missing"}`);',
    },
    python: {
      bad: 'logging.info("Starting with %s", os.environ["TELEGRAM_TOKEN"])',
      good: 'logging.info("Token set: %s", "TELEGRAM_TOKEN" in os.environ)',
    },
  },
  preset: "recommended",
  cwe: [532, 359],
  owaspLlm2025: ["LLM02"],
  owaspLlm2026: ["LLM02"],
  mcp: ["MCP01", "MCP10"],
  practices: ["privacy", "leakage", "monitoring"],
  securitySeverity: 6.5,
  kinds: ["record"],
  sources: ["secret", "personal"],
  reaches: "a log line",
  byPolicy: true,
  grade: (hit) => (hasSecret(hit) ? hit.confidence : "possible"),
  group: firstOfStatement,
  advice: (hit, language) => (hasSecret(hit) ? SECRET[language] : PERSONAL),
});

const SECRET: InEachLanguage = {
  javascript: "Leave it out, or log whether it is there (`Boolean(…)`), instead.",
  python: "Leave it out, or log whether it is there (`bool(…)`), instead.",
};
const PERSONAL = "Log an id, a length or single harmless fields instead, or let the logger redact it.";
