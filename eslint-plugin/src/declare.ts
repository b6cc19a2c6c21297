/**
 * What stands at a place of a program, in the form in which users' own rows speak of it: the function that a call names, or the parameter
 * of an exported function. Makes rows; knows no file of settings.
 */
import type { SinkKind, SourceKind } from "./engine/kinds.js";
import type { Registry } from "./engine/registry.js";
import { rows } from "./engine/registry.js";
import type { Library, Member, Summary, TypeModel } from "./engine/summary.js";
import type { Call, Expr, Func, Module, Param } from "./ir/ir.js";

/** What somebody says of it. */
export type Declaration =
  { readonly as: "sanitizer"; readonly cleans: readonly SinkKind[] | "all" } | { readonly as: "source"; readonly kind: SourceKind };

export interface Declarable {
  readonly what: "call" | "parameter";
  /** As a reader knows it: "checks.clean". */
  readonly name: string;
  readonly library: (declaration: Declaration) => Library;
}

/** What is known beside the file's own text. */
export interface Surroundings {
  /** How rows name the module of a specifier ("" for this one): "./src/db.js" for a file, the specifier for a package; undefined when it is neither. */
  moduleName(specifier: string, name: string): { readonly module: string; readonly isName: boolean } | undefined;
  readonly registry: Registry;
}

/** What is taken of what stands before: a member, an instance, a result. */
type Part = { readonly member: string } | "new" | "call";

interface Way {
  readonly module: string;
  readonly parts: readonly Part[];
}

export function declarableAt(module: Module, text: string, offset: number, around: Surroundings): Declarable | undefined {
  return parameterAt(module, text, offset) ?? callAt(module, offset, around);
}

/** The innermost of those that hold the place. */
function callAt(module: Module, offset: number, around: Surroundings): Declarable | undefined {
  let found: { readonly call: Call; readonly outer: readonly Func[] } | undefined;
  walk(module.body.body, [module.body], (expr, outer) => {
    if (expr.op !== "call" || expr.style === "decorator" || offset < expr.at.start || expr.at.end < offset) return;
    if (!found || expr.at.end - expr.at.start <= found.call.at.end - found.call.at.start) found = { call: expr, outer };
  });
  if (!found) return undefined;
  const { call, outer } = found;
  const way = wayTo(call.callee, outer, module, around);
  if (!way?.parts.length) return undefined;
  const name = way.parts.map((part) => (typeof part === "object" ? part.member : "")).filter(Boolean);
  return { what: "call", name: name.join("."), library: (declaration) => libraryOf(way, call.style, declaration, around.registry) };
}

function parameterAt(module: Module, text: string, offset: number): Declarable | undefined {
  for (const func of module.functions) {
    const param = func.params.find(({ at }) => at.start <= offset && offset <= at.end);
    const name = param && nameIn(param, text, offset);
    const exported = name !== undefined && exportedAs(module, func);
    if (!name || exported === false || exported === undefined) continue;
    const files = `^${module.file.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")}$`;
    const library = (declaration: Declaration): Library => {
      const given = declaration.as === "source" ? { source: { kind: declaration.kind } } : {};
      return { name: `./${module.file}`, types: {}, shapes: [{ exported: [exported], files, params: { [name]: given }, needs: [name] }] };
    };
    return { what: "parameter", name, library };
  }
  return undefined;
}

/** Of a pattern, the name at the place. */
function nameIn(param: Param, text: string, offset: number): string | undefined {
  if (param.name !== "") return param.name;
  const before = /(?<![\w$])[\w$]*$/u.exec(text.slice(param.at.start, offset))?.[0] ?? "";
  const after = /^[\w$]*/u.exec(text.slice(offset, param.at.end))?.[0] ?? "";
  return param.fields.find((field) => field === before + after);
}

/** The name under which rows find the function; "" for the export itself. */
function exportedAs(module: Module, func: Func): string | undefined {
  for (const statement of module.body.body) {
    if (statement.do !== "export") continue;
    const value = statement.value.op === "var" ? boundTo(module.body, statement.value.slot) : statement.value;
    if (value?.op === "function" && value.func === func) return statement.name === "=" ? "" : statement.name;
  }
  return undefined;
}

function wayTo(expr: Expr, outer: readonly Func[], module: Module, around: Surroundings): Way | undefined {
  switch (expr.op) {
    case "import": {
      const named = around.moduleName(expr.module, expr.name);
      if (!named) return undefined;
      return { module: named.module, parts: expr.name === "*" || named.isName ? [] : [{ member: expr.name }] };
    }
    case "member": {
      const object = expr.name === "" ? undefined : wayTo(expr.object, outer, module, around);
      return object && { ...object, parts: [...object.parts, { member: expr.name }] };
    }
    case "call": {
      const callee = expr.style === "new" || expr.style === "call" ? wayTo(expr.callee, outer, module, around) : undefined;
      return callee && { ...callee, parts: [...callee.parts, expr.style === "new" ? "new" : "call"] };
    }
    case "await":
    case "cast":
      return wayTo(expr.value, outer, module, around);
    case "var": {
      const level = outer.length - 1 - expr.hops;
      const func = outer[level];
      const value = func && boundTo(func, expr.slot);
      if (!value) return undefined;
      if (value.op !== "function") return wayTo(value, outer.slice(0, level + 1), module, around);
      const own = around.moduleName("", "");
      const name = exportedAs(module, value.func);
      return own && name ? { module: own.module, parts: [{ member: name }] } : undefined;
    }
    default:
      return undefined;
  }
}

/** What a variable of the function is, when it is assigned once. */
function boundTo(func: Func, slot: number): Expr | undefined {
  const values: Expr[] = [];
  walk(func.body, [func], (expr, outer) => {
    if (expr.op === "assign" && expr.target.op === "var" && expr.target.slot === slot && expr.target.hops === outer.length - 1)
      values.push(expr.value);
  });
  return values.length === 1 ? values[0] : undefined;
}

/** Every expression below, each with the functions around it, the innermost last. */
function walk(node: unknown, outer: readonly Func[], visit: (expr: Expr, outer: readonly Func[]) => void): void {
  const left: (readonly [unknown, readonly Func[]])[] = [[node, outer]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, around] = next;
    if (Array.isArray(value)) for (const each of value) left.push([each, around]);
    if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
    if ("op" in value) visit(value as Expr, around);
    if ("op" in value && value.op === "function") {
      const { func } = value as unknown as { readonly func: Func };
      left.push([func.body, [...around, func]], [func.params, [...around, func]]);
      continue;
    }
    for (const part of Object.values(value)) if (typeof part === "object") left.push([part, around]);
  }
}

/** The rows for one function: a type for each part of the way, those that the models have already under their own names. */
function libraryOf({ module, parts }: Way, style: Call["style"], declaration: Declaration, registry: Registry): Library {
  const root = registry.moduleType(module) ?? module;
  const types: Record<string, TypeModel> = {};
  let type = root;
  let path = module;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    path += typeof part === "object" ? `.${part.member}` : part === "new" ? "#" : "()";
    const next = known(registry, type, part) ?? path;
    const kind = style === "new" ? "new" : "call";
    const value: Member = isLast ? { [kind]: summaryOf(declaration) } : { type: next };
    if (isLast || next === path) types[type] = added(types[type], part, value, next);
    type = next;
  }
  return { name: module, modules: { [module]: root }, types };
}

function added(model: TypeModel | undefined, part: Part, value: Member, next: string): TypeModel {
  if (typeof part === "object") return { ...model, members: { ...model?.members, [part.member]: value } };
  return { ...model, [part]: { returns: { type: next } } };
}

/** The type that a model of ours gives to a part of a type. */
function known(registry: Registry, type: string, part: Part): string | undefined {
  if (typeof part === "object") return registry.member(type, part.member)?.type;
  return rows(registry.type(type)?.[part]).find(({ returns }) => returns?.type !== undefined)?.returns?.type;
}

function summaryOf(declaration: Declaration): Summary {
  if (declaration.as === "source") return { returns: { source: { kind: declaration.kind } } };
  return { returns: { from: ["0"], cleans: declaration.cleans } };
}
