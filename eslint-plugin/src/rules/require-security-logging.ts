/** Logins that leave no trace. */
import { factRule } from "../define.js";

export const requireSecurityLogging = factRule({
  name: "require-security-logging",
  description: "Require logins to be written down, those that fail above all",
  why: "Somebody who tries one password after another, or gets in with a stolen one, is noticed by nobody, and afterwards nobody can say since when and from where.",
  instead: "Write a line for every login, refused and successful: who, from where, when. Neither the password nor the token belongs in it.",
  notAFinding: [
    "Functions on the way to the check that log, count, audit, report or emit anything",
    "Checks that no request or command leads to",
  ],
  strictBecause: "A proxy, the framework or the identity provider may write it down.",
  example: {
    javascript: {
      bad: "if (!(await bcrypt.compare(password, user.hash))) return res.sendStatus(401);",
      good: 'if (!(await bcrypt.compare(password, user.hash))) {\n  logger.warn("login refused", { user: user.id, ip: req.ip });\n  return res.sendStatus(401);\n}',
    },
    python: {
      bad: "if not bcrypt.checkpw(password, user.hash):\n    abort(401)",
      good: 'if not bcrypt.checkpw(password, user.hash):\n    logger.warning("login refused for %s from %s", user.id, request.remote_addr)\n    abort(401)',
    },
  },
  preset: "strict",
  cwe: [778],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["monitoring"],
  securitySeverity: 3.0,
  kinds: ["unlogged"],
  reaches: "nobody writes it down",
  advice: () => "Write down every login, refused and successful.",
});
