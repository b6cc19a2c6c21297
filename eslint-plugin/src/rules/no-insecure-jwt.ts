/** Signed tokens whose signature, algorithm or expiry nobody checks. */
import { flowRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noInsecureJwt = flowRule({
  name: "no-insecure-jwt",
  description: "Disallow signed tokens that are read without verifying them",
  why: "Anybody can write a token; only its signature says that the program has. A bot that decodes instead of verifying, or accepts the algorithm `none`, believes whoever claims to be an administrator.",
  instead: "Verify before you read, with the key and the list of algorithms that you sign with; give tokens an expiry.",
  notAFinding: [
    "Decoding a token that has been verified before, or only its header, to choose the key",
    "Decoding one's own token in a browser, and tokens that the provider's own address has just answered with",
    "`jsonwebtoken` without a list of algorithms: it chooses them by the kind of key",
    "A missing expiry and `ignoreExpiration` (reported as possible in `strict`)",
  ],
  example: {
    javascript: {
      bad: 'const user = jwt.decode(req.headers.authorization.split(" ")[1]);',
      good: 'const user = jwt.verify(req.headers.authorization.split(" ")[1], process.env.JWT_KEY, { algorithms: ["HS256"] });',
    },
    python: {
      bad: 'user = jwt.decode(token, options={"verify_signature": False})',
      good: 'user = jwt.decode(token, os.environ["JWT_KEY"], algorithms=["HS256"])',
    },
  },
  preset: "recommended",
  cwe: [347, 327, 287, 613],
  owaspLlm2025: [],
  owaspLlm2026: [],
  asi: ["ASI03"],
  mcp: ["MCP07"],
  practices: ["authentication", "api-security"],
  securitySeverity: 8.1,
  kinds: ["token"],
  // A provider's answer comes from the provider: its signature adds nothing.
  sources: ["chat", "webhook", "http", "llm", "tool"],
  reaches: "a token that is read without its signature",
  advice: (hit) => useInstead(hit, "Verify the token with its key instead."),
});
