/** Functions and attributes looked up by a name that is computed: who chooses the name chooses what is run. */
import type { Expr, Member } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { written } from "./members.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import type { Value } from "./values.js";

/** A type of the models whose members are all that a module, or the program, has. */
const NAMESPACE = "Namespace";

const FUNCTION: Sink = { arg: "0", kind: "agency", detail: { use: "choice of the function that is called" } };
/** Beside its own functions an object has those that all objects share, which do little. */
const OWN_FUNCTION: Sink = { ...FUNCTION, possible: true };
const ATTRIBUTE: Sink = { arg: "0", kind: "agency", detail: { use: "name of an attribute that is looked up" } };

/** `object[key](…)` and `getattr(object, key)(…)` */
export function checkCalledByName(I: Interpreter, node: Expr, callee: Member, self: Value, key: Value): void {
  if (callee.means === "attribute") return checkLookedUp(I, callee, key);
  const open =
    self.types.some((type) => I.registry.lineage(type).includes(NAMESPACE)) || self.objects.some((cell) => I.state.shape(cell)?.class);
  // A dictionary has nothing but what was put there.
  if (open || callee.means !== "key") check(I, open ? FUNCTION : OWN_FUNCTION, node, callee, key);
}

/** `getattr(object, key)`: where attributes and keys are not the same, an object has many more of the former than somebody put there. */
export function checkLookedUp(I: Interpreter, member: Member, key: Value): void {
  if (member.means === "attribute") check(I, ATTRIBUTE, member, member, key);
}

function check(I: Interpreter, sink: Sink, node: Expr, { object, key: expr }: Member, value: Value): void {
  if (!expr || value.taints.length === 0) return;
  checkSinks(I, [sink], {
    style: "call",
    args: [{ value, expr, spread: false }],
    self: undefined,
    node,
    label: `${written(object, I)}[…]`,
    rowSet: undefined,
  });
}
