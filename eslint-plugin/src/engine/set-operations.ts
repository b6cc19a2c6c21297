/** Transfer functions of sets: what one has and another has not, and what both have. Nothing left over says that all of it is in the other. */
import type { Expr } from "../ir/ir.js";
import { pathOf } from "./guards.js";
import { ALL_CLEAN, BOUNDED } from "./kinds.js";
import { elementOf, listOf } from "./members.js";
import { arg, element, here, receiverOf, type Operator } from "./operation.js";
import { untrusted } from "./taint.js";
import { withPart, type AccessPath, type Value } from "./values.js";
import type { Interpreter } from "./interpreter.js";

/** Is nothing in it a stranger's? */
function isOwn(item: Value): boolean {
  return untrusted(item.taints).length === 0 && !item.unknown;
}

/** The collection that a set was made of in the same expression, or the set itself. */
function madeOf(I: Interpreter, set: Expr | undefined): readonly AccessPath[] {
  const source = set?.op === "call" && set.args.length === 1 ? set.args[0]!.value : set;
  const path = source && pathOf(I, source);
  return path ? [path] : [];
}

export const setOperators = {
  difference: (I, call) => {
    const rest = listOf(I, call.node, [], element(I, call));
    if (!isOwn(elementOf(I, arg(call, 0), here(I, call)))) return rest;
    const facts = madeOf(I, receiverOf(call)).map((path) => ({ path, cleans: ALL_CLEAN | BOUNDED, deep: true }));
    return facts.length ? withPart(rest, { facts: { whenTrue: [], whenFalse: facts } }) : rest;
  },
  intersection: (I, call) => {
    const isChosen = isOwn(elementOf(I, arg(call, 0), here(I, call)));
    return isChosen ? arg(call, 0) : listOf(I, call.node, [], element(I, call));
  },
} satisfies Record<string, Operator>;
