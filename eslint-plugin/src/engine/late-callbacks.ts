/**
 * Callbacks of a constructor that run when its result already has a name: `const db = new Database(path, () => resolve(db))`. The
 * callback is run where it is handed over, when the variable is not yet set; so the construction is looked at again once it is.
 */
import type { Call, Expr } from "../ir/ir.js";

const known = new WeakMap<Call, Map<number, boolean>>();

/** Is it a construction, one of whose functions uses the variable of the function around it? */
export function callsBackWith(expr: Expr, slot: number): boolean {
  if (expr.op === "await" || expr.op === "cast") return callsBackWith(expr.value, slot);
  if (expr.op !== "call" || expr.style !== "new" || !expr.args.some(({ value }) => value.op === "function")) return false;
  let slots = known.get(expr);
  if (!slots) known.set(expr, (slots = new Map()));
  let uses = slots.get(slot);
  if (uses === undefined) slots.set(slot, (uses = expr.args.some(({ value }) => value.op === "function" && mentions(value, slot))));
  return uses;
}

/** Does a function, or one inside it, read or write the slot of the function around? */
function mentions(root: object, slot: number): boolean {
  const stack: { readonly node: object; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const node = top.node as Record<string, unknown>;
    if (node["op"] === "var" && node["slot"] === slot && node["hops"] === top.depth && top.depth > 0) return true;
    const func = node["op"] === "function" ? (node["func"] as { params: object; body: object }) : undefined;
    const children = func ? [func.params, func.body] : Object.entries(node).flatMap(([key, child]) => (key === "at" ? [] : [child]));
    for (const child of children)
      if (typeof child === "object" && child !== null) stack.push({ node: child, depth: top.depth + (func ? 1 : 0) });
  }
  return false;
}
