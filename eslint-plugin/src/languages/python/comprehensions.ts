/**
 * Comprehensions as what they are in Python: functions that are called at once. Their clauses are loops and conditions, their result grows in a
 * variable.
 */
import type { At, Entry, Expr, Stmt } from "../../ir/ir.js";
import { assignTo } from "./assignments.js";
import { Bindings } from "./bindings.js";
import { lowerExpression, place } from "./expressions.js";
import { functionOf } from "./functions.js";
import type * as py from "./parser/ast.js";
import { local, type Scope, statement, temporary } from "./scope.js";

type Comprehension = py.ListComp | py.SetComp | py.GeneratorExp | py.DictComp;

export function lowerComprehension(scope: Scope, node: Comprehension): Expr {
  const at = place(node);
  const bindings = new Bindings();
  for (const { target } of node.generators) bindTargets(target, bindings);
  const async = node.generators.some((it) => it.is_async === 1);
  const made = functionOf(scope, { name: "", at, bindings, async, generator: false }, (inner) => {
    const result = temporary(inner, at);
    const empty: Expr = node.type === "DictComp" ? { op: "object", entries: [], at } : { op: "list", items: [], at };
    const body: Stmt[] = [statement({ op: "assign", target: result, value: empty, declares: true, at })];
    body.push(...clauses(inner, node, 0, result.slot));
    body.push({ do: "return", value: result, at });
    return body;
  });
  const call: Expr = { op: "call", style: "call", callee: made, args: [], optional: false, at };
  return async ? { op: "await", value: call, at } : call;
}

function bindTargets(target: py.Expr, bindings: Bindings): void {
  if (target.type === "Name") bindings.bind(target.id);
  else if (target.type === "Tuple" || target.type === "List") for (const element of target.elts) bindTargets(element, bindings);
  else if (target.type === "Starred") bindTargets(target.value, bindings);
}

/** The loops from the clause numbered `index` on, with what is added in the innermost. */
function clauses(scope: Scope, node: Comprehension, index: number, result: number): Stmt[] {
  const generator = node.generators[index];
  if (!generator) return [added(scope, node, result)];
  const at = place(generator);
  const iterable = lowerExpression(scope, generator.iter);
  const item = temporary(scope, place(generator.target));
  let body: Stmt[] = assignTo(scope, generator.target, item, item.at).map(statement);
  const tests = generator.ifs.map((test) => lowerExpression(scope, test));
  let inner = clauses(scope, node, index + 1, result);
  for (const test of tests.reverse()) inner = [{ do: "if", test, then: inner, else: [], at: test.at }];
  body = [...body, ...inner];
  return [{ do: "each", of: "values", slot: item.slot, iterable, body, at }];
}

function added(scope: Scope, node: Comprehension, slot: number): Stmt {
  const at: At = place(node);
  const target = local(slot, at);
  if (node.type !== "DictComp") {
    const value = lowerExpression(scope, node.elt);
    const items = [
      { value: target, spread: true },
      { value, spread: false },
    ];
    return statement({ op: "assign", target, value: { op: "list", items, at }, declares: false, at });
  }
  const entries: Entry[] = [
    { name: "...", kind: "spread", value: target, at },
    { name: "", key: lowerExpression(scope, node.key), kind: "value", value: lowerExpression(scope, node.value), at },
  ];
  return statement({ op: "assign", target, value: { op: "object", entries, at }, declares: false, at });
}
