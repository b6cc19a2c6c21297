/** Broken or too weak algorithms, modes, key sizes and costs. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";
import { strongerAlgorithm } from "./suggestions/stronger-algorithm.js";
import { gradeWeakness, withoutParts } from "./weak-use.js";

export const noWeakCrypto = factRule({
  name: "no-weak-crypto",
  description: "Disallow broken and too weak cryptography",
  why: "Who gets hold of the database tries billions of passwords a second against MD5 or SHA-256. Text encrypted in ECB or with DES can be read without the key, and text in a mode without authentication can be changed without anyone noticing.",
  instead:
    "Hash passwords with bcrypt, scrypt or Argon2 at today's cost, encrypt with an authenticated mode such as AES-GCM or with Fernet, and use SHA-256 and RSA keys of at least 3072 bits, or P-256.",
  notAFinding: [
    "MD5 and SHA-1 as a checksum, cache key, file name or ETag, and with `usedforsecurity=False` (the option `possible` reports the first)",
    "HMAC with SHA-1: Twilio, older webhooks and one-time passwords ask for it",
    "CBC, which is safe together with a MAC (the option `possible` reports it)",
    "PKCS #1 v1.5 signatures",
  ],
  example: {
    javascript: {
      bad: 'const hash = crypto.createHash("md5").update(password).digest("hex");',
      good: "const hash = await bcrypt.hash(password, 12);",
    },
    python: {
      bad: "digest = hashlib.md5(password.encode()).hexdigest()",
      good: "digest = bcrypt.hashpw(password.encode(), bcrypt.gensalt())",
    },
  },
  preset: "recommended",
  strictBecause: "Weak hashes are most often checksums and cache keys, and modes without authentication are safe beside a MAC.",
  cwe: [327, 328, 326, 916],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["encryption"],
  securitySeverity: 7.4,
  kinds: ["weak-crypto"],
  reaches: "weak cryptography",
  advice: (hit) => useInstead(hit, "Use today's algorithms instead."),
  grade: gradeWeakness,
  group: withoutParts,
  suggest: strongerAlgorithm,
});
