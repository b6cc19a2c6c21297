/** Comparisons of signatures: `==` stops at the first character that differs. */
import type { Binary, Expr } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { verified } from "./senders.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import { withPart, type Value } from "./values.js";

/** The operands are the first arguments, the whole is the third. */
const COMPARED: readonly Sink[] = [{ arg: "2", kind: "comparison" }];

export function checkComparison(I: Interpreter, expr: Binary, left: Value, right: Value): void {
  const taints = [...left.taints, ...right.taints].filter((taint) => taint.origin.kind === "signature");
  if (taints.length > 0) verified(I);
  // Nobody guesses at what is compared with a constant, ...
  if (taints.length === 0 || left.consts?.length || right.consts?.length) return;
  // ... and a database compares its columns by itself.
  if (isColumn(I, expr.left) || isColumn(I, expr.right)) return;
  const operands = [
    { value: left, expr: expr.left, spread: false },
    { value: right, expr: expr.right, spread: false },
  ];
  const args = [...operands, { value: withPart(left, { taints, texts: undefined, objects: [] }), expr, spread: false }];
  checkSinks(I, COMPARED, { style: "call", args, self: undefined, node: expr, label: expr.operator, rowSet: undefined });
}

/** A member of a class itself, not of an instance, or what one makes of it: `User.token_hash`, `col(User.token_hash)`. */
function isColumn(I: Interpreter, expr: Expr): boolean {
  if (expr.op === "call") return expr.args.length === 1 && isColumn(I, expr.args[0]!.value);
  return (
    expr.op === "member" &&
    !expr.key &&
    (expr.object.op === "var" || expr.object.op === "import") &&
    I.evaluate(expr.object).classes.length > 0
  );
}
