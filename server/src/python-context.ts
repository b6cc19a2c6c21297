/**
 * Which lines of Python text a comment may stand above: not those within a string of several lines, and none behind a backslash. One pass
 * from token to token, no tree, since half-typed text has none; a text it misreads costs an oddly placed comment, never an exception.
 */

/** What begins a string or a comment, a line that goes on, and a line's end. */
const TOKEN = /"""|'''|["'#\n]|\\\r?\n/gu;

/** What may end what a token begins: a backslash takes the next character with it. */
const ENDS: Readonly<Record<string, RegExp>> = {
  '"""': /\\[\s\S]|"""/gu,
  "'''": /\\[\s\S]|'''/gu,
  '"': /\\[\s\S]|["\n]/gu,
  "'": /\\[\s\S]|['\n]/gu,
  "#": /\n/gu,
};

/** The starts of the lines above which there is room for a comment, ascending. */
export function commentableLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length;) {
    const token = next(TOKEN, text, at);
    if (!token) break;
    at = token.end;
    if (token.text === "\n") starts.push(at);
    const ends = ENDS[token.text];
    if (ends) at = endOf(ends, text, at);
  }
  return starts;
}

function endOf(ends: RegExp, text: string, start: number): number {
  let end = next(ends, text, start);
  while (end?.text.startsWith("\\")) end = next(ends, text, end.end);
  if (!end) return text.length;
  // The end of a line is a token of its own.
  return end.text === "\n" ? end.end - 1 : end.end;
}

function next(pattern: RegExp, text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { text: match[0], end: pattern.lastIndex } : undefined;
}
