/** Errors that nobody in the program wrote: what they say was meant for developers. */
import type { Place } from "./finding.js";
import type { Interpreter } from "./interpreter.js";
import { sourceTaint } from "./members.js";
import type { Taint } from "./taint.js";
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

/** Members in which errors say what went wrong. */
const TELLING =
  /^(?:message|msg|stack|cause|response|data|body|text|errors?|args|std(?:err|out)|descriptions?|details?|reason|to_?string|toJSON|\d+)$/i;

/**
 * What a member tells of errors that a function gave back in place of its result (`catch (error) { return error; }`): nothing, if errors have no
 * such member, since then the caller reads the result.
 */
export function toldBy(taints: readonly Taint[], name: string): readonly Taint[] {
  if (TELLING.test(name)) return taints;
  return taints.some(givenBack) ? taints.filter((taint) => !givenBack(taint)) : taints;
}

function givenBack({ origin, trail }: Taint): boolean {
  if (origin.kind !== "error") return false;
  for (let at: Taint["trail"] | undefined = trail; at; at = at.before) if (at.step.role === "return") return true;
  return false;
}
