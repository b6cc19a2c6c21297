/** Calls of models and checks of passwords that strangers can repeat as often as they like. */
import { factRule } from "../define.js";

export const requireRateLimit = factRule({
  name: "require-rate-limit",
  description: "Require a limit on how often strangers can have a model called or a password checked",
  why: "A script sends ten thousand messages in a night: the provider's bill is the owner's, and everybody else is kept out. A login without a limit is guessed one password after another.",
  instead:
    "Count by the person who asks, before the call: `express-rate-limit`, `@fastify/rate-limit`, slowapi, Flask-Limiter, a command's cooldown, or a counter with a time to live in the database.",
  notAFinding: [
    "Programs that speak of a limiter, cooldown or quota anywhere below the same manifest",
    "Commands with a cooldown",
    "Calls that no message or request leads to",
  ],
  strictBecause: "A gateway in front of the program, or the platform, may count.",
  example: {
    javascript: {
      bad: 'app.post("/ask", (req, res) => ask(req.body.text));',
      good: 'app.post("/ask", rateLimit({ windowMs: 60_000, limit: 10 }), (req, res) => ask(req.body.text));',
    },
    python: {
      bad: '@app.post("/ask")\nasync def ask(request: Request): ...',
      good: '@app.post("/ask")\n@limiter.limit("10/minute")\nasync def ask(request: Request): ...',
    },
  },
  preset: "strict",
  cwe: [770, 799, 307],
  owaspLlm2025: ["LLM10"],
  owaspLlm2026: ["LLM06"],
  asi: ["ASI02"],
  practices: ["rate-limits", "api-security"],
  securitySeverity: 5.3,
  kinds: ["unlimited"],
  reaches: "strangers can repeat it as often as they like",
  advice: () => "Count by the person who asks, and refuse the rest.",
  // One word for the whole file: what counts is missing for every call of its kind.
  group: (selected) => selected.filter(({ hit }, index) => selected.findIndex((each) => each.hit.detail.use === hit.detail.use) === index),
});
