/** Statements and blocks, and how a broken one is left behind: what cannot be read is stepped over up to the end of its line. */
import type { ExprStmt, Stmt } from "./ast.js";
import { exact, NONE } from "./exact.js";
import { type Cursor, MAX_DEPTH } from "./cursor.js";
import { parseFor, parseIf, parseTry, parseWhile, parseWith } from "./parse-compound.js";
import { parseClass, parseDecorated, parseFunction, isTypeAlias, parseTypeAlias } from "./parse-definitions.js";
import { parseExpressions } from "./parse-lists.js";
import { isMatch, parseMatch } from "./parse-match.js";
import { parseSimple } from "./parse-simple.js";
import { STARTS_EXPRESSION, T } from "./tokens.js";

/** Statements up to the end of the block or the file. */
export function parseSuite(p: Cursor, out: Stmt[]): void {
  while (!p.is(T.Dedent) && !p.is(T.End)) parseStatement(p, out);
}

export function parseStatement(p: Cursor, out: Stmt[]): void {
  switch (p.kind) {
    case T.Newline:
      return p.skip();
    case T.Indent:
      p.fail("Unexpected indent");
      return parseIndented(p, out);
    case T.KwIf:
      return void out.push(parseIf(p));
    case T.KwFor:
      return void out.push(parseFor(p, false));
    case T.KwWhile:
      return void out.push(parseWhile(p));
    case T.KwTry:
      return void out.push(parseTry(p));
    case T.KwWith:
      return void out.push(parseWith(p, false));
    case T.KwDef:
      return void out.push(parseFunction(p, false, NONE));
    case T.KwClass:
      return void out.push(parseClass(p, NONE));
    case T.At:
      return parseDecorated(p, out);
    case T.KwAsync:
      return parseAsync(p, out);
    case T.KwElif:
    case T.KwElse:
    case T.KwExcept:
    case T.KwFinally:
      return parseOrphan(p, out);
    case T.Name:
      if (isMatch(p)) return parseMatch(p, out);
      if (isTypeAlias(p)) {
        out.push(parseTypeAlias(p));
        return endLine(p, out);
      }
  }
  parseLine(p, out);
}

function parseAsync(p: Cursor, out: Stmt[]): void {
  switch (p.next) {
    case T.KwDef:
      return void out.push(parseFunction(p, true, NONE));
    case T.KwFor:
      return void out.push(parseFor(p, true));
    case T.KwWith:
      return void out.push(parseWith(p, true));
    default:
      parseLine(p, out);
  }
}

/** A clause whose statement is missing. */
function parseOrphan(p: Cursor, out: Stmt[]): void {
  p.fail("This clause belongs to no statement");
  switch (p.kind) {
    case T.KwElif:
      return void out.push(parseIf(p));
    case T.KwExcept:
    case T.KwFinally:
      return void out.push(parseTry(p));
  }
  p.advance();
  out.push(...parseBlock(p));
}

/** Simple statements on one line. */
export function parseLine(p: Cursor, out: Stmt[]): void {
  do {
    if (p.ended) break;
    const since = p.i;
    const statement = parseSimple(p);
    if (p.i > since) out.push(statement);
  } while (p.take(T.Semicolon));
  endLine(p, out);
}

export function endLine(p: Cursor, out: Stmt[]): void {
  if (!p.ended) {
    p.fail("Invalid syntax");
    parseRest(p, out);
  }
  if (p.is(T.Newline)) p.skip();
}

/** The rest of a broken line: whatever expressions there are. */
function parseRest(p: Cursor, out: Stmt[]): void {
  while (!p.ended) {
    if (STARTS_EXPRESSION[p.kind] === 1) out.push(expressionStatement(p));
    else if (p.is(T.KwDef) || p.is(T.KwClass) || p.is(T.KwWith) || p.is(T.KwWhile)) return parseStatement(p, out);
    else p.advance();
  }
}

function expressionStatement(p: Cursor): ExprStmt {
  const { start, i } = p;
  const value = parseExpressions(p);
  if (p.i === i) p.advance();
  return { type: "Expr", range: [start, p.lastEnd], value };
}

/** The colon of a compound statement and what follows it. */
export function parseBlock(p: Cursor): readonly Stmt[] {
  const body: Stmt[] = [];
  if (!p.take(T.Colon)) {
    p.fail("Expected ':'");
    while (!p.ended && !(p.is(T.Colon) && p.next === T.Newline)) {
      if (STARTS_EXPRESSION[p.kind] === 1) body.push(expressionStatement(p));
      else p.advance();
    }
    p.take(T.Colon);
  }
  if (p.is(T.Newline)) {
    p.skip();
    if (p.is(T.Indent)) parseIndented(p, body);
    else p.complain([p.lastEnd, p.lastEnd], "Expected an indented block");
  } else if (p.ended) p.fail("Expected an indented block");
  else parseLine(p, body);
  return exact(body);
}

function parseIndented(p: Cursor, out: Stmt[]): void {
  p.skip();
  if (p.depth >= MAX_DEPTH) return skipBlock(p);
  p.depth++;
  parseSuite(p, out);
  p.depth--;
  if (p.is(T.Dedent)) p.skip();
}

/** Steps over a block that is nested too deeply. */
function skipBlock(p: Cursor): void {
  if (!p.truncated) p.complain([p.start, p.start], "Too deeply nested");
  p.truncated = true;
  for (let open = 0; !p.is(T.End);) {
    const { kind } = p;
    if (kind > T.Dedent) p.advance();
    else p.skip();
    if (kind === T.Indent) open++;
    else if (kind === T.Dedent && --open < 0) return;
  }
}
