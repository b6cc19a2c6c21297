/** Records patterns that can take exponential time, where they are written in the language's own notation. */
import type { Expr } from "../ir/ir.js";
import { isExponential } from "./backtracking.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";

export function checkPattern(I: Interpreter, { pattern, flags, at }: Extract<Expr, { op: "regex" }>): void {
  if (!isExponential(pattern, flags)) return;
  const place = I.place(at);
  keepFact(I, {
    kind: "slow-pattern",
    sink: "the pattern",
    at: place,
  });
}
