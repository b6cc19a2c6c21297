/** Signatures compared with an operator that stops at the first difference. */
import { flowRule, type InEachLanguage } from "../define.js";
import { compareInConstantTime } from "./suggestions/compare-in-constant-time.js";

export const noTimingUnsafeCompare = flowRule({
  name: "no-timing-unsafe-compare",
  description: "Disallow comparing signatures and shared secrets with `==`",
  why: "The comparison takes longer the more of the signature is right: whoever sends requests often enough finds it character by character, and with it sends events that the platform never sent.",
  instead: "Compare in constant time: `crypto.timingSafeEqual` on buffers of equal length, `hmac.compare_digest`.",
  notAFinding: [
    "`crypto.timingSafeEqual`, `hmac.compare_digest`, a library's own `verify`",
    "Digests without a key: content keys, caches, checksums of files",
    "Comparison with a constant, and of lengths",
  ],
  example: {
    javascript: {
      bad: 'if (hmac.digest("hex") !== req.get("x-signature")) return res.sendStatus(403);',
      good: 'const expected = hmac.digest();\nconst given = Buffer.from(req.get("x-signature") ?? "", "hex");\nif (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) return res.sendStatus(403);',
    },
    python: {
      bad: 'if mac.hexdigest() != request.headers["X-Signature"]: abort(403)',
      good: 'if not hmac.compare_digest(mac.hexdigest(), request.headers["X-Signature"]): abort(403)',
    },
  },
  preset: "recommended",
  strictBecause: "That a request's header equals a secret of the environment takes very many requests to find out.",
  cwe: [208],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["authentication", "api-security"],
  securitySeverity: 5.9,
  kinds: ["comparison"],
  sources: ["signature", "secret"],
  reaches: "a comparison that takes longer the more is right",
  advice: (_, language) => ADVICE[language],
  suggest: compareInConstantTime,
});

const ADVICE: InEachLanguage = {
  javascript: "Use `crypto.timingSafeEqual` on buffers of equal length instead.",
  python: "Use `hmac.compare_digest` instead.",
};
