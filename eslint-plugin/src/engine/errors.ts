/** Errors that nobody in the program wrote: what they say was meant for developers. */
import type { Expr } from "../ir/ir.js";
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { sourceTaint } from "./members.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import { UNKNOWN, withPart, type Value } from "./values.js";

/** What code nobody knows may throw. */
export function caughtError(I: Interpreter, place: Place, name: string): Value {
  return withPart(UNKNOWN, { types: ["Error"], taints: [sourceTaint(I, place, { kind: "error" }, name || "exception")] });
}

const ANSWER: readonly Sink[] = [{ arg: "0", kind: "disclosure", detail: { use: "answer" } }];

/** What a function returns whose result is the answer to a request. */
export function checkAnswer(I: Interpreter, expr: Expr, value: Value): void {
  const args = [{ value, expr, spread: false }];
  checkSinks(I, ANSWER, { style: "call", args, self: undefined, node: expr, label: "return", rowSet: undefined });
}

/** The error that a handler of rejections, or of a call's outcome, is given. */
export function rejection(I: Interpreter, handler: Value, call: Place, index = 0): Value {
  const closure = handler.closures[0];
  const param = closure?.func.params[index];
  return param ? caughtError(I, { file: closure.frame.file, ...param.at }, param.name) : caughtError(I, call, "");
}
