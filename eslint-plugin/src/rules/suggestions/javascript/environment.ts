/** `process.env.NAME` in the place of a literal secret. */
import type { FileResult, SecretHit } from "../../../analysis.js";
import type { Suggestion } from "../../../engine/finding.js";
import type { At } from "../../../ir/ir.js";
import type { Environment } from "../environment.js";

/** `process.env.NAME || "…"`: the variable is read already, so what goes is the fallback. */
const FALLBACK = /process\.env(?:\.(\w+)|\[["'](\w+)["']\])\s*(?:\|\||\?\?)\s*$/;

const read = (name: string): string => `process.env.${name}`;

function suggest(secret: SecretHit, name: string, result: FileResult): readonly Suggestion[] {
  const before = result.text.slice(Math.max(0, secret.at.start - 120), secret.at.start);
  const fallback = FALLBACK.exec(before);
  if (fallback !== null) {
    const first = fallback[0].replace(/\s*(?:\|\||\?\?)\s*$/, "");
    const at: At = { start: secret.at.start - fallback[0].length + first.length, end: secret.at.end };
    return [{ title: `Drop the fallback for ${first}`, edits: [{ at, text: "" }], safe: false }];
  }
  const text = secret.jsx ? `{${read(name)}}` : read(name);
  return [{ title: `Read it from ${read(name)}`, edits: [{ at: secret.at, text }], safe: false }];
}

export const environment: Environment = { read, suggest };
