/** Calls and subscripts. */
import type { Expr, Keyword } from "./ast.js";
import { exact } from "./exact.js";
import type { Cursor } from "./cursor.js";
import { parseGenerators } from "./parse-comprehensions.js";
import { parseElement } from "./parse-lists.js";
import { parseExpression, parseNamed } from "./parse-operators.js";
import { T } from "./tokens.js";

/** Arguments in parentheses; also of a class definition. */
export function parseArguments(p: Cursor, args: Expr[], keywords: Keyword[]): void {
  const opened = p.start;
  p.advance();
  while (!p.is(T.RParen)) {
    if (p.ended) return void p.unclosed();
    const since = p.i;
    parseArgument(p, args, keywords, opened);
    if (!p.is(T.RParen) && !p.take(T.Comma) && !p.resume(since)) return;
  }
  p.advance();
}

function parseArgument(p: Cursor, args: Expr[], keywords: Keyword[], opened: number): void {
  const { start } = p;
  switch (p.kind) {
    case T.Star: {
      p.advance();
      const value = parseExpression(p);
      args.push({ type: "Starred", range: [start, p.lastEnd], value, ctx: "Load" });
      return;
    }
    case T.DoubleStar: {
      p.advance();
      const value = parseExpression(p);
      keywords.push({ type: "keyword", range: [start, p.lastEnd], arg: null, value });
      return;
    }
  }
  if (p.next === T.Assign && (p.is(T.Name) || p.kind >= T.KwFalse)) {
    const arg = p.nameAt(p.i);
    if (!p.is(T.Name) && !p.is(T.KwAsync) && !p.is(T.KwAwait)) p.fail("A keyword cannot name an argument");
    p.advance();
    p.advance();
    const value = parseExpression(p);
    keywords.push({ type: "keyword", range: [start, p.lastEnd], arg, value });
    return;
  }
  const value = parseNamed(p);
  if (!p.is(T.KwFor) && !p.is(T.KwAsync)) {
    args.push(value);
    return;
  }
  const generators = parseGenerators(p);
  // Alone, the generator has the call's parentheses for its own.
  const own = p.is(T.RParen) && args.length === 0 && keywords.length === 0;
  const range: [number, number] = own ? [opened, p.ends[p.i] as number] : [start, p.lastEnd];
  args.push({ type: "GeneratorExp", range, elt: value, generators });
}

export function parseCall(p: Cursor, start: number, func: Expr): Expr {
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  parseArguments(p, args, keywords);
  return { type: "Call", range: [start, p.lastEnd], func, args: exact(args), keywords: exact(keywords) };
}

export function parseSubscript(p: Cursor, start: number, value: Expr): Expr {
  p.advance();
  const slice = parseSlices(p);
  return { type: "Subscript", range: [start, p.lastEnd], value, slice, ctx: "Load" };
}

function parseSlices(p: Cursor): Expr {
  const { start } = p;
  if (p.is(T.RBracket)) {
    const missing = p.missing();
    p.advance();
    return missing;
  }
  let since = p.i;
  const first = parseSlice(p);
  // `a[*b]` has a tuple for its index.
  if (p.is(T.RBracket) && first.type !== "Starred") {
    p.advance();
    return first;
  }
  const elts = [first];
  let commas = 0;
  let end = p.lastEnd;
  for (;;) {
    if (p.is(T.RBracket)) break;
    if (p.take(T.Comma)) commas++;
    else if (!p.resume(since)) return commas > 0 ? { type: "Tuple", range: [start, p.lastEnd], elts: exact(elts), ctx: "Load" } : first;
    end = p.lastEnd;
    if (p.is(T.RBracket)) break;
    if (p.ended) {
      p.unclosed();
      return { type: "Tuple", range: [start, end], elts: exact(elts), ctx: "Load" };
    }
    since = p.i;
    elts.push(parseSlice(p));
    end = p.lastEnd;
  }
  p.advance();
  return { type: "Tuple", range: [start, end], elts: exact(elts), ctx: "Load" };
}

function parseSlice(p: Cursor): Expr {
  const { start } = p;
  let lower: Expr | null = null;
  if (!p.is(T.Colon)) {
    lower = parseElement(p);
    // In brackets, `:=` after an operand is written for a slice by nobody, but `a[b:=c]` is an assignment.
    if (!p.is(T.Colon)) return lower;
  }
  p.advance();
  const upper = endsSlice(p) ? null : parseExpression(p);
  const step = p.take(T.Colon) && !endsSlice(p) ? parseExpression(p) : null;
  return { type: "Slice", range: [start, p.lastEnd], lower, upper, step };
}

function endsSlice(p: Cursor): boolean {
  return p.is(T.Colon) || p.is(T.Comma) || p.is(T.RBracket) || p.ended;
}
