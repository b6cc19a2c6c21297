/** Expressions with commas and stars, and `yield`, which takes such lists. */
import type { Expr } from "./ast.js";
import { exact } from "./exact.js";
import { type Cursor, MAX_DEPTH } from "./cursor.js";
import { parseBinary, parseExpression, parseNamed, parsePrimary } from "./parse-operators.js";
import { Precedence, STARTS_EXPRESSION, T } from "./tokens.js";

function parseStarred(p: Cursor): Expr {
  const { start } = p;
  p.advance();
  const value = parseBinary(p, Precedence.BitOr);
  return { type: "Starred", range: [start, p.lastEnd], value, ctx: "Load" };
}

/** An element of a display or a subscript: `*a`, `a`, `a := b`. */
export function parseElement(p: Cursor): Expr {
  return p.is(T.Star) ? parseStarred(p) : parseNamed(p);
}

/** `star_expressions` of the grammar: one expression, or a tuple without parentheses. */
export function parseExpressions(p: Cursor): Expr {
  const { start } = p;
  const first = p.is(T.Star) ? parseStarred(p) : parseExpression(p);
  return p.is(T.Comma) ? parseTuple(p, start, first) : first;
}

function parseTuple(p: Cursor, start: number, first: Expr): Expr {
  const elts = [first];
  while (p.is(T.Comma)) {
    p.advance();
    if (STARTS_EXPRESSION[p.kind] === 0) break;
    elts.push(p.is(T.Star) ? parseStarred(p) : parseExpression(p));
  }
  return { type: "Tuple", range: [start, p.lastEnd], elts: exact(elts), ctx: "Load" };
}

/** The right side of an assignment, or an expression that stands as a statement. */
export function parseValue(p: Cursor): Expr {
  return p.is(T.KwYield) ? parseYield(p) : parseExpressions(p);
}

export function parseYield(p: Cursor): Expr {
  const { start } = p;
  if (p.depth >= MAX_DEPTH) return p.tooDeep();
  p.advance();
  p.depth++;
  let value: Expr | null = null;
  const from = p.take(T.KwFrom);
  if (from) value = parseExpression(p);
  else if (STARTS_EXPRESSION[p.kind] === 1) value = p.is(T.KwYield) ? parseYield(p) : parseExpressions(p);
  p.depth--;
  if (from && value) return { type: "YieldFrom", range: [start, p.lastEnd], value };
  return { type: "Yield", range: [start, p.lastEnd], value };
}

/** The targets of `for`: operands with commas and stars, so that `in` ends them. */
export function parseTargets(p: Cursor): Expr {
  const { start } = p;
  const first = parseTarget(p);
  if (!p.is(T.Comma)) return assignable(p, first, "Store");
  const elts = [first];
  while (p.take(T.Comma)) {
    if (STARTS_EXPRESSION[p.kind] === 0) break;
    elts.push(parseTarget(p));
  }
  return assignable(p, { type: "Tuple", range: [start, p.lastEnd], elts: exact(elts), ctx: "Load" }, "Store");
}

export function parseTarget(p: Cursor): Expr {
  const { start } = p;
  if (!p.take(T.Star)) return parsePrimary(p);
  const value = parsePrimary(p);
  return { type: "Starred", range: [start, p.lastEnd], value, ctx: "Load" };
}

/** Marks an expression as a target. */
export function assignable(p: Cursor, target: Expr, ctx: "Store" | "Del"): Expr {
  switch (target.type) {
    case "Name":
    case "Attribute":
    case "Subscript":
      target.ctx = ctx;
      break;
    case "Starred":
      target.ctx = ctx;
      assignable(p, target.value, ctx);
      break;
    case "Tuple":
    case "List":
      target.ctx = ctx;
      for (const element of target.elts) assignable(p, element, ctx);
      break;
    default:
      p.complain(target.range, ctx === "Del" ? "Cannot delete this expression" : "Cannot assign to this expression");
  }
  return target;
}
