/** Functions, classes, decorators and type aliases. */
import type { Expr, Keyword, Stmt } from "./ast.js";
import { exact } from "./exact.js";
import type { Cursor } from "./cursor.js";
import { parseArguments } from "./parse-calls.js";
import { parseExpression, parseNamed } from "./parse-operators.js";
import { parseParameters, parseTypeParams } from "./parse-parameters.js";
import { endLine, parseBlock } from "./parse-statements.js";
import { T } from "./tokens.js";

export function parseFunction(p: Cursor, async: boolean, decorator_list: readonly Expr[]): Stmt {
  const { start } = p;
  if (async) p.advance();
  p.advance();
  const name = p.identifier();
  const type_params = parseTypeParams(p);
  const args = parseParameters(p);
  const returns = p.take(T.Arrow) ? parseExpression(p) : null;
  const body = parseBlock(p);
  const type = async ? "AsyncFunctionDef" : "FunctionDef";
  return { type, range: [start, p.lastEnd], name, args, body, decorator_list, returns, type_params };
}

export function parseClass(p: Cursor, decorator_list: readonly Expr[]): Stmt {
  const { start } = p;
  p.advance();
  const name = p.identifier();
  const type_params = parseTypeParams(p);
  const bases: Expr[] = [];
  const keywords: Keyword[] = [];
  if (p.is(T.LParen)) parseArguments(p, bases, keywords);
  const body = parseBlock(p);
  return {
    type: "ClassDef",
    range: [start, p.lastEnd],
    name,
    bases: exact(bases),
    keywords: exact(keywords),
    body,
    decorator_list,
    type_params,
  };
}

export function parseDecorated(p: Cursor, out: Stmt[]): void {
  const decorators: Expr[] = [];
  while (p.take(T.At)) {
    decorators.push(parseNamed(p));
    const rest: Stmt[] = [];
    endLine(p, rest);
    out.push(...rest);
  }
  if (p.is(T.KwClass)) out.push(parseClass(p, decorators));
  else if (p.is(T.KwDef)) out.push(parseFunction(p, false, decorators));
  else if (p.is(T.KwAsync) && p.next === T.KwDef) out.push(parseFunction(p, true, decorators));
  else {
    p.fail("Expected a function or a class after its decorators");
    for (const value of decorators) out.push({ type: "Expr", range: value.range, value });
  }
}

/** `type Name = …` or `type Name[…] = …`; anything else is about a variable called `type`. */
export function isTypeAlias(p: Cursor): boolean {
  if (p.next !== T.Name || !p.isWord(p.i, "type")) return false;
  const after = p.kinds[p.i + 2];
  return after === T.Assign || after === T.LBracket;
}

export function parseTypeAlias(p: Cursor): Stmt {
  const { start } = p;
  p.advance();
  const nameStart = p.start;
  const id = p.identifier();
  const name: Expr = { type: "Name", range: [nameStart, p.lastEnd], id, ctx: "Store" };
  const type_params = parseTypeParams(p);
  const value = p.expect(T.Assign, "Expected '='") ? parseExpression(p) : p.missing();
  return { type: "TypeAlias", range: [start, p.lastEnd], name, type_params, value };
}
