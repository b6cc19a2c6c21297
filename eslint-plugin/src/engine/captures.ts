/** What a framework hands on of a text in which it found the pattern that a handler was registered with. */
import { pairKey } from "./calls.js";
import type { Interpreter } from "./interpreter.js";
import { listOf } from "./members.js";
import { regexOf, resolve, type ModelCall } from "./paths.js";
import { regexFrom } from "./rearranged.js";
import type { Given } from "./summary.js";
import { matchOf } from "./text-operations.js";
import type { Value } from "./values.js";

/** A pattern that was found; none: nobody knows which. */
export interface Captures {
  readonly regex: ReturnType<typeof regexOf>;
  /** There is a list of what was found. */
  readonly list: boolean;
}

export function capturesBy(I: Interpreter, { captured, list }: Given, call: ModelCall, key: object): Captures {
  const { by, pattern } = captured!;
  const [value, ...others] = resolve(I, call, by).map((each) => each.value);
  // Of several patterns nobody knows which.
  const known = value && others.length === 0 ? (pattern ? regexFrom(I, value, pattern, key) : value) : undefined;
  return { regex: known && regexOf(I, known), list: list ?? false };
}

/** What was found in this text. */
export function matchIn(I: Interpreter, text: Value, { regex, list }: Captures, key: object): Value {
  const match = matchOf(I, key, text, regex);
  return list ? listOf(I, pairKey(key, matchIn), [], match) : match;
}
