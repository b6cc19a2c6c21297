/**
 * Writes into what an untrusted key looked up: `table[key][name] = value`. Under a key such as "__proto__" the second write reaches what every
 * object shares. One level is harmless: whatever the key, the table itself gets the field.
 */
import type { Assign } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { deepTaints, written } from "./members.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import { isHarmless, type Taint } from "./taint.js";
import { isStrange, textsOf, withLookUp, withPart, type Value } from "./values.js";

const NESTED_WRITE: readonly Sink[] = [{ arg: "0", kind: "property", detail: { use: "key of a nested write" } }];
/** Of one level: the table has a new field, or another one than the program knows, its parent among them. */
const CHOSEN_NAME: readonly Sink[] = [
  {
    arg: "0",
    kind: "property",
    possible: true,
    detail: { use: "name of a field of the sender's choosing", instead: "a `Map`", cwe: [915, 400, 250] },
  },
];
const PROPERTY = bits(["property"]);

/** `value` was read from `table` under `key`: the same value, remembered if the key may lead out of the table. */
export function remembered(I: Interpreter, table: Value, key: Value, value: Value): Value {
  const named = key.taints.some(leadsOut) || (isStrange(key) && isNamespace(I, table));
  if (!named || !isPlain(I, table) || !(sharesParent(I) || isNamespace(I, table))) return value;
  return withLookUp(value, { key, table });
}

/** The same value with another way behind it, where that only says who has named it, or whose it is. */
export function stillRemembered(value: Value, moved: Value): Value {
  return value.lookUp && value.taints.every(isHarmless) ? withLookUp(moved, value.lookUp) : moved;
}

/** Checks a write of `value` to `object[key]`, or to a named member where there is no key. */
export function checkNestedWrite(I: Interpreter, expr: Assign, object: Value, key: Value | undefined, value: Value): void {
  const outer = object.lookUp?.key;
  const { target } = expr;
  if (target.op !== "member" || !sharesParent(I)) return;
  if (!outer) return checkChosenName(I, expr, object, key);
  const direct = target.object.op === "member" ? target.object.key : undefined;
  const named = key?.taints.some(leadsOut) ?? false;
  // What is written under a name of the program matters only when the sender chose it, and when the two steps stand together.
  if (!named && !(direct && deepTaints(I, value, 2).some(leadsOut))) return;
  const at = direct ?? target.key!;
  const args = [{ value: withPart(outer, { texts: undefined }), expr: at, spread: false }];
  checkSinks(I, NESTED_WRITE, { style: "call", args, self: object, node: expr, label: written(target, I), rowSet: undefined });
}

/**
 * A whole name that a client sends, in an object that outlives the request: behind text of the program's own it is none that an object has by
 * itself.
 */
function checkChosenName(I: Interpreter, expr: Assign, object: Value, key: Value | undefined): void {
  if (expr.target.op !== "member" || !expr.target.key || !key || object.objects.length === 0 || !isPlain(I, object)) return;
  if (expr.target.object.op !== "var" || expr.target.object.hops === 0) return;
  const sent = key.taints.filter((taint) => taint.origin.kind === "http" && !taint.doubtful && leadsOut(taint));
  if (sent.length === 0 || textsOf(key)?.every(([first]) => typeof first === "string" && first !== "")) return;
  const args = [{ value: withPart(key, { taints: sent, texts: undefined }), expr: expr.target.key, spread: false }];
  checkSinks(I, CHOSEN_NAME, { style: "call", args, self: object, node: expr, label: written(expr.target, I), rowSet: undefined });
}

/** It holds all that a module, or the program, has. */
export function isNamespace(I: Interpreter, { types }: Value): boolean {
  return types.some((type) => I.registry.isNamespace(type));
}

/** Whether the language's objects lead by a key to what they all share, as its models say; others hold under a key only what was put there. */
function sharesParent(I: Interpreter): boolean {
  const parent = I.registry.member("Object", "__proto__");
  if (parent) I.registry.used?.add(parent);
  return parent !== undefined;
}

/** It may be a name that leads out of the object that it looks something up in. */
export function leadsOut(taint: Taint): boolean {
  return (taint.cleaned & PROPERTY) === 0;
}

/** A plain object or a namespace, as far as it is known: maps, lists and what models describe keep their keys to themselves. */
export function isPlain(I: Interpreter, table: Value): boolean {
  if (
    table.types.some((type) => !I.registry.isNamespace(type)) ||
    table.closures.length ||
    table.models.length ||
    table.consts ||
    table.texts
  )
    return false;
  return table.objects.every((cell) => {
    const kind = I.state.shape(cell)?.kind;
    return kind !== "list" && kind !== "map" && kind !== "set";
  });
}
