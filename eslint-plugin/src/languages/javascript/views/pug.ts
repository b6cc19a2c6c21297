/** Pug, once Jade: a line is an element, and what is further in belongs to it. Conditions and mixins are not looked at. */
import { trimmed, type Piece } from "./piece.js";

const EACH = /^(?:each|for)\s+([\w$]+)(?:\s*,\s*[\w$]+)?\s+in\s+(\S.*)$/u;
const DECLARED = /^-\s*((?:var|let|const)\s.+)$/u;
/** `p= text`, `!= text`: behind a tag with its classes and attributes. */
const SHOWN = /^(?:[\w.#:-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?)?(!?=)\s*(\S.*)$/u;
const ATTRIBUTE = /\([^()]*?[\w-]!=\s*([\w$.]+)/gu;
const INSERTED = /!\{([^{}]+)\}/gu;
const ESCAPED = /#\{([^{}]+)\}/gu;
const INCLUDE = /^(?:include|extends)(?::[\w-]+)?\s+([\w./-]+)$/u;

export function pug(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  /** How far in the loops and comments that are open stand. */
  const open: { readonly depth: number; readonly loop: boolean }[] = [];
  for (const { index, 0: line } of text.matchAll(/.+/gu)) {
    const code = line.trim();
    if (code === "") continue;
    const depth = line.length - line.trimStart().length;
    for (let last = open.at(-1); last && depth <= last.depth; last = open.at(-1)) if (open.pop()!.loop) pieces.push("}");
    if (open.at(-1)?.loop === false) continue;
    const start = index + depth;
    /** The part of the line that a group of a match is. */
    const part = (group: string, from = 0) =>
      trimmed(text, start + code.indexOf(group, from), start + code.indexOf(group, from) + group.length);
    const each = EACH.exec(code);
    const declared = DECLARED.exec(code)?.[1];
    const [, sign = "", shown] = SHOWN.exec(code) ?? [];
    const included = INCLUDE.exec(code)?.[1];
    if (code.startsWith("//")) open.push({ depth, loop: false });
    else if (each) {
      pieces.push(`;for (const ${each[1]!} of `, part(each[2]!, code.lastIndexOf(" in ") + 4), ") {");
      open.push({ depth, loop: true });
    } else if (declared !== undefined) pieces.push(part(declared), ";\n");
    else if (included !== undefined) pieces.push(`;include("${included}");`);
    else if (shown !== undefined)
      pieces.push(sign === "=" ? ";$viewEscaped(" : ";$viewRaw(", part(shown, code.length - shown.length), "\n);");
    for (const pattern of [ATTRIBUTE, INSERTED, ESCAPED])
      for (const match of code.matchAll(pattern)) {
        const [whole, value = ""] = match;
        pieces.push(pattern === ESCAPED ? ";$viewEscaped(" : ";$viewRaw(", part(value, match.index + whole.lastIndexOf(value)), "\n);");
      }
  }
  for (const { loop } of open.reverse()) if (loop) pieces.push("}");
  return pieces;
}
