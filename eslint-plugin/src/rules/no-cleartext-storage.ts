/** Passwords, keys that people bring, and what is grave about them, kept as they are. */
import { flowRule, type InEachLanguage } from "../define.js";
import type { Hit } from "../engine/finding.js";
import { isGravePath } from "../engine/sensitive-names.js";
import { useInstead } from "../wording.js";
import { firstOfStatement } from "./kept-data.js";

/** A database is asked by the same methods that write to it; only some of them keep what they are given. */
const KEEPS = /insert|create|save|update|replace|upsert|write|append|put|set|dump|add|push|execute|query|run|prepare|send/i;

export const noCleartextStorage = flowRule({
  name: "no-cleartext-storage",
  description: "Disallow keeping passwords, people's keys and card or health data in the clear",
  why: "Whoever copies the database or the file, by an injection, a backup or a lost disk, has every password and key in it, and most people use a password twice. In `strict` only, because a disk or a column may be encrypted where the program does not show it.",
  instead: "Keep a slow hash of passwords (argon2, bcrypt, scrypt), and encrypt keys and grave data with a key that is not beside them.",
  notAFinding: [
    "Hashes: `await bcrypt.hash(password, 12)`, `generate_password_hash(password)`",
    "What was encrypted before it is kept",
    "Filters of look-ups; names, addresses of mail, ids",
    "Settings of the program itself",
  ],
  example: {
    javascript: {
      bad: "await users.insertOne({ name, password: req.body.password });",
      good: "await users.insertOne({ name, password: await bcrypt.hash(req.body.password, 12) });",
    },
    python: {
      bad: 'users.insert_one({"name": name, "password": request.form["password"]})',
      good: 'users.insert_one({"name": name, "password": generate_password_hash(request.form["password"])})',
    },
  },
  preset: "strict",
  cwe: [312, 256],
  owaspLlm2025: ["LLM02"],
  owaspLlm2026: ["LLM02"],
  mcp: ["MCP01"],
  practices: ["encryption", "privacy"],
  securitySeverity: 6.5,
  kinds: ["storage"],
  sources: ["secret", "personal"],
  reaches: "a database",
  follows: ({ source, label }) => source === "secret" || isGravePath(label),
  grade: (hit) => (hit.fact || KEEPS.test(methodOf(hit)) ? hit.confidence : undefined),
  group: firstOfStatement,
  advice: (hit, language) => (hit.fact ? useInstead(hit, ADVICE[language]) : ADVICE[language]),
});

/** Uses that keep what they are given, whatever the method is called. */
const WRITTEN: ReadonlySet<string> = new Set(["cookie", "file write", "browser's storage", "token that whoever holds it can read"]);

function methodOf({ sink, detail }: Hit): string {
  return WRITTEN.has(detail.use ?? "") ? "write" : sink.slice(sink.lastIndexOf(".") + 1);
}

const ADVICE: InEachLanguage = {
  javascript: "Keep a hash of a password (`await bcrypt.hash(…, 12)`), and encrypt the rest, instead.",
  python: "Keep a hash of a password (`generate_password_hash(…)`), and encrypt the rest, instead.",
};
