/** Expressions without commas: conditionals, operators by precedence, and what applies to an operand. */
import type { BinaryOperator, CompareOperator, Expr, UnaryOperator } from "./ast.js";
import { exact } from "./exact.js";
import { type Cursor, MAX_DEPTH } from "./cursor.js";
import { parseAtom } from "./parse-atoms.js";
import { parseCall, parseSubscript } from "./parse-calls.js";
import { parseLambda } from "./parse-parameters.js";
import { AUGMENTED, Precedence, PRECEDENCE, STARTS_EXPRESSION, T } from "./tokens.js";

const BINARY: readonly BinaryOperator[] = [
  "Add",
  "Sub",
  "Mult",
  "MatMult",
  "Div",
  "Mod",
  "Pow",
  "LShift",
  "RShift",
  "BitOr",
  "BitXor",
  "BitAnd",
  "FloorDiv",
];
const COMPARE: readonly CompareOperator[] = ["Lt", "LtE", "Gt", "GtE", "Eq", "NotEq"];

/** The operator of an augmented assignment; undefined when the token is none. */
export function augmentedOperator(kind: T): BinaryOperator | undefined {
  return BINARY[kind - T.Plus - AUGMENTED];
}

/** `expression` of the grammar: a conditional, a disjunction or a lambda. */
export function parseExpression(p: Cursor): Expr {
  if (p.is(T.KwLambda)) return parseLambda(p);
  const { start } = p;
  const body = parseBinary(p, Precedence.Or);
  return p.is(T.KwIf) ? parseConditional(p, start, body) : body;
}

/** Such an expression, or an assignment `name := value`. */
export function parseNamed(p: Cursor): Expr {
  const { start } = p;
  const target = parseExpression(p);
  if (!p.is(T.ColonAssign)) return target;
  p.advance();
  if (target.type === "Name") target.ctx = "Store";
  else p.complain(target.range, "Cannot use assignment expression with this target");
  const value = parseExpression(p);
  return { type: "NamedExpr", range: [start, p.lastEnd], target, value };
}

/** A chain of conditionals is read in a loop: generated code has long ones. */
function parseConditional(p: Cursor, start: number, first: Expr): Expr {
  const starts = [start];
  const bodies = [first];
  const tests: Expr[] = [];
  let orelse: Expr | undefined;
  while (orelse === undefined) {
    p.advance();
    tests.push(parseBinary(p, Precedence.Or));
    if (!p.expect(T.KwElse, "Expected 'else' after 'if' expression")) orelse = p.missing();
    else if (p.is(T.KwLambda)) orelse = parseLambda(p);
    else {
      const { start: nextStart } = p;
      const next = parseBinary(p, Precedence.Or);
      if (p.is(T.KwIf)) {
        starts.push(nextStart);
        bodies.push(next);
      } else orelse = next;
    }
  }
  const end = p.lastEnd;
  for (let i = tests.length - 1; i >= 0; i--) {
    orelse = { type: "IfExp", range: [starts[i] as number, end], test: tests[i] as Expr, body: bodies[i] as Expr, orelse };
  }
  return orelse;
}

/** Operators that bind at least as strongly as `least`. */
export function parseBinary(p: Cursor, least: number): Expr {
  if (p.depth >= MAX_DEPTH) return p.tooDeep();
  p.depth++;
  const { start } = p;
  let left: Expr;
  if (p.is(T.KwNot)) {
    p.advance();
    const operand = parseBinary(p, Precedence.Not);
    left = { type: "UnaryOp", range: [start, p.lastEnd], op: "Not", operand };
  } else left = parseUnary(p);
  for (;;) {
    const level = PRECEDENCE[p.kind] as number;
    if (level < least || level === 0) break;
    if (level > Precedence.Compare) {
      const op = BINARY[p.kind - T.Plus] as BinaryOperator;
      p.advance();
      const right = parseBinary(p, level + 1);
      left = { type: "BinOp", range: [start, p.lastEnd], left, op, right };
    } else if (level === Precedence.Compare) {
      if (p.is(T.KwNot) && p.next !== T.KwIn) break;
      left = parseComparison(p, start, left);
    } else left = parseBoolean(p, start, left, level);
  }
  p.depth--;
  return left;
}

function parseBoolean(p: Cursor, start: number, first: Expr, level: number): Expr {
  const { kind } = p;
  const values = [first];
  while (p.is(kind)) {
    p.advance();
    values.push(parseBinary(p, level + 1));
  }
  return { type: "BoolOp", range: [start, p.lastEnd], op: kind === T.KwOr ? "Or" : "And", values: exact(values) };
}

function parseComparison(p: Cursor, start: number, left: Expr): Expr {
  const ops: CompareOperator[] = [];
  const comparators: Expr[] = [];
  while (PRECEDENCE[p.kind] === Precedence.Compare && (!p.is(T.KwNot) || p.next === T.KwIn)) {
    ops.push(comparison(p));
    comparators.push(parseBinary(p, Precedence.BitOr));
  }
  return { type: "Compare", range: [start, p.lastEnd], left, ops: exact(ops), comparators: exact(comparators) };
}

function comparison(p: Cursor): CompareOperator {
  const { kind } = p;
  p.advance();
  switch (kind) {
    case T.KwIn:
      return "In";
    case T.KwNot:
      p.advance();
      return "NotIn";
    case T.KwIs:
      return p.take(T.KwNot) ? "IsNot" : "Is";
    default:
      return COMPARE[kind - T.Less] as CompareOperator;
  }
}

/** Signs and powers. */
function parseUnary(p: Cursor): Expr {
  const { kind } = p;
  if (kind === T.Minus || kind === T.Plus || kind === T.Tilde)
    return parseSigned(p, kind === T.Minus ? "USub" : kind === T.Plus ? "UAdd" : "Invert");
  const { start } = p;
  const left = parsePrimary(p);
  if (!p.is(T.DoubleStar)) return left;
  if (p.depth >= MAX_DEPTH) return p.tooDeep();
  p.depth++;
  p.advance();
  const right = parseUnary(p);
  p.depth--;
  return { type: "BinOp", range: [start, p.lastEnd], left, op: "Pow", right };
}

function parseSigned(p: Cursor, op: UnaryOperator): Expr {
  if (p.depth >= MAX_DEPTH) return p.tooDeep();
  p.depth++;
  const { start } = p;
  p.advance();
  const operand = parseUnary(p);
  p.depth--;
  return { type: "UnaryOp", range: [start, p.lastEnd], op, operand };
}

/** An operand with its attributes, calls and subscripts; `await` before it. */
export function parsePrimary(p: Cursor): Expr {
  const { start } = p;
  if (p.is(T.KwAwait)) return parseAwait(p, start);
  return parseTrailers(p, start, parseAtom(p));
}

function parseAwait(p: Cursor, start: number): Expr {
  if (p.depth >= MAX_DEPTH) return p.tooDeep();
  p.advance();
  // Before Python 3.7, `await` was a name.
  if (STARTS_EXPRESSION[p.kind] === 0 || p.is(T.Star)) {
    return parseTrailers(p, start, { type: "Name", range: [start, p.lastEnd], id: "await", ctx: "Load" });
  }
  p.depth++;
  const value = p.is(T.Minus) ? parseUnary(p) : parsePrimary(p);
  p.depth--;
  return { type: "Await", range: [start, p.lastEnd], value };
}

function parseTrailers(p: Cursor, start: number, operand: Expr): Expr {
  let value = operand;
  for (;;) {
    switch (p.kind) {
      case T.Dot: {
        p.advance();
        const attr = attributeName(p);
        value = { type: "Attribute", range: [start, p.lastEnd], value, attr, ctx: "Load" };
        break;
      }
      case T.LParen:
        value = parseCall(p, start, value);
        break;
      case T.LBracket:
        value = parseSubscript(p, start, value);
        break;
      default:
        return value;
    }
  }
}

/** A keyword directly after the dot is meant as a name: `obj.print`, `obj.async`. */
function attributeName(p: Cursor): string {
  const { i } = p;
  if (p.is(T.Name)) {
    p.advance();
    return p.nameAt(i);
  }
  p.fail("Expected a name after '.'");
  if (p.kind < T.KwFalse || p.start !== p.lastEnd) return "";
  p.advance();
  return p.text.slice(p.starts[i], p.ends[i]);
}
