/** Whether a call stands in a branch of an `if` that asks something by such a name: `if (request.headers.origin !== PAGE) …`. Looks at the text. */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import { bodiesOf } from "./code.js";
import { nodes, onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";

export function isDecidedBy(I: Interpreter, node: Expr, names: RegExp): boolean {
  const { func } = I.activation.frame;
  const test = decisionOn(func.body, node);
  return test !== undefined && speaksOf(func, test, names, 0);
}

/** The condition of the innermost branch that the call stands in. */
function decisionOn(body: readonly Stmt[], { at }: Expr): Expr | undefined {
  for (const stmt of body) {
    const inner = bodiesOf(stmt).find((each) => each.some((one) => one.at.start <= at.start && at.end <= one.at.end));
    if (inner) return decisionOn(inner, { at } as Expr) ?? (stmt.do === "if" ? stmt.test : undefined);
  }
  return undefined;
}

/** By a member, by the text that a call reads by (`get("Origin")`), or by a variable that was set to one. */
function speaksOf(func: Func, expr: Expr, names: RegExp, depth: number): boolean {
  for (const each of nodes([expr]) as Iterable<unknown>) {
    const part = each as Expr;
    if (part.op === "member" && names.test(part.name)) return true;
    if (
      part.op === "call" &&
      part.args.some(({ value }) => value.op === "const" && typeof value.value === "string" && names.test(value.value))
    )
      return true;
    if (part.op !== "var" || part.hops > 0 || depth > 1) continue;
    const made = onlyDefinition(func, part.slot);
    if (made && speaksOf(func, made, names, depth + 1)) return true;
  }
  return false;
}
