/** Operands: names, literals, and everything in brackets. */
import { ELLIPSIS, type ConstantValue, type Expr } from "./ast.js";
import { exact, NONE } from "./exact.js";
import type { Cursor } from "./cursor.js";
import { numberValue } from "./numbers.js";
import { parseGenerators } from "./parse-comprehensions.js";
import { parseExpression, parseNamed } from "./parse-operators.js";
import { parseElement, parseExpressions, parseYield } from "./parse-lists.js";
import { parseStrings } from "./parse-strings.js";
import { T } from "./tokens.js";

export function parseAtom(p: Cursor): Expr {
  const { start } = p;
  switch (p.kind) {
    case T.Name: {
      const id = p.nameAt(p.i);
      p.advance();
      return { type: "Name", range: [start, p.lastEnd], id, ctx: "Load" };
    }
    case T.String:
    case T.FStart:
      return parseStrings(p);
    case T.Number:
      return parseNumber(p);
    case T.LParen:
      return parseGroup(p);
    case T.LBracket:
      return parseList(p);
    case T.LBrace:
      return parseBraces(p);
    case T.KwNone:
      return constant(p, null);
    case T.KwTrue:
      return constant(p, true);
    case T.KwFalse:
      return constant(p, false);
    case T.Ellipsis:
      return constant(p, ELLIPSIS);
    case T.Backtick:
      return parseBackticks(p);
    default:
      return other(p);
  }
}

/** What stands in a place where only an operand can, and is none. */
function other(p: Cursor): Expr {
  switch (p.kind) {
    case T.KwYield:
      p.fail("'yield' must be parenthesized here");
      return parseYield(p);
    case T.KwAsync: {
      // Before Python 3.7, `async` was a name.
      const { start } = p;
      p.advance();
      return { type: "Name", range: [start, p.lastEnd], id: "async", ctx: "Load" };
    }
    case T.KwAwait:
    case T.KwLambda:
    case T.KwNot:
      p.fail("Expected an operand");
      return parseExpression(p);
    default:
      return p.missing();
  }
}

function constant(p: Cursor, value: ConstantValue): Expr {
  const { start } = p;
  p.advance();
  return { type: "Constant", range: [start, p.lastEnd], value, kind: null };
}

function parseNumber(p: Cursor): Expr {
  const value = numberValue(p.text, p.start, p.ends[p.i] as number);
  if (value === undefined) p.fail("Invalid number");
  return constant(p, value ?? 0);
}

/** Parentheses: a group, a tuple, a generator. */
function parseGroup(p: Cursor): Expr {
  const { start } = p;
  p.advance();
  if (p.is(T.RParen)) {
    p.advance();
    return { type: "Tuple", range: [start, p.lastEnd], elts: NONE, ctx: "Load" };
  }
  const since = p.i;
  if (p.is(T.KwYield)) {
    const value = parseYield(p);
    closeGroup(p, since);
    return value;
  }
  const first = parseElement(p);
  if (p.is(T.KwFor) || p.is(T.KwAsync)) {
    const generators = parseGenerators(p);
    closeGroup(p, since);
    return { type: "GeneratorExp", range: [start, p.lastEnd], elt: first, generators };
  }
  if (p.is(T.RParen)) {
    p.advance();
    if (first.type === "Starred") p.complain(first.range, "Cannot use starred expression here");
    return first;
  }
  const elts = [first];
  parseElements(p, elts, since, T.RParen);
  // Parentheses that were never closed around one operand are no tuple.
  if (elts.length === 1 && p.kinds[p.i - 1] !== T.RParen && p.kinds[p.i - 1] !== T.Comma) return first;
  return { type: "Tuple", range: [start, p.lastEnd], elts: exact(elts), ctx: "Load" };
}

/** The closing parenthesis; what stands before it that should not is stepped over. */
function closeGroup(p: Cursor, since: number): void {
  if (p.take(T.RParen)) return;
  const rest: Expr[] = [];
  parseElements(p, rest, since, T.RParen);
}

/** Elements after the first, which began with token `since`, and the closing bracket. */
export function parseElements(p: Cursor, elts: Expr[], since: number, closing: T): void {
  let began = since;
  for (;;) {
    if (p.is(closing)) break;
    if (!p.take(T.Comma) && !p.resume(began)) return;
    if (p.is(closing)) break;
    if (p.ended) return void p.unclosed();
    began = p.i;
    elts.push(parseElement(p));
  }
  p.advance();
}

function parseList(p: Cursor): Expr {
  const { start } = p;
  p.advance();
  const elts: Expr[] = [];
  if (!p.take(T.RBracket)) {
    const since = p.i;
    const first = parseElement(p);
    if (p.is(T.KwFor) || p.is(T.KwAsync)) {
      const generators = parseGenerators(p);
      if (!p.take(T.RBracket)) parseElements(p, elts, since, T.RBracket);
      return { type: "ListComp", range: [start, p.lastEnd], elt: first, generators };
    }
    elts.push(first);
    parseElements(p, elts, since, T.RBracket);
  }
  return { type: "List", range: [start, p.lastEnd], elts: exact(elts), ctx: "Load" };
}

/** Braces: a dictionary, a set, or a comprehension of either. */
function parseBraces(p: Cursor): Expr {
  const { start } = p;
  p.advance();
  if (p.take(T.RBrace)) return { type: "Dict", range: [start, p.lastEnd], keys: NONE, values: NONE };
  const since = p.i;
  if (p.is(T.DoubleStar)) return parseDict(p, start, since, undefined);
  const first = parseElement(p);
  if (p.is(T.Colon)) return parseDict(p, start, since, first);
  if (p.is(T.KwFor) || p.is(T.KwAsync)) {
    const generators = parseGenerators(p);
    if (!p.take(T.RBrace)) parseElements(p, [], since, T.RBrace);
    return { type: "SetComp", range: [start, p.lastEnd], elt: first, generators };
  }
  const elts = [first];
  parseElements(p, elts, since, T.RBrace);
  return { type: "Set", range: [start, p.lastEnd], elts: exact(elts) };
}

/** A dictionary whose first key, if it is not `**`, was read. */
function parseDict(p: Cursor, start: number, since: number, first: Expr | undefined): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  let key = first;
  for (let began = since; ; began = p.i) {
    if (key === undefined && p.take(T.DoubleStar)) {
      keys.push(null);
      values.push(parseExpression(p));
    } else {
      key ??= parseNamed(p);
      keys.push(key);
      values.push(p.expect(T.Colon, "Expected ':' after a dictionary key") ? parseExpression(p) : p.missing());
      if (key === first && values.length === 1 && (p.is(T.KwFor) || p.is(T.KwAsync))) {
        const generators = parseGenerators(p);
        if (!p.take(T.RBrace)) parseElements(p, [], since, T.RBrace);
        return { type: "DictComp", range: [start, p.lastEnd], key, value: values[0] as Expr, generators };
      }
    }
    key = undefined;
    if (!p.is(T.RBrace) && !p.take(T.Comma) && !p.resume(began)) break;
    if (p.take(T.RBrace)) break;
    if (p.ended) {
      p.unclosed();
      break;
    }
  }
  return { type: "Dict", range: [start, p.lastEnd], keys: exact(keys), values: exact(values) };
}

/** Python 2 wrote `repr(x)` as x between backticks. */
function parseBackticks(p: Cursor): Expr {
  const { start } = p;
  p.advance();
  if (p.is(T.Backtick) || p.ended) {
    p.take(T.Backtick);
    return p.missing();
  }
  const func: Expr = { type: "Name", range: [start, p.lastEnd], id: "repr", ctx: "Load" };
  const value = parseExpressions(p);
  if (p.expect(T.Backtick, "Expected '`'")) p.python2 = true;
  return { type: "Call", range: [start, p.lastEnd], func, args: [value], keywords: NONE };
}
