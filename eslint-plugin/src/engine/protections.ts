/** What is established before a handler runs: by what stands beside it or above it, where a framework or a loader finds it; see `mounts.ts` for what stands in front. */
import type { Expr, Func, TypeRef } from "../ir/ir.js";
import { pairKey, passedFor } from "./calls.js";
import { constructorOf, instantiate } from "./classes.js";
import { nodes } from "./definitions.js";
import { callClosure, enter } from "./functions.js";
import type { Entry, Interpreter } from "./interpreter.js";
import { iterated } from "./lists.js";
import { getMember } from "./members.js";
import { resolve, type ModelCall } from "./paths.js";
import { applyFact } from "./guards.js";
import type { Narrowing } from "./narrowings.js";
import { establishAll, isProof, proofBit, proofFacts, soundsLikeGuard, truthProves, type ProofSet } from "./proofs.js";
import { LOADED } from "./store.js";
import type { Passed, Summary } from "./summary.js";
import { join, UNKNOWN, type Closure, type Value } from "./values.js";
import type { Dispatch } from "./work.js";

/** What a value of a library establishes where it stands in front of a handler. */
export function established(I: Interpreter, { types }: Value): ProofSet {
  return types
    .flatMap((type) => I.registry.inherited(type, (model) => model.establishes) ?? [])
    .reduce((set, proof) => set | proofBit(proof), 0);
}

function isEmpty(I: Interpreter, value: Value): boolean {
  if (value.consts?.every((item) => !item)) return true;
  const heap = value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
  return heap?.kind === "list" && heap.length === 0;
}

/** What the fields beside a handler say, and those of objects among them (`config: { role: 2 }`). */
export function protectedBy(I: Interpreter, fields: ReadonlyMap<string, Value>, depth = 1): ProofSet {
  let set = 0;
  for (const [name, value] of fields) {
    set |= established(I, value);
    for (const { pattern, not, like, proves } of I.registry.protections) {
      const says = pattern.test(name) && !isEmpty(I, value) && !value.consts?.every((item) => not?.includes(item));
      if (says && (like === undefined || value.consts?.every((item) => new RegExp(like).test(String(item))))) set |= proofBit(proves);
    }
    for (const cell of depth > 0 ? value.objects : []) {
      const heap = I.state.heap(cell);
      if (heap?.kind === "object" && heap.fields.size < 40) set |= protectedBy(I, heap.fields, depth - 1);
    }
  }
  return set;
}

/** A decorator keeps others from the function that it stands above, whichever decorators are between them. */
export function protect(I: Interpreter, { protects = [], asksFirst = [] }: Summary, call: ModelCall): void {
  const [decorated] = call.args;
  if (call.style !== "decorator" || !decorated) return;
  const set = protects.reduce((all, proof) => all | proofBit(proof), 0);
  const asked = asksFirst.flatMap((path) => resolve(I, call, path).map(({ value }) => value));
  const mark = (func: Func): void => {
    if (set) I.protections.set(func, (I.protections.get(func) ?? 0) | set);
    if (asked.length) I.asked.set(func, [...(I.asked.get(func) ?? []), ...asked]);
  };
  for (const { func } of decorated.value.closures) mark(func);
  for (const { methods } of decorated.value.classes) for (const { func } of methods.values()) mark(func);
  let at: Expr | undefined = decorated.expr;
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
  for (const condition of [...(entry.conditions ?? []), ...(I.asked.get(entry.closure.func) ?? [])]) {
    set |= established(I, condition);
    for (const fact of condition.facts?.whenTrue.filter(isProof) ?? []) applyFact(I, fact);
    for (const closure of [...condition.closures, ...asksItself(I, condition)]) {
      const { value: said, narrowings } = enter(I, closure, args, condition, I.entry!, closure.func);
      promised.push(...narrowings.filter(({ part, on }) => part && on === "true"));
      for (const fact of said.facts?.whenTrue.filter(isProof) ?? []) applyFact(I, fact);
      if (truthProves(I, NO_NAME, said)?.whenTrue.some((fact) => fact === proofFacts("authorized")[0]))
        for (const fact of proofFacts("authorized")) applyFact(I, fact);
    }
  }
  I.promised = promised;
  return set;
}

/** The method with which an instance of a class of the program answers when it is called, or as its base class asks it. */
function asksItself(I: Interpreter, { objects }: Value): readonly Closure[] {
  return objects.flatMap((cell) => {
    const line = I.state.shape(cell)?.class?.line ?? [];
    const method = (name: string): Closure | undefined => line.map(({ methods }) => methods.get(name)).find((found) => found !== undefined);
    const asked = line.flatMap(({ types }) => types).map((type) => I.registry.inherited(type, (model) => model.asksBy));
    return method(asked.find((name) => name !== undefined) ?? "()") ?? [];
  });
}

const NO_NAME: Expr = { op: "unknown", uses: [], at: { start: 0, end: 0 } };

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
