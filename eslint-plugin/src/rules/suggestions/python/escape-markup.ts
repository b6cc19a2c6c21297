/** Escapes untrusted text between tags. In an address, a script or an attribute escaping is not enough, and nothing is offered. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { standsBetweenTags } from "../markup-text.js";
import { wrapHoles } from "./holes.js";

export function escapeMarkup(hit: Hit, context: RuleContext): readonly Suggestion[] {
  return standsBetweenTags(hit.parts) ? wrapHoles(hit, context, "Escape it with `{}`", "html", "escape") : [];
}
