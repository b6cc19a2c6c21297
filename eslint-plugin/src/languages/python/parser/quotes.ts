/**
 * Triple-quoted strings that may never have been closed. Their opening quotes turn the file inside out: the next string's quotes close them,
 * its text becomes code, and the code behind it the next string. Such a string ends where another should begin, and that shows.
 */
import type { Tokenizer } from "./tokenizer.js";
import { T } from "./tokens.js";

/** More are not worth the time: the first is nearly always the one. */
const MAX_SUSPECTS = 3;

/** Where the strings begin that may have had their end on their first line, likely ones first. */
export function suspects({ text, tokens, unterminated }: Tokenizer): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < tokens.count && found.length < MAX_SUSPECTS; i++) {
    const kind = tokens.kinds[i];
    if (kind !== T.String && kind !== T.FStart) continue;
    const start = tokens.starts[i] as number;
    if (kind === T.FStart) while (i < tokens.count - 1 && tokens.kinds[i] !== T.FEnd && tokens.kinds[i] !== T.Newline) i++;
    const end = tokens.ends[i] as number;
    if (isTriple(text, start) && !unterminated.has(start) && opensAnother(text, start, end)) found.push(start);
  }
  return found;
}

function isTriple(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) > 39 && at < start + 3) at++;
  const c = text.charCodeAt(at);
  return (c === 34 || c === 39) && text.charCodeAt(at + 1) === c && text.charCodeAt(at + 2) === c;
}

/** Whether the quotes that end a string of several lines look like those of a string's beginning. */
function opensAnother(text: string, start: number, end: number): boolean {
  if (!/[\n\r]/.test(text.slice(start, end))) return false;
  let lineStart = end - 3;
  while (lineStart > start && text.charCodeAt(lineStart - 1) !== 10 && text.charCodeAt(lineStart - 1) !== 13) lineStart--;
  const before = text.slice(Math.max(lineStart, end - 203), end - 3);
  const after = text.slice(end, end + 1);
  // `x = """` and `"""Text`
  if (/(?:[=(,[{+:]|\breturn)[ \t]*[a-zA-Z]{0,2}$/.test(before) && !/^[ \t]*[\])}]/.test(text.slice(end, end + 20))) return true;
  if (!/^[ \t]*[a-zA-Z]{0,2}$/.test(before)) return false;
  if (/[\p{L}\p{N}_<`*]/u.test(after)) return true;
  const above = text.slice(Math.max(start, lineStart - 500), lineStart).trimEnd();
  const header = above.slice(Math.max(above.lastIndexOf("\n"), above.lastIndexOf("\r")) + 1);
  return /^[ \t]*(?:(?:async[ \t]+)?def\b|class\b|\)).*:(?:[ \t]*#.*)?$/.test(header);
}
