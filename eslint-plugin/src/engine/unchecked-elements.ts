/**
 * What is read of the first element of a list that a request brings, where nothing asks whether there is one: `body.events[0].source`. An
 * empty list, which platforms send to see whether anybody listens, ends the handler with an exception.
 */
import type { Expr, Func } from "../ir/ir.js";
import { nodes, onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import { written } from "./members.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import type { Value } from "./values.js";

type MemberExpr = Extract<Expr, { op: "member" }>;

const UNCHECKED: readonly Sink[] = [
  { arg: "0", kind: "consequence", possible: true, structured: true, detail: { use: "read of an element that may not be there" } },
];

export function checkElement(I: Interpreter, expr: MemberExpr, value: Value): void {
  if (expr.optional || !I.entry || I.activation.handlers.length > 0) return;
  if (!value.taints.some(({ origin, structured, doubtful }) => structured && !doubtful && isRequest(origin.kind))) return;
  const { func } = I.activation.frame;
  const { object } = expr;
  const element = object.op === "var" && object.hops === 0 ? onlyDefinition(func, object.slot) : object;
  if (element?.op !== "member" || !isFirst(element) || element.optional) return;
  // What an upload brings is a list that its parser has made.
  if (/^…|files/i.test(written(element, I))) return;
  const variable = object.op === "var" ? [object] : [];
  if ([element.object, element, ...variable].some((path) => isLookedAt(I, func, path))) return;
  checkSinks(I, UNCHECKED, {
    style: "call",
    args: [{ value, expr: object, spread: false }],
    self: undefined,
    node: expr,
    label: written(element, I),
    rowSet: undefined,
  });
}

function isRequest(kind: string): boolean {
  return kind === "http" || kind === "webhook";
}

function isFirst({ name, key }: MemberExpr): boolean {
  return key === undefined && /^\d+$/.test(name);
}

const lookedAt = new WeakMap<Func, Map<string, boolean>>();

/** Names of functions that may look at what they are given. */
const LOOKS = /is|has|valid|check|assert|parse|ensure|every|some|each|map/i;

/** Does the function do anything else with what a path means than read of it, or show it: test it, ask for its length, hand it to a check? */
function isLookedAt(I: Interpreter, func: Func, path: Expr): boolean {
  const text = written(path, I);
  let known = lookedAt.get(func);
  if (!known) lookedAt.set(func, (known = new Map()));
  let answer = known.get(text);
  if (answer === undefined) {
    const isIt = (node: Expr): boolean => (node.op === "member" || node.op === "var") && written(node, I) === text;
    let uses = 0;
    for (const node of nodes([...func.body]) as Iterable<Expr>) {
      if (isIt(node)) uses++;
      if (node.op === "member" && !node.optional && node.name !== "length" && isIt(node.object)) uses--;
      if (node.op === "assign") uses -= [node.target, node.value].filter(isIt).length;
      if (node.op === "call" && !LOOKS.test(written(node.callee, I))) uses -= node.args.filter(({ value }) => isIt(value)).length;
    }
    known.set(text, (answer = uses > 0));
  }
  return answer;
}
