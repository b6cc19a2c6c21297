/** Sinks that a library has beside those of a member's own rows, where the member has none; and those of methods of nobody knows what. */
import type { Call } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import type { CallArgument } from "./paths.js";
import { checkSinks } from "./sinks.js";
import { LOADED } from "./store.js";
import type { Value } from "./values.js";

export function checkUnmodelled(I: Interpreter, node: Call, name: string, target: Value, self: Value, args: readonly CallArgument[]): void {
  for (const type of self.types) {
    // A member of its own checks them itself; one that it only may have, as a built-in method's name, does not.
    if (I.registry.member(type, name)?.call) continue;
    const label = `${type}.${name}`;
    checkSinks(I, I.registry.also(label), { style: node.style, args, self, node, label, rowSet: undefined });
  }
  const known =
    target.models.length > 0 ||
    target.closures.length > 0 ||
    target.classes.length > 0 ||
    self.types.some((type) => type.startsWith(LOADED));
  if (!known) checkSinks(I, I.registry.told(name), { style: node.style, args, self, node, label: name, rowSet: undefined });
}
