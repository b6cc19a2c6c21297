/**
 * Text with parts blanked out: every other character stays at its offset, every line break where it is.
 */
import type { At } from "../../ir/ir.js";

/** The part becomes `fill` and spaces. A part shorter than its fill is only blanked. */
export function blank(text: string, { start, end }: At, fill = ""): string {
  const empty = text.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, " ");
  return text.slice(0, start) + place(empty, fill) + text.slice(end);
}

/** `fill` goes where no line break is lost. */
function place(empty: string, fill: string): string {
  if (fill === "" || fill.length > empty.length) return empty;
  const room = empty.indexOf(" ".repeat(fill.length));
  return room < 0 ? empty : empty.slice(0, room) + fill + empty.slice(room + fill.length);
}

/** Only the given parts (in order, not overlapping) stay. */
export function keepOnly(text: string, parts: readonly At[]): string {
  let result = "";
  let end = 0;
  for (const part of parts) {
    result += text.slice(end, part.start).replace(/[^\n\r\u2028\u2029]/g, " ") + text.slice(part.start, part.end);
    end = part.end;
  }
  return result + text.slice(end).replace(/[^\n\r\u2028\u2029]/g, " ");
}
