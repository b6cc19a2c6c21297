/** Statements with blocks, other than definitions and `match`. */
import type { ExceptHandler, Expr, If, Stmt, WithItem } from "./ast.js";
import { exact, NONE } from "./exact.js";
import type { Cursor } from "./cursor.js";
import { assignable, parseExpressions, parseTarget, parseTargets } from "./parse-lists.js";
import { parseExpression, parseNamed } from "./parse-operators.js";
import { parseBlock } from "./parse-statements.js";
import { isPython2Target } from "./python2.js";
import { STARTS_EXPRESSION, T } from "./tokens.js";

/** A chain of `elif` is read in a loop, for there are long ones; each is an `If` in the `orelse` of the one before. */
export function parseIf(p: Cursor): Stmt {
  const parts: { start: number; test: Expr; body: readonly Stmt[] }[] = [];
  do {
    const { start } = p;
    p.advance();
    const test = parseNamed(p);
    parts.push({ start, test, body: parseBlock(p) });
  } while (p.is(T.KwElif));
  let orelse = parseElse(p);
  const end = p.lastEnd;
  for (let i = parts.length - 1; ; i--) {
    const { start, test, body } = parts[i] as (typeof parts)[number];
    const node: If = { type: "If", range: [start, end], test, body, orelse };
    if (i === 0) return node;
    orelse = [node];
  }
}

function parseElse(p: Cursor): readonly Stmt[] {
  return p.take(T.KwElse) ? parseBlock(p) : NONE;
}

export function parseWhile(p: Cursor): Stmt {
  const { start } = p;
  p.advance();
  const test = parseNamed(p);
  const body = parseBlock(p);
  const orelse = parseElse(p);
  return { type: "While", range: [start, p.lastEnd], test, body, orelse };
}

export function parseFor(p: Cursor, async: boolean): Stmt {
  const { start } = p;
  if (async) p.advance();
  p.advance();
  const target = parseTargets(p);
  const iter = p.expect(T.KwIn, "Expected 'in'") ? parseExpressions(p) : p.missing();
  const body = parseBlock(p);
  const orelse = parseElse(p);
  return { type: async ? "AsyncFor" : "For", range: [start, p.lastEnd], target, iter, body, orelse };
}

export function parseWith(p: Cursor, async: boolean): Stmt {
  const { start } = p;
  if (async) p.advance();
  p.advance();
  const items = parseParenthesizedItems(p) ?? parseItems(p);
  const body = parseBlock(p);
  return { type: async ? "AsyncWith" : "With", range: [start, p.lastEnd], items: exact(items), body };
}

function parseItems(p: Cursor): readonly WithItem[] {
  const items: WithItem[] = [];
  do items.push(parseItem(p));
  while (p.take(T.Comma) && STARTS_EXPRESSION[p.kind] === 1);
  return items;
}

function parseItem(p: Cursor): WithItem {
  const { start } = p;
  const context_expr = parseExpression(p);
  const optional_vars = p.take(T.KwAs) ? assignable(p, parseTarget(p), "Store") : null;
  return { type: "withitem", range: [start, Math.max(start, p.lastEnd)], context_expr, optional_vars };
}

/** Items in parentheses, if it is them that the parentheses hold; else the cursor is where it was. */
function parseParenthesizedItems(p: Cursor): readonly WithItem[] | undefined {
  if (!p.is(T.LParen) || p.next === T.RParen) return undefined;
  const { i, lastEnd } = p;
  const restore = p.problemMark();
  p.advance();
  const items: WithItem[] = [];
  do {
    if (p.is(T.RParen)) break;
    if (p.is(T.Star) || p.is(T.KwYield)) return restore(i, lastEnd);
    items.push(parseItem(p));
  } while (p.take(T.Comma));
  // Half typed, `with (open(a) as f` still tells what it is.
  const named = items.some((item) => item.optional_vars !== null);
  if (p.take(T.RParen) ? p.is(T.Colon) || named : named && p.ended) return items;
  return restore(i, lastEnd);
}

export function parseTry(p: Cursor): Stmt {
  const { start } = p;
  const body = p.take(T.KwTry) ? parseBlock(p) : NONE;
  const handlers: ExceptHandler[] = [];
  let star = false;
  while (p.is(T.KwExcept)) {
    if (p.next === T.Star) star = true;
    handlers.push(parseHandler(p));
  }
  const orelse = handlers.length > 0 ? parseElse(p) : NONE;
  const finalbody = p.take(T.KwFinally) ? parseBlock(p) : NONE;
  if (handlers.length === 0 && finalbody.length === 0) p.complain([start, start + 3], "Expected 'except' or 'finally' block");
  return { type: star ? "TryStar" : "Try", range: [start, p.lastEnd], body, handlers: exact(handlers), orelse, finalbody };
}

function parseHandler(p: Cursor): ExceptHandler {
  const { start } = p;
  p.advance();
  p.take(T.Star);
  let exception: Expr | null = null;
  let name: string | null = null;
  if (!p.is(T.Colon)) {
    const at = p.start;
    exception = parseExpression(p);
    if (p.is(T.Comma)) ({ exception, name } = parseMore(p, at, exception));
  }
  if (p.take(T.KwAs)) name = p.identifier();
  const body = parseBlock(p);
  return { type: "ExceptHandler", range: [start, p.lastEnd], exception, name, body };
}

/** `except A, B:` of Python 3.14, or `except E, e:` of Python 2. */
function parseMore(p: Cursor, start: number, first: Expr): { exception: Expr; name: string | null } {
  const elts = [first];
  while (p.take(T.Comma)) {
    if (p.is(T.Colon)) break;
    elts.push(parseExpression(p));
  }
  const [, second] = elts;
  if (elts.length === 2 && second?.type === "Name" && isPython2Target(second)) {
    p.python2 = true;
    return { exception: first, name: second.id };
  }
  return { exception: { type: "Tuple", range: [start, p.lastEnd], elts, ctx: "Load" }, name: null };
}
