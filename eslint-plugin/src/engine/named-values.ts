/**
 * Random values that can be computed in advance, where they are given a name: a variable, a field, an argument, what a function is called
 * that returns them. Whether the name promises a secret, the rule says.
 */
import type { At, Expr } from "../ir/ir.js";
import { enclosingNames } from "./functions.js";
import type { Interpreter } from "./interpreter.js";
import { stepAt } from "./taint.js";
import type { Value } from "./values.js";

export function checkNamed(I: Interpreter, name: string, value: Value, expr: Expr, statement: At): void {
  if (value.taints.length === 0 || name === "" || name === "…") return;
  const random = value.taints.filter(({ origin, doubtful }) => origin.kind === "random" && !doubtful);
  if (random.length === 0) return;
  const at = I.place(expr.at);
  const last = stepAt(at, "sink", `named \`${name}\``);
  I.keep({
    kind: "guessable",
    sink: name,
    at,
    statement: I.place(statement),
    args: [at],
    detail: {},
    enclosing: enclosingNames(I),
    confidence: "confirmed",
    flows: random.map((taint) => ({ source: "random", structured: false, label: taint.origin.label, steps: [...taint.steps(), last] })),
    ...(I.entry ? { entry: I.entry } : {}),
  });
}
