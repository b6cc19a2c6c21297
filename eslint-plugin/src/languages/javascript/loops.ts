/**
 * Loops to IR. The variables of a loop have one slot each, not one for each turn.
 */
import type * as es from "@oxc-project/types";
import type { Expr, Stmt } from "../../ir/ir.js";
import { assignPattern } from "./assignments.js";
import { declarePattern } from "./declare.js";
import { lowerExpression, place } from "./expressions.js";
import { Scope, temporary } from "./scope.js";
import { assignments, lowerBody, lowerVariables } from "./statements.js";

type Each = es.ForInStatement | es.ForOfStatement;

export function lowerLoop(
  scope: Scope,
  node: es.ForStatement | es.WhileStatement | es.DoWhileStatement | Each,
  out: Stmt[],
  label: string | undefined,
): void {
  const at = place(node);
  switch (node.type) {
    case "ForStatement":
      return lowerFor(scope, node, out, label);
    case "ForInStatement":
    case "ForOfStatement":
      return lowerEach(scope, node, out, label);
    case "WhileStatement":
      out.push({ do: "loop", test: lowerExpression(scope, node.test), bodyFirst: false, body: lowerBody(scope, node.body), label, at });
      return;
    case "DoWhileStatement": {
      const body = lowerBody(scope, node.body);
      out.push({ do: "loop", test: lowerExpression(scope, node.test), bodyFirst: true, body, label, at });
    }
  }
}

function lowerFor(scope: Scope, node: es.ForStatement, out: Stmt[], label: string | undefined): void {
  let inner = scope;
  if (node.init?.type === "VariableDeclaration") {
    if (node.init.kind !== "var") {
      inner = new Scope(scope.frame, scope);
      for (const { id } of node.init.declarations) declarePattern(inner, id);
    }
    lowerVariables(inner, node.init, out);
  } else if (node.init) {
    const value = lowerExpression(scope, node.init);
    out.push({ do: "expr", value, at: value.at });
  }
  const test = node.test ? lowerExpression(inner, node.test) : undefined;
  const update = node.update ? lowerExpression(inner, node.update) : undefined;
  out.push({ do: "loop", test, update, bodyFirst: false, body: lowerBody(inner, node.body), label, at: place(node) });
}

function lowerEach(scope: Scope, node: Each, out: Stmt[], label: string | undefined): void {
  const iterable = lowerExpression(scope, node.right);
  const inner = new Scope(scope.frame, scope);
  const { slot, prologue } = eachTarget(inner, node);
  const body = [...prologue, ...lowerBody(inner, node.body)];
  out.push({ do: "each", of: node.type === "ForInStatement" ? "keys" : "values", slot, iterable, body, label, at: place(node) });
}

/** A plain name receives each value directly; anything else (and `for await`) goes through a temporary. */
function eachTarget(scope: Scope, node: Each): { slot: number; prologue: Stmt[] } {
  const { left } = node;
  const at = place(left);
  const waits = node.type === "ForOfStatement" && node.await;
  const id = left.type === "VariableDeclaration" ? left.declarations[0]?.id : undefined;
  if (id && left.type === "VariableDeclaration") {
    if (left.kind !== "var") declarePattern(scope, id);
    const binding = id.type === "Identifier" ? scope.lookup(id.name) : undefined;
    if (!waits && binding?.kind === "slot" && binding.frame === scope.frame) return { slot: binding.slot, prologue: [] };
    const kept = temporary(scope, at);
    const value: Expr = waits ? { op: "await", value: kept, at } : kept;
    return { slot: kept.slot, prologue: assignments(scope, id, value, at) };
  }
  const kept = temporary(scope, at);
  const value: Expr = waits ? { op: "await", value: kept, at } : kept;
  const parts: Expr[] = [];
  assignPattern(scope, left as es.AssignmentTarget, value, false, parts);
  return { slot: kept.slot, prologue: parts.map((part) => ({ do: "expr", value: part, at: part.at })) };
}
