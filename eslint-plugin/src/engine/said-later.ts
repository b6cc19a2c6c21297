/** What a function says of a call's result after it was made: of which type an answer is, that has its text already; which versions a context leaves out. */
import type { Expr, Func } from "../ir/ir.js";
import { nodes } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import { written } from "./members.js";
import type { Sink } from "./summary.js";
import { keptIn } from "./unfinished.js";

/** Is a member of what `made` gives, by such a name, set to nothing but texts of this kind, or told something that speaks of such a name? */
export function isSaidLater(func: Func, made: Expr, { named, like, speaks }: NonNullable<Sink["unlessSaid"]>): boolean {
  const all = [...nodes([...func.body])] as unknown as readonly Expr[];
  const slot = keptIn(all, made);
  if (slot < 0) return false;
  const name = new RegExp(named, "i");
  const said = all.flatMap((node) =>
    node.op === "assign" && isPartOf(node.target, slot) && name.test(node.target.name) ? [node.value] : [],
  );
  if (speaks !== undefined) {
    const told = all.flatMap((node) =>
      node.op === "call" && isPartOf(node.callee, slot) && name.test(node.callee.name) ? node.args.map(({ value }) => value) : [],
    );
    return [...said, ...told].some((value) => speaksOf(value, new RegExp(speaks)));
  }
  return (
    said.length > 0 &&
    said.every((value) => value.op === "const" && typeof value.value === "string" && new RegExp(like ?? "").test(value.value))
  );
}

/** Does the function call something by such a name? */
export function callsSuch(I: Interpreter, named: string): boolean {
  const name = new RegExp(named);
  for (const node of nodes([...I.activation.frame.func.body])) {
    if (node["op"] !== "call") continue;
    const callee = node["callee"] as Expr;
    if (speaksOf(callee, name) || (callee.op === "var" && name.test(written(callee, I)))) return true;
  }
  return false;
}

function speaksOf(value: Expr, name: RegExp): boolean {
  for (const node of nodes([value]))
    for (const key of ["name", "module"]) if (typeof node[key] === "string" && name.test(node[key])) return true;
  return false;
}

/** A member of the variable, or of what it holds: `answer.headers["Content-Type"]`. */
function isPartOf(expr: Expr, slot: number): expr is Extract<Expr, { op: "member" }> {
  if (expr.op !== "member" || expr.key) return false;
  const { object } = expr;
  return object.op === "var" ? object.hops === 0 && object.slot === slot : isPartOf(object, slot);
}
