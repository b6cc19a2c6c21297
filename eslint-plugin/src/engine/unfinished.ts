/**
 * Objects on which something remains to be done: a cipher vouches for what it gave only when it is told that this was all (`final()`).
 * Judged where the object stays in one variable of one function, so that every use of it is seen; whoever else gets it may do the rest.
 */
import type { Expr, Func } from "../ir/ir.js";
import { makesFunctions, nodes } from "./definitions.js";

/** Is what `made` gives used in this function, and none of these methods called on it? */
export function isUnfinished(func: Func, made: Expr, methods: readonly string[]): boolean {
  if (makesFunctions(func)) return false;
  const all = [...nodes([...func.body])] as unknown as readonly Expr[];
  const slot = keptIn(all, made);
  const isIt = (expr: Expr): boolean => expr === made || (expr.op === "var" && expr.hops === 0 && expr.slot === slot);
  const receivers = new Set<Expr>();
  const used = new Set<string>();
  for (const node of all) {
    if (node.op === "assign" && node.value === made) receivers.add(node.value).add(node.target as Expr);
    else if (node.op === "member" && isIt(node.object)) {
      if (node.key) return false;
      receivers.add(node.object);
      used.add(node.name);
    }
  }
  const escapes = all.some((node) => isIt(node) && !receivers.has(node));
  return !escapes && used.size > 0 && !methods.some((name) => used.has(name));
}

/** The variable that it is put into; -1: it is used where it is made. */
export function keptIn(all: readonly Expr[], made: Expr): number {
  for (const node of all) if (node.op === "assign" && node.value === made) return node.target.op === "var" ? node.target.slot : -1;
  return -1;
}
