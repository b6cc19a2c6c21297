/** What a text was made of that a serializer wrote: `JSON.stringify({ to })` says what `{ to }` says, to whoever reads it. */
import type { Expr } from "../ir/ir.js";
import { onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import type { Value } from "./values.js";

interface Written {
  readonly value: Value;
  readonly expr: Expr | undefined;
}

const written = new WeakMap<Interpreter, WeakMap<Expr, Written>>();

export function noteSerialized(I: Interpreter, call: Expr, value: Value, expr: Expr | undefined): void {
  let known = written.get(I);
  if (!known) written.set(I, (known = new WeakMap()));
  known.set(call, { value, expr });
}

/** Where the text stands in a variable, it is what was last put there. */
export function serializedIn(I: Interpreter, expr: Expr | undefined): Written | undefined {
  let made = expr?.op === "var" && expr.hops === 0 ? onlyDefinition(I.activation.frame.func, expr.slot) : expr;
  while (made?.op === "cast" || made?.op === "await") made = made.value;
  return made && written.get(I)?.get(made);
}
