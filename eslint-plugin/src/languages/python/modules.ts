/** Imports. A name that one import binds stands for what is imported; a name that has other values, too, is a variable. */
import type { At, Stmt } from "../../ir/ir.js";
import { type Bound, boundByImport, moduleName } from "./bindings.js";
import { place } from "./expressions.js";
import type * as py from "./parser/ast.js";
import { imported, reference, type Scope, statement, targetOf } from "./scope.js";

export function lowerImport(scope: Scope, node: py.Import, out: Stmt[]): void {
  for (const alias of node.names) {
    if (alias.name === "") continue;
    const at = place(alias);
    scope.frame.unit.imports.push({ module: alias.name, at });
    const { as, bound } = boundByImport(alias);
    if (alias.asname === null && alias.name.includes(".")) scope.frame.unit.dotted.add(alias.name);
    store(scope, as, bound, at, out);
  }
}

export function lowerImportFrom(scope: Scope, node: py.ImportFrom, out: Stmt[]): void {
  const module = moduleName(node.module, node.level);
  if (module === "") return;
  const { unit } = scope.frame;
  unit.imports.push({ module, at: place(node) });
  for (const alias of node.names) {
    if (alias.name === "*") unit.stars.push(module);
    else if (alias.name !== "") store(scope, alias.asname ?? alias.name, { module, name: alias.name }, place(alias), out);
  }
}

function store(scope: Scope, name: string, bound: Bound, at: At, out: Stmt[]): void {
  if (scope.find(name)?.bindings.isImport(name)) return;
  const value = imported(bound, at);
  out.push(statement({ op: "assign", target: targetOf(scope, name, at), value, declares: true, at }));
}

/** Every name of the top level can be imported from outside, as it is when the module has run, and so can what it has by a star. */
export function exportNames(scope: Scope, end: number, out: Stmt[]): void {
  const at = { start: end, end };
  for (const module of scope.frame.unit.stars)
    out.push({ do: "export", name: "*", value: { op: "import", module, name: "*", dynamic: false, at }, at });
  for (const name of scope.bindings.names) {
    if (scope.own(name) !== undefined || scope.bindings.isImport(name))
      out.push({ do: "export", name, value: reference(scope, name, at), at });
  }
}
