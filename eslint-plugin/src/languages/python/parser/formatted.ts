/** The text between the holes of an f-string or t-string, in its body and in format specifications (PEP 701). */
import { Prefix } from "./prefixes.js";
import { HOLE, type Tokenizer } from "./tokenizer.js";
import { T } from "./tokens.js";

/** The prefixes of strings with holes. */
export const FORMATTED = Prefix.Format | Prefix.Template;

/** An f-string that is being read. */
export interface Formatted {
  readonly quote: number;
  readonly triple: boolean;
  readonly raw: boolean;
  /** How many brackets stood open where it began. */
  readonly base: number;
  /** Where it began, and the number of its first token. */
  readonly start: number;
  readonly first: number;
}

/** Reads text up to the next hole, the end of the specification (`specification`) or of the string. */
export function scanFormatted(to: Tokenizer, current: Formatted, specification: boolean): void {
  const { text } = to;
  const { quote, triple } = current;
  const start = to.pos;
  for (let at = start; ; at++) {
    const c = text.charCodeAt(at);
    if (c === 123) {
      if (specification || text.charCodeAt(at + 1) !== 123) return openHole(to, start, at);
      at++;
    } else if (c === 125) {
      if (specification) return middle(to, start, at);
      if (text.charCodeAt(at + 1) === 125) at++;
      else to.problems.add(at, at + 1, "f-string: single '}' is not allowed");
    } else if (c === quote) {
      if (!triple) return end(to, current, start, at, 1);
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return end(to, current, start, at, 3);
    } else if (c === 92) {
      at = afterBackslash(text, at, current.raw) - 1;
    } else if (at >= text.length || (!triple && (c === 10 || c === 13))) {
      if (triple) return to.cutFormatted(current);
      to.withoutEnd(current.start, at, "Unterminated f-string literal");
      return end(to, current, start, Math.min(at, text.length), 0);
    }
  }
}

/** Where reading goes on after a backslash. A brace after it begins a hole, but not in `\N{…}`. */
function afterBackslash(text: string, at: number, raw: boolean): number {
  const next = text.charCodeAt(at + 1);
  if (next === 123 || next === 125) return at + 1;
  if (next === 13 && text.charCodeAt(at + 2) === 10) return at + 3;
  if (!raw && next === 78 && text.charCodeAt(at + 2) === 123) {
    let close = at + 3;
    while (close < text.length && close < at + 100 && text.charCodeAt(close) !== 125) close++;
    if (text.charCodeAt(close) === 125) return close + 1;
  }
  return at + 2;
}

function middle(to: Tokenizer, start: number, at: number): void {
  if (at > start) to.tokens.push(T.FMiddle, start, at);
  to.pos = at;
}

function openHole(to: Tokenizer, start: number, at: number): void {
  middle(to, start, at);
  to.brackets.push(HOLE);
  to.openers.push(at);
  to.tokens.push(T.LBrace, at, at + 1);
  to.pos = at + 1;
}

function end(to: Tokenizer, current: Formatted, start: number, at: number, quotes: number): void {
  middle(to, start, at);
  to.formatted.pop();
  if (to.brackets.length > current.base) {
    if (quotes > 0) to.problems.add(at, at + quotes, "f-string: expecting '}'");
    to.brackets.length = current.base;
    to.openers.length = current.base;
  }
  to.pos = at + quotes;
  to.tokens.push(T.FEnd, at, to.pos);
}
