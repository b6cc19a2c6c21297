/** `try`: the handlers become one, which asks what it caught. */
import type { Expr, Stmt } from "../../ir/ir.js";
import { lowerExpression, place, unknown } from "./expressions.js";
import type * as py from "./parser/ast.js";
import { local, type Scope, statement, targetOf } from "./scope.js";
import { lowerBody } from "./statements.js";

export function lowerTry(scope: Scope, node: py.Try | py.TryStar, out: Stmt[]): void {
  const body = [...lowerBody(scope, node.body), ...lowerBody(scope, node.orelse)];
  const handler = node.handlers.length > 0 ? lowerHandlers(scope, node.handlers) : undefined;
  const finalizer = node.finalbody.length > 0 ? lowerBody(scope, node.finalbody) : undefined;
  if (handler || finalizer) out.push({ do: "try", body, handler, finalizer, at: place(node) });
  else out.push(...body);
}

function lowerHandlers(scope: Scope, handlers: readonly py.ExceptHandler[]): { slot: number; body: Stmt[] } {
  const { frame } = scope;
  const slot = frame.slot("");
  const outer = frame.caught;
  frame.caught = slot;
  const lowered = handlers.map((handler) => lowerHandler(scope, handler, slot));
  frame.caught = outer;
  const last = handlers.at(-1);
  const at = last ? place(last) : { start: 0, end: 0 };
  // What no handler takes is thrown on.
  let rest: Stmt[] = [{ do: "throw", value: local(slot, at), at }];
  for (let i = handlers.length - 1; i >= 0; i--) {
    const handler = handlers[i] as py.ExceptHandler;
    const then = lowered[i] as Stmt[];
    rest = handler.exception
      ? [{ do: "if", test: caughtTest(scope, handler.exception, slot), then, else: rest, at: place(handler) }]
      : then;
  }
  return { slot, body: rest };
}

function lowerHandler(scope: Scope, handler: py.ExceptHandler, slot: number): Stmt[] {
  const at = place(handler);
  const body = lowerBody(scope, handler.body);
  if (!handler.name) return body;
  const target = targetOf(scope, handler.name, at);
  return [statement({ op: "assign", target, value: local(slot, at), declares: true, at }), ...body];
}

function caughtTest(scope: Scope, exception: py.Expr, slot: number): Expr {
  const at = place(exception);
  const left = local(slot, at);
  const tests = (exception.type === "Tuple" ? exception.elts : [exception]).map((it): Expr => ({
    op: "binary",
    operator: "instanceof",
    left,
    right: lowerExpression(scope, it),
    at,
  }));
  if (tests.length === 0) return unknown([left], at);
  return tests.reduce((one, other) => ({ op: "logical", operator: "or", left: one, right: other, at }));
}
