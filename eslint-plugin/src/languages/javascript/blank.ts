/**
 * Text with parts blanked out: every other character stays at its offset, every line break where it is.
 */
import type { At } from "../../ir/ir.js";

/** The part becomes `fill` and spaces. A part shorter than its fill is only blanked. */
export function blank(text: string, part: At, fill = ""): string {
  return text.slice(0, part.start) + place(spaces(text, part), fill) + text.slice(part.end);
}

/** `fill` goes where no line break is lost. */
function place(empty: string, fill: string): string {
  if (fill === "" || fill.length > empty.length) return empty;
  const room = empty.indexOf(" ".repeat(fill.length));
  return room < 0 ? empty : empty.slice(0, room) + fill + empty.slice(room + fill.length);
}

/** Every part (in order, not overlapping) becomes its fill and spaces. */
export function blankAll(text: string, parts: readonly (At & { readonly fill: string })[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const part of parts) {
    pieces.push(text.slice(end, part.start), place(spaces(text, part), part.fill));
    end = part.end;
  }
  return pieces.join("") + text.slice(end);
}

/** Only the given parts (in order, not overlapping) stay. */
export function keepOnly(text: string, parts: readonly At[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const part of parts) {
    pieces.push(spaces(text, { start: end, end: part.start }), text.slice(part.start, part.end));
    end = part.end;
  }
  return pieces.join("") + spaces(text, { start: end, end: text.length });
}

function spaces(text: string, { start, end }: At): string {
  return text.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, " ");
}
