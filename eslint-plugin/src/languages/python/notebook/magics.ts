/**
 * IPython's own lines (`%pip install x`, `!ls`, `files = !ls`, `open?`, `%%bash`) made into Python that does nothing, character by character,
 * so that every place stays what it was.
 */

/** Cells that are Python below their first line. */
const PYTHON_CELLS: ReadonlySet<string> = new Set(["capture", "prun", "py", "python", "python3", "time", "timeit"]);

const CELL_MAGIC = /^\s*%%(\w+)/u;
/** At the start of a statement: a line magic, a shell command, a question, or one of them with its result kept. */
const LINE_MAGIC = /^([ \t]*(?:[\w.,[\]'"][\w.,\t [\]'"]*=(?!=)[ \t]*)?)(?:%{1,2}[A-Za-z_]|!|\?)|^([ \t]*)(?:[\w.]+\?{1,2}[ \t]*$)/u;

const TOKEN = /"""|'''|["'#\n]|[()[\]{}]|\\\r?\n/gu;
const ENDS: Readonly<Record<string, RegExp>> = {
  '"""': /\\[\s\S]|"""/gu,
  "'''": /\\[\s\S]|'''/gu,
  '"': /\\[\s\S]|["\n]/gu,
  "'": /\\[\s\S]|['\n]/gu,
  "#": /\n/gu,
};

/** A cell's text without IPython's words, of the same length. */
export function withoutMagics(cell: string): string {
  const magic = CELL_MAGIC.exec(cell);
  if (magic && !PYTHON_CELLS.has(magic[1]!)) return blank(cell);
  if (!/[%!?]/u.test(cell)) return cell;
  let text = "";
  for (let at = 0; at < cell.length;) {
    const end = lineEnd(cell, at);
    const match = LINE_MAGIC.exec(cell.slice(at, end));
    // A statement without an effect keeps what stands around it right, such as the block that it is all of.
    const next = match ? magicEnd(cell, end) : statementEnd(cell, at);
    if (match) {
      const kept = (match[1] ?? match[2])!;
      text += `${kept}0${blank(cell.slice(at + kept.length + 1, next))}`;
    } else text += cell.slice(at, next);
    at = next;
  }
  return text;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/gu, " ");
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/** Behind the line break: a shell command may go on behind a backslash. */
function magicEnd(text: string, end: number): number {
  while (end < text.length && text[end - 1] === "\\") end = lineEnd(text, end + 1);
  return Math.min(end + 1, text.length);
}

/** Behind the line break that ends a statement: no other one within brackets, strings or behind a backslash does. */
function statementEnd(text: string, start: number): number {
  let depth = 0;
  for (let token = next(TOKEN, text, start); token; token = next(TOKEN, text, token.end)) {
    const sign = token.text;
    if (sign === "\n" && depth <= 0) return token.end;
    if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
    const ends = ENDS[sign];
    if (!ends) continue;
    let end = next(ends, text, token.end);
    while (end?.text.startsWith("\\")) end = next(ends, text, end.end);
    token = { text: sign, end: end ? (end.text === "\n" ? end.end - 1 : end.end) : text.length };
  }
  return text.length;
}

function next(pattern: RegExp, text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { text: match[0], end: pattern.lastIndex } : undefined;
}
