/** The patterns of `case`. */
import type { Expr, Pattern } from "./ast.js";
import { type Cursor, MAX_DEPTH } from "./cursor.js";
import { parseAtom } from "./parse-atoms.js";
import { T } from "./tokens.js";

/** A whole case: a pattern, or a sequence without brackets. */
export function parsePatterns(p: Cursor): Pattern {
  const { start } = p;
  const first = parseElement(p);
  if (!p.is(T.Comma)) return first.type === "MatchStar" ? { type: "MatchSequence", range: [start, p.lastEnd], patterns: [first] } : first;
  const patterns = [first];
  while (p.take(T.Comma)) {
    if (p.is(T.Colon) || p.is(T.KwIf) || p.ended) break;
    patterns.push(parseElement(p));
  }
  return { type: "MatchSequence", range: [start, p.lastEnd], patterns };
}

/** An element of a sequence. */
function parseElement(p: Cursor): Pattern {
  const { start } = p;
  if (!p.take(T.Star)) return parsePattern(p);
  const name = p.identifier();
  return { type: "MatchStar", range: [start, p.lastEnd], name: name === "_" ? null : name };
}

function parsePattern(p: Cursor): Pattern {
  const { start } = p;
  if (p.depth >= MAX_DEPTH) {
    const value = p.tooDeep();
    return { type: "MatchValue", range: value.range, value };
  }
  p.depth++;
  let pattern = parseClosed(p);
  if (p.is(T.Or)) {
    const patterns = [pattern];
    while (p.take(T.Or)) patterns.push(parseClosed(p));
    pattern = { type: "MatchOr", range: [start, p.lastEnd], patterns };
  }
  p.depth--;
  if (!p.take(T.KwAs)) return pattern;
  const name = p.identifier();
  return { type: "MatchAs", range: [start, p.lastEnd], pattern, name };
}

function parseClosed(p: Cursor): Pattern {
  const { start } = p;
  switch (p.kind) {
    case T.Name:
      return parseName(p);
    case T.KwNone:
    case T.KwTrue:
    case T.KwFalse: {
      const value = p.is(T.KwNone) ? null : p.is(T.KwTrue);
      p.advance();
      return { type: "MatchSingleton", range: [start, p.lastEnd], value };
    }
    case T.LParen:
      return parseSequence(p, T.RParen);
    case T.LBracket:
      return parseSequence(p, T.RBracket);
    case T.LBrace:
      return parseMapping(p);
    default: {
      const value = parseLiteral(p);
      return { type: "MatchValue", range: [start, Math.max(start, p.lastEnd)], value };
    }
  }
}

/** A string or a number, which may have a sign and an imaginary part. */
function parseLiteral(p: Cursor): Expr {
  const { start } = p;
  let left = parseSigned(p);
  if (p.is(T.Plus) || p.is(T.Minus)) {
    const op = p.is(T.Plus) ? "Add" : "Sub";
    p.advance();
    const right = parseSigned(p);
    left = { type: "BinOp", range: [start, p.lastEnd], left, op, right };
  }
  return left;
}

function parseSigned(p: Cursor): Expr {
  const { start } = p;
  if (!p.take(T.Minus)) return p.is(T.Number) || p.is(T.String) || p.is(T.FStart) ? parseAtom(p) : p.missing("Expected a pattern");
  const operand = p.is(T.Number) ? parseAtom(p) : p.missing("Expected a number");
  return { type: "UnaryOp", range: [start, p.lastEnd], op: "USub", operand };
}

/** A capture, a wildcard, a dotted name or a class. */
function parseName(p: Cursor): Pattern {
  const { start } = p;
  const id = p.identifier();
  if (!p.is(T.Dot) && !p.is(T.LParen)) return { type: "MatchAs", range: [start, p.lastEnd], pattern: null, name: id === "_" ? null : id };
  const value = parseDotted(p, start, id);
  if (p.is(T.LParen)) return parseClass(p, start, value);
  return { type: "MatchValue", range: [start, p.lastEnd], value };
}

function parseDotted(p: Cursor, start: number, id: string): Expr {
  let value: Expr = { type: "Name", range: [start, p.lastEnd], id, ctx: "Load" };
  while (p.take(T.Dot)) {
    const attr = p.identifier();
    value = { type: "Attribute", range: [start, p.lastEnd], value, attr, ctx: "Load" };
  }
  return value;
}

function parseSequence(p: Cursor, closing: T): Pattern {
  const { start } = p;
  p.advance();
  const patterns: Pattern[] = [];
  let commas = 0;
  while (!p.is(closing)) {
    const since = p.i;
    patterns.push(parseElement(p));
    if (p.is(closing)) break;
    if (p.take(T.Comma)) commas++;
    else if (!p.resume(since)) return { type: "MatchSequence", range: [start, p.lastEnd], patterns };
  }
  p.advance();
  const [first] = patterns;
  if (closing === T.RParen && commas === 0 && first && first.type !== "MatchStar") return first;
  return { type: "MatchSequence", range: [start, p.lastEnd], patterns };
}

function parseMapping(p: Cursor): Pattern {
  const { start } = p;
  p.advance();
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  while (!p.is(T.RBrace)) {
    const since = p.i;
    if (p.take(T.DoubleStar)) rest = p.identifier();
    else {
      keys.push(parseKey(p));
      p.expect(T.Colon, "Expected ':' after a key");
      patterns.push(parsePattern(p));
    }
    if (!p.is(T.RBrace) && !p.take(T.Comma) && !p.resume(since)) break;
  }
  p.take(T.RBrace);
  return { type: "MatchMapping", range: [start, p.lastEnd], keys, patterns, rest };
}

function parseKey(p: Cursor): Expr {
  const { start } = p;
  if (p.is(T.Name)) return parseDotted(p, start, p.identifier());
  if (p.is(T.KwNone) || p.is(T.KwTrue) || p.is(T.KwFalse)) return parseAtom(p);
  return parseLiteral(p);
}

function parseClass(p: Cursor, start: number, cls: Expr): Pattern {
  p.advance();
  const patterns: Pattern[] = [];
  const kwd_attrs: string[] = [];
  const kwd_patterns: Pattern[] = [];
  while (!p.is(T.RParen)) {
    const since = p.i;
    if (p.is(T.Name) && p.next === T.Assign) {
      kwd_attrs.push(p.identifier());
      p.advance();
      kwd_patterns.push(parsePattern(p));
    } else patterns.push(parsePattern(p));
    if (!p.is(T.RParen) && !p.take(T.Comma) && !p.resume(since)) break;
  }
  p.take(T.RParen);
  return { type: "MatchClass", range: [start, p.lastEnd], cls, patterns, kwd_attrs, kwd_patterns };
}
