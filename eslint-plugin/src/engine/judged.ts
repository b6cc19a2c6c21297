/**
 * Which of its parameters a function judges for itself: it turns back, by `throw` or `return`, where a test of the parameter's content
 * fails. Such a function is no mere wrapper of what it hands the parameter to.
 */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import { nodes } from "./definitions.js";

const known = new WeakMap<Func, ReadonlySet<number>>();

export function judgedSlots(func: Func): ReadonlySet<number> {
  let slots = known.get(func);
  if (!slots) known.set(func, (slots = judged(func)));
  return slots;
}

function judged(func: Func): ReadonlySet<number> {
  const found = new Set<number>();
  const forms = new Map<number, ReadonlySet<number>>();
  const tests: { tested: ReadonlySet<number>; turnsBack: readonly Stmt[] }[] = [];
  for (const node of nodes([...func.body])) {
    if (node["op"] === "assign" && (node["target"] as Expr).op === "var") {
      const { slot, hops } = node["target"] as Extract<Expr, { op: "var" }>;
      if (hops === 0 && (node["value"] as Expr).op === "call") forms.set(slot, variables(node["value"] as Expr));
    } else if (node["do"] === "if") {
      const { test, then, else: other } = node as unknown as Extract<Stmt, { do: "if" }>;
      for (const turnsBack of [then, other]) if (endsAbruptly(turnsBack)) tests.push({ tested: givenToCalls(test), turnsBack });
    }
  }
  for (const { tested, turnsBack } of tests) {
    const used = variables(...turnsBack);
    for (const slot of tested) for (const of of [slot, ...(forms.get(slot) ?? [])]) if (!used.has(of)) found.add(of);
  }
  return found;
}

function endsAbruptly(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (last?.do === "block") return endsAbruptly(last.body);
  return last?.do === "throw" || last?.do === "return";
}

/** Variables that take part in calls with arguments: `text.startsWith("x")` looks into it, `!text` and `text.trim()` do not. */
function givenToCalls(test: Expr): ReadonlySet<number> {
  const found = new Set<number>();
  for (const node of nodes([test]))
    if (node["op"] === "call" && (node["args"] as readonly unknown[]).length > 0) for (const slot of variables(node)) found.add(slot);
  return found;
}

/** The function's own variables that occur. */
function variables(...within: readonly object[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const node of nodes([...within])) if (node["op"] === "var" && node["hops"] === 0) found.add(node["slot"] as number);
  return found;
}
