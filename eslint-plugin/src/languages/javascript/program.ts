/**
 * A parsed file to a module: the top level as a function, every function numbered in source order.
 */
import type { Program } from "@oxc-project/types";
import type { Module, Stmt } from "../../ir/ir.js";
import { declareBlock, declareVars } from "./declare.js";
import { newFunction } from "./functions.js";
import { Frame, Scope, Unit } from "./scope.js";
import { lowerStatements } from "./statements.js";
import { liftComponents } from "./vue-options.js";

export function lowerProgram(file: string, length: number, program: Program | undefined, truncated: boolean): Module {
  const unit = new Unit();
  const frame = new Frame(unit, undefined, false);
  const func = newFunction(0, "", { start: 0, end: length });
  func.async = true;
  unit.functions.push(func);
  const scope = new Scope(frame, undefined);
  const body: Stmt[] = [];
  if (program) {
    liftComponents(file, program);
    declareVars(scope, program.body);
    declareBlock(scope, program.body);
    lowerStatements(scope, program.body, body);
    body.push(...unit.lists);
  }
  func.body = body;
  func.names = frame.names;
  func.slots = frame.names.length;
  // Hoisting lowers later functions first.
  const functions = unit.functions.slice(1).sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  functions.unshift(func);
  functions.forEach((it, id) => (it.id = id));
  const imports = unit.imports.sort((a, b) => a.at.start - b.at.start);
  return { file, body: func, functions, imports, truncated: truncated || unit.truncated };
}
