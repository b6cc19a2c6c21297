/** Named arguments (`f(1, name=x)`, `f(**options)`) in the order in which a function of the program declares its parameters. */
import type { Expr, Func } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { elementOf, objectOf } from "./members.js";
import type { CallArgument } from "./paths.js";
import { tainted, UNDEFINED, type Value } from "./values.js";

/** `skipped`: so many parameters are bound already. */
export function inOrder(
  I: Interpreter,
  args: readonly CallArgument[],
  func: Func | undefined,
  skipped: number,
  node: Expr,
): readonly CallArgument[] {
  if (!func || !args.some((arg) => arg.name !== undefined)) return args;
  const ordered: (CallArgument | undefined)[] = args.filter((arg) => arg.name === undefined);
  const params = func.params.slice(skipped);
  const others = new Map<string, Value>();
  for (const arg of args) {
    if (arg.name === undefined) continue;
    const index = params.findIndex(({ name, rest, keywords }) => name === arg.name && !rest && !keywords);
    if (arg.name === "**") spread(I, arg, params, ordered, others);
    else if (index >= 0) ordered[index] = { ...arg, name: undefined };
    else others.set(arg.name, arg.value);
  }
  const collector = params.findIndex(({ keywords }) => keywords);
  if (collector >= 0) {
    const element = others.get("**");
    others.delete("**");
    ordered[collector] = { value: objectOf(I, args, others, element), expr: node, spread: false };
  }
  return Array.from(ordered, (arg) => arg ?? { value: UNDEFINED, expr: node, spread: false });
}

/** `**options`: each parameter that has no argument yet may be in it. */
function spread(
  I: Interpreter,
  arg: CallArgument,
  params: Func["params"],
  ordered: (CallArgument | undefined)[],
  others: Map<string, Value>,
): void {
  const { value, expr } = arg;
  const heaps = value.objects.flatMap((cell) => I.state.heap(cell) ?? []);
  const element = elementOf(I, value, I.place(expr.at));
  const used = new Set<string>();
  params.forEach(({ name, rest, keywords }, index) => {
    if (rest || keywords || ordered[index]) return;
    const known = heaps.map((heap) => heap.fields.get(name) ?? heap.element).find((field) => field !== undefined);
    const found = known ?? (value.taints.length ? tainted(value.taints) : undefined);
    if (!found) return;
    used.add(name);
    ordered[index] = { value: found, expr, spread: false };
  });
  const left = heaps.some((heap) => heap.element !== undefined || [...heap.fields.keys()].some((name) => !used.has(name)));
  if (left || value.taints.length || heaps.length === 0) others.set("**", element);
}
