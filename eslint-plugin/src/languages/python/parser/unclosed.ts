/**
 * Where a bracket that was never closed ends: a line within it that begins a statement shows that it should have been. Every sign looked for
 * is one that a complete program cannot show, so a complete program is never cut.
 */
import { CLASS, C, lineEnd, nameEnd } from "./characters.js";
import { prefixOf } from "./prefixes.js";
import { COMPOUND, ENDS_OPERAND, keywordAt, NEVER_IN_EXPRESSION, T } from "./tokens.js";

export interface Surroundings {
  /** Of the line in question and of the logical line the bracket stands in. */
  readonly column: number;
  readonly indentation: number;
  /** The last token before the line, the first token of the logical line, and the innermost open bracket. */
  readonly previous: T;
  readonly head: T;
  readonly innermost: T;
  /** The only open bracket is that of a function's parameters. */
  readonly parameters: boolean;
}

/** Whether the line that begins at `at` (after its indentation) begins a statement, though brackets are open. */
export function beginsStatement(text: string, at: number, around: Surroundings): boolean {
  const c = text.charCodeAt(at);
  const kind = c < 128 ? (CLASS[c] as C) : C.Letter;
  const outside = around.column <= around.indentation;
  if (kind === C.Letter) return wordBegins(text, at, around, outside);
  if (kind === C.Digit || (kind === C.Quote && around.previous !== T.String && around.previous !== T.FEnd))
    return adjacent(around, outside);
  return outside && c === 64 && decorates(text, at, around);
}

function wordBegins(text: string, at: number, around: Surroundings, outside: boolean): boolean {
  const end = nameEnd(text, at);
  const next = text.charCodeAt(end);
  if ((next === 34 || next === 39) && end - at <= 2 && prefixOf(text, at, end) >= 0) return stringBegins(around, outside);
  const word = keywordAt(text, at, end);
  switch (word) {
    case T.Name:
      return adjacent(around, outside) || (outside && assigns(text, end, around)) || isNoParameter(around, next);
    case T.KwNone:
    case T.KwTrue:
    case T.KwFalse:
    case T.KwLambda:
    case T.KwAwait:
    case T.KwYield:
      return adjacent(around, outside);
    case T.KwIf:
    case T.KwFor:
      return colonEnds(text, end, !outside);
    case T.KwElse:
      return text.charCodeAt(skipSpaces(text, end)) === 58 && colonEnds(text, end, !outside);
    case T.KwAsync: {
      const next = skipSpaces(text, end);
      const second = keywordAt(text, next, nameEnd(text, next));
      return second === T.KwDef || second === T.KwWith || (second === T.KwFor && colonEnds(text, next, !outside));
    }
    case T.KwFrom:
      return around.previous !== T.KwYield && /^[ \t]+[\w.]+[ \t]+import\b/.test(text.slice(end, Math.min(end + 200, lineEnd(text, end))));
    default:
      return NEVER_IN_EXPRESSION[word] === 1 && !isKey(text, end);
  }
}

/** Strings side by side are one. */
function stringBegins(around: Surroundings, outside: boolean): boolean {
  return around.previous !== T.String && around.previous !== T.FEnd && adjacent(around, outside);
}

/** A call, an attribute or a subscript where a function's parameters stand; `next` is the character after the name. */
function isNoParameter({ parameters, previous }: Surroundings, next: number): boolean {
  return parameters && (previous === T.LParen || previous === T.Comma) && (next === 40 || next === 46 || next === 91);
}

/** Two operands side by side: at the end of the line before and at the beginning of this one. */
function adjacent({ previous, head }: Surroundings, outside: boolean): boolean {
  return ENDS_OPERAND[previous] === 1 && (outside || COMPOUND[head] === 1);
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9) next++;
  return next;
}

/** `class=`, where a keyword argument of that name is meant. */
function isKey(text: string, end: number): boolean {
  const next = skipSpaces(text, end);
  return text.charCodeAt(next) === 61 && text.charCodeAt(next + 1) !== 61;
}

/** An assignment that is no keyword argument: to an attribute, or in brackets that have none. */
function assigns(text: string, end: number, { innermost }: Surroundings): boolean {
  let at = end;
  let dotted = false;
  while (text.charCodeAt(at) === 46) {
    const next = nameEnd(text, at + 1);
    if (next === at + 1) return false;
    at = next;
    dotted = true;
  }
  at = skipSpaces(text, at);
  return text.charCodeAt(at) === 61 && text.charCodeAt(at + 1) !== 61 && (dotted || innermost !== T.LParen);
}

/** A colon of the statement itself on this line; with `last`, as the line's last character. */
function colonEnds(text: string, from: number, last: boolean): boolean {
  let depth = 0;
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 || c === 13 || (quote === 0 && c === 35)) return false;
    if (quote !== 0) {
      if (c === 92) at++;
      else if (c === quote) quote = 0;
    } else if (c === 34 || c === 39) quote = c;
    else if (c === 40 || c === 91 || c === 123) depth++;
    else if (c === 41 || c === 93 || c === 125) {
      if (--depth < 0) return false;
    } else if (c === 58 && depth === 0 && text.charCodeAt(at + 1) !== 61 && (!last || endsLine(text, at + 1))) return true;
  }
  return false;
}

function endsLine(text: string, at: number): boolean {
  const next = skipSpaces(text, at);
  const c = text.charCodeAt(next);
  return next >= text.length || c === 10 || c === 13 || c === 35;
}

/** `@` begins a decorator rather than a product of matrices. */
function decorates(text: string, at: number, { previous }: Surroundings): boolean {
  if (ENDS_OPERAND[previous] === 0) return true;
  const next = skipSpaces(text, lineEnd(text, at) + 1);
  const word = keywordAt(text, next, nameEnd(text, next));
  return text.charCodeAt(next) === 64 || word === T.KwDef || word === T.KwClass || word === T.KwAsync;
}
