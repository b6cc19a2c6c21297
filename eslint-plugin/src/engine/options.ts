/** Options that are a defect as they stand, where they are written: in an object, as a named argument, in an assignment. */
import type { At, Expr, Func, Stmt } from "../ir/ir.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import { checkNamed } from "./named-values.js";
import { heldBy, withHoles, type CallArgument } from "./paths.js";
import type { OptionFact, TypeName } from "./summary.js";
import { isInTheClear } from "./url.js";
import { textsOf, type Closure, type Value } from "./values.js";

/** An option as it is written, with what stands around it. */
interface Written {
  readonly name: string;
  readonly value: Value;
  readonly expr: Expr;
  /** The whole of it. */
  readonly at: At;
  /** The types that it belongs to. */
  readonly of: readonly TypeName[];
  readonly beside: ReadonlyMap<string, Value>;
  /** What else stands beside it is not known. */
  readonly open?: boolean;
  /** It comes out of an object that is written elsewhere. */
  readonly held?: boolean;
  /** It is a name at the top level of the module. */
  readonly top?: boolean;
}

export function checkFields(I: Interpreter, expr: Extract<Expr, { op: "object" }>, fields: ReadonlyMap<string, Value>): void {
  for (const { name, kind, value: written, at } of expr.entries) {
    const given = kind === "value" ? fields.get(name) : undefined;
    if (given) checkNamed(I, name, given, written, at);
    const value = kind === "value" && I.registry.options(name).length > 0 ? fields.get(name) : undefined;
    const open = expr.entries.some((entry) => entry.kind === "spread");
    if (value) check(I, { name, value, expr: written, at, of: [], beside: fields, open });
  }
}

/** `self` is what the called function was taken from. */
export function checkNamedArguments(I: Interpreter, args: readonly CallArgument[], target: Value, self: Value): void {
  for (const { name, value, expr } of args) if (name !== undefined) checkNamed(I, name, value, expr, expr.at);
  // What `**options` holds is looked at where the object is written, but for what only this function takes.
  const held = args.flatMap((arg) => heldBy(I, arg));
  const all = [...args, ...held];
  if (!all.some(({ name }) => name !== undefined && I.registry.options(name).length > 0)) return;
  const beside = new Map(all.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value]])));
  const of = [...self.types, ...target.types, ...target.models.flatMap((model) => model.self?.types ?? [])];
  for (const { name, value, expr } of args) if (name !== undefined) check(I, { name, value, expr, at: expr.at, of, beside });
  for (const { name, value, expr } of held) check(I, { name: name!, value, expr, at: expr.at, of, beside, held: true });
}

export function checkAssigned(I: Interpreter, expr: Extract<Expr, { op: "assign" }>, name: string, value: Value, object?: Value): void {
  const top = object === undefined;
  // A variable of a function is nobody's option.
  if (I.registry.options(name).length === 0 || (top && I.stack.length > 0)) return;
  check(I, { name, value, expr: expr.value, at: expr.at, of: object?.types ?? [], beside: new Map(), top });
}

/** What a parameter is where nothing is given. */
export function checkDefault(I: Interpreter, name: string, value: Value, expr: Expr): void {
  if (I.registry.options(name).length > 0) check(I, { name, value, expr, at: expr.at, of: [], beside: new Map(), open: true });
}

function check(I: Interpreter, option: Written): void {
  for (const fact of I.registry.options(option.name)) {
    if (!holds(I, fact, option)) continue;
    I.registry.used?.add(fact);
    const at = I.place(option.at);
    keepFact(I, {
      kind: fact.kind,
      sink: option.name,
      at,
      args: [I.place(option.expr.at)],
      detail: fact.detail ?? {},
      confidence: fact.possible ? "possible" : "confirmed",
    });
  }
}

function holds(I: Interpreter, fact: OptionFact, { value, expr, of, beside, top, open, held }: Written): boolean {
  if (held && !fact.of) return false;
  if ((fact.files !== undefined) !== (top === true) || (fact.files && !new RegExp(fact.files).test(I.file))) return false;
  if (fact.of && !of.some((type) => I.registry.lineage(type).some((each) => fact.of!.includes(each)))) return false;
  if (fact.unless?.some((name) => beside.has(name))) return false;
  if (fact.with && (open || !fact.with.every((name) => beside.has(name)))) return false;
  if (fact.taken && !isTaken(I, fact.taken, beside)) return false;
  if (fact.inTheClear) return textsOf(value)?.some((text) => isInTheClear(withHoles(text))) ?? false;
  if (fact.matches !== undefined) {
    const pattern = new RegExp(fact.matches);
    return textsOf(value)?.some((text) => pattern.test(withHoles(text))) ?? false;
  }
  for (const [name, values] of Object.entries(fact.beside ?? {})) if (!isOne(beside.get(name), values)) return false;
  if (fact.givesBack) return value.closures.length > 0 && value.closures.every(givesBack);
  if (fact.result) return value.closures.length > 0 && value.closures.every((closure) => gives(closure, fact.is));
  if (fact.lacks !== undefined) return holdsOne(I, value, fact.is) && isWritten(I, value) && !holdsOne(I, value, [fact.lacks]);
  return isOne(value, fact.is) || holdsOne(I, value, fact.is) || isDefault(expr, fact.is);
}

function isTaken(I: Interpreter, { name, unread }: NonNullable<OptionFact["taken"]>, beside: Written["beside"]): boolean {
  const taints = beside.get(name)?.taints.filter(({ origin, doubtful }) => origin.kind === "http" && !doubtful) ?? [];
  if (taints.length === 0 || taints.some(({ origin }) => origin.place.file !== I.file)) return false;
  for (const { label } of I.origins(I.file).values()) if (label.split(/[.[\]"']+/).includes(unread)) return false;
  return true;
}

function isOne(value: Value | undefined, values: OptionFact["is"]): boolean {
  return !!value?.consts?.length && value.objects.length === 0 && value.consts.every((item) => values.includes(item));
}

/** What it is unless somebody says otherwise: `options.verify ?? false`. */
function isDefault(expr: Expr, values: OptionFact["is"]): boolean {
  return expr.op === "logical" && expr.operator !== "and" && expr.right.op === "const" && values.includes(expr.right.value);
}

function holdsOne(I: Interpreter, value: Value, values: OptionFact["is"]): boolean {
  const heap = value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
  return heap?.kind === "list" && [...heap.fields.values()].some((item) => isOne(item, values));
}

/** All that is in a list is known. */
function isWritten(I: Interpreter, value: Value): boolean {
  return value.objects.every((cell) => I.state.heap(cell)?.element === undefined);
}

/** A function without a body to speak of: `() => true`, `(host, certificate) => undefined`, `(origin, done) => done(null, true)`. */
function gives({ func }: Closure, values: OptionFact["is"]): boolean {
  const [stmt, second] = func.body;
  if (stmt === undefined) return values.includes(undefined);
  return second === undefined && returns(func, stmt, values);
}

/** `(text) => text` */
function givesBack({ func }: Closure): boolean {
  const [stmt, second] = func.body;
  const value = second === undefined && stmt?.do === "return" ? stmt.value : undefined;
  return value?.op === "var" && value.hops === 0 && value.slot === func.params[0]?.slot;
}

function returns(func: Func, stmt: Stmt, values: OptionFact["is"]): boolean {
  const value = stmt.do === "return" || stmt.do === "expr" ? stmt.value : undefined;
  if (value?.op === "call") return callsBackWith(func, value, values);
  if (stmt.do !== "return") return false;
  return value?.op === "const" ? values.includes(value.value) : value === undefined && values.includes(undefined);
}

function callsBackWith(func: Func, { callee, args }: Extract<Expr, { op: "call" }>, values: OptionFact["is"]): boolean {
  const given = args.at(-1)?.value;
  const isParameter = callee.op === "var" && callee.hops === 0 && func.params.some(({ slot }) => slot === callee.slot);
  return isParameter && given?.op === "const" && values.includes(given.value);
}
