/** Functions and lambdas: parameters, receiver, body. Functions are numbered as they are met; `program.ts` puts them in source order. */
import type { At, Expr, FunctionExpr, Param, Stmt } from "../../ir/ir.js";
import { Bindings, bindingsOf } from "./bindings.js";
import { lowerExpression, place } from "./expressions.js";
import type * as py from "./parser/ast.js";
import { Frame, type MutableFunc, Scope } from "./scope.js";
import { lowerStatements } from "./statements.js";
import { typeRef } from "./types.js";

export type FunctionNode = py.FunctionDef | py.AsyncFunctionDef;

interface Shape {
  readonly name: string;
  readonly at: At;
  readonly bindings: Bindings;
  readonly async: boolean;
  readonly generator: boolean;
  /** The body of a class runs with the class as its receiver. */
  readonly kind?: "function" | "class";
}

export function newFunction(id: number, name: string, at: At): MutableFunc {
  const unset = { receiver: undefined, rest: undefined, returns: undefined };
  return { id, name, at, params: [], slots: 0, names: [], async: false, generator: false, body: [], ...unset };
}

/** A function whose body `write` gives. */
export function functionOf(scope: Scope, shape: Shape, write: (inner: Scope, func: MutableFunc) => readonly Stmt[]): FunctionExpr {
  const { unit } = scope.frame;
  const frame = new Frame(unit, scope.frame);
  const func = newFunction(unit.functions.length, shape.name, shape.at);
  unit.functions.push(func);
  const inner = new Scope(frame, scope, shape.kind ?? "function", shape.bindings);
  if (shape.kind === "class") frame.receiver = frame.slot("");
  func.async = shape.async;
  func.generator = shape.generator;
  func.body = write(inner, func);
  func.slots = frame.names.length;
  func.names = frame.names;
  func.receiver = frame.receiver;
  if (frame.receiverFirst) func.receiverFirst = true;
  return { op: "function", func, at: func.at };
}

/** `method`: the first parameter is the receiver. Decorators are not looked at. */
export function lowerFunction(scope: Scope, node: FunctionNode, method: boolean): FunctionExpr {
  const bindings = bindingsOf(node.body);
  bindParameters(node.args, bindings);
  const shape = { name: node.name, at: place(node), bindings, async: node.type === "AsyncFunctionDef", generator: yields(node.body) };
  return functionOf(scope, shape, (inner, func) => {
    func.params = lowerParameters(inner, node.args, method);
    if (node.returns) func.returns = typeRef(outsideOf(inner), node.returns);
    const body: Stmt[] = [];
    lowerStatements(inner, node.body, body);
    return body;
  });
}

/** `name`: of the variable it is stored in, if any. */
export function lowerLambda(scope: Scope, node: py.Lambda, name = ""): Expr {
  const bindings = bindingsOf([{ type: "Expr", range: node.body.range, value: node.body }]);
  bindParameters(node.args, bindings);
  const shape = { name, at: place(node), bindings, async: false, generator: false };
  return functionOf(scope, shape, (inner, func) => {
    func.params = lowerParameters(inner, node.args, false);
    return [{ do: "return", value: lowerExpression(inner, node.body), at: place(node.body) }];
  });
}

function parametersOf(args: py.Arguments): py.Arg[] {
  const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
  return [...posonlyargs, ...plain, ...(vararg ? [vararg] : []), ...kwonlyargs, ...(kwarg ? [kwarg] : [])];
}

function bindParameters(args: py.Arguments, bindings: Bindings): void {
  for (const { arg } of parametersOf(args)) bindings.bind(arg);
}

function lowerParameters(scope: Scope, args: py.Arguments, method: boolean): readonly Param[] {
  const positional = [...args.posonlyargs, ...args.args];
  const defaults = new Map<py.Arg, py.Expr>();
  args.defaults.forEach((value, index) => {
    const arg = positional[positional.length - args.defaults.length + index];
    if (arg) defaults.set(arg, value);
  });
  args.kwonlyargs.forEach((arg, index) => {
    const value = args.kw_defaults[index];
    if (value) defaults.set(arg, value);
  });
  let params = parametersOf(args);
  const [first] = positional;
  if (method && first) {
    scope.frame.receiver = scope.declare(first.arg);
    scope.frame.receiverFirst = true;
    params = params.filter((it) => it !== first);
  }
  const outside = outsideOf(scope);
  return params.map((arg): Param => {
    const value = defaults.get(arg);
    const param: { -readonly [K in keyof Param]: Param[K] } = {
      slot: scope.declare(arg.arg),
      name: arg.arg,
      fields: [],
      rest: arg === args.vararg,
      at: place(arg),
    };
    if (arg === args.kwarg) param.keywords = true;
    if (value) param.default = lowerExpression(outside, value);
    if (arg.annotation && arg !== args.vararg && arg !== args.kwarg) param.type = typeRef(outside, arg.annotation);
    const said = arg.annotation && scope.parent ? metadata(arg.annotation) : [];
    if (said.length > 0) param.decorators = said.map((it) => lowerExpression(scope.parent as Scope, it));
    return param;
  });
}

/** What `Annotated[T, …]` says beside the type; an annotation that is a call says it by itself: `constr(pattern="^[a-z]+$")`. */
export function metadata(node: py.Expr): readonly py.Expr[] {
  if (node.type === "Call") return [node];
  if (node.type !== "Subscript" || node.slice.type !== "Tuple") return [];
  const { value } = node;
  const name = value.type === "Name" ? value.id : value.type === "Attribute" ? value.attr : "";
  return name === "Annotated" ? node.slice.elts.slice(1) : [];
}

/**
 * The names around a function, as code of the function sees them: annotations and defaults are evaluated where the function is defined, but the
 * IR has them within it.
 */
export function outsideOf({ frame, parent }: Scope): Scope {
  return new Scope(frame, parent, "function", new Bindings());
}

/** Whether a body has a `yield` of its own. */
function yields(body: readonly py.Stmt[]): boolean {
  const open: unknown[] = [...body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    if (Array.isArray(node)) {
      open.push(...(node as unknown[]).slice(0, 100_000));
      continue;
    }
    const { type } = node as { readonly type?: string };
    if (type === "Yield" || type === "YieldFrom") return true;
    if (type === "FunctionDef" || type === "AsyncFunctionDef" || type === "ClassDef" || type === "Lambda" || type === "Constant") continue;
    if (type !== undefined) for (const value of Object.values(node)) if (typeof value === "object") open.push(value);
  }
  return false;
}
