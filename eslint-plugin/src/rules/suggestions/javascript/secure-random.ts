/** `crypto.randomUUID()` in the place of a text made of `Math.random()`: longer, and of other characters. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";

/** A text of one random number, as it is usually written. */
const TEXT =
  /^(?:`[^`$]*\$\{|["'][^"']*["']\s*\+\s*)?Math\.random\(\)\s*\.toString\(\s*(?:16|32|36)?\s*\)(?:\s*\.(?:slice|substring|substr|toUpperCase)\([\s\d,-]*\))*\}?`?$/;

export function secureRandom(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const written = context.text(hit.at);
  const match = TEXT.exec(written);
  if (!match) return [];
  const start = hit.at.start + written.indexOf("Math.random");
  const end = hit.at.end - (written.startsWith("`") ? 2 : 0);
  return [{ title: "Use crypto.randomUUID()", edits: [{ at: { start, end }, text: "crypto.randomUUID()" }], safe: false }];
}
