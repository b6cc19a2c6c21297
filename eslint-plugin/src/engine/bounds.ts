/**
 * How large a number is that a sender chose. A comparison limits it from above, or says nothing; where it is only compared with the counter of a
 * loop, the loop runs as often as the sender likes.
 */
import type { Binary, Expr, Stmt } from "../ir/ir.js";
import { LONG } from "./danger.js";
import { endsByCount } from "./endless.js";
import { pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { BOUNDED } from "./kinds.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import { isMark } from "./taint.js";
import { tainted, type Fact, type Facts, type Value } from "./values.js";

const TURNS: Sink = {
  arg: "0",
  kind: "size",
  possible: true,
  detail: { use: "number of turns of a loop", instead: "`Math.min`, or a comparison with the most that may be", cwe: [606, 834, 770] },
};

/** The sides of an order: what is less, and what is greater. */
function sides({ operator, left, right }: Pick<Binary, "operator"> & { readonly left: Expr; readonly right: Expr }): readonly [Expr, Expr] {
  return operator.startsWith("<") ? [left, right] : [right, left];
}

/** `n < most`: what is less than something that no sender chose is not large. */
export function boundFacts(I: Interpreter, expr: Binary, left: Value, right: Value): Facts | undefined {
  const [less, greater] = sides(expr);
  const ofSender = (value: Value): boolean => value.taints.some((taint) => !isMark(taint));
  const [lessValue, greaterValue] = expr.operator.startsWith("<") ? [left, right] : [right, left];
  const limited = (side: Expr, value: Value, by: Value): readonly Fact[] => {
    const path = ofSender(value) && !ofSender(by) ? pathOf(I, side) : undefined;
    return path ? [{ path, cleans: BOUNDED }] : [];
  };
  const facts = { whenTrue: limited(less, lessValue, greaterValue), whenFalse: limited(greater, greaterValue, lessValue) };
  return facts.whenTrue.length || facts.whenFalse.length ? facts : undefined;
}

/** The condition of a loop that nothing else ends. */
export function checkTurns(I: Interpreter, { body }: Extract<Stmt, { do: "loop" }>, test: Expr): void {
  if (test.op !== "binary" || !/^[<>]/.test(test.operator)) return;
  const [, bound] = sides(test);
  if (bound.op === "const" || endsByCount(body)) return;
  const value = chosenLength(I, bound) ?? I.evaluate(bound);
  if (value.taints.length === 0) return;
  checkSinks(I, [TURNS], {
    style: "call",
    args: [{ value, expr: bound, spread: false }],
    self: undefined,
    node: test,
    label: "loop",
    rowSet: undefined,
  });
}

/** Data with structure says of itself how long it is, unless it was seen to be a list. */
function chosenLength(I: Interpreter, bound: Expr): Value | undefined {
  if (bound.op !== "member" || bound.key || !I.registry.texts.length.has(bound.name)) return undefined;
  const { taints, objects, types } = I.evaluate(bound.object);
  if (objects.length > 0 || types.length > 0) return undefined;
  const chosen = taints.filter(({ structured, absent, origin }) => structured && origin.kind === "http" && !absent.includes(LONG));
  return chosen.length > 0 ? tainted(chosen) : undefined;
}
