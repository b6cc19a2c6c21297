/** Functions and attributes looked up by a name that is computed: who chooses the name chooses what is run. */
import type { Expr, Member } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import type { SourceKind } from "./kinds.js";
import { written } from "./members.js";
import { isNamespace, leadsOut } from "./nested-writes.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import type { Taint } from "./taint.js";
import { isStrange, withPart, type Value } from "./values.js";

const FUNCTION: Sink = { arg: "0", kind: "agency", detail: { use: "choice of the function that is called" } };
/** Beside its own functions an object has those that all objects share, which do little. */
const OWN_FUNCTION: Sink = { ...FUNCTION, possible: true };
const ATTRIBUTE: Sink = { arg: "0", kind: "agency", detail: { use: "name of an attribute that is looked up" } };

/** What strangers send chooses among all that the program has, `eval` and its like included; ... */
const ANY_FUNCTION: Sink = { arg: "0", kind: "code", detail: { use: "name of the function that is called", cwe: [754] } };
/** ... or among an object's methods, those that all objects share included. */
const ANY_METHOD: Sink = { ...ANY_FUNCTION, possible: true };

/** `object[key](…)` and `getattr(object, key)(…)` */
export function checkCalledByName(I: Interpreter, node: Expr, callee: Member, self: Value, key: Value): void {
  if (callee.means === "attribute") return checkLookedUp(I, callee, key);
  const namespace = isNamespace(I, self);
  const open = namespace || self.objects.some((cell) => I.state.shape(cell)?.class);
  if (namespace || callee.means !== "key") checkSent(I, namespace, node, callee.object, callee.key, key);
  // A dictionary has nothing but what was put there.
  if (open || callee.means !== "key") check(I, open ? FUNCTION : OWN_FUNCTION, node, callee, key);
}

/** `const action = object[key]; action(…)` */
export function checkCalledLater(I: Interpreter, node: Expr, callee: Expr, target: Value): void {
  const found = target.lookUp;
  if (found) checkSent(I, isNamespace(I, found.table), node, callee, callee, found.key);
}

const OTHERS: ReadonlySet<SourceKind> = new Set<SourceKind>(["llm", "tool", "environment", "argv"]);

/** What models choose is another question, of what they may do, and whoever starts the program may have it do what it can. A bot's words name its commands, and what all objects share does little with them. */
function isSent(all: boolean, taint: Taint): boolean {
  const { kind } = taint.origin;
  return (kind === "http" || (all && !OTHERS.has(kind))) && leadsOut(taint);
}

function checkSent(I: Interpreter, all: boolean, node: Expr, object: Expr, expr: Expr | undefined, key: Value): void {
  const taints = key.taints.filter((taint) => isSent(all, taint));
  if (!expr || (taints.length === 0 && !(all && isStrange(key)))) return;
  const args = [{ value: withPart(key, { taints, texts: undefined }), expr, spread: false }];
  const label = `${written(object, I)}[…]`;
  checkSinks(I, [all ? ANY_FUNCTION : ANY_METHOD], { style: "call", args, self: undefined, node, label, rowSet: undefined });
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
