/** How sure a hit of a mention is: between backticks a platform shows text as it is, unless the text closes them itself. */
import type { Hit } from "../define.js";
import type { TextPart } from "../engine/finding.js";
import type { Confidence } from "../engine/kinds.js";

export function gradeMention(hit: Hit): Confidence {
  return hit.confidence === "confirmed" && isCode(hit.parts) ? "possible" : hit.confidence;
}

/** Every untrusted hole stands between backticks. */
function isCode(parts: readonly TextPart[] | undefined): boolean {
  let open = false;
  let any = false;
  for (const part of parts ?? []) {
    if (part.text !== undefined) {
      if ((part.text.match(/`+/g) ?? []).length % 2 === 1) open = !open;
    } else if (part.tainted) {
      if (!open) return false;
      any = true;
    }
  }
  return any;
}
