/**
 * Escapes untrusted text between tags: by a helper that the file has, else by the replacements that HTML needs. Where text stands in an address, a
 * script or an attribute without quotes escaping is not enough, and nothing is offered.
 */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { standsBetweenTags } from "../markup-text.js";
import { untrustedHoles } from "./holes.js";
import { quote } from "./pieces.js";

/** A helper by one of the usual names that the file imports or defines. */
const HELPER = /(?:function\s+|(?:const|let|var)\s+(?:\{[^}]*?\b)?|import\s+(?:\{[^}]*?\b)?)(escape(?:Html|HTML|ForTelegram|Markup))\b/;
const SIGNS: readonly (readonly [string, string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
];

export function escapeMarkup(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  if (!standsBetweenTags(hit.parts)) return [];
  const holes = untrustedHoles(hit, context);
  if (!holes) return [];
  const helper = HELPER.exec(source)?.[1];
  const edits = holes.map((at) => {
    const text = source.slice(at.start, at.end);
    const escaped = SIGNS.map(([sign, entity]) => `.replace(/${sign}/g, ${quote(source, entity)})`).join("");
    return { at, text: helper === undefined ? `${text}${escaped}` : `${helper}(${text})` };
  });
  return [{ title: "Escape the text", edits, safe: false }];
}
