/** Records patterns that can take exponential time, or that hold more characters than meant, where they are written in the language's own notation. */
import type { Expr } from "../ir/ir.js";
import { isExponential } from "./backtracking.js";
import { keepFact } from "./facts.js";
import { isLeakyFilter, LEAKY } from "./tag-filters.js";
import type { Interpreter } from "./interpreter.js";

/** A set from capital to small letters holds the signs between the two as well. */
const WIDE_RANGE = /\[(?:[^[\]\\]|\\.){0,100}[A-Z]-[a-z]/;

export function checkPattern(I: Interpreter, { pattern, flags, at }: Extract<Expr, { op: "regex" }>): void {
  if (WIDE_RANGE.test(pattern))
    keepFact(I, {
      kind: "bypassable",
      sink: "the pattern",
      at: I.place(at),
      confidence: "possible",
      detail: { use: "`A-z` stands for ``[\\]^_` `` as well", instead: "`A-Za-z`" },
    });
  if (isLeakyFilter(pattern, flags))
    keepFact(I, {
      kind: "bypassable",
      sink: "the pattern",
      at: I.place(at),
      confidence: "possible",
      ...(LEAKY.detail ? { detail: LEAKY.detail } : {}),
    });
  if (!isExponential(pattern, flags)) return;
  const place = I.place(at);
  keepFact(I, {
    kind: "slow-pattern",
    sink: "the pattern",
    at: place,
  });
}
