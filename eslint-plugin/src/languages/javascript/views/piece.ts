/** What readers of templates make. */
import type { At } from "../../../ir/ir.js";

/** JavaScript: text of its own, and parts of the template that it takes over. */
export type Piece = string | At;

/** The statements of a template. Names that it declares nowhere are those of the values. */
export type Reader = (text: string) => readonly Piece[];

/** The part of a text between two places, without the blanks around it and the semicolons behind it. */
export function trimmed(text: string, start: number, end: number): At {
  const part = text.slice(start, end);
  const before = part.length - part.trimStart().length;
  return { start: start + before, end: Math.max(start + before, start + part.replace(/[\s;]+$/u, "").length) };
}
