/** Errors that nobody in the program wrote: what they say was meant for developers. */
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { sourceTaint } from "./members.js";
import { UNKNOWN, withPart, type Value } from "./values.js";

/** What code nobody knows may throw. */
export function caughtError(I: Interpreter, place: Place, name: string): Value {
  return withPart(UNKNOWN, { types: ["Error"], taints: [sourceTaint(I, place, { kind: "error" }, name || "exception")] });
}

/** The error that a handler of rejections, or of a call's outcome, is given. */
export function rejection(I: Interpreter, handler: Value, call: Place, index = 0): Value {
  const closure = handler.closures[0];
  const param = closure?.func.params[index];
  return param ? caughtError(I, { file: closure.frame.file, ...param.at }, param.name) : caughtError(I, call, "");
}
