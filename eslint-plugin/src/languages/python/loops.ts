/** Loops. The `else` of a loop is what a `break` skips: both stand in a block that the `break` leaves. */
import type { At, Stmt } from "../../ir/ir.js";
import { assignTo } from "./assignments.js";
import { lowerExpression, place } from "./expressions.js";
import type * as py from "./parser/ast.js";
import { type Scope, statement, temporary } from "./scope.js";
import { lowerBody } from "./statements.js";

export function lowerFor(scope: Scope, node: py.For | py.AsyncFor, out: Stmt[]): void {
  const iterable = lowerExpression(scope, node.iter);
  const item = temporary(scope, place(node.target));
  withElse(scope, node, out, (at) => {
    const prologue = assignTo(scope, node.target, item, item.at).map(statement);
    const body = [...prologue, ...lowerBody(scope, node.body)];
    return { do: "each", of: "values", slot: item.slot, iterable, body, at };
  });
}

export function lowerWhile(scope: Scope, node: py.While, out: Stmt[]): void {
  const test = lowerExpression(scope, node.test);
  withElse(scope, node, out, (at) => ({ do: "loop", test, bodyFirst: false, body: lowerBody(scope, node.body), at }));
}

function withElse(scope: Scope, node: py.For | py.AsyncFor | py.While, out: Stmt[], loop: (at: At) => Stmt): void {
  const at = place(node);
  const { loops } = scope.frame;
  const label = node.orelse.length > 0 ? `loop:${at.start}` : "";
  loops.push(label);
  const made = loop(at);
  loops.pop();
  if (label === "") out.push(made);
  else out.push({ do: "block", label, body: [made, ...lowerBody(scope, node.orelse)], at });
}

/** `break` and `continue` */
export function lowerLeave(scope: Scope, node: py.Break | py.Continue): Stmt {
  const at = place(node);
  if (node.type === "Continue") return { do: "continue", at };
  const label = scope.frame.loops.at(-1);
  return label ? { do: "break", label, at } : { do: "break", at };
}
