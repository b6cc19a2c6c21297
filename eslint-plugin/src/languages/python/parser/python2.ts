/**
 * What Python 2 wrote otherwise, where it can mean nothing else: `print x`, `exec code`, `raise E, "text"`, `except E, e`. It becomes the
 * Python 3 form (a call of `print`), so that nobody else has to know of it. `print >>f, x`
 * is an expression in Python 3: it is read as the statement only after something else has shown the file to be Python 2.
 */
import type { Expr, Keyword, Stmt } from "./ast.js";
import type { Cursor } from "./cursor.js";
import { parseBinary, parseExpression } from "./parse-operators.js";
import { Precedence, STARTS_EXPRESSION, T } from "./tokens.js";

const P = 112;
const E = 101;

/** After `print` or `exec`, an operand that cannot go on with the name as an expression. */
function isOperand(kind: T): boolean {
  switch (kind) {
    case T.Name:
    case T.Number:
    case T.String:
    case T.FStart:
    case T.KwNone:
    case T.KwTrue:
    case T.KwFalse:
    case T.KwLambda:
    case T.Backtick:
    case T.LBrace:
      return true;
    default:
      return false;
  }
}

export function isPython2Statement(p: Cursor): boolean {
  const c = p.text.charCodeAt(p.start);
  if (c === P) return (isOperand(p.next) || p.next === T.KwNot || (p.next === T.RightShift && p.python2)) && p.isWord(p.i, "print");
  return c === E && isOperand(p.next) && p.next !== T.LBrace && p.isWord(p.i, "exec");
}

export function parsePython2Statement(p: Cursor): Stmt {
  const { start } = p;
  const id = p.identifier();
  p.python2 = true;
  const func: Expr = { type: "Name", range: [start, p.lastEnd], id, ctx: "Load" };
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  if (id === "exec") parseExec(p, args);
  else parsePrint(p, args, keywords);
  const value: Expr = { type: "Call", range: [start, p.lastEnd], func, args, keywords };
  return { type: "Expr", range: [start, p.lastEnd], value };
}

function parsePrint(p: Cursor, args: Expr[], keywords: Keyword[]): void {
  const { start } = p;
  if (p.take(T.RightShift)) {
    const value = parseExpression(p);
    keywords.push({ type: "keyword", range: [start, p.lastEnd], arg: "file", value });
    if (!p.take(T.Comma)) return;
  }
  while (STARTS_EXPRESSION[p.kind] === 1) {
    args.push(parseExpression(p));
    if (!p.take(T.Comma)) return;
  }
}

function parseExec(p: Cursor, args: Expr[]): void {
  args.push(parseBinary(p, Precedence.BitOr));
  if (p.take(T.KwIn)) args.push(parseExpression(p));
  else if (!p.is(T.Comma)) return;
  while (p.take(T.Comma)) args.push(parseExpression(p));
}

/** `raise E, "text", traceback`: an instance made of the text. */
export function parsePython2Raise(p: Cursor, start: number, func: Expr): Expr {
  const args: Expr[] = [];
  while (p.take(T.Comma)) args.push(parseExpression(p));
  p.python2 = true;
  return { type: "Call", range: [start, p.lastEnd], func, args, keywords: [] };
}

/** Names of exceptions that are written small. */
const SMALL_EXCEPTIONS: ReadonlySet<string> = new Set(["timeout", "gaierror", "herror"]);

/**
 * Whether `except A, b:` stores in `b`, as in Python 2, rather than catches both, as in Python 3.14: exceptions have names that begin with a
 * capital.
 */
export function isPython2Target(target: Expr): boolean {
  return target.type === "Name" && /^[a-z_]/.test(target.id) && !SMALL_EXCEPTIONS.has(target.id);
}
