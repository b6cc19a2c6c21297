/** Statements of one line. */
import type { Expr, Stmt } from "./ast.js";
import { exact } from "./exact.js";
import type { Cursor } from "./cursor.js";
import { assignable, parseExpressions, parseTarget, parseValue } from "./parse-lists.js";
import { parseImport, parseImportFrom } from "./parse-imports.js";
import { augmentedOperator, parseExpression, parseNamed } from "./parse-operators.js";
import { isPython2Statement, parsePython2Raise, parsePython2Statement } from "./python2.js";
import { STARTS_EXPRESSION, T } from "./tokens.js";

export function parseSimple(p: Cursor): Stmt {
  const { start } = p;
  switch (p.kind) {
    case T.KwReturn: {
      p.advance();
      const value = STARTS_EXPRESSION[p.kind] === 1 ? parseExpressions(p) : null;
      return { type: "Return", range: [start, p.lastEnd], value };
    }
    case T.KwImport:
      return parseImport(p);
    case T.KwFrom:
      return parseImportFrom(p);
    case T.KwRaise:
      return parseRaise(p);
    case T.KwPass:
      p.advance();
      return { type: "Pass", range: [start, p.lastEnd] };
    case T.KwBreak:
      p.advance();
      return { type: "Break", range: [start, p.lastEnd] };
    case T.KwContinue:
      p.advance();
      return { type: "Continue", range: [start, p.lastEnd] };
    case T.KwAssert: {
      p.advance();
      const test = parseNamed(p);
      const msg = p.take(T.Comma) ? parseExpression(p) : null;
      return { type: "Assert", range: [start, p.lastEnd], test, msg };
    }
    case T.KwDel:
      return parseDelete(p);
    case T.KwGlobal:
    case T.KwNonlocal:
      return parseScope(p);
    case T.Name:
      if (isPython2Statement(p)) return parsePython2Statement(p);
  }
  return parseExpressionStatement(p);
}

function parseDelete(p: Cursor): Stmt {
  const { start } = p;
  p.advance();
  const targets = [assignable(p, parseTarget(p), "Del")];
  while (p.take(T.Comma)) {
    if (STARTS_EXPRESSION[p.kind] === 0) break;
    targets.push(assignable(p, parseTarget(p), "Del"));
  }
  return { type: "Delete", range: [start, p.lastEnd], targets: exact(targets) };
}

function parseRaise(p: Cursor): Stmt {
  const { start } = p;
  p.advance();
  if (STARTS_EXPRESSION[p.kind] === 0) return { type: "Raise", range: [start, p.lastEnd], exc: null, cause: null };
  const excStart = p.start;
  let exc = parseExpression(p);
  if (p.is(T.Comma)) exc = parsePython2Raise(p, excStart, exc);
  const cause = p.take(T.KwFrom) ? parseExpression(p) : null;
  return { type: "Raise", range: [start, p.lastEnd], exc, cause };
}

function parseScope(p: Cursor): Stmt {
  const { start, kind } = p;
  p.advance();
  const names: string[] = [];
  do {
    const name = p.identifier();
    if (name) names.push(name);
  } while (p.take(T.Comma));
  return { type: kind === T.KwGlobal ? "Global" : "Nonlocal", range: [start, p.lastEnd], names: exact(names) };
}

/** An expression, an assignment, an annotation. */
function parseExpressionStatement(p: Cursor): Stmt {
  const { start } = p;
  const parenthesized = p.is(T.LParen);
  const first = parseValue(p);
  switch (p.kind) {
    case T.Assign:
      return parseAssignment(p, start, first);
    case T.Colon:
      // A colon that ends the line is that of a block whose head nobody understood.
      if (p.next !== T.Newline) return parseAnnotation(p, start, first, parenthesized);
      break;
    default: {
      const op = augmentedOperator(p.kind);
      if (op === undefined) break;
      const target = assignable(p, first, "Store");
      p.advance();
      const value = parseValue(p);
      return { type: "AugAssign", range: [start, p.lastEnd], target, op, value };
    }
  }
  return { type: "Expr", range: [start, p.lastEnd], value: first };
}

function parseAssignment(p: Cursor, start: number, first: Expr): Stmt {
  const targets: Expr[] = [];
  let value = first;
  while (p.take(T.Assign)) {
    targets.push(assignable(p, value, "Store"));
    value = parseValue(p);
  }
  return { type: "Assign", range: [start, p.lastEnd], targets: exact(targets), value };
}

function parseAnnotation(p: Cursor, start: number, first: Expr, parenthesized: boolean): Stmt {
  p.advance();
  const target = assignable(p, first, "Store");
  const annotation = parseExpression(p);
  const value = p.take(T.Assign) ? parseValue(p) : null;
  const simple = target.type === "Name" && !parenthesized ? 1 : 0;
  return { type: "AnnAssign", range: [start, p.lastEnd], target, annotation, value, simple };
}
