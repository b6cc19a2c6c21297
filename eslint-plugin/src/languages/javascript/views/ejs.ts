/** EJS: JavaScript between marks. */
import { tagsIn, trimmed, type Piece } from "./piece.js";

const OPENING = /<%/gu;
const CLOSING = { "<%": "%>" };
/** As it was written before version 2. */
const INCLUDE = /^include\s+["']?([\w./-]+)["']?$/u;
const MARKS = "-=_#%";

export function ejs(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of tagsIn(text, OPENING, CLOSING)) {
    const mark = MARKS.includes(text[start]!) ? text[start]! : "";
    const last = end - 1 > start && (text[end - 1] === "-" || text[end - 1] === "_") ? end - 1 : end;
    const code = trimmed(text, start + mark.length, last);
    const included = INCLUDE.exec(text.slice(code.start, code.end))?.[1];
    if (mark === "-" || mark === "=") pieces.push(mark === "-" ? ";$viewRaw(" : ";$viewEscaped(", code, "\n);");
    else if (included !== undefined && mark === "") pieces.push(`;include("${included}");`);
    else if (mark === "" || mark === "_") pieces.push({ start: start + mark.length, end: last }, "\n");
  }
  return pieces;
}
