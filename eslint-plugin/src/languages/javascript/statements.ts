/**
 * Statements to IR. Function declarations come first in their block, as they do when it runs; type declarations leave nothing.
 */
import type * as es from "@oxc-project/types";
import type { At, Expr, Stmt } from "../../ir/ir.js";
import { assignPattern } from "./assignments.js";
import { lowerClass } from "./classes.js";
import { declareBlock, declarePattern, declares, makesRequire } from "./declare.js";
import { constant, lowerExpression, lowerNamed, MAX_DEPTH, place } from "./expressions.js";
import { lowerFunction } from "./functions.js";
import { lowerLoop } from "./loops.js";
import { lowerExportStatement, lowerModuleDeclaration } from "./modules.js";
import { lowerEnum, lowerImportEquals, lowerNamespace } from "./namespaces.js";
import { local, Scope, temporary } from "./scope.js";
import { annotation } from "./types.js";

/** An `else if` chain longer than this is lowered flat. */
const MAX_ELSE_IFS = 60;

/** Lowers the statements of a block whose names `scope` has. Directives stay in front of what is hoisted: they mark the whole body. */
export function lowerStatements(scope: Scope, nodes: readonly es.Statement[], out: Stmt[]): void {
  const end = nodes.findIndex((node) => !("directive" in node && node.directive));
  const first = end < 0 ? nodes.length : end;
  for (let i = 0; i < first; i++) lowerStatement(scope, nodes[i]!, out);
  for (let i = first; i < nodes.length; i++) lowerHoisted(scope, nodes[i]!, out);
  for (let i = first; i < nodes.length; i++) lowerStatement(scope, nodes[i]!, out);
}

function lowerHoisted(scope: Scope, node: es.Statement, out: Stmt[]): void {
  let declaration: es.Statement | es.ExportDefaultDeclarationKind | null = node;
  if (node.type === "ExportNamedDeclaration" || node.type === "ExportDefaultDeclaration") declaration = node.declaration;
  if (declaration?.type !== "FunctionDeclaration" || !declaration.id || !declaration.body || declaration.declare) return;
  const slot = scope.declare(declaration.id.name);
  const value = lowerFunction(scope, declaration, declaration.id.name);
  const at = place(declaration);
  out.push({ do: "expr", value: { op: "assign", target: local(slot, place(declaration.id)), value, declares: true, at }, at });
}

/** A statement or block as a list, with a scope of its own when it declares something. */
export function lowerBody(scope: Scope, node: es.Statement | null): Stmt[] {
  const out: Stmt[] = [];
  if (node?.type === "BlockStatement") lowerBlock(scope, node.body, out);
  else if (node) lowerBlock(scope, [node], out);
  return out;
}

function lowerBlock(scope: Scope, nodes: readonly es.Statement[], out: Stmt[]): void {
  if (!declares(nodes)) return lowerStatements(scope, nodes, out);
  const inner = new Scope(scope.frame, scope);
  declareBlock(inner, nodes);
  lowerStatements(inner, nodes, out);
}

/** The statement, then the exports that were assigned within it. A returned or thrown value is computed before them. */
export function flushed(scope: Scope, statement: Stmt): Stmt[] {
  const { pending } = scope.frame;
  if (pending.length === 0) return [statement];
  scope.frame.pending = [];
  if ((statement.do !== "return" && statement.do !== "throw") || !statement.value) return [statement, ...pending];
  const kept = temporary(scope, statement.value.at);
  const { at } = statement;
  const first: Stmt = { do: "expr", value: { op: "assign", target: kept, value: statement.value, declares: true, at }, at };
  return [first, ...pending, { ...statement, value: kept }];
}

export function lowerStatement(scope: Scope, node: es.Statement, out: Stmt[], label?: string): void {
  const { unit } = scope.frame;
  if (unit.depth >= MAX_DEPTH) {
    unit.truncated = true;
    return;
  }
  unit.depth++;
  dispatch(scope, node, out, label);
  unit.depth--;
  if (scope.frame.pending.length > 0) {
    const last = out.pop();
    if (last) out.push(...flushed(scope, last));
  }
}

function dispatch(scope: Scope, node: es.Statement, out: Stmt[], label: string | undefined): void {
  const at = place(node);
  switch (node.type) {
    case "ExpressionStatement":
      if ("directive" in node && node.directive === "use strict") return;
      return lowerExpressionStatement(scope, node.expression, at, out);
    case "VariableDeclaration":
      return lowerVariables(scope, node, out);
    case "ReturnStatement":
      out.push({ do: "return", value: node.argument ? lowerExpression(scope, node.argument) : undefined, at });
      return;
    case "ThrowStatement":
      out.push({ do: "throw", value: lowerExpression(scope, node.argument), at });
      return;
    case "IfStatement":
      return lowerIf(scope, node, out);
    case "BlockStatement":
      return lowerNestedBlock(scope, node, out, label);
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return lowerLoop(scope, node, out, label);
    case "SwitchStatement":
      return lowerSwitch(scope, node, out, label);
    case "TryStatement":
      return lowerTry(scope, node, out);
    case "BreakStatement":
    case "ContinueStatement":
      out.push({ do: node.type === "BreakStatement" ? "break" : "continue", label: node.label?.name, at });
      return;
    case "LabeledStatement":
      return lowerLabeled(scope, node, out, label);
    case "WithStatement":
      out.push({ do: "expr", value: lowerExpression(scope, node.object), at: place(node.object) });
      return void out.push({ do: "block", body: lowerBody(scope, node.body), at });
    case "ClassDeclaration":
      return lowerClassDeclaration(scope, node, out);
    default:
      return dispatchRare(scope, node, out);
  }
}

function dispatchRare(scope: Scope, node: es.Statement, out: Stmt[]): void {
  switch (node.type) {
    case "TSEnumDeclaration":
      return lowerEnum(scope, node, out);
    case "TSModuleDeclaration":
      return lowerNamespace(scope, node, out);
    case "TSImportEqualsDeclaration":
      return lowerImportEquals(scope, node, out);
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
    case "ExportAllDeclaration":
    case "TSExportAssignment":
      return lowerModuleDeclaration(scope, node, out);
    default:
  }
}

function lowerExpressionStatement(scope: Scope, node: es.Expression, at: At, out: Stmt[]): void {
  if (node.type === "AssignmentExpression") {
    if (lowerExportStatement(scope, node, at, out)) return;
    if (node.left.type === "ObjectPattern" || node.left.type === "ArrayPattern") {
      const parts = lowerExpression(scope, node);
      // The last item of the sequence is the value of the whole, which nobody asks for here.
      if (parts.op === "sequence") return void out.push(...parts.items.slice(0, -1).map((value) => expr(value)));
    }
  }
  out.push({ do: "expr", value: lowerExpression(scope, node), at });
}

function expr(value: Expr): Stmt {
  return { do: "expr", value, at: value.at };
}

export function lowerVariables(scope: Scope, node: es.VariableDeclaration, out: Stmt[]): void {
  if (node.declare) return;
  for (const declarator of node.declarations) {
    const { id, init } = declarator;
    if (id.type === "Identifier" && id.name === "require" && makesRequire(init)) continue;
    if (!init) {
      const type = id.type === "Identifier" ? annotation(scope, id.typeAnnotation) : undefined;
      if (id.type !== "Identifier" || (node.kind === "var" && !type)) continue;
      out.push(...assignments(scope, id, constant(undefined, place(id)), place(declarator)));
      continue;
    }
    let value = lowerNamed(scope, init, id.type === "Identifier" ? id.name : "");
    const type = id.type === "ObjectPattern" || id.type === "ArrayPattern" ? annotation(scope, id.typeAnnotation) : undefined;
    if (type) value = { op: "cast", value, type, at: value.at };
    out.push(...assignments(scope, id, value, place(declarator)));
  }
}

/** What stores `value` in a declared pattern. */
export function assignments(scope: Scope, pattern: es.BindingPattern, value: Expr, at: At): Stmt[] {
  const parts: Expr[] = [];
  assignPattern(scope, pattern, value, true, parts, at);
  return parts.map(expr);
}

function lowerIf(scope: Scope, node: es.IfStatement, out: Stmt[]): void {
  const links = [node];
  for (let next = node.alternate; next?.type === "IfStatement"; next = next.alternate) links.push(next);
  if (links.length > MAX_ELSE_IFS) return void out.push(flatElseIfs(scope, links));
  const lowered = links.map((link) => ({
    test: lowerExpression(scope, link.test),
    then: lowerBody(scope, link.consequent),
    at: place(link),
  }));
  let rest = lowerBody(scope, links.at(-1)?.alternate ?? null);
  for (const { test, then, at } of lowered.reverse()) rest = [{ do: "if", test, then, else: rest, at }];
  out.push(...rest);
}

/** `if (a) A else if (b) B else C` as `{ if (a) { A; leave } if (b) { B; leave } C }`: the same, but not nested. */
function flatElseIfs(scope: Scope, links: readonly es.IfStatement[]): Stmt {
  const first = place(links[0] as es.IfStatement);
  const label = `else-if:${first.start}`;
  const body: Stmt[] = links.map((link) => {
    const at = place(link);
    const test = lowerExpression(scope, link.test);
    return { do: "if", test, then: [...lowerBody(scope, link.consequent), { do: "break", label, at }], else: [], at };
  });
  body.push(...lowerBody(scope, links.at(-1)?.alternate ?? null));
  return { do: "block", body, label, at: first };
}

function lowerNestedBlock(scope: Scope, node: es.BlockStatement, out: Stmt[], label: string | undefined): void {
  const body = lowerBody(scope, node);
  if (label === undefined) out.push(...body);
  else out.push({ do: "block", body, label, at: place(node) });
}

function lowerLabeled(scope: Scope, node: es.LabeledStatement, out: Stmt[], outer: string | undefined): void {
  const at = place(node);
  const body: Stmt[] = [];
  lowerStatement(scope, node.body, body, node.label.name);
  const [only] = body;
  const takesLabel =
    only && body.length === 1 && "label" in only && only.label === node.label.name && only.do !== "break" && only.do !== "continue";
  const labeled: Stmt[] = takesLabel ? body : [{ do: "block", body, label: node.label.name, at }];
  if (outer === undefined) out.push(...labeled);
  else out.push({ do: "block", body: labeled, label: outer, at });
}

function lowerSwitch(scope: Scope, node: es.SwitchStatement, out: Stmt[], label: string | undefined): void {
  const value = lowerExpression(scope, node.discriminant);
  const inner = new Scope(scope.frame, scope);
  for (const { consequent } of node.cases) declareBlock(inner, consequent);
  const cases: { tests: Expr[]; body: Stmt[] }[] = [];
  let tests: Expr[] = [];
  let isDefault = false;
  node.cases.forEach((clause, index) => {
    if (clause.test) tests.push(lowerExpression(inner, clause.test));
    else isDefault = true;
    // Cases that share a body become one; together with `default` they need no tests.
    if (clause.consequent.length === 0 && index < node.cases.length - 1) return;
    const body: Stmt[] = [];
    lowerStatements(inner, clause.consequent, body);
    cases.push({ tests: isDefault ? [] : tests, body });
    tests = [];
    isDefault = false;
  });
  out.push({ do: "switch", value, cases, label, at: place(node) });
}

function lowerTry(scope: Scope, node: es.TryStatement, out: Stmt[]): void {
  const body = lowerBody(scope, node.block);
  const handler = node.handler ? lowerHandler(scope, node.handler) : undefined;
  const finalizer = node.finalizer ? lowerBody(scope, node.finalizer) : undefined;
  out.push({ do: "try", body, handler, finalizer, at: place(node) });
}

function lowerHandler(scope: Scope, { param, body }: es.CatchClause): { slot?: number; body: Stmt[]; at?: At } {
  if (!param) return { body: lowerBody(scope, body) };
  const inner = new Scope(scope.frame, scope);
  if (param.type === "Identifier") {
    const slot = inner.declare(param.name);
    return { slot, body: lowerBody(inner, body), at: place(param) };
  }
  const thrown = temporary(inner, place(param));
  declarePattern(inner, param);
  const prologue = assignments(inner, param, thrown, place(param));
  return { slot: thrown.slot, at: place(param), body: [...prologue, ...lowerBody(inner, body)] };
}

function lowerClassDeclaration(scope: Scope, node: es.Class, out: Stmt[]): void {
  if (node.declare || !node.id) return;
  const at = place(node);
  const target = local(scope.declare(node.id.name), place(node.id));
  out.push({ do: "expr", value: { op: "assign", target, value: lowerClass(scope, node, node.id.name), declares: true, at }, at });
}
