/** Logins at other sites (OAuth, OpenID Connect) without `state` or PKCE, by the implicit flow, or with an answer that anybody can read. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noInsecureOauth = factRule({
  name: "no-insecure-oauth",
  description: "Disallow logins by OAuth without state or PKCE, by the implicit flow, or over an unencrypted redirect",
  why: "Without a `state` that is bound to the browser and compared in the callback, an attacker has a victim finish the attacker's login: the victim's messages and bots are then connected to the attacker's account. Tokens in an address, and codes sent in the clear, are read on the way.",
  instead:
    "Keep a random `state` in the session, send it along and compare it in the callback (or use PKCE), ask for `response_type=code`, and register exact https addresses for the answer.",
  notAFinding: [
    "Invitations of a bot (`scope=bot` without an answer to the program)",
    "Libraries that make and compare the state themselves, such as Auth.js, Authlib's and Slack's",
    "A callback whose file reads `state`",
    "Addresses of this machine",
    "Consent of one's own account in a terminal (`generateAuthUrl` without a redirect; reported as possible in `strict`)",
  ],
  example: {
    javascript: {
      bad: "res.redirect(`https://discord.com/oauth2/authorize?client_id=${ID}&response_type=code&redirect_uri=${URI}`);",
      good: "res.redirect(`https://discord.com/oauth2/authorize?client_id=${ID}&response_type=code&redirect_uri=${URI}&state=${req.session.state}`);",
    },
    python: {
      bad: 'query = urlencode({"response_type": "code", "client_id": ID, "redirect_uri": URI})',
      good: 'query = urlencode({"response_type": "code", "client_id": ID, "redirect_uri": URI, "state": session["state"]})',
    },
  },
  preset: "recommended",
  cwe: [352, 601, 319],
  owaspLlm2025: [],
  owaspLlm2026: [],
  asi: ["ASI03"],
  mcp: ["MCP07"],
  practices: ["oauth", "authentication"],
  securitySeverity: 6.8,
  kinds: ["oauth"],
  reaches: "the login can be forged",
  advice: (hit) => useInstead(hit, ADVICE),
});

const ADVICE = "Keep a random `state` in the session, send it along and compare it in the callback, and ask for `response_type=code`.";
