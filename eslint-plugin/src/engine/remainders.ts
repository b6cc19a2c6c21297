/**
 * Records remainders of numbers that are evenly distributed as they are: by a divisor that is no power of two, the smaller ones are more
 * frequent.
 */
import type { Binary, Constant, Expr } from "../ir/ir.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import { written } from "./members.js";
import type { Value } from "./values.js";

export function checkRemainder(I: Interpreter, expr: Binary, { types }: Value, right: Value): void {
  const divisors = right.consts ?? lengths(I, expr.right);
  const uneven = divisors?.length && divisors.every((divisor) => typeof divisor === "number" && divisor > 0 && !isPower(divisor));
  const remainder = uneven && types.map((type) => I.registry.inherited(type, (model) => model.remainder)).find(Boolean);
  if (!remainder) return;
  I.registry.used?.add(remainder);
  keepFact(I, {
    kind: remainder.kind,
    sink: written(expr.left, I),
    at: I.place(expr.at),
    confidence: "possible",
    detail: remainder.detail ?? {},
  });
}

/** How long the texts are that the expression asks of: `ALPHABET.length`. */
function lengths(I: Interpreter, expr: Expr): readonly Constant[] | undefined {
  if (expr.op !== "member" || !I.registry.texts.length.has(expr.name) || expr.object.op !== "var") return undefined;
  const { consts, objects } = I.evaluate(expr.object);
  if (consts?.every((item) => typeof item === "string")) return consts.map((item) => item.length);
  return objects.map((cell) => I.state.heap(cell)?.length);
}

function isPower(divisor: number): boolean {
  return Number.isInteger(Math.log2(divisor));
}
