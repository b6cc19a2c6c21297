/** Protection against requests that other sites make in a visitor's name, switched off or not there. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noCsrfDisabled = factRule({
  name: "no-csrf-disabled",
  description: "Disallow switching off, or doing without, the protection against forged requests",
  why: "A page that a logged-in person happens to open sends a form to the bot's interface, with their cookies: it changes settings and sends messages in their name.",
  instead: "Leave the protection on, and exempt only webhooks that verify a signature.",
  notAFinding: [
    "Interfaces without cookies, cookies with `sameSite`, programs that speak of a token or look at `Origin`",
    "Methods that change nothing (`GET`, `HEAD`, `OPTIONS`) without a token",
  ],
  example: {
    javascript: { bad: "app.use(lusca({ csrf: false }));", good: "app.use(lusca({ csrf: true }));" },
    python: { bad: "@csrf_exempt\ndef transfer(request): ...", good: "def transfer(request): ..." },
  },
  preset: "strict",
  strictBecause: "A webhook, which no browser calls, has to be exempt.",
  cwe: [352],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["authentication"],
  securitySeverity: 6.5,
  kinds: ["csrf", "forged"],
  reaches: "there is no protection against forged requests",
  advice: (hit) => useInstead(hit, "Leave it on."),
});
