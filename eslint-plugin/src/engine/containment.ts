/** Whether one thing is in another (`x in list`, `list.includes(x)`, `text.includes(".")`), and what that says of either. */
import type { Binary, Constant, Expr } from "../ir/ir.js";
import { PARENT_STEPS, NO_PARENTS, PINGS_ALL, QUOTED, SHARED_PARENTS, uniteAbsent } from "./danger.js";
import { noteExamined } from "./examined.js";
import { lookupFacts, membershipFacts, pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { operate } from "./operations.js";
import type { ModelCall } from "./paths.js";
import type { Summary } from "./summary.js";
import { spreadItems } from "./lists.js";
import { checkSinks } from "./sinks.js";
import { untrusted } from "./taint.js";
import { constant, SAFE, withPart, type Facts, type Value } from "./values.js";

/** `left in right`, where the right side is a text, a list, a set or a dictionary. */
export function within(I: Interpreter, expr: Binary, left: Value, right: Value): Value {
  for (const type of right.types) {
    const row = I.registry.inherited(type, (model) => model.includes);
    if (row?.examines) {
      I.registry.used?.add(row);
      noteExamined(I, left.taints, row.examines.kinds);
    }
    if (row?.op) return operate(I, row.op, lookup(I, expr, row, left, right));
  }
  checkText(I, expr, left, right);
  const known = isWithin(I, left, right);
  const result = known === undefined ? SAFE : constant(known);
  const facts = collectionFacts(I, right, expr.left) ?? lackingFacts(I, expr.right, right, left);
  return facts ? withPart(result, { facts }) : result;
}

/** A text that is looked for may tell what for: `"example.com" in url`. */
function checkText(I: Interpreter, node: Binary, left: Value, right: Value): void {
  if (left.consts?.length !== 1 || typeof left.consts[0] !== "string" || right.objects.length) return;
  const args = [
    { value: left, expr: node.left, spread: false },
    { value: right, expr: node.right, spread: false },
  ];
  checkSinks(I, I.registry.told("in"), { style: "call", args, self: undefined, node, label: "in", rowSet: undefined });
}

/** The test as the call of a method. */
function lookup(I: Interpreter, { left, right: object, at }: Binary, row: Summary, sought: Value, self: Value): ModelCall {
  I.registry.used?.add(row);
  const callee: Expr = { op: "member", object, name: "in", optional: false, nameAt: at, at };
  const node: Expr = { op: "call", style: "call", callee, args: [], optional: false, at };
  return { style: "call", args: [{ value: sought, expr: left, spread: false }], self, node, label: "in", rowSet: undefined };
}

/** What being one of a collection's own says; a text is a collection of its parts. */
function collectionFacts(I: Interpreter, collection: Value, item: Expr): Facts | undefined {
  if (untrusted(collection.taints).length) return undefined;
  const heaps = collection.objects.map((cell) => I.state.heap(cell));
  const dictionary = heaps.some((heap) => heap?.kind === "object" || heap?.kind === "map");
  if (!dictionary) return membershipFacts(I, collection.texts ? withPart(collection, { texts: undefined }) : collection, item);
  // Keys that nobody knows may be a stranger's.
  return heaps.some((heap) => heap?.element !== undefined) ? undefined : lookupFacts(I, item, collection);
}

function isWithin(I: Interpreter, { consts: [item, ...others] = [], taints, unknown }: Value, right: Value): boolean | undefined {
  if (item === undefined || others.length || taints.length || unknown || untrusted(right.taints).length || right.unknown) return undefined;
  if (right.consts?.length) {
    const found = new Set(right.consts.map((text) => typeof text === "string" && typeof item === "string" && text.includes(item)));
    return found.size === 1 && right.consts.every((text) => typeof text === "string") ? found.has(true) : undefined;
  }
  const items: (Constant | undefined)[] = spreadItems(I, right)?.map(({ consts }) => (consts?.length === 1 ? consts[0] : undefined)) ?? [];
  if (items.length === 0 || items.includes(undefined)) return undefined;
  return items.includes(item);
}

/** Texts without which no step to a parent directory can be taken. */
const PARENT = /^[\\/]?\.\.[\\/]?$/;

/** What a text does not hold, of what matters to a sink: one character, a step to the parent, the name of a shared parent, the word that pings all. */
export function lackingFacts(I: Interpreter, subject: Expr | undefined, whole: Value, sought: Value): Facts | undefined {
  const inner = subject && insideOf(I, subject);
  const path = inner && pathOf(I, inner);
  const quote = path && sought.consts?.length === 1 ? QUOTED[String(sought.consts[0])] : undefined;
  return path && quote
    ? { whenTrue: [], whenFalse: [{ path, cleans: 0, absent: quote.inside }] }
    : lackingAnywhere(I, subject, whole, sought);
}

/** The text of which an expression takes all but the first and the last character. */
function insideOf(I: Interpreter, expr: Expr): Expr | undefined {
  if (expr.op !== "call" || expr.callee.op !== "member" || expr.callee.key || expr.args.length !== 2) return undefined;
  const call = I.registry.member("String", expr.callee.name)?.call;
  const [from, to] = expr.args.map(({ value }) => I.evaluate(value).consts?.[0]);
  return call && "op" in call && call.op === "slice" && from === 1 && to === -1 ? expr.callee.object : undefined;
}

function lackingAnywhere(I: Interpreter, subject: Expr | undefined, whole: Value, sought: Value): Facts | undefined {
  const path = subject && pathOf(I, subject);
  const text = sought.consts?.length === 1 && typeof sought.consts[0] === "string" ? sought.consts[0] : "";
  if (!path || text === "" || whole.taints.some((taint) => taint.structured)) return undefined;
  const cleans = SHARED_PARENTS.has(text) ? bits(["property"]) : text.includes(PINGS_ALL) ? bits(["mention"]) : 0;
  // The signs that stand for no character are none here either.
  const absent = /^[\n\r\t -\uFFFF]$/u.test(text) ? text : PARENT.test(text) ? uniteAbsent(PARENT_STEPS, NO_PARENTS) : "";
  return cleans || absent ? { whenTrue: [], whenFalse: [{ path, cleans, absent }] } : undefined;
}
