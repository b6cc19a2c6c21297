/** A piece of a text that source code puts together: literal text, or the place of an expression put in. */
import type { At } from "../../ir/ir.js";

export type Piece = string | At;

/** Neighbouring literal texts as one, empty ones gone. */
export function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === "string" && typeof last === "string") merged[merged.length - 1] = last + piece;
    else if (piece !== "") merged.push(piece);
  }
  return merged;
}
