/** Writes untrusted text in a log line as a literal, whose line breaks are escapes. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { untrustedHoles, wrap } from "./holes.js";

export function oneLine(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const holes = untrustedHoles(hit, context);
  return holes ? [{ title: "Log it with `repr`", edits: wrap(context.result.text, holes, "repr"), safe: false }] : [];
}
