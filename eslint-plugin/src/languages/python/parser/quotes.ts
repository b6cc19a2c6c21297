/**
 * Which triple-quoted string was never closed. Its opening quotes turn the file inside out: every later string becomes code and the code
 * between them strings, until the last one has no end. The first string that looks like code between two strings is the one.
 */
import { lineEnd } from "./characters.js";
import type { Tokenizer } from "./tokenizer.js";
import { T } from "./tokens.js";

/** The places of the strings that shall end with their first line. */
export function cutPlaces({ text, tokens, unterminated }: Tokenizer): ReadonlySet<number> {
  const cuts = new Set<number>();
  let endless = false;
  for (const start of unterminated) if (isTriple(text, start)) endless = true;
  if (!endless) return cuts;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    let end = tokens.ends[i] as number;
    if (tokens.kinds[i] === T.FStart) {
      let last = i;
      while (last < tokens.count && tokens.kinds[last] !== T.FEnd) last++;
      end = tokens.ends[last] ?? end;
    } else if (tokens.kinds[i] !== T.String) continue;
    if (isTriple(text, start) && !unterminated.has(start) && holdsCode(text, start, end)) {
      cuts.add(start);
      break;
    }
  }
  return cuts;
}

function isTriple(text: string, start: number): boolean {
  return /^[a-z]{0,2}("""|''')/i.test(text.slice(start, start + 5));
}

/**
 * A string of several lines that holds a statement and whose closing quotes open another: text follows them, or they stand alone on a line
 * that is indented like nothing of the statement it would end.
 */
function holdsCode(text: string, start: number, end: number): boolean {
  const first = lineEnd(text, start);
  if (first >= end) return false;
  const opens = /^[ \t]*[\p{L}\p{N}_]/u.test(text.slice(end, lineEnd(text, end)));
  const inside = text.slice(first, end - 3);
  const line = inside.slice(Math.max(inside.lastIndexOf("\n"), inside.lastIndexOf("\r")) + 1);
  if (opens && /^[ \t]*[a-zA-Z]{0,2}$/.test(line)) return true;
  return STATEMENT.test(inside) && (opens || /^[ \t]*[a-zA-Z]{0,2}$|[=(,[{:+%][ \t]*[a-zA-Z]{0,2}$/.test(line));
}

const STATEMENT =
  /^[ \t]*(?:(?:async[ \t]+)?def[ \t]+\w+\(|class[ \t]+\w+[(:]|from[ \t]+[\w.]+[ \t]+import[ \t]|import[ \t]+[\w.]+$|return\b|if[ \t].*:$|for[ \t].*:$|[\w.]+[ \t]*=[ \t])/m;
