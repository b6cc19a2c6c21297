/** The `match` statement. */
import type { Expr, MatchCase, Stmt } from "./ast.js";
import type { Cursor } from "./cursor.js";
import { parseElement } from "./parse-lists.js";
import { parseNamed } from "./parse-operators.js";
import { parsePatterns } from "./parse-patterns.js";
import { parseBlock, parseStatement } from "./parse-statements.js";
import { STARTS_EXPRESSION, T } from "./tokens.js";

/** `match` is a keyword where a subject follows and the line ends with a colon, as no expression does. */
export function isMatch(p: Cursor): boolean {
  if (STARTS_EXPRESSION[p.next] === 0 || !p.isWord(p.i, "match")) return false;
  let i = p.i + 2;
  while ((p.kinds[i] as T) > T.Dedent) i++;
  if (p.kinds[i - 1] === T.Colon) return true;
  return p.kinds[i] === T.Newline && p.kinds[i + 1] === T.Indent && p.isWord(i + 2, "case");
}

export function parseMatch(p: Cursor, out: Stmt[]): void {
  const { start } = p;
  p.advance();
  const subject = parseSubject(p);
  p.expect(T.Colon, "Expected ':'");
  while (!p.ended) p.advance();
  const cases: MatchCase[] = [];
  const stray: Stmt[] = [];
  if (p.is(T.Newline)) p.skip();
  if (p.is(T.Indent)) {
    p.skip();
    while (!p.is(T.Dedent) && !p.is(T.End)) {
      if (p.isWord(p.i, "case")) cases.push(parseCase(p));
      else {
        p.fail("Expected 'case'");
        parseStatement(p, stray);
      }
    }
    if (p.is(T.Dedent)) p.skip();
  } else p.complain([p.lastEnd, p.lastEnd], "Expected an indented block");
  out.push({ type: "Match", range: [start, p.lastEnd], subject, cases }, ...stray);
}

function parseSubject(p: Cursor): Expr {
  const { start } = p;
  const first = parseElement(p);
  if (!p.is(T.Comma) && first.type !== "Starred") return first;
  const elts = [first];
  while (p.take(T.Comma)) {
    if (STARTS_EXPRESSION[p.kind] === 0) break;
    elts.push(parseElement(p));
  }
  return { type: "Tuple", range: [start, p.lastEnd], elts, ctx: "Load" };
}

function parseCase(p: Cursor): MatchCase {
  const { start } = p;
  p.advance();
  const pattern = parsePatterns(p);
  const guard = p.take(T.KwIf) ? parseNamed(p) : null;
  const body = parseBlock(p);
  return { type: "match_case", range: [start, p.lastEnd], pattern, guard, body };
}
