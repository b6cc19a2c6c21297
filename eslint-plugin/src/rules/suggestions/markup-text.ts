/** Where untrusted text stands in markup that the program wrote: escaping is enough between tags only. */
import type { TextPart } from "../../engine/finding.js";

/** The program wrote tags, and each untrusted hole follows a whole one. */
export function standsBetweenTags(parts: readonly TextPart[] | undefined): boolean {
  let before = "";
  for (const part of parts ?? []) {
    if (part.text !== undefined) before += part.text;
    else if (part.tainted && (before.lastIndexOf("<") > before.lastIndexOf(">") || /<(?:script|style)\b/i.test(before))) return false;
  }
  return /<[A-Za-z][^<]*>/.test(before);
}
