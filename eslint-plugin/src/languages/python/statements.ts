/** Statements to IR. */
import type { Expr, Stmt } from "../../ir/ir.js";
import { assignTo } from "./assignments.js";
import { decorated, lowerClass } from "./classes.js";
import { lowerExpression, MAX_DEPTH, place, unknown } from "./expressions.js";
import { lowerFunction, lowerLambda } from "./functions.js";
import { lowerFor, lowerLeave, lowerWhile } from "./loops.js";
import { lowerMatch } from "./match.js";
import { lowerImport, lowerImportFrom } from "./modules.js";
import { combine } from "./operators.js";
import type * as py from "./parser/ast.js";
import { type Scope, statement, targetOf, temporary } from "./scope.js";
import { lowerTry } from "./try.js";
import { typeRef } from "./types.js";

/** An `elif` chain longer than this is lowered flat. */
const MAX_ELIFS = 60;

export function lowerStatements(scope: Scope, nodes: readonly py.Stmt[], out: Stmt[]): void {
  for (const node of nodes) lowerStatement(scope, node, out);
}

export function lowerBody(scope: Scope, nodes: readonly py.Stmt[]): Stmt[] {
  const out: Stmt[] = [];
  lowerStatements(scope, nodes, out);
  return out;
}

export function lowerStatement(scope: Scope, node: py.Stmt, out: Stmt[]): void {
  const { unit } = scope.frame;
  if (unit.depth >= MAX_DEPTH) {
    unit.truncated = true;
    return;
  }
  unit.depth++;
  dispatch(scope, node, out);
  unit.depth--;
}

function dispatch(scope: Scope, node: py.Stmt, out: Stmt[]): void {
  const at = place(node);
  switch (node.type) {
    case "Expr":
      // A text alone is documentation.
      if (node.value.type !== "Constant") out.push({ do: "expr", value: lowerExpression(scope, node.value), at });
      return;
    case "Assign":
      return lowerAssign(scope, node, out);
    case "AnnAssign":
      return lowerAnnotated(scope, node, out);
    case "AugAssign": {
      const old = lowerExpression(scope, loaded(node.target));
      const value = combine(node.op, old, lowerExpression(scope, node.value), at);
      return void out.push(...assignTo(scope, node.target, value, at).map(statement));
    }
    case "Return":
      return void out.push({ do: "return", value: node.value ? lowerExpression(scope, node.value) : undefined, at });
    case "If":
      return lowerIf(scope, node, out);
    case "For":
    case "AsyncFor":
      return lowerFor(scope, node, out);
    case "While":
      return lowerWhile(scope, node, out);
    case "Break":
    case "Continue":
      return void out.push(lowerLeave(scope, node));
    case "With":
    case "AsyncWith":
      return lowerWith(scope, node, out);
    case "Try":
    case "TryStar":
      return lowerTry(scope, node, out);
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
      return lowerDefinition(scope, node, out);
    default:
      return dispatchRare(scope, node, out);
  }
}

function dispatchRare(scope: Scope, node: py.Stmt, out: Stmt[]): void {
  const at = place(node);
  switch (node.type) {
    case "Raise":
      return void out.push({ do: "throw", value: thrown(scope, node), at });
    case "Assert":
      return lowerAssert(scope, node, out);
    case "Delete":
      for (const target of node.targets) {
        const value = lowerExpression(scope, target);
        out.push({ do: "expr", value: { op: "unary", operator: "delete", value, at: place(target) }, at });
      }
      return;
    case "Match":
      return lowerMatch(scope, node, out);
    case "Import":
      return lowerImport(scope, node, out);
    case "ImportFrom":
      return lowerImportFrom(scope, node, out);
    default:
  }
}

/** The target as the value it has before an augmented assignment. */
function loaded(target: py.Expr): py.Expr {
  return "ctx" in target ? { ...target, ctx: "Load" } : target;
}

function lowerAssign(scope: Scope, node: py.Assign, out: Stmt[]): void {
  const at = place(node);
  const [first] = node.targets;
  const name = first?.type === "Name" ? first.id : first?.type === "Attribute" ? first.attr : "";
  let value = node.value.type === "Lambda" ? lowerLambda(scope, node.value, name) : lowerExpression(scope, node.value);
  if (node.targets.length > 1 && value.op !== "const" && value.op !== "var") {
    const kept = temporary(scope, value.at);
    out.push(statement({ op: "assign", target: kept, value, declares: true, at }));
    value = kept;
  }
  for (const target of node.targets) out.push(...assignTo(scope, target, value, at).map(statement));
}

function lowerAnnotated(scope: Scope, node: py.AnnAssign, out: Stmt[]): void {
  const at = place(node);
  const type = typeRef(scope, node.annotation);
  if (node.value) out.push(...assignTo(scope, node.target, lowerExpression(scope, node.value), at, type).map(statement));
  else if (node.target.type === "Name") {
    // A declaration alone gives a type and no value.
    out.push(...assignTo(scope, node.target, { op: "cast", value: unknown([], at), type, at }, at, type).map(statement));
  }
}

function lowerIf(scope: Scope, node: py.If, out: Stmt[]): void {
  const links = [node];
  let orelse = node.orelse;
  for (let next = orelse[0]; orelse.length === 1 && next?.type === "If"; next = orelse[0]) {
    links.push(next);
    orelse = next.orelse;
  }
  if (links.length > MAX_ELIFS) return void out.push(flatElifs(scope, links, orelse));
  const lowered = links.map((link) => ({ test: lowerExpression(scope, link.test), then: lowerBody(scope, link.body), at: place(link) }));
  let rest = lowerBody(scope, orelse);
  for (const { test, then, at } of lowered.reverse()) rest = [{ do: "if", test, then, else: rest, at }];
  out.push(...rest);
}

/** `if a: A elif b: B else: C` as `{ if (a) { A; leave } if (b) { B; leave } C }`: the same, but not nested. */
function flatElifs(scope: Scope, links: readonly py.If[], orelse: readonly py.Stmt[]): Stmt {
  const first = place(links[0] as py.If);
  const label = `elif:${first.start}`;
  const body: Stmt[] = links.map((link) => {
    const at = place(link);
    const test = lowerExpression(scope, link.test);
    return { do: "if", test, then: [...lowerBody(scope, link.body), { do: "break", label, at }], else: [], at };
  });
  body.push(...lowerBody(scope, orelse));
  return { do: "block", body, label, at: first };
}

/** A manager nobody knows is taken for what it gives, as files, sessions and locks are. */
function lowerWith(scope: Scope, node: py.With | py.AsyncWith, out: Stmt[]): void {
  for (const { context_expr, optional_vars } of node.items) {
    let value = lowerExpression(scope, context_expr);
    if (node.type === "AsyncWith") value = { op: "await", value, at: value.at };
    value = { op: "enter", value, methods: ENTER, at: value.at };
    if (optional_vars) out.push(...assignTo(scope, optional_vars, value, place(context_expr)).map(statement));
    else out.push(statement(value));
  }
  lowerStatements(scope, node.body, out);
}

const ENTER: readonly string[] = ["__enter__", "__aenter__"];

function lowerDefinition(scope: Scope, node: py.FunctionDef | py.AsyncFunctionDef | py.ClassDef, out: Stmt[]): void {
  const at = place(node);
  const made = node.type === "ClassDef" ? lowerClass(scope, node) : lowerFunction(scope, node, false);
  const value = decorated(scope, made, node.decorator_list);
  const target = targetOf(scope, node.name, { start: at.start, end: at.start });
  out.push({ do: "expr", value: { op: "assign", target, value, declares: true, at }, at });
}

function thrown(scope: Scope, node: py.Raise): Expr {
  const at = place(node);
  if (node.exc) {
    const value = lowerExpression(scope, node.exc);
    return node.cause ? { op: "sequence", items: [lowerExpression(scope, node.cause), value], at } : value;
  }
  const { caught } = scope.frame;
  return caught === undefined ? unknown([], at) : { op: "var", slot: caught, hops: 0, at };
}

/** An assertion is evaluated and guards nothing: with -O it is not there. */
function lowerAssert(scope: Scope, node: py.Assert, out: Stmt[]): void {
  const tests = [node.test, ...(node.msg ? [node.msg] : [])].map((it) => lowerExpression(scope, it));
  out.push(...tests.map(statement));
}
