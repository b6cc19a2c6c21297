/** Writes SHA-256 where a broken hash is named. Digests become longer, and those stored before no longer match. */
import type { Hit, RuleContext } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";

/** `"md5"`, `'SHA-1'` */
const QUOTED = /^(["'`])(?:md[45]|(sha-1)|sha1)\1$/i;
/** `hashlib.md5(…)` */
const CALLED = /^[\w.]*?\b(md5|sha1)\(/;

export function strongerAlgorithm(hit: Hit, context: RuleContext): readonly Suggestion[] {
  if (hit.detail.use?.includes("password") || hit.at.file !== context.result.file) return [];
  const text = context.text(hit.at);
  const title = "Use SHA-256";
  const quoted = QUOTED.exec(text);
  if (quoted) {
    const [, quote = '"', dashed] = quoted;
    const name = dashed === undefined ? "sha256" : "SHA-256";
    return [{ title, edits: [{ at: hit.at, text: `${quote}${name}${quote}` }], safe: false }];
  }
  const called = CALLED.exec(text);
  if (!called) return [];
  const end = hit.at.start + called[0].length - 1;
  return [{ title, edits: [{ at: { start: end - called[1]!.length, end }, text: "sha256" }], safe: false }];
}
