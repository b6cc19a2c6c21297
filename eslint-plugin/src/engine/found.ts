/** What a framework hands on of a text in which it found the pattern that a handler was registered with. */
import type { Interpreter } from "./interpreter.js";
import { resolve, type ModelCall } from "./paths.js";
import { regexFrom } from "./rearranged.js";
import type { Given } from "./summary.js";
import { matchOf, regexOf } from "./text-operations.js";
import type { Value } from "./values.js";

export function foundBy(I: Interpreter, { by, pattern }: NonNullable<Given["found"]>, text: Value, call: ModelCall, key: object): Value {
  const [found, ...others] = resolve(I, call, by);
  // Of several patterns nobody knows which.
  const known = found && others.length === 0 ? (pattern ? regexFrom(I, found.value, pattern, key) : found.value) : undefined;
  return matchOf(I, key, text, known && regexOf(I, known));
}
