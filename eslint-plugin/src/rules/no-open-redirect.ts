/** Untrusted text that chooses the host a browser is sent to. */
import { flowRule, type InEachLanguage } from "../define.js";
import { useInstead } from "../wording.js";

export const noOpenRedirect = flowRule({
  name: "no-open-redirect",
  description: "Disallow untrusted text that chooses where a browser is sent",
  why: "A link to the bot's own site such as `/login?next=https://evil.example` ends on a page that looks alike and asks for the password; in the browser an address that begins with `javascript:` runs.",
  instead:
    "Keep the host a constant, choose the target from a fixed list, or compare `new URL(next, base).origin` (in Python `urlsplit(next).hostname`) with your own first.",
  notAFinding: [
    "Untrusted text in the path or the query of a fixed address",
    'Targets that begin with one slash, checked: `next.startsWith("/") && !next.startsWith("//")`',
    "A host or origin compared with a fixed list after `new URL`",
    "Addresses that another service's API answers with, such as a payment page",
  ],
  example: {
    javascript: {
      bad: "res.redirect(req.query.next);",
      good: 'const target = new URL(req.query.next, BASE);\nres.redirect(target.origin === BASE ? target.href : "/");',
    },
    python: {
      bad: 'return redirect(request.args["next"])',
      good: 'target = urlsplit(request.args["next"])\nreturn redirect(target.geturl() if target.hostname == HOST else "/")',
    },
  },
  preset: "recommended",
  cwe: [601],
  owaspLlm2025: ["LLM05"],
  owaspLlm2026: ["LLM10"],
  practices: ["injection", "endpoints"],
  securitySeverity: 6.1,
  kinds: ["redirect"],
  // A payment page's address in an API's answer is data of a service that the program already trusts with its visitors.
  sources: ["chat", "webhook", "http", "llm", "tool"],
  reaches: "the address of a redirect",
  advice: (hit, language) => useInstead(hit, ADVICE[language]),
});

const ADVICE: InEachLanguage = {
  javascript: "Choose it from a fixed list, or compare its origin with your own, first.",
  python: "Choose it from a fixed list, or compare the host of `urlsplit(…)` with your own, first.",
};
