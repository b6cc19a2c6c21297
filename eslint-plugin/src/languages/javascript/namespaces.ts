/**
 * TypeScript declarations that leave a value: enums, namespaces and `import a = b.c`. An enum becomes an object of constants, a
 * namespace an object its exported names are stored in.
 */
import type * as es from "@oxc-project/types";
import type { At, Constant, Entry, Expr, Member, Stmt, Var } from "../../ir/ir.js";
import { declareBlock, declareVars } from "./declare.js";
import { constant, lowerExpression, place } from "./expressions.js";
import { declaredNames } from "./modules.js";
import { lowerStatements } from "./statements.js";
import { local, receiver, reference, Scope } from "./scope.js";

function store(target: Var, value: Expr, at: At): Stmt {
  return { do: "expr", value: { op: "assign", target, value, declares: true, at }, at };
}

export function lowerEnum(scope: Scope, node: es.TSEnumDeclaration, out: Stmt[]): void {
  if (node.declare) return;
  const inner = new Scope(scope.frame, scope);
  const entries: Entry[] = [];
  let next: number | undefined = 0;
  for (const member of node.body.members) {
    const name = enumName(member.id);
    const at = place(member);
    const value: Expr = member.initializer ? lowerExpression(inner, member.initializer) : constant(next, at);
    const known: Constant = value.op === "const" ? value.value : undefined;
    next = typeof known === "number" ? known + 1 : undefined;
    if (known !== undefined) inner.bind(name, { kind: "constant", value: known });
    entries.push({ name, kind: "value", value, at });
  }
  const target = local(scope.declare(node.id.name), place(node.id));
  out.push(store(target, { op: "object", entries, at: place(node) }, place(node)));
}

function enumName(id: es.TSEnumMemberName): string {
  if (id.type === "Identifier") return id.name;
  if (id.type === "Literal") return id.value;
  return id.quasis[0]?.value.cooked ?? "";
}

export function lowerNamespace(scope: Scope, node: es.TSModuleDeclaration | es.TSGlobalDeclaration, out: Stmt[]): void {
  if (node.declare || node.global || !node.body || node.id.type === "Literal") return;
  // `namespace A.B {}` is A with a member B.
  const path: string[] = [];
  let id: es.TSTypeName = node.id as es.TSTypeName;
  for (; id.type === "TSQualifiedName"; id = id.left) path.unshift(id.right.name);
  if (id.type !== "Identifier") return;
  const at = place(node);
  const root = local(scope.declare(id.name), place(id));
  out.push(store(root, orEmpty(root, at), at));
  let target: Expr = root;
  for (const name of path) {
    const member: Member = { op: "member", object: target, name, optional: false, nameAt: at, at };
    out.push({ do: "expr", value: { op: "assign", target: member, value: orEmpty(member, at), declares: false, at }, at });
    target = member;
  }
  lowerNamespaceBody(scope, node.body, target, out);
}

/** A namespace may be declared several times, or add to a function or class. */
function orEmpty(value: Expr, at: At): Expr {
  return { op: "logical", operator: "??", left: value, right: { op: "object", entries: [], at }, at };
}

function lowerNamespaceBody(scope: Scope, block: es.TSModuleBlock, target: Expr, out: Stmt[]): void {
  const inner = new Scope(scope.frame, scope);
  const statements = block.body.map((node) => (node.type === "ExportNamedDeclaration" && node.declaration ? node.declaration : node));
  declareVars(inner, statements);
  declareBlock(inner, statements);
  const exported: es.BindingIdentifier[] = [];
  for (const node of block.body)
    if (node.type === "ExportNamedDeclaration" && node.declaration) exported.push(...declaredNames(node.declaration));
  lowerStatements(inner, statements, out);
  for (const { name, start, end } of exported) {
    const at = { start, end };
    const member: Member = { op: "member", object: target, name, optional: false, nameAt: at, at };
    out.push({ do: "expr", value: { op: "assign", target: member, value: reference(inner, name, at), declares: false, at }, at });
  }
}

export function lowerImportEquals(scope: Scope, node: es.TSImportEqualsDeclaration, out: Stmt[]): void {
  const { moduleReference: from } = node;
  if (from.type === "TSExternalModuleReference") {
    scope.frame.unit.imports.push({ module: from.expression.value, at: place(from.expression) });
    return;
  }
  out.push(store(local(scope.declare(node.id.name), place(node.id)), qualified(scope, from), place(node)));
}

/** The value of `A.B.C` written as a type's name. */
export function qualified(scope: Scope, name: es.TSTypeName): Expr {
  const at = place(name);
  if (name.type === "ThisExpression") return receiver(scope, at);
  if (name.type === "Identifier") return reference(scope, name.name, at);
  return { op: "member", object: qualified(scope, name.left), name: name.right.name, optional: false, nameAt: place(name.right), at };
}
