/** Promises that nobody waits for where what they come to is asked: whoever asks is told yes. */
import type { Expr } from "../ir/ir.js";
import { uncast } from "./code.js";
import { onlyDefinition } from "./definitions.js";
import { keepFailure, PENDING } from "./failures.js";
import type { Interpreter } from "./interpreter.js";
import { isProof, nameOf } from "./proofs.js";
import { STANDING } from "./taint.js";
import type { Value } from "./values.js";

/** It is the answer of an asynchronous function of the program, as a promise; where that would prove something, the check is none. */
export function isPending(I: Interpreter, expr: Expr, value: Value): boolean {
  const proves = value.taints.includes(STANDING) || [...(value.facts?.whenTrue ?? []), ...(value.facts?.whenFalse ?? [])].some(isProof);
  if (!proves) return false;
  const made = callOf(I, expr);
  if (made?.op !== "call" || made.style !== "call") return false;
  const { closures } = I.evaluate(made.callee);
  if (closures.length === 0 || !closures.every(({ func }) => func.async && !func.generator)) return false;
  if (I.tested === expr) keepFailure(I, made.at, nameOf(I, made), PENDING, false);
  return true;
}

function callOf(I: Interpreter, expr: Expr): Expr | undefined {
  const at = uncast(expr);
  return at.op === "var" && at.hops === 0 ? uncast(onlyDefinition(I.activation.frame.func, at.slot) ?? at) : at;
}
