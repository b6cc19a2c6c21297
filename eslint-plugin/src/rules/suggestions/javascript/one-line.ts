/** Writes untrusted text in a log line as a JSON string, whose line breaks are escapes. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { untrustedHoles } from "./holes.js";

export function oneLine(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const holes = untrustedHoles(hit, context);
  if (!holes) return [];
  const edits = holes.map((at) => ({ at, text: `JSON.stringify(${source.slice(at.start, at.end)})` }));
  return [{ title: "Log it as a JSON string", edits, safe: false }];
}
