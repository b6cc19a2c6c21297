/** What a module exports, as far as its text says: enough to follow a re-export without running the module. */
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
