/**
 * What an order says: `n >= 1` holds for numbers only. A text that is compared with a number is read as one, or else nothing is less or
 * greater than it (in Python the comparison throws). Where it does not hold, the text may be anything: `n < 1 || n > 9` lets words through.
 */
import type { Binary } from "../ir/ir.js";
import { pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { ALL_CLEAN } from "./kinds.js";
import type { Facts, Value } from "./values.js";

export function orderFacts(I: Interpreter, expr: Binary, left: Value, right: Value): Facts | undefined {
  if (!["<", "<=", ">", ">="].includes(expr.operator)) return undefined;
  const compared = isNumber(right) ? expr.left : isNumber(left) ? expr.right : undefined;
  const path = compared && pathOf(I, compared);
  return path && { whenTrue: [{ path, cleans: ALL_CLEAN }], whenFalse: [] };
}

function isNumber({ consts }: Value): boolean {
  return consts !== undefined && consts.length > 0 && consts.every((item) => typeof item === "number");
}
