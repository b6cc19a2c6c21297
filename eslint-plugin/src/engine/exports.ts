/** What a module's text says without being run: its exports, and which of its variables its functions assign to. */
import type { Expr, Module } from "../ir/ir.js";

export interface StaticExports {
  /** By exported name. */
  readonly names: ReadonlyMap<string, Expr>;
  /** Specifiers of `export * from`. */
  readonly stars: readonly string[];
  /** What replaces all exports (`module.exports = …`), the last one. */
  readonly whole: Expr | undefined;
  /** Exported variables of the module: their slots. They are read when they are used. */
  readonly live: ReadonlyMap<string, number>;
}

export function staticExports(module: Module): StaticExports {
  const names = new Map<string, Expr>();
  const live = new Map<string, number>();
  const stars: string[] = [];
  let whole: Expr | undefined;
  for (const statement of module.body.body) {
    if (statement.do !== "export") continue;
    const { name, value } = statement;
    if (name === "=") whole = value;
    else if (name === "*") {
      if (value.op === "import") stars.push(value.module);
    } else {
      names.set(name, value);
      if (value.op === "var" && value.hops === 0) live.set(name, value.slot);
    }
  }
  return { names, stars, whole, live };
}

/** Slots of the module's own variables that functions in it assign to. */
export function reassignedSlots(module: Module): ReadonlySet<number> {
  const slots = new Set<number>();
  // Two lists, since a pair for every node would cost more than the walk.
  const stack: object[] = [module.body.body];
  const depths = [0];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const node = top as Readonly<Record<string, unknown>>;
    const { op } = node;
    let depth = depths.pop()!;
    if (op === "assign") {
      const target = node["target"] as { readonly op: string; readonly slot: number; readonly hops: number };
      if (target.op === "var" && depth > 0 && target.hops === depth) slots.add(target.slot);
    } else if (op === "function") depth++;
    for (const key in node) {
      const child = node[key];
      if (typeof child !== "object" || child === null || key === "at" || key === "nameAt") continue;
      stack.push(child);
      depths.push(depth);
    }
  }
  return slots;
}
