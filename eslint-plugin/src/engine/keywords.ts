/**
 * Arguments in the order in which a function of the program declares its parameters: named ones (`f(1, name=x)`, `f(**options)`), and
 * those that a parameter collects although others follow it (`def f(*args, name)`): that parameter's argument is the list itself.
 */
import type { Expr, Func } from "../ir/ir.js";
import { pairKey } from "./calls.js";
import type { Interpreter } from "./interpreter.js";
import { iterated, spreadItems } from "./lists.js";
import { elementOf, listOf, objectOf } from "./members.js";
import type { CallArgument } from "./paths.js";
import { join, tainted, UNDEFINED, UNKNOWN, type Closure, type Value } from "./values.js";

/** The parameter that collects what is given by position, if others follow it; else -1. */
export function collectorOf(func: Func): number {
  const index = func.params.findIndex(({ rest }) => rest);
  return index < func.params.length - 1 ? index : -1;
}

/** A closure, its receiver and its arguments in the order of its parameters: what is bound to it, then what the call gives. */
export function prepared(I: Interpreter, closure: Closure, given: readonly CallArgument[], self: Value, node: Expr): Prepared {
  const { func, bound = [], named, unbound } = closure;
  const plain = (value: Value): CallArgument => ({ value, expr: node, spread: false });
  const args = named ? [...[...named].map(([name, value]) => ({ ...plain(value), name })), ...given] : given;
  const collector = collectorOf(func);
  if (!unbound && (collector < 0 || collector >= bound.length))
    return { closure, args: inOrder(I, args, func, bound.length, node), receiver: self };
  const all = [...bound.map(plain), ...args];
  const free = { ...closure, bound: undefined, unbound: undefined };
  if (!unbound) return { closure: free, args: inOrder(I, all, func, 0, node), receiver: self };
  const items = all.flatMap((arg) => (arg.spread && arg.name === undefined ? (spreadItems(I, arg.value)?.map(plain) ?? arg) : arg));
  const first = items.find((arg) => arg.name === undefined);
  const others = items.filter((arg) => arg !== first);
  return { closure: free, args: inOrder(I, others, func, 0, node), receiver: first?.value ?? UNKNOWN };
}

interface Prepared {
  readonly closure: Closure;
  readonly args: readonly CallArgument[];
  readonly receiver: Value;
}

/** `skipped`: so many parameters are bound already. */
export function inOrder(
  I: Interpreter,
  args: readonly CallArgument[],
  func: Func | undefined,
  skipped: number,
  node: Expr,
): readonly CallArgument[] {
  if (!func) return args;
  const collector = collectorOf(func);
  const named = args.some((arg) => arg.name !== undefined);
  if (!named && collector < 0) return args;
  const params = func.params.slice(skipped);
  const ordered: (CallArgument | undefined)[] = positional(I, args, params.length);
  if (collector >= skipped) collect(I, ordered, params, collector - skipped, node);
  if (named) byName(I, args, params, ordered, node);
  return Array.from(ordered, (arg) => arg ?? { value: UNDEFINED, expr: node, spread: false });
}

/** The arguments without a name, one by one; of a spread that nobody can count any element may be each of those that are left. */
function positional(I: Interpreter, args: readonly CallArgument[], most: number): CallArgument[] {
  const out: CallArgument[] = [];
  for (const arg of args) {
    if (arg.name !== undefined) continue;
    const items = arg.spread ? spreadItems(I, arg.value) : [arg.value];
    if (items) out.push(...items.map((value) => ({ value, expr: arg.expr, spread: false })));
    else {
      const value = iterated(I, arg.value, I.place(arg.expr.at));
      while (out.length < most) out.push({ value, expr: arg.expr, spread: false });
    }
  }
  return out;
}

function collect(I: Interpreter, ordered: (CallArgument | undefined)[], params: Func["params"], at: number, node: Expr): void {
  const left = ordered.splice(at).map((arg) => arg?.value ?? UNDEFINED);
  ordered[at] = { value: listOf(I, pairKey(node, params[at]!), left), expr: node, spread: false };
}

function byName(
  I: Interpreter,
  args: readonly CallArgument[],
  params: Func["params"],
  ordered: (CallArgument | undefined)[],
  node: Expr,
): void {
  const others = new Map<string, Value>();
  let open: Value | undefined;
  for (const arg of args) {
    if (arg.name === undefined) continue;
    const index = params.findIndex(({ name, rest, keywords }) => name === arg.name && !rest && !keywords);
    if (arg.name === "**") {
      const left = spread(I, arg, params, ordered, others);
      if (left) open = open ? join(open, left) : left;
    } else if (index >= 0) ordered[index] = { ...arg, name: undefined };
    else others.set(arg.name, arg.value);
  }
  const collector = params.findIndex(({ keywords }) => keywords);
  if (collector >= 0) ordered[collector] = { value: objectOf(I, args, others, open), expr: node, spread: false };
}

/** `**options`: each parameter that has no argument yet may be in it. What may have any name is given back. */
function spread(
  I: Interpreter,
  { value, expr }: CallArgument,
  params: Func["params"],
  ordered: (CallArgument | undefined)[],
  others: Map<string, Value>,
): Value | undefined {
  const heaps = value.objects.flatMap((cell) => I.state.heap(cell) ?? []);
  const used = new Set<string>();
  params.forEach(({ name, rest, keywords }, index) => {
    if (rest || keywords || ordered[index]) return;
    const known = heaps.map((heap) => heap.fields.get(name) ?? heap.element).find((field) => field !== undefined);
    const found = known ?? (value.taints.length ? tainted(value.taints) : undefined);
    if (!found) return;
    used.add(name);
    ordered[index] = { value: found, expr, spread: false };
  });
  for (const heap of heaps)
    for (const [name, field] of heap.fields)
      if (!used.has(name)) others.set(name, others.has(name) ? join(others.get(name)!, field) : field);
  const counted = heaps.length > 0 && heaps.every((heap) => heap.element === undefined) && value.taints.length === 0;
  return counted ? undefined : elementOf(I, value, I.place(expr.at));
}
