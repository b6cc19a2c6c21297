/** What readers of templates make, and how they find the marks. No text takes them longer than its length. */
import type { At } from "../../../ir/ir.js";

/** JavaScript: text of its own, and parts of the template that it takes over. */
export type Piece = string | At;

/** The statements of a template. Names that it declares nowhere are those of the values. */
export type Reader = (text: string) => readonly Piece[];

/** The part of a text between two places, without the blanks around it and the semicolons behind it. */
export function trimmed(text: string, start: number, end: number): At {
  let [from, to] = [start, end];
  while (from < to && isBlank(text[from]!)) from++;
  while (from < to && (isBlank(text[to - 1]!) || text[to - 1] === ";")) to--;
  return { start: from, end: to };
}

function isBlank(char: string): boolean {
  return char.trim() === "";
}

export interface Tag extends At {
  readonly open: string;
}

/** What stands between marks; `closing`: by the mark that opens, the one that closes. */
export function* tagsIn(text: string, opening: RegExp, closing: Readonly<Record<string, string>>): Generator<Tag> {
  const unclosed = new Set<string>();
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [open] = match;
    const start = match.index + open.length;
    const end = unclosed.has(open) ? -1 : text.indexOf(closing[open]!, start);
    if (end < 0) unclosed.add(open);
    else {
      yield { open, start, end };
      opening.lastIndex = end + closing[open]!.length;
    }
  }
}
