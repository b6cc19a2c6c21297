/** Untrusted text kept where the program trusts it later: sessions, roles, a model's long-term memory. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noTrustBoundaryViolation = flowRule({
  name: "no-trust-boundary-violation",
  description: "Disallow untrusted text in sessions and long-term memory without a check",
  why: "What stands in a session or in a model's memory is trusted by all that comes later: a role taken from the request makes its sender an administrator, a fact taken from a web page steers every later conversation.",
  instead:
    "Keep what the program itself has established, check or look up everything else first, and keep untrusted text apart, marked as such.",
  notAFinding: [
    "Values looked up by the program, such as the user that a database found",
    "Values checked against a fixed list, converted to numbers or parsed with a schema",
    "The conversation itself in a list of messages",
  ],
  example: {
    javascript: {
      bad: "req.session.role = req.body.role;",
      good: 'req.session.role = ROLES.has(req.body.role) ? req.body.role : "guest";',
    },
    python: {
      bad: 'session["role"] = request.json["role"]',
      good: 'session["role"] = request.json["role"] if request.json["role"] in ROLES else "guest"',
    },
  },
  preset: "strict",
  strictBecause: "Much of what sessions hold is harmless.",
  cwe: [501],
  owaspLlm2025: ["LLM04"],
  owaspLlm2026: ["LLM05"],
  asi: ["ASI06"],
  mcp: ["MCP10"],
  practices: ["ai-detection", "data-access"],
  securitySeverity: 5.0,
  kinds: ["trust"],
  reaches: "state that is trusted later",
  advice: (hit) => useInstead(hit, "Check it, or look it up, before it is kept."),
});
