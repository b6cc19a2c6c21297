/** Nunjucks and Twig: expressions with filters, one of which (`safe`, `raw`) says that nothing is escaped. Conditions are not looked at. */
import { trimmed, type Piece } from "./piece.js";

const TAG = /\{\{-?([\s\S]*?)-?\}\}|\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}|\{#[\s\S]*?#\}/gu;
const SAFE = /\|\s*(?:safe|raw)\s*$/u;
const FOR = /^([\w$]+)(?:\s*,\s*[\w$]+)?\s+in\s+([\w$.]+)$/u;
const SET = /^([\w$]+)\s*=\s*([\w$.]+)$/u;
const NAMED = /^["']([\w./-]+)["']/u;
const VALUE = /^\s*[\w$.[\]]+/u;

export function nunjucks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let escapes = true;
  let open = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, shown, tag = "", code = ""] = match;
    if (shown !== undefined) {
      const value = VALUE.exec(shown)?.[0];
      const start = match.index + whole.indexOf(shown, 2);
      const filtered = shown.slice(value?.length ?? 0).trim();
      const raw = SAFE.test(shown) ? !/\|\s*(?:escape|e|striptags|dump|length)\b/u.test(filtered) : !escapes && filtered === "";
      if (value !== undefined) pieces.push(raw ? ";$r(" : ";$e(", trimmed(text, start, start + value.length), ");");
      continue;
    }
    const [, name = "", list] = FOR.exec(code) ?? [];
    const [, set, value = ""] = SET.exec(code) ?? [];
    const included = NAMED.exec(code)?.[1];
    const at = match.index + whole.lastIndexOf(code);
    if (tag === "autoescape") escapes = !/^(?:false|off)/u.test(code);
    else if (tag === "endautoescape") escapes = true;
    else if (tag === "for" && list !== undefined) {
      pieces.push(`;for (const ${name} of `, { start: at + code.length - list.length, end: at + code.length }, ") {");
      open++;
    } else if (tag === "endfor" && open > 0) {
      pieces.push("}");
      open--;
    } else if (tag === "set" && set !== undefined)
      pieces.push(`;var ${set} = `, { start: at + code.length - value.length, end: at + code.length }, ";");
    else if ((tag === "include" || tag === "extends") && included !== undefined) pieces.push(`;include("${included}");`);
  }
  return [...pieces, "}".repeat(open)];
}
