/**
 * What functions make to be kept beside them – in a variable of the module, in a static member: the one connection, the one queue. It is
 * the same from wherever the function is called, while anything else is another one at each call.
 */
import type { Expr } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import type { Frame } from "./values.js";

type Assign = Extract<Expr, { op: "assign" }>;

/** Before what is assigned is made: notes which calls make what stays. */
export function noteStaying(I: Interpreter, { target, value }: Assign): void {
  if (I.stack.length > 0 && (value.op === "call" || MADE_WITHIN.has(value.op)) && isBeside(I, target)) note(I, value);
}

const MADE_WITHIN: ReadonlySet<Expr["op"]> = new Set(["await", "cast", "logical", "conditional", "assign"]);

function note(I: Interpreter, expr: Expr): void {
  if (expr.op === "call") I.staying.add(expr);
  else if (expr.op === "await" || expr.op === "cast" || expr.op === "assign") note(I, expr.value);
  else if (expr.op === "logical") note(I, expr.right);
  else if (expr.op === "conditional") {
    note(I, expr.then);
    note(I, expr.else);
  }
}

/** Does the target last longer than the functions around it? */
function isBeside(I: Interpreter, target: Assign["target"]): boolean {
  if (target.op === "global") return true;
  const holder = target.op === "member" ? target.object : target;
  if (holder.op !== "var" || (target.op === "member" && target.key)) return false;
  let frame: Frame | undefined = I.activation.frame;
  for (let i = 0; i < holder.hops; i++) frame = frame?.outer;
  if (!frame) return false;
  return frame.outer === undefined || (target.op === "member" && I.read(frame.base + holder.slot).classes.length > 0);
}
