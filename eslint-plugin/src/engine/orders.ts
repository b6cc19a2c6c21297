/**
 * What an order says: `n >= 1` holds for numbers only. A text that is compared with a number is read as one, or else nothing is less or
 * greater than it (in Python the comparison throws). Where it does not hold, the text may be anything: `n < 1 || n > 9` lets words through.
 * A text whose length is less than something is not long.
 */
import type { Binary, Expr } from "../ir/ir.js";
import { boundFacts } from "./bounds.js";
import { LONG } from "./danger.js";
import { pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { ALL_CLEAN } from "./kinds.js";
import type { Fact, Facts, Value } from "./values.js";

export function orderFacts(I: Interpreter, expr: Binary, left: Value, right: Value): Facts | undefined {
  if (!["<", "<=", ">", ">="].includes(expr.operator)) return undefined;
  const compared = isNumber(right) ? expr.left : isNumber(left) ? expr.right : undefined;
  const length = lengthFacts(I, expr);
  const path = compared && pathOf(I, compared);
  const bound = boundFacts(I, expr, left, right);
  return {
    whenTrue: [...(path ? [{ path, cleans: ALL_CLEAN }] : []), ...(bound?.whenTrue ?? []), ...(length?.whenTrue ?? [])],
    whenFalse: [...(bound?.whenFalse ?? []), ...(length?.whenFalse ?? [])],
  };
}

/** `text.length < limit` */
function lengthFacts(I: Interpreter, { operator, left, right }: Binary): Facts | undefined {
  const [less, greater] = operator.startsWith("<") ? [left, right] : [right, left];
  const short = (side: Expr): readonly Fact[] => {
    const path = side.op === "member" && !side.key && I.registry.texts.length.has(side.name) ? pathOf(I, side.object) : undefined;
    return path ? [{ path, cleans: 0, absent: LONG }] : [];
  };
  const facts = { whenTrue: short(less), whenFalse: short(greater) };
  return facts.whenTrue.length || facts.whenFalse.length ? facts : undefined;
}

function isNumber({ consts }: Value): boolean {
  return consts !== undefined && consts.length > 0 && consts.every((item) => typeof item === "number");
}
