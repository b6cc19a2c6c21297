/** Keys, initialization vectors, nonces, salts and signing secrets that stand in the program's text. The value is never repeated. */
import { flowRule, type Hit } from "../define.js";
import { readFromEnvironment } from "./suggestions/read-from-environment.js";

/** What is no secret, but must be another one each time. */
const DRAWN_ANEW = /vector|nonce|salt/;
const DERIVED = /password that a key is derived from/;
/**
 * What a function derives that hashes a password, or looks whether it is the right one, is compared or kept, and opens nothing: a password that
 * it is called with is one to begin with, or to look for.
 */
const OF_A_PERSON =
  /(?:verif|check|valid|compar|match|hash|is_?correct|set|change|reset)\w{0,16}pass(?:wor)?d|(?:pass(?:wor)?d|pwd)\w{0,16}(?:hash|verif|check|valid|match)|log_?in|authenticat/i;

export const noHardcodedCryptoKey = flowRule({
  name: "no-hardcoded-crypto-key",
  description: "Disallow literal keys, initialization vectors, nonces, salts and signing secrets",
  why: "Whoever reads the code or its history can decrypt what the bot keeps, sign a session or a token as any user, and does not need to break anything. A fixed vector or salt makes equal texts look equal, and lets one table of guesses serve for all passwords.",
  instead:
    "Read keys and signing secrets from the environment or a secret manager, and draw vectors, nonces and salts anew from a secure generator each time; they are stored beside the result.",
  notAFinding: [
    "Keys from the environment, from a file or a key service, and keys that were generated",
    "Keys derived from a secret that is none of these literals",
    "Placeholders such as `YOUR_SECRET` or `<key>`",
    "What a plain hash function is given, and passwords that a function hashes or looks at which says so (`verify_password`)",
  ],
  example: {
    javascript: {
      bad: 'const cipher = crypto.createCipheriv("aes-256-gcm", "0123456789abcdef0123456789abcdef", iv);',
      good: 'const cipher = crypto.createCipheriv("aes-256-gcm", Buffer.from(process.env.ENCRYPTION_KEY, "hex"), crypto.randomBytes(12));',
    },
    python: {
      bad: 'app.secret_key = "keyboard cat"',
      good: 'app.secret_key = os.environ["SECRET_KEY"]',
    },
  },
  preset: "recommended",
  cwe: [321, 329, 1204],
  owaspLlm2025: [],
  owaspLlm2026: [],
  mcp: ["MCP01"],
  practices: ["encryption", "leakage"],
  securitySeverity: 8.1,
  kinds: ["crypto-key"],
  sources: ["literal"],
  reaches: "an encryption key",
  grade: (hit) => (isPersons(hit) ? undefined : hit.confidence),
  advice: (hit) =>
    isDrawnAnew(hit) ? "Draw a new random one each time instead." : "Read it from the environment or a secret manager instead.",
  suggest: (hit, context) => (isDrawnAnew(hit) ? [] : readFromEnvironment(hit, context)),
});

function isDrawnAnew(hit: Hit): boolean {
  return DRAWN_ANEW.test(hit.detail.use ?? "");
}

/** By the name of the function that derives. */
function isPersons({ detail, enclosing }: Hit): boolean {
  return DERIVED.test(detail.use ?? "") && OF_A_PERSON.test(enclosing.at(-1) ?? "");
}
