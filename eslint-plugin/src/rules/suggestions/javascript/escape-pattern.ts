/** Escapes untrusted text in a pattern: by a helper that the file has, else by the replacement that every reference gives. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { untrustedHoles } from "./holes.js";
import { quote } from "./pieces.js";

/** A helper by one of the usual names that the file imports or defines. */
const HELPER =
  /(?:function\s+|(?:const|let|var)\s+(?:\{[^}]*?\b)?|import\s+(?:\{[^}]*?\b)?)(escape(?:StringRegexp|RegExp|RegEx|Regexp|Regex)|_?escapeRegExp)\b/;

export function escapePattern(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const holes = untrustedHoles(hit, context);
  if (!holes) return [];
  const helper = HELPER.exec(source)?.[1];
  const edits = holes.map((at) => {
    const text = source.slice(at.start, at.end);
    const escaped = `${text}.replace(/[.*+?^\${}()|[\\]\\\\]/g, ${quote(source, "\\$&")})`;
    return { at, text: helper === undefined ? escaped : `${helper}(${text})` };
  });
  return [{ title: "Escape the text", edits, safe: false }];
}
