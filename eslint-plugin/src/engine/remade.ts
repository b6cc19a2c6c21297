/** Texts that the program makes again of what a request brought (`JSON.stringify(req.body)`): no longer the bytes that were sent. */
import type { Expr } from "../ir/ir.js";
import { onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";

export function isRemade(I: Interpreter, expr: Expr | undefined, depth = 0): boolean {
  if (!expr || depth > 4) return false;
  if (expr.op === "cast" || expr.op === "await") return isRemade(I, expr.value, depth + 1);
  if (expr.op === "var") return expr.hops === 0 && isRemade(I, onlyDefinition(I.activation.frame.func, expr.slot), depth + 1);
  // `v0:${timestamp}:${JSON.stringify(body)}`, as Slack signs it.
  if (expr.op === "template") return expr.holes.some((hole) => isRemade(I, hole, depth + 1));
  if (expr.op === "binary" && expr.operator === "+") return isRemade(I, expr.left, depth + 1) || isRemade(I, expr.right, depth + 1);
  if (expr.op !== "call") return false;
  const [first] = expr.args;
  // `json.dumps(body).encode()` is as much made again.
  if (!first || !isSerializer(I, expr.callee)) return expr.callee.op === "member" && isRemade(I, expr.callee.object, depth + 1);
  return I.evaluate(first.value).taints.some(({ origin }) => origin.structured && (origin.kind === "http" || origin.kind === "webhook"));
}

function isSerializer(I: Interpreter, callee: Expr): boolean {
  if (callee.op !== "member") return false;
  return I.evaluate(callee).models.some(({ member: { call } }) => {
    const rows = call === undefined ? [] : "length" in call ? call : [call];
    return rows.some(({ op }) => op === "stringify");
  });
}
