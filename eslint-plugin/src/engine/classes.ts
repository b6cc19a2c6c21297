/** Classes of the program and their instances. */
import type { Class, ClassMember, Expr, Func } from "../ir/ir.js";
import type { Place } from "./finding.js";
import { dispatch, pairKey, passedFor } from "./calls.js";
import { basesInLine, methodOf } from "./class-line.js";
import { callClosure } from "./functions.js";
import type { Interpreter } from "./interpreter.js";
import { allocate } from "./members.js";
import { marked } from "./protections.js";
import { rows } from "./registry.js";
import type { Passed } from "./summary.js";
import { typesOfClass } from "./types.js";
import { join, make, UNKNOWN, withPart, type ClassInfo, type Closure, type Frame, type Value } from "./values.js";

/** Evaluates a class declaration or expression. */
export function classOf(I: Interpreter, expr: Class): Value {
  const { frame } = I.activation;
  const known = frame.made.get(expr) as ClassInfo | undefined;
  const bases = [...(expr.base ? [expr.base] : []), ...(expr.mixins ?? [])].map((base) => I.evaluate(base));
  const statics = allocate(I, expr.members, { kind: "object", fields: new Map(), element: undefined, length: undefined, class: undefined });
  const line: ClassInfo[] = [];
  const info: ClassInfo = known ?? {
    node: expr,
    frame,
    bases,
    line,
    methods: new Map(),
    wrapped: new Map(),
    getters: new Map(),
    setters: new Map(),
    meta: expr.meta && I.evaluate(expr.meta).classes[0],
    types: [...new Set(bases.flatMap((base) => instanceTypesOfBase(I, base)))],
    construct: ownConstructor(expr, frame),
    statics: statics.objects[0]!,
    instance: undefined,
  };
  if (!known) {
    line.push(info, ...basesInLine(bases));
    frame.made.set(expr, info);
  }
  I.defined(info);
  const owned = (func: Extract<Expr, { op: "function" }>["func"]): Closure => ({ func, frame, owner: info });
  const value = make({ classes: [info], objects: statics.objects });
  const fields = new Map<string, Value>();
  const waiting: Decorated[] = [];
  for (const member of expr.members) {
    const closure = owned(member.value.func);
    const decorators = member.decorators.map((decorator) => I.evaluate(decorator));
    if (member.kind === "method" || member.kind === "getter" || member.kind === "setter") {
      I.made(closure);
      if (decorators.length) waiting.push({ member, decorators, closure });
      if (member.static) fields.set(member.name, make({ closures: [{ ...closure, self: value }] }));
      else (member.kind === "getter" ? info.getters : member.kind === "setter" ? info.setters : info.methods).set(member.name, closure);
    } else if (member.static) {
      const result = callClosure(I, closure, [], value, I.place(member.value.at), member);
      if (member.kind === "field") fields.set(member.name, result);
    }
  }
  const heap = I.state.heap(info.statics);
  I.state.set(info.statics, {
    kind: "object",
    fields: new Map([...(heap?.fields ?? []), ...fields]),
    element: heap?.element,
    length: undefined,
    class: undefined,
  });
  for (const each of waiting) decorate(I, each, info);
  return value;
}

interface Decorated {
  readonly member: ClassMember;
  readonly decorators: readonly Value[];
  readonly closure: Closure;
}

/**
 * A decorator of a library may make the method one that a framework calls, on an instance that the framework makes. One of the program makes
 * another function of it, where a method is a function that takes its receiver first.
 */
function decorate(I: Interpreter, { member, decorators, closure }: Decorated, info: ClassInfo): void {
  let made: Value | undefined;
  for (let i = decorators.length - 1; i >= 0; i--) {
    const decorator = decorators[i]!;
    const node = member.decorators[i]!;
    const apply = (value: Value): Value => dispatch(I, node, decorator, UNKNOWN, [{ value, expr: node, spread: false }], "decorator");
    if (decorator.types.length > 0 || decorator.models.length > 0) {
      const self = someInstance(I, info);
      apply(methodOf(info, member.name, self) ?? make({ closures: [{ ...closure, self }] }));
    } else if (decorator.closures.length > 0 && closure.func.receiverFirst && member.kind === "method" && !member.static) {
      made = apply(made ?? make({ closures: [{ ...closure, unbound: true }] }));
      if (made.closures.length) info.wrapped.set(member.name, made);
    } else if (decorator.unknown) marked(I, node, decorator, make({ closures: [closure] }));
  }
}

function ownConstructor(expr: Class, frame: Frame): Closure | undefined {
  const member = expr.members.find((candidate) => candidate.kind === "constructor");
  return member && { func: member.value.func, frame };
}

/** The function that takes the arguments of `new C(…)`: the class's own constructor or the nearest of its bases. */
export function constructorOf(info: ClassInfo): Func | undefined {
  return info.line.find((each) => each.construct)?.construct?.func ?? calling(info.line, "new()")?.func;
}

/** The model types of `new Base()`, or Base as a type that classes derive from. */
function instanceTypesOfBase(I: Interpreter, base: Value): readonly string[] {
  const own = base.classes.flatMap((info) => info.types);
  const made = base.models.flatMap(({ member }) => typesOfClass(I, member));
  const constructors = base.types.flatMap((type) => rows(I.registry.type(type)?.new));
  for (const row of constructors) I.registry.used?.add(row);
  const called = constructors.map((row) => row.returns?.type);
  return [...new Set([...own, ...made, ...called])].filter((type) => type !== undefined);
}

/** Every instance made so far, joined. */
export function instanceOf(I: Interpreter, info: ClassInfo): Value | undefined {
  return I.instances.get(info) ?? info.instance;
}

/** `new C(…)`. */
export function instantiate(I: Interpreter, info: ClassInfo, args: readonly Value[], place: Place, key: object): Value {
  const run = (method: Closure): Value => callClosure(I, method, args, classValue(info), place, pairKey(key, method.func));
  const called = info.meta && calling(info.meta.line, "()");
  if (called && !I.stack.includes(called.func)) {
    const result = run(called);
    if (result.objects.length > 0) return result;
  }
  const maker = calling(info.line, "new()");
  const made = maker && !I.stack.includes(maker.func) ? run(maker) : undefined;
  const instance = made?.objects.length ? made : bare(I, info, key);
  construct(I, info.line, args, instance, place, key);
  return instance;
}

function calling(line: readonly ClassInfo[], name: "()" | "new()"): Closure | undefined {
  return line.map((info) => info.methods.get(name)).find((found) => found !== undefined);
}

function classValue(info: ClassInfo): Value {
  return make({ classes: [info], objects: [info.statics] });
}

/** What a method that makes instances comes to when it asks for the language's own way: `super().__new__(cls)`. */
export function madeAbove(I: Interpreter, name: string, args: () => readonly Value[], node: Expr): Value | undefined {
  const { func, owner } = I.activation.frame;
  if (func.name !== name || !owner) return undefined;
  const info = I.receiver().classes[0];
  if (!info) return undefined;
  if (owner.methods.get("new()")?.func === func) return bare(I, info, node);
  return owner.methods.get("()")?.func === func ? instantiate(I, info, args(), I.place(node.at), node) : undefined;
}

function bare(I: Interpreter, info: ClassInfo, key: object): Value {
  const made = allocate(I, key, { kind: "instance", fields: new Map(), element: undefined, length: undefined, class: info });
  const instance = withPart(made, { types: info.types });
  const others = instanceOf(I, info);
  I.instances.set(info, others ? join(others, instance) : instance);
  return instance;
}

/** Runs field initialisers and constructors of the first class and, where no constructor does, of those behind it. `key`: what each `new` makes is its own. */
export function construct(
  I: Interpreter,
  line: readonly ClassInfo[],
  args: readonly Value[],
  instance: Value,
  place: Place,
  key: object,
): void {
  const [info] = line;
  if (!info) return;
  if (!info.construct) construct(I, line.slice(1), args, instance, place, key);
  for (const member of info.node.members) {
    if (member.kind !== "field" || member.static) continue;
    const value = callClosure(I, { func: member.value.func, frame: info.frame, owner: info }, [], instance, place, pairKey(key, member));
    for (const cell of instance.objects) {
      const heap = I.state.heap(cell);
      if (heap) I.state.set(cell, { ...heap, fields: new Map(heap.fields).set(member.name, value) });
    }
  }
  if (info.construct) callClosure(I, { ...info.construct, owner: info }, args, instance, place, pairKey(key, info));
}

/** What a library hands to the constructors of classes that are derived from its own. */
function handedTo(I: Interpreter, { types }: ClassInfo, name: string): Passed | undefined {
  const rows = types.map((type) =>
    I.registry.inherited(type, ({ overrides }) => (overrides && Object.hasOwn(overrides, name) ? overrides[name] : undefined)),
  );
  return rows.find((row) => row !== undefined);
}

/** An instance for methods that nobody calls on a known one. */
export function someInstance(I: Interpreter, info: ClassInfo): Value {
  const made = instanceOf(I, info);
  if (made) return made;
  const { construct } = info;
  // Whoever makes it hands it what the library says, unless it says so itself.
  const passed = construct && handedTo(I, info, construct.func.name);
  return instantiate(
    I,
    info,
    construct?.func.params.map((param, i) =>
      passed && !param.type ? passedFor(I, passed, construct, param, i, undefined, param) : UNKNOWN,
    ) ?? [],
    { file: info.frame.file, start: info.node.at.start, end: info.node.at.end },
    info,
  );
}
