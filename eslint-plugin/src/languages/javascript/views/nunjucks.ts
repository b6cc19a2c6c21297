/** Nunjucks and Twig: expressions with filters, one of which (`safe`, `raw`) says that nothing is escaped. Conditions are not looked at. */
import { tagsIn, trimmed, type Piece } from "./piece.js";

const OPENING = /\{[{%#]/gu;
const CLOSING = { "{{": "}}", "{%": "%}", "{#": "#}" };
const SAFE = /\|\s*(?:safe|raw)$/u;
const ESCAPED = /\|\s*(?:escape|e|striptags|dump|length)\b/u;
const FOR = /^([\w$]+)(?:\s*,\s*[\w$]+)?\s+in\s+([\w$.]+)$/u;
const SET = /^([\w$]+)\s*=\s*([\w$.]+)$/u;
const NAMED = /^["']([\w./-]+)["']/u;
const VALUE = /^[\w$.[\]]+/u;

export function nunjucks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let escapes = true;
  let open = 0;
  for (const tag of tagsIn(text, OPENING, CLOSING)) {
    const first = text[tag.start] === "-" ? tag.start + 1 : tag.start;
    const { start, end } = trimmed(text, first, text[tag.end - 1] === "-" ? Math.max(first, tag.end - 1) : tag.end);
    const all = text.slice(start, end);
    if (tag.open === "{{") {
      const value = VALUE.exec(all)?.[0];
      const filters = all.slice(value?.length ?? 0).trim();
      const raw = SAFE.test(filters) ? !ESCAPED.test(filters) : !escapes && filters === "";
      if (value !== undefined) pieces.push(raw ? ";$viewRaw(" : ";$viewEscaped(", { start, end: start + value.length }, ");");
    }
    if (tag.open !== "{%") continue;
    const name = /^\w*/u.exec(all)![0];
    const code = all.slice(name.length).trim();
    const [, item = "", list] = FOR.exec(code) ?? [];
    const [, set, value = ""] = SET.exec(code) ?? [];
    const included = NAMED.exec(code)?.[1];
    if (name === "autoescape") escapes = !/^(?:false|off)/u.test(code);
    else if (name === "endautoescape") escapes = true;
    else if (name === "for" && list !== undefined) {
      pieces.push(`;for (const ${item} of `, { start: end - list.length, end }, ") {");
      open++;
    } else if (name === "endfor" && open > 0) {
      pieces.push("}");
      open--;
    } else if (name === "set" && set !== undefined) pieces.push(`;var ${set} = `, { start: end - value.length, end }, ";");
    else if ((name === "include" || name === "extends") && included !== undefined) pieces.push(`;include("${included}");`);
  }
  return [...pieces, "}".repeat(open)];
}
