/** Cookies that travel in the clear, that scripts read, or that other sites' requests carry. */
import { factRule, type Hit, type RuleContext } from "../define.js";
import type { Confidence } from "../engine/kinds.js";
import { useInstead } from "../wording.js";
import { cookieFlags } from "./suggestions/cookie-flags.js";

export const noInsecureCookie = factRule({
  name: "no-insecure-cookie",
  description: "Disallow cookies of sessions without the flags that protect them",
  why: "Who holds the cookie of a session is its user. Without `Secure` everybody on the way reads it, without `HttpOnly` one foreign script on the page does, such as markup in an answer of the model.",
  instead: "Set `Secure`, `HttpOnly` and `SameSite` on every cookie that says who somebody is.",
  notAFinding: [
    "Values that are not constant, such as `secure: isProduction`, and options that the call only hands on",
    "Cookies without the flags whose name speaks of no session, such as `theme` (the option `possible` reports them)",
    "Cookies that are taken back: an empty value, `maxAge: 0`",
    "The token against forged requests, which the page's scripts must read",
    "In `strict`: a program that calls `regenerate` somewhere keeps no session from before the login",
    "Koa, hapi and SvelteKit without options: their own defaults are careful",
  ],
  example: {
    javascript: {
      bad: 'res.cookie("session", id);',
      good: 'res.cookie("session", id, { httpOnly: true, secure: true, sameSite: "lax" });',
    },
    python: {
      bad: 'response.set_cookie("session", session_id)',
      good: 'response.set_cookie("session", session_id, secure=True, httponly=True, samesite="Lax")',
    },
  },
  preset: "recommended",
  strictBecause: "Cookies whose name speaks of no session, and options that are spread in from elsewhere, are harmless most of the time.",
  cwe: [614, 1004, 1275, 384],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["authentication"],
  securitySeverity: 5.4,
  kinds: ["cookie", "fixation"],
  reaches: "a cookie without the flags that protect it",
  advice: (hit) => useInstead(hit, "Set `Secure`, `HttpOnly` and `SameSite`."),
  grade,
  suggest: cookieFlags,
});

/** What is spread into the options may hold the flag that is not written there. */
function grade({ confidence, at, statement, args }: Hit, { text }: RuleContext): Confidence {
  const last = args.at(-1);
  return at.start === statement.start && last !== undefined && text(last).startsWith("{") && text(last).includes("...")
    ? "possible"
    : confidence;
}
