/** Functions that a framework or a loader finds by their form: which row fits, and what it says of the parameters. */
import type { Func, Module } from "../ir/ir.js";
import { readsMember } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import type { Given, HandlerShape } from "./summary.js";
import { instanceTypes } from "./types.js";

export interface Candidate {
  readonly row: HandlerShape;
  readonly params: readonly (Given | undefined)[];
}

/** `name`: under which it is exported, "" for the export itself. `beside`: the other names there. */
export function findShape(I: Interpreter, module: Module, func: Func, name: string, beside: ReadonlySet<string>): Candidate | undefined {
  return candidate(
    I,
    func,
    I.registry.shapes.find((shape) => fits(shape, module, func, name, beside)),
  );
}

/** Of a function that nothing calls, wherever it stands. */
export function findUncalled(I: Interpreter, func: Func): Candidate | undefined {
  return candidate(
    I,
    func,
    I.registry.shapes.find((shape) => shape.uncalled && named(shape, func)),
  );
}

function candidate(I: Interpreter, func: Func, row: HandlerShape | undefined): Candidate | undefined {
  if (!row) return undefined;
  const params = func.params.map((param, position) => {
    if (param.fields.length) {
      const fields = Object.fromEntries(
        param.fields.flatMap((field) => (Object.hasOwn(row.params, field) ? [[field, row.params[field]!]] : [])),
      );
      return Object.keys(fields).length ? { fields } : row.positions?.[position];
    }
    if (param.name === "" && row.parts) return row.parts;
    // An annotation knows better than a name.
    const annotated = param.type && instanceTypes(I, param.type)[0];
    if (annotated) return { type: annotated };
    return Object.hasOwn(row.params, param.name) ? row.params[param.name] : row.positions?.[position];
  });
  return { row, params };
}

function fits(shape: HandlerShape, module: Module, func: Func, name: string, beside: ReadonlySet<string>): boolean {
  const { directive, files, imports } = shape;
  const marked = directive !== undefined && beginsWith(func, directive);
  if (!marked && !shape.exported.includes("*") && !shape.exported.includes(name)) return false;
  if (shape.beside && !shape.beside.some((key) => beside.has(key))) return false;
  if (
    imports &&
    !imports.some((specifier) => module.imports.some((each) => each.module === specifier || each.module.startsWith(`${specifier}/`)))
  )
    return false;
  if (files !== undefined && !new RegExp(files).test(module.file)) return false;
  if (directive !== undefined && !marked && !beginsWith(module.body, directive)) return false;
  return named(shape, func);
}

function named({ needs, alongside, reads }: HandlerShape, func: Func): boolean {
  if (needs.length === 0) return true;
  const names = func.params.flatMap((param) => (param.fields.length ? param.fields : [param.name]));
  if (!needs.some((need) => names.includes(need)) || (alongside && !alongside.some((need) => names.includes(need)))) return false;
  if (!reads) return true;
  const slots = func.params.flatMap(({ name, slot }) => (needs.includes(name) ? slot : []));
  return slots.some((slot) => readsMember(func, slot, reads));
}

/** Does the function or module begin with this directive: a text that stands alone? */
export function beginsWith(func: Func, directive: string): boolean {
  for (const statement of func.body) {
    if (statement.do !== "expr" || statement.value.op !== "const" || typeof statement.value.value !== "string") return false;
    if (statement.value.value === directive) return true;
  }
  return false;
}
