/** Debuggers, pages with stacks, public addresses: what developers switch on and nobody switches off. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";
import { leaveOptionOut } from "./suggestions/leave-option-out.js";

export const noDebugMode = factRule({
  name: "no-debug-mode",
  description: "Disallow debuggers and developers' pages that others can reach",
  why: "An interactive debugger runs whatever the visitor types; a page with the stack shows sources, settings and the values of variables, tokens among them. A webhook's address is known to everybody.",
  instead: "Leave debug modes off, or read them from an environment variable that only a developer sets.",
  notAFinding: [
    'Values that are not constant, such as `debug=os.environ.get("DEBUG") == "1"`',
    "Settings in a module of their own for development (`settings/dev.py`)",
    "Log levels, and `reload=True`",
    'Servers on `0.0.0.0`, which containers need (the option `possible` reports those of `socket`, `http.server` and `app.run(host="0.0.0.0")`)',
  ],
  example: {
    python: { bad: "app.run(debug=True)", good: 'app.run(debug=os.environ.get("FLASK_DEBUG") == "1")' },
  },
  preset: "recommended",
  strictBecause: "A server in a container listens on every network, and what stands before it decides who gets there.",
  cwe: [489, 215, 605, 668],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["leakage"],
  securitySeverity: 7.3,
  kinds: ["debug"],
  reaches: "a debug mode is on",
  advice: (hit) => useInstead(hit, "Leave it off."),
  suggest: leaveOptionOut,
});
