/** Compares in constant time, where the module that can is imported under its own name. */
import type { Hit, RuleContext } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";

const HMAC = /^[ \t]*import[ \t]+(?:[\w., ]{1,300},[ \t]*)?hmac\b/m;
const CRYPTO = /(?:import\s+(?:\*\s+as\s+)?crypto\s+from\s*|(?:const|let|var)\s+crypto\s*=\s*require\(\s*)["'](?:node:)?crypto["']/;

export function compareInConstantTime(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { text: source, language, file } = context.result;
  const [left, right] = hit.args;
  if (!left || !right || hit.at.file !== file) return [];
  const [a, b] = [left, right].map(({ start, end }) => source.slice(start, end)) as [string, string];
  const differs = hit.sink === "!=";
  if (language === "python") {
    if (!HMAC.test(source)) return [];
    const text = `${differs ? "not " : ""}hmac.compare_digest(${a}, ${b})`;
    return [{ title: "Compare with `hmac.compare_digest`", edits: [{ at: hit.at, text }], safe: false }];
  }
  if (!CRYPTO.test(source)) return [];
  const text = `${differs ? "!" : ""}crypto.timingSafeEqual(Buffer.from(${a}), Buffer.from(${b}))`;
  return [{ title: "Compare with `crypto.timingSafeEqual`", edits: [{ at: hit.at, text }], safe: false }];
}
