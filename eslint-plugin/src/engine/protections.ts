/** What is established before a handler runs: by what stands beside it or above it, where a framework or a loader finds it; see `mounts.ts` for what stands in front. */
import type { Expr, Func, TypeRef } from "../ir/ir.js";
import { pairKey, passedFor } from "./calls.js";
import { constructorOf, instantiate } from "./classes.js";
import { nodes } from "./definitions.js";
import { callClosure, enter } from "./functions.js";
import type { Entry } from "./entry.js";
import type { Interpreter } from "./interpreter.js";
import { iterated } from "./lists.js";
import { getMember } from "./members.js";
import { resolve, type ModelCall } from "./paths.js";
import { applyFact } from "./guards.js";
import { leftFor } from "./left-parts.js";
import { handlersInFront } from "./mounts.js";
import type { Narrowing } from "./narrowings.js";
import { establishAll, isProof, proofBit, proofFacts, soundsLikeGuard, type ProofSet } from "./proofs.js";
import { LOADED } from "./store.js";
import type { Passed, Summary } from "./summary.js";
import { STANDING } from "./taint.js";
import { join, make, UNKNOWN, type Closure, type Value } from "./values.js";
import type { Dispatch } from "./work.js";

/** What a value of a library establishes where it stands in front of a handler, or as the base of the handler's class. */
export function established(I: Interpreter, { types }: Pick<Value, "types">): ProofSet {
  return types
    .flatMap((type) => I.registry.inherited(type, (model) => model.establishes) ?? [])
    .reduce((set, proof) => set | proofBit(proof), 0);
}

function isEmpty(I: Interpreter, value: Value): boolean {
  if (value.consts?.every((item) => !item)) return true;
  const heap = value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
  return heap?.kind === "list" && heap.length === 0;
}

/** The items of a list, or the value itself. */
function itemsOf(I: Interpreter, value: Value): readonly Value[] {
  const heap = value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
  return heap?.kind === "list" ? [...heap.fields.values()] : [value];
}

/** What the fields beside a handler say, and those of objects among them (`config: { role: 2 }`). `counts`: what a field of that name says. */
export function protectedBy(
  I: Interpreter,
  fields: ReadonlyMap<string, Value>,
  counts: (name: string) => boolean = () => true,
  depth = 1,
): ProofSet {
  let set = 0;
  for (const [name, value] of fields) {
    set |= established(I, value);
    // What a library would say it with says nothing yet: `from rest_framework.decorators import permission_classes`.
    if (value.models.length > 0) continue;
    for (const { pattern, not, like, proves, enforced } of I.registry.protections) {
      const isOff = (item: Value): boolean => item.consts?.every((each) => not?.includes(each)) ?? false;
      const says = pattern.test(name) && (enforced || counts(name)) && !isEmpty(I, value) && !itemsOf(I, value).every(isOff);
      if (says && (like === undefined || value.consts?.every((item) => new RegExp(like).test(String(item))))) set |= proofBit(proves);
    }
    // What stands in a class is said of its own methods.
    for (const cell of depth > 0 && value.classes.length === 0 ? value.objects : []) {
      const heap = I.state.heap(cell);
      if (heap?.kind === "object" && heap.fields.size < 40) set |= protectedBy(I, heap.fields, counts, depth - 1);
    }
  }
  return set;
}

const decorated = (I: Interpreter, file: string, func: Func): number => I.globalCell(`decorated ${file}:${func.at.start}`);

/** Other modules may register the function: they are told. */
function keepFrom(I: Interpreter, func: Func, file: string, set: ProofSet): void {
  const all = (I.protections.get(func) ?? 0) | set;
  I.protections.set(func, all);
  I.state.set(decorated(I, file, func), make({ types: [String(all)] }));
}

/** What decorators have established when a function runs, in its own module or where it was taken from there. */
export function protectionsOf(I: Interpreter, { func, frame: { file } }: Closure): ProofSet {
  const known = I.protections.get(func) ?? 0;
  if (file === I.file) return known;
  const told = I.state.value(decorated(I, file, func))?.types ?? [];
  return told.reduce((set, each) => set | Number(each), known);
}

/** A function is called only after another one, with all that is asked before that. */
export function protectLike(I: Interpreter, { func, frame }: Closure, first: Closure): void {
  keepFrom(I, func, frame.file, protectionsOf(I, first));
  const asked = I.asked.get(first.func);
  if (asked) I.asked.set(func, [...(I.asked.get(func) ?? []), ...asked]);
}

/** A decorator keeps others from the function that it stands above, whichever decorators are between them, or that it is called with. */
export function protect(I: Interpreter, { protects = [], asksFirst = [] }: Summary, call: ModelCall): void {
  const [first] = call.args;
  if (!first || (call.style !== "decorator" && first.value.closures.length === 0)) return;
  const set = protects.reduce((all, proof) => all | proofBit(proof), 0);
  const asked = asksFirst.flatMap((path) => resolve(I, call, path).map(({ value }) => value));
  const mark = (func: Func, file = I.activation.frame.file): void => {
    if (set) keepFrom(I, func, file, set);
    if (asked.length) I.asked.set(func, [...(I.asked.get(func) ?? []), ...asked]);
  };
  for (const { func, frame } of first.value.closures) mark(func, frame.file);
  for (const { methods } of first.value.classes) for (const { func } of methods.values()) mark(func);
  let at: Expr | undefined = first.expr;
  while (at?.op === "call" && at.style === "decorator") at = at.args[0]?.value;
  if (at?.op === "function") mark(at.func);
}

/**
 * A decorator of the program that only marks the function, for whoever calls it to look at, and one that nobody knows: by its name it keeps
 * others from it. One that makes another function of it is judged by what that does.
 */
export function marked(I: Interpreter, node: Expr, { closures, types, models }: Value, decorated: Value): void {
  if (types.length + models.length > 0 || !closures.every(({ func }) => onlyMarks(func))) return;
  if (!soundsLikeGuard(I, node)) return;
  for (const { func } of decorated.closures) I.protections.set(func, (I.protections.get(func) ?? 0) | proofBit("authorized"));
}

const marking = new WeakMap<Func, boolean>();

/** It gives back what it is given, after it has written something on it. */
function onlyMarks(func: Func): boolean {
  let answer = marking.get(func);
  if (answer === undefined) {
    const { slot } = func.params[0] ?? { slot: -1 };
    const last = func.body.at(-1);
    const isParameter = (expr: Expr | undefined): boolean => expr?.op === "var" && expr.hops === 0 && expr.slot === slot;
    let writes = false;
    for (const { op, target, object } of nodes([...func.body]) as Iterable<{ op?: string; target?: Expr; object?: Expr }>)
      writes ||= (op === "assign" && target?.op === "member") || (op === "member" && isParameter(object));
    marking.set(func, (answer = writes && last?.do === "return" && isParameter(last.value)));
  }
  return answer;
}

/**
 * What a function demands that a framework runs before it, and that says so as a parameter's default or in its annotation:
 * `Depends(get_current_user)`. What comes of it is passed for the parameter.
 */
export function dependOn(I: Interpreter, expr: Expr, type: TypeRef | undefined): Value | undefined {
  if (expr.op !== "call") return undefined;
  const { callee } = expr;
  if (callee.op !== "import" && (callee.op !== "member" || callee.key || callee.object.op !== "import")) return undefined;
  const value = I.evaluate(expr);
  const [row] = value.types.flatMap((each) => I.registry.inherited(each, (model) => model.gives) ?? []);
  if (!row?.asks) return undefined;
  const place = I.place(expr.at);
  const [first] = expr.args;
  const asked = first ? getMember(I, value, "asked", place) : type?.ref ? I.evaluate(type.ref) : UNKNOWN;
  const passed: Passed = { params: [], rest: row.asks };
  const args = (closure: Closure): readonly Value[] =>
    closure.func.params.map((param, i) => passedFor(I, passed, closure, param, i, undefined, pairKey(expr, param)));
  const results = asked.closures.map((closure) => {
    const result = callClosure(I, closure, args(closure), UNKNOWN, place, expr);
    return closure.func.generator ? iterated(I, result, place) : result;
  });
  for (const info of asked.classes) {
    const construct = constructorOf(info);
    results.push(instantiate(I, info, construct ? args({ func: construct, frame: info.frame }) : [], place, pairKey(expr, info)));
  }
  if (results.length > 0) return results.reduce(join);
  if (first && soundsLikeGuard(I, first.value)) establishAll(I.state, proofBit("authorized"));
  return undefined;
}

/** Asks what the framework asks before it runs a handler, with the handler's own arguments; what a yes says of these is promised to it. */
export function askConditions(I: Interpreter, entry: Entry, args: readonly Value[]): ProofSet {
  let set = 0;
  const promised: Narrowing[] = [];
  const ask = (closure: Closure, self: Value, given = args): void => {
    const { value: said, narrowings } = enter(I, closure, behindItself(closure, given), self, I.entry!, closure.func);
    promised.push(...narrowings.filter(({ part, on }) => part && on === "true"));
    for (const fact of said.facts?.whenTrue.filter(isProof) ?? []) applyFact(I, fact);
    if (letsThrough(said)) for (const fact of proofFacts("authorized")) applyFact(I, fact);
  };
  const { func } = entry.closure;
  const inFront = handlersInFront(I, func).flatMap(({ handler, asked }) => (asked ? handler : []));
  const conditions = [...(entry.conditions ?? []), ...(I.asked.get(func) ?? []), ...inFront];
  for (const condition of conditions.flatMap((each) => allOf(I, each))) {
    set |= established(I, condition);
    for (const fact of condition.facts?.whenTrue.filter(isProof) ?? []) applyFact(I, fact);
    for (const closure of condition.closures) ask(closure, condition);
    for (const { closure, passed } of demandedBy(I, condition)) ask(closure, UNKNOWN, passedTo(I, passed, closure));
    for (const { closure, passed } of asksItself(I, condition)) ask(closure, condition, passed ? passedTo(I, passed, closure) : args);
  }
  const self = entry.self ?? entry.closure.self ?? UNKNOWN;
  for (const closure of asksBefore(I, entry.closure)) if (closure.func !== entry.closure.func) ask(closure, self);
  I.promised = [...promised, ...leftFor(I, func)];
  return set;
}

/** The functions that a framework calls for what a value demands, with arguments of their own: `dependencies=[Depends(check)]`. */
function demandedBy(I: Interpreter, condition: Value): readonly { readonly closure: Closure; readonly passed: Passed }[] {
  const [row] = condition.types.flatMap((type) => I.registry.inherited(type, (model) => model.gives) ?? []);
  if (!row?.asks) return [];
  const passed: Passed = { params: [], rest: row.asks };
  return getMember(I, condition, "asked", I.entry!).closures.map((closure) => ({ closure, passed }));
}

/** By what it says where it says yes. */
export function letsThrough(said: Value): boolean {
  const facts = said.facts?.whenTrue ?? [];
  return said.taints.includes(STANDING) || facts.some((fact) => fact === proofFacts("authorized")[0]);
}

const MOST_CONDITIONS = 8;

/** A condition that is made of others, taken apart. */
function allOf(I: Interpreter, condition: Value, depth = 0): readonly Value[] {
  const parts = condition.types.flatMap((type) => I.registry.inherited(type, (model) => model.asksAllOf) ?? []);
  if (parts.length === 0 || depth > MOST_CONDITIONS) return [condition];
  const fields = condition.objects.flatMap((cell) => {
    const heap = I.state.heap(cell);
    return heap?.kind === "object" ? parts.flatMap((name) => heap.fields.get(name) ?? []) : [];
  });
  return [condition, ...fields.flatMap((each) => allOf(I, each, depth + 1))];
}

/** A function that takes more than a handler takes itself first, or the filter that is made of it. */
function behindItself({ func }: Closure, args: readonly Value[]): readonly Value[] {
  const needed = func.params.filter((param) => !param.default && !param.rest && !param.keywords).length;
  return needed > args.length ? [...Array<Value>(needed - args.length).fill(UNKNOWN), ...args] : args;
}

function passedTo(I: Interpreter, passed: Passed, closure: Closure): readonly Value[] {
  return closure.func.params.map((param, i) => passedFor(I, passed, closure, param, i, undefined, param));
}

/** The method with which an instance of a class of the program answers when it is called, or as its base class asks it. */
export function asksItself(
  I: Interpreter,
  { objects }: Value,
): readonly { readonly closure: Closure; readonly passed: Passed | undefined }[] {
  return objects.flatMap((cell) => {
    const line = I.state.shape(cell)?.class?.line ?? [];
    const types = line.flatMap((info) => info.types);
    const name = types.map((type) => I.registry.inherited(type, (model) => model.asksBy)).find((each) => each !== undefined) ?? "()";
    const closure = line.map(({ methods }) => methods.get(name)).find((found) => found !== undefined);
    const passed = types.map((type) => I.registry.inherited(type, ({ overrides }) => overrides?.[name])).find((row) => row !== undefined);
    return closure ? { closure, passed } : [];
  });
}

/** The methods of a handler's class that its framework asks first. */
function asksBefore(I: Interpreter, { owner }: Closure): readonly Closure[] {
  const line = owner?.line ?? [];
  const names = line.flatMap(({ types }) => types).flatMap((type) => I.registry.inherited(type, (model) => model.asksFirst) ?? []);
  return [...new Set(names)].flatMap((name) => line.map(({ methods }) => methods.get(name)).find((found) => found !== undefined) ?? []);
}

/** What whoever calls handlers that were loaded by a computed path has established at every call, by the name under which they are called. */
export function dispatchedWith(dispatches: readonly Dispatch[]): ReadonlyMap<string, ProofSet> {
  const found = new Map<string, ProofSet>();
  for (const { type, proofs } of dispatches) {
    const steps = type.split(LOADED).slice(3);
    // What a loaded function gives back is no export.
    if (steps.includes("()") || steps.includes("new")) continue;
    const name = steps.at(-1) ?? "";
    const set = proofs & ~proofBit("anyone");
    found.set(name, (found.get(name) ?? set) & set);
  }
  for (const [name, set] of found) if (set === 0) found.delete(name);
  return found;
}

export function sameProofs(a: ReadonlyMap<string, ProofSet> | undefined, b: ReadonlyMap<string, ProofSet>): boolean {
  return (a?.size ?? 0) === b.size && [...b].every(([name, set]) => a?.get(name) === set);
}
