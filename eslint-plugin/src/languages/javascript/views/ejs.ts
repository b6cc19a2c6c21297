/** EJS: JavaScript between marks. */
import { trimmed, type Piece } from "./piece.js";

const TAG = /<%([-=_#%]?)([\s\S]*?)[-_]?%>/gu;
/** As it was written before version 2. */
const INCLUDE = /^\s*include\s+["']?([\w./-]+)["']?\s*$/u;

export function ejs(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(TAG)) {
    const [, mark = "", code = ""] = match;
    const start = match.index + 2 + mark.length;
    const included = INCLUDE.exec(code)?.[1];
    if (mark === "-" || mark === "=") pieces.push(mark === "-" ? ";$r(" : ";$e(", trimmed(text, start, start + code.length), "\n);");
    else if (included !== undefined && mark === "") pieces.push(`;include("${included}");`);
    else if (mark === "" || mark === "_") pieces.push({ start, end: start + code.length }, "\n");
  }
  return pieces;
}
