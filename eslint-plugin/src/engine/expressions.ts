/** Evaluates expressions to abstract values. */
import type { Assign, Expr, TypeRef } from "../ir/ir.js";
import { checkLookedUp } from "./chosen.js";
import { call, dispatch, handOver } from "./calls.js";
import { methodOf, superLine } from "./class-line.js";
import { classOf } from "./classes.js";
import { checkConfigured } from "./configured.js";
import { whileDeveloping } from "./developing.js";
import { callClosure } from "./functions.js";
import { lookupFacts, pathOf, refinementCell, refinementOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { callsBackWith } from "./late-callbacks.js";
import { iterated } from "./lists.js";
import { getElement, getMember, moduleMember, setMember, valueOfMember, written } from "./members.js";
import { checkNamed } from "./named-values.js";
import { checkMerge } from "./merging.js";
import { checkNestedWrite, remembered, stillRemembered } from "./nested-writes.js";
import { checkAssigned } from "./options.js";
import type { ModelCall } from "./paths.js";
import { binary, conditional, logical, unary } from "./operators.js";
import { checkSinks } from "./sinks.js";
import { flagged, lookupProves } from "./proofs.js";
import { noteStaying } from "./staying.js";
import { list, object, regex, template } from "./structures.js";
import { hasMark, innate, uniteTaints, untrusted } from "./taint.js";
import { checkElement } from "./unchecked-elements.js";
import { instanceTypes } from "./types.js";
import {
  constant,
  join,
  make,
  NEVER,
  tainted,
  taintOf,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_STRANGER,
  withPart,
  type Closure,
  type Value,
} from "./values.js";
import { noteWritten } from "./written-texts.js";

export function evaluate(I: Interpreter, expr: Expr): Value {
  if (I.step()) return UNKNOWN;
  switch (expr.op) {
    case "const":
      if (typeof expr.value === "string") noteWritten(I, expr, expr.value);
      return constant(expr.value);
    case "template":
      return template(I, expr);
    case "regex":
      return regex(I, expr);
    case "var":
      return whileDeveloping(I, I.read(I.cell(expr.slot, expr.hops)));
    case "global":
      return global(I, expr);
    case "import":
      return imported(I, expr.module, expr.name);
    case "member":
      return whileDeveloping(I, member(I, expr));
    case "call":
      return whileDeveloping(I, call(I, expr));
    case "binary":
      return binary(I, expr);
    case "unary":
      return unary(I, expr);
    case "logical":
      return logical(I, expr);
    case "conditional":
      return conditional(I, expr);
    case "assign":
      return assign(I, expr);
    case "function":
      return functionOf(I, expr);
    case "class":
      return classOf(I, expr);
    case "object":
      return object(I, expr);
    case "list":
      return list(I, expr);
    case "await":
      return I.evaluate(expr.value);
    case "enter":
      return entered(I, expr);
    case "yield":
      return yielded(I, expr);
    case "sequence":
      return expr.items.reduce<Value>((_, item) => I.evaluate(item), UNDEFINED);
    case "cast":
      return annotated(I, I.evaluate(expr.value), expr.type);
    case "super":
      return I.activation.frame.owner?.bases.reduce(join, NEVER) ?? UNKNOWN;
    case "unknown": {
      const taints = taintOf(...expr.uses.map((use) => I.evaluate(use)));
      return taints.length ? withPart(tainted(taints), { unknown: "other" }) : UNKNOWN;
    }
  }
}

function global(I: Interpreter, expr: Extract<Expr, { op: "global" }>): Value {
  const own = I.state.value(I.globalCell(expr.name));
  if (own) return own;
  const found = I.registry.global(expr.name);
  if (found) return valueOfMember(I, found, expr.name, undefined, I.place(expr.at), expr.name);
  if (!expr.unbound) return UNKNOWN;
  const module = I.registry.moduleType(expr.name);
  return module ? make({ types: [module] }) : UNKNOWN_STRANGER;
}

function functionOf(I: Interpreter, expr: Extract<Expr, { op: "function" }>): Value {
  const closure: Closure = { func: expr.func, frame: I.activation.frame };
  I.made(closure);
  return make({ closures: [closure] });
}

function yielded(I: Interpreter, expr: Extract<Expr, { op: "yield" }>): Value {
  const value = expr.value ? I.evaluate(expr.value) : UNDEFINED;
  const element = expr.each ? iterated(I, value, I.place(expr.at)) : value;
  I.activation.yields = join(I.activation.yields, element);
  return UNKNOWN;
}

/** What a resource gives to the block that holds it. */
function entered(I: Interpreter, expr: Extract<Expr, { op: "enter" }>): Value {
  const value = I.evaluate(expr.value);
  const place = I.place(expr.at);
  let result: Value | undefined;
  for (const cell of value.objects) {
    const heap = I.state.heap(cell);
    const self = make({ objects: [cell], types: heap?.class?.types ?? [] });
    const method = heap?.class?.line.flatMap((info) => expr.methods.flatMap((name) => methodOf(info, name, self) ?? []))[0];
    const given = method
      ? dispatch(I, expr, method, self, [], "call")
      : heap?.kind === "list"
        ? iterated(I, make({ objects: [cell] }), place)
        : self;
    result = result ? join(result, given) : given;
  }
  if (!result) return value;
  return value.types.length || value.taints.length || value.unknown ? join(withPart(value, { objects: [] }), result) : result;
}

/** A type annotation gives a value that has no model type one. */
export function annotated(I: Interpreter, value: Value, type: TypeRef | undefined): Value {
  if (!type || value.types.length > 0) return value;
  const types = instanceTypes(I, type);
  return types.length ? withPart(value, { types }) : value;
}

function imported(I: Interpreter, specifier: string, name: string): Value {
  const own = I.link.load(I.file, specifier, name);
  if (own) return own;
  const type = I.registry.moduleType(specifier);
  if (!type) return innerModule(I, specifier, name);
  const whole = make({ types: [type] });
  if (name === "*") return whole;
  const place = I.place({ start: 0, end: 0 });
  const member = I.registry.member(type, name);
  if (member) return valueOfMember(I, member, `${type}.${name}`, whole, place, name);
  return name === "default" ? whole : innerModule(I, specifier, name);
}

/** `from package import module`, of a package whose modules the models name one by one. */
function innerModule(I: Interpreter, specifier: string, name: string): Value {
  const inner = name === "*" ? undefined : I.link.inner(I.file, specifier, name);
  const type = inner === undefined ? undefined : I.registry.namedModule(inner);
  return type ? make({ types: [type] }) : UNKNOWN;
}

function member(I: Interpreter, expr: Extract<Expr, { op: "member" }>): Value {
  const refined = refinementOf(I, expr);
  if (refined) return refined;
  if (expr.object.op === "super") {
    const inherited = superMember(I, expr);
    if (inherited) return inherited;
  }
  const exported = moduleMember(I, expr);
  if (exported) return exported;
  const object = I.evaluate(expr.object);
  if (object.taints.length > 0) checkElement(I, expr, object);
  if (!expr.key) return getMember(I, object, expr.name, I.place(expr.at), expr);
  const key = I.evaluate(expr.key);
  checkLookedUp(I, expr, key);
  const value = lookupProves(I, "get", object, key, drawn(object, key, getElement(I, object, key, I.place(expr.at), expr)));
  // An element that exists says that the key is one of the table's.
  const facts = untrusted(object.taints).length === 0 && key.taints.length ? lookupFacts(I, expr.key, object) : undefined;
  return remembered(I, object, key, facts ? withPart(value, { facts }) : value);
}

/** A character taken from a known text at a random place. What is taken from a list need not be for secrecy: a server, a joke, a key of many. */
function drawn(from: Value, key: Value, value: Value): Value {
  const random = from.consts?.length || from.texts ? innate(key.taints) : [];
  return random.length ? withPart(value, { taints: uniteTaints(value.taints, random) }) : value;
}

/** What the classes after the running method's own have under a name. */
function superMember(I: Interpreter, { name, at }: Extract<Expr, { op: "member" }>): Value | undefined {
  const self = I.receiver();
  for (const info of superLine(I)) {
    const method = methodOf(info, name, self);
    if (method) return method;
    const getter = info.getters.get(name);
    if (getter) return callClosure(I, getter, [], self, I.place(at), getter);
    const shared = I.state.field(info.statics, name)?.fields.get(name);
    if (shared) return withPart(shared, { closures: shared.closures.map((closure) => ({ ...closure, self })) });
  }
  return undefined;
}

/** What is known of a key that is put together: "reset_code_" of `f"reset_code_{user}"`. */
function fixedPart(key: Value | undefined): string {
  const text = key?.texts?.length === 1 ? key.texts[0]! : [];
  return text.filter((piece) => typeof piece === "string").join("");
}

/** A part of what a framework has given, or somebody has sent, is what it was made to be: `req.body = schema.parse(req.body)`. */
function keepAssigned(I: Interpreter, target: Extract<Expr, { op: "member" }>, { objects, types, taints }: Value, value: Value): void {
  const isGiven = taints.length > 0 || types.some((type) => I.registry.inherited(type, (model) => model.anyone));
  const path = objects.length === 0 && isGiven ? pathOf(I, target) : undefined;
  if (path && path.fields.length > 0) I.state.set(refinementCell(I, path), value);
}

function assign(I: Interpreter, expr: Assign): Value {
  noteStaying(I, expr);
  const raw = I.evaluate(expr.value);
  if (raw === NEVER) return NEVER;
  const { target } = expr;
  const typed = annotated(I, raw, expr.type);
  if (target.op === "member") {
    const object = I.evaluate(target.object);
    const key = target.key ? I.evaluate(target.key) : undefined;
    const name = target.key ? (key?.consts?.length === 1 ? String(key.consts[0]) : undefined) : target.name;
    const value = followed(I, typed, target.at, written(target, I));
    setMember(I, object, name, value);
    checkNestedWrite(I, expr, object, key, raw);
    if (!key || !hasMark(key.taints)) checkConfigured(I, expr, raw);
    checkMerge(I, expr, object, key);
    if (name !== undefined) checkAssigned(I, expr, name, raw, object);
    checkNamed(I, name ?? fixedPart(key), raw, expr.value, expr.at);
    I.forgetPath(target);
    keepAssigned(I, target, object, value);
    for (const type of object.types) {
      const also = name === undefined ? [] : I.registry.also(`${type}.${name}`);
      const member = I.registry.member(type, name ?? "*");
      const sinks = [...(member?.assign ?? []), ...also];
      if (sinks.length === 0 && !member?.handles) continue;
      const assigned: ModelCall = {
        style: "call",
        args: [{ value: raw, expr: expr.value, spread: false }, ...(key ? [{ value: key, expr: target.key!, spread: false }] : [])],
        self: object,
        node: expr,
        label: `${type}.${name ?? "[…]"}`,
        rowSet: undefined,
      };
      checkSinks(I, sinks, assigned);
      handOver(I, member?.handles, assigned);
    }
    return raw;
  }
  if (target.op === "global") {
    const { assign: sinks = [], handles } = I.registry.global(target.name) ?? {};
    const args = [{ value: raw, expr: expr.value, spread: false }];
    const assigned: ModelCall = { style: "call", args, self: undefined, node: expr, label: target.name, rowSet: undefined };
    checkSinks(I, sinks, assigned);
    handOver(I, handles, assigned);
    // What is assigned there does something: it is no variable.
    if (sinks.length > 0) return raw;
    I.state.set(I.globalCell(target.name), typed);
    return raw;
  }
  const name = written(target, I);
  checkAssigned(I, expr, name, raw);
  checkNamed(I, name, raw, expr.value, expr.at);
  const value = flagged(I, name === "…" ? typed : followed(I, typed, target.at, name));
  I.write(I.cell(target.slot, target.hops), value);
  parsed(I, I.cell(target.slot, target.hops), value, expr.value);
  if (target.hops === 0 && callsBackWith(expr.value, target.slot)) I.evaluate(expr.value);
  return raw;
}

/** Keeps in mind which text a variable's value was parsed from: `const url = new URL(text)`. */
function parsed(I: Interpreter, cell: number, { types }: Value, expr: Expr): void {
  const call = expr.op === "await" || expr.op === "cast" ? expr.value : expr;
  const from =
    call.op === "call" && types.some((type) => I.registry.inherited(type, (model) => model.decidedBy)) ? call.args[0] : undefined;
  const path = from && pathOf(I, from.value);
  const text = path && path.fields.length === 0 ? I.state.value(path.cell) : undefined;
  if (path && text) I.parsedFrom.set(cell, { path, text });
  else I.parsedFrom.delete(cell);
}

/** Notes on the way of the data that it was stored under a name. */
function followed(I: Interpreter, value: Value, at: { start: number; end: number }, name: string): Value {
  if (value.taints.length === 0 || name === "…") return value;
  const place = I.place(at);
  const taints = value.taints.map((taint) => taint.through(place, "assign", `stored in \`${name}\``));
  return stillRemembered(value, withPart(value, { taints }));
}
