/**
 * Imports and exports of both module systems. `module.exports = …` counts only while `module` and `exports` are nobody's own names.
 */
import type * as es from "@oxc-project/types";
import type { At, Expr, Stmt } from "../../ir/ir.js";
import { targetName } from "./assignments.js";
import { lowerClass } from "./classes.js";
import { keyName, lowerExpression, lowerNamed, place } from "./expressions.js";
import { lowerFunction } from "./functions.js";
import { local, reference, type Scope, temporary } from "./scope.js";
import { lowerStatement } from "./statements.js";

type Declaration =
  es.ImportDeclaration | es.ExportNamedDeclaration | es.ExportDefaultDeclaration | es.ExportAllDeclaration | es.TSExportAssignment;

export function lowerModuleDeclaration(scope: Scope, node: Declaration, out: Stmt[]): void {
  const at = place(node);
  switch (node.type) {
    case "ImportDeclaration":
      names(scope, node.source);
      return;
    case "ExportAllDeclaration": {
      names(scope, node.source);
      const value: Expr = { op: "import", module: node.source.value, name: "*", dynamic: false, at: place(node.source) };
      if (node.exportKind !== "type") out.push({ do: "export", name: node.exported ? exportName(node.exported) : "*", value, at });
      return;
    }
    case "ExportDefaultDeclaration":
      return lowerDefault(scope, node, out);
    case "ExportNamedDeclaration":
      if (node.source) names(scope, node.source);
      if (node.declaration) return lowerExported(scope, node.declaration, out);
      return lowerExportList(scope, node, out);
    case "TSExportAssignment":
      out.push({ do: "export", name: "=", value: lowerExpression(scope, node.expression), at });
  }
}

function names(scope: Scope, source: es.StringLiteral): void {
  scope.frame.unit.imports.push({ module: source.value, at: place(source) });
}

function exportName(node: es.ModuleExportName): string {
  return node.type === "Literal" ? node.value : node.name;
}

function lowerExportList(scope: Scope, node: es.ExportNamedDeclaration, out: Stmt[]): void {
  if (node.exportKind === "type") return;
  for (const specifier of node.specifiers) {
    if (specifier.exportKind === "type") continue;
    const name = exportName(specifier.local);
    const at = place(specifier);
    // A name that only a type has (`export { Props }`) exports nothing.
    if (!node.source && !scope.lookup(name) && scope.lookupType(name)) continue;
    const value: Expr = node.source
      ? { op: "import", module: node.source.value, name, dynamic: false, at: place(specifier.local) }
      : reference(scope, name, place(specifier.local));
    // A list may stand before what it exports: the names have their values at the end.
    const statement: Stmt = { do: "export", name: exportName(specifier.exported), value, at };
    if (node.source) out.push(statement);
    else scope.frame.unit.lists.push(statement);
  }
}

function lowerDefault(scope: Scope, node: es.ExportDefaultDeclaration, out: Stmt[]): void {
  const { declaration } = node;
  const at = place(node);
  switch (declaration.type) {
    case "TSInterfaceDeclaration":
    case "TSDeclareFunction":
      return;
    case "FunctionDeclaration":
    case "FunctionExpression": {
      const value = declaration.id
        ? reference(scope, declaration.id.name, place(declaration.id))
        : lowerFunction(scope, declaration, "default");
      return void out.push({ do: "export", name: "default", value, at });
    }
    case "ClassDeclaration":
    case "ClassExpression": {
      const value = lowerClass(scope, declaration, declaration.id?.name ?? "default");
      if (!declaration.id) return void out.push({ do: "export", name: "default", value, at });
      const target = local(scope.declare(declaration.id.name), place(declaration.id));
      out.push({ do: "expr", value: { op: "assign", target, value, declares: true, at }, at });
      return void out.push({ do: "export", name: "default", value: target, at });
    }
    default:
      out.push({ do: "export", name: "default", value: lowerNamed(scope, declaration as es.Expression, "default"), at });
  }
}

/** `export const a = …`: the declaration, then an export of every name in it. */
function lowerExported(scope: Scope, declaration: es.Declaration, out: Stmt[]): void {
  lowerStatement(scope, declaration, out);
  for (const id of declaredNames(declaration)) {
    if (scope.lookup(id.name)) out.push({ do: "export", name: id.name, value: reference(scope, id.name, place(id)), at: place(id) });
  }
}

/** The identifiers a declaration gives a value. */
export function declaredNames(declaration: es.Declaration): readonly es.BindingIdentifier[] {
  switch (declaration.type) {
    case "VariableDeclaration": {
      const found: es.BindingIdentifier[] = [];
      if (!declaration.declare) for (const { id } of declaration.declarations) collect(id, found);
      return found;
    }
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
    case "TSImportEqualsDeclaration":
      return declaration.id && !("declare" in declaration && declaration.declare) ? [declaration.id] : [];
    case "TSModuleDeclaration":
      return !declaration.declare && declaration.id.type === "Identifier" && !declaration.global && declaration.body
        ? [declaration.id]
        : [];
    default:
      return [];
  }
}

function collect(pattern: es.BindingPattern | es.BindingRestElement, found: es.BindingIdentifier[]): void {
  switch (pattern.type) {
    case "Identifier":
      found.push(pattern);
      return;
    case "AssignmentPattern":
      return collect(pattern.left, found);
    case "RestElement":
      return collect(pattern.argument, found);
    case "ObjectPattern":
      for (const property of pattern.properties) collect(property.type === "RestElement" ? property : property.value, found);
      return;
    case "ArrayPattern":
      for (const element of pattern.elements) if (element) collect(element, found);
  }
}

/** The export an assignment target stands for: a name, "=" for all, "" for the name `exports` alone (which exports nothing). */
function exportedAs(scope: Scope, target: es.AssignmentTarget): string | undefined {
  if (target.type === "Identifier") return target.name === "exports" && !scope.lookup("exports") ? "" : undefined;
  if (target.type !== "MemberExpression") return undefined;
  const { object } = target;
  const name = keyName(target.property, target.computed);
  if (name === undefined) return undefined;
  if (object.type === "Identifier") {
    if (object.name === "module" && name === "exports" && !scope.lookup("module")) return "=";
    return object.name === "exports" && !scope.lookup("exports") ? name : undefined;
  }
  const whole = object.type === "MemberExpression" && exportedAs(scope, object) === "=";
  return whole ? name : undefined;
}

/** The exports of `exports.a = module.exports.b = value`, outermost first, and the value. */
function exportChain(
  scope: Scope,
  node: es.AssignmentExpression,
): { chain: { name: string; at: At }[]; value: es.Expression; hint: string } {
  const chain: { name: string; at: At }[] = [];
  let value: es.Expression = node;
  let hint = "";
  while (value.type === "AssignmentExpression" && value.operator === "=") {
    const name = exportedAs(scope, value.left);
    if (name === undefined) break;
    chain.push({ name, at: place(value) });
    if (name !== "=" && name !== "") hint ||= targetName(value.left);
    value = value.right;
  }
  return { chain, value, hint };
}

/** An assignment to exports that stands as a statement. Says whether it was one. */
export function lowerExportStatement(scope: Scope, node: es.AssignmentExpression, at: At, out: Stmt[]): boolean {
  if (node.operator !== "=") return false;
  const { chain, value, hint } = exportChain(scope, node);
  if (chain.length === 0) return false;
  const exported = chain.filter(({ name }) => name !== "");
  let result = lowerNamed(scope, value, hint);
  if (exported.length > 1) {
    const kept = temporary(scope, result.at);
    out.push({ do: "expr", value: { op: "assign", target: kept, value: result, declares: true, at }, at });
    result = kept;
  }
  for (const { name } of exported.reverse()) out.push({ do: "export", name, value: result, at });
  if (exported.length === 0) out.push({ do: "expr", value: result, at });
  return true;
}

/** An assignment to exports within an expression: the value is kept in a temporary, and the exports follow the statement. */
export function lowerExportAssignment(scope: Scope, node: es.AssignmentExpression): Expr | undefined {
  const { chain, value, hint } = exportChain(scope, node);
  if (chain.length === 0) return undefined;
  const result = lowerNamed(scope, value, hint);
  const target = temporary(scope, result.at);
  for (const { name, at } of chain.reverse()) {
    if (name !== "") scope.frame.pending.push({ do: "export", name, value: target, at });
  }
  return { op: "assign", target, value: result, declares: true, at: place(node) };
}
