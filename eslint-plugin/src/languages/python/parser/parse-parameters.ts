/** Parameters of functions and lambdas, and type parameters. */
import type { Arg, Arguments, Expr, TypeParam } from "./ast.js";
import { exact, NONE } from "./exact.js";
import { type Cursor, MAX_DEPTH } from "./cursor.js";
import { parseExpression, parsePrimary } from "./parse-operators.js";
import { T } from "./tokens.js";

export function parseLambda(p: Cursor): Expr {
  if (p.depth >= MAX_DEPTH) return p.tooDeep();
  p.depth++;
  const { start } = p;
  p.advance();
  const args = new ParameterList(p, T.Colon).read();
  const body = p.expect(T.Colon, "Expected ':'") ? parseExpression(p) : p.missing();
  p.depth--;
  return { type: "Lambda", range: [start, p.lastEnd], args, body };
}

/** A function's parameters in their parentheses. */
export function parseParameters(p: Cursor): Arguments {
  if (!p.expect(T.LParen, "Expected '('")) return new ParameterList(p, T.RParen).empty();
  const args = new ParameterList(p, T.RParen).read();
  if (p.ended) p.unclosed();
  else p.expect(T.RParen, "Expected ')'");
  return args;
}

class ParameterList {
  private posonlyargs: Arg[] = [];
  private args: Arg[] = [];
  private readonly kwonlyargs: Arg[] = [];
  private readonly kw_defaults: (Expr | null)[] = [];
  private readonly defaults: Expr[] = [];
  private vararg: Arg | null = null;
  private kwarg: Arg | null = null;
  /** After `*`. */
  private keywordOnly = false;

  constructor(
    private readonly p: Cursor,
    private readonly closing: T.Colon | T.RParen,
  ) {}

  empty(): Arguments {
    return this.done(this.p.lastEnd);
  }

  read(): Arguments {
    const { p, closing } = this;
    const { start } = p;
    while (!p.is(closing) && !p.ended) {
      const since = p.i;
      this.parameter();
      if (p.is(closing) || p.take(T.Comma)) continue;
      // A colon that ends the line is the function's, and the parenthesis is missing.
      if (p.is(T.Colon) || p.is(T.Arrow) || !p.resume(since)) break;
    }
    return this.done(start);
  }

  private done(start: number): Arguments {
    const { vararg, kwarg, p } = this;
    return {
      type: "arguments",
      range: [start, Math.max(start, p.lastEnd)],
      posonlyargs: exact(this.posonlyargs),
      args: exact(this.args),
      vararg,
      kwonlyargs: exact(this.kwonlyargs),
      kw_defaults: exact(this.kw_defaults),
      kwarg,
      defaults: exact(this.defaults),
    };
  }

  private parameter(): void {
    const { p } = this;
    switch (p.kind) {
      case T.Slash:
        p.advance();
        this.posonlyargs = this.args;
        this.args = [];
        return;
      case T.Star:
        p.advance();
        this.keywordOnly = true;
        if (!p.is(T.Comma) && !p.is(this.closing)) this.vararg = this.arg(true);
        return;
      case T.DoubleStar:
        p.advance();
        this.kwarg = this.arg(false);
        return;
      case T.LParen:
        return this.pattern();
    }
    const arg = this.arg(false);
    this.add(arg, p.take(T.Assign) ? parseExpression(p) : null);
  }

  private add(arg: Arg, value: Expr | null): void {
    if (this.keywordOnly) {
      this.kwonlyargs.push(arg);
      this.kw_defaults.push(value);
    } else {
      this.args.push(arg);
      if (value) this.defaults.push(value);
      else if (this.defaults.length > 0) this.p.complain(arg.range, "Parameter without a default follows parameter with a default");
    }
  }

  private arg(starred: boolean): Arg {
    const { p } = this;
    const { start } = p;
    const arg = p.is(T.KwAsync) || p.is(T.KwAwait) ? p.word() : p.identifier("Expected a parameter");
    let annotation: Expr | null = null;
    if (this.closing === T.RParen && p.is(T.Colon) && p.next !== T.Newline) {
      p.advance();
      annotation = starred && p.is(T.Star) ? this.starred() : parseExpression(p);
    }
    const end = Math.max(start, p.lastEnd);
    return { type: "arg", range: [start, end], arg, annotation };
  }

  /** `*args: *Ts` */
  private starred(): Expr {
    const { p } = this;
    const { start } = p;
    p.advance();
    const value = parsePrimary(p);
    return { type: "Starred", range: [start, p.lastEnd], value, ctx: "Load" };
  }

  /** Python 2 took a tuple apart in the list of parameters; it becomes one parameter without a name. */
  private pattern(): void {
    const { p } = this;
    const { start } = p;
    parsePrimary(p);
    p.python2 = true;
    this.add({ type: "arg", range: [start, p.lastEnd], arg: "", annotation: null }, p.take(T.Assign) ? parseExpression(p) : null);
  }
}

/** `[T: int = str, *Ts, **P]`, if there are any. */
export function parseTypeParams(p: Cursor): readonly TypeParam[] {
  const params: TypeParam[] = [];
  if (!p.take(T.LBracket)) return NONE;
  while (!p.is(T.RBracket)) {
    if (p.ended) {
      p.unclosed();
      return params;
    }
    const since = p.i;
    params.push(parseTypeParam(p));
    if (!p.is(T.RBracket) && !p.take(T.Comma) && !p.resume(since)) return params;
  }
  p.advance();
  return exact(params);
}

function parseTypeParam(p: Cursor): TypeParam {
  const { start } = p;
  if (p.take(T.Star)) {
    const name = p.identifier();
    const default_value = p.take(T.Assign) ? parseDefault(p) : null;
    return { type: "TypeVarTuple", range: [start, p.lastEnd], name, default_value };
  }
  if (p.take(T.DoubleStar)) {
    const name = p.identifier();
    const default_value = p.take(T.Assign) ? parseExpression(p) : null;
    return { type: "ParamSpec", range: [start, p.lastEnd], name, default_value };
  }
  const name = p.identifier();
  const bound = p.take(T.Colon) ? parseExpression(p) : null;
  const default_value = p.take(T.Assign) ? parseExpression(p) : null;
  return { type: "TypeVar", range: [start, Math.max(start, p.lastEnd)], name, bound, default_value };
}

/** `*Ts = *tuple[int, str]` */
function parseDefault(p: Cursor): Expr {
  const { start } = p;
  if (!p.take(T.Star)) return parseExpression(p);
  const value = parsePrimary(p);
  return { type: "Starred", range: [start, p.lastEnd], value, ctx: "Load" };
}
