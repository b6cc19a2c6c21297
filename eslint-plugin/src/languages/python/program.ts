/** A parsed file to a module: the top level as a function, every function numbered in source order. */
import type { Module, Stmt } from "../../ir/ir.js";
import { bindingsOfModule } from "./bindings.js";
import { newFunction } from "./functions.js";
import { exportNames } from "./modules.js";
import type * as py from "./parser/ast.js";
import { Frame, Scope, Unit } from "./scope.js";
import { lowerStatements } from "./statements.js";

export function lowerProgram(file: string, length: number, ast: py.Module | undefined, truncated: boolean): Module {
  const unit = new Unit();
  const frame = new Frame(unit, undefined);
  const func = newFunction(0, "", { start: 0, end: length });
  // Notebooks await at the top level.
  func.async = true;
  unit.functions.push(func);
  const body: Stmt[] = [];
  if (ast) {
    const scope = new Scope(frame, undefined, "module", bindingsOfModule(ast.body));
    lowerStatements(scope, ast.body, body);
    exportNames(scope, length, body);
  }
  func.body = body;
  func.names = frame.names;
  func.slots = frame.names.length;
  const functions = unit.functions.slice(1).sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  functions.unshift(func);
  functions.forEach((it, id) => (it.id = id));
  const imports = unit.imports.sort((a, b) => a.at.start - b.at.start);
  return { file, body: func, functions, imports, truncated: truncated || unit.truncated };
}
