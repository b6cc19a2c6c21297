/** Classes of the program and their instances. */
import type { Class, Expr, Func } from "../ir/ir.js";
import type { Place } from "./finding.js";
import { dispatch } from "./calls.js";
import { callClosure } from "./functions.js";
import type { Interpreter } from "./interpreter.js";
import { allocate } from "./members.js";
import { rows } from "./registry.js";
import { typesOfClass } from "./types.js";
import { join, make, UNKNOWN, withPart, type ClassInfo, type Closure, type Frame, type Value } from "./values.js";

/** Evaluates a class declaration or expression. */
export function classOf(I: Interpreter, expr: Class): Value {
  const { frame } = I.activation;
  const known = frame.made.get(expr) as ClassInfo | undefined;
  const base = expr.base ? I.evaluate(expr.base) : undefined;
  const statics = allocate(I, expr.members, { kind: "object", fields: new Map(), element: undefined, length: undefined, class: undefined });
  const info: ClassInfo = known ?? {
    node: expr,
    frame,
    base,
    methods: new Map(),
    getters: new Map(),
    setters: new Map(),
    types: instanceTypesOfBase(I, base),
    construct: ownConstructor(expr, frame),
    statics: statics.objects[0]!,
    instance: undefined,
  };
  if (!known) {
    frame.made.set(expr, info);
    I.classes.push(info);
  }
  const owned = (func: Extract<Expr, { op: "function" }>["func"]): Closure => ({ func, frame, owner: info });
  const value = make({ classes: [info], objects: statics.objects });
  const fields = new Map<string, Value>();
  const waiting: [Expr, Value, Closure][] = [];
  for (const member of expr.members) {
    const closure = owned(member.value.func);
    const decorators = member.decorators.map((decorator) => I.evaluate(decorator));
    if (member.kind === "method" || member.kind === "getter" || member.kind === "setter") {
      I.made(closure);
      decorators.forEach((decorator, i) => waiting.push([member.decorators[i]!, decorator, closure]));
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
  for (const [node, decorator, closure] of waiting) decorate(I, node, decorator, closure, info);
  return value;
}

/** A decorator of a library may make the method one that a framework calls, on an instance that the framework makes. */
function decorate(I: Interpreter, node: Expr, decorator: Value, closure: Closure, info: ClassInfo): void {
  if (decorator.types.length === 0 && decorator.models.length === 0) return;
  const method = make({ closures: [{ ...closure, self: someInstance(I, info) }] });
  dispatch(I, node, decorator, UNKNOWN, [{ value: method, expr: node, spread: false }], "decorator");
}

function ownConstructor(expr: Class, frame: Frame): Closure | undefined {
  const member = expr.members.find((candidate) => candidate.kind === "constructor");
  return member && { func: member.value.func, frame };
}

/** The function that takes the arguments of `new C(…)`: the class's own constructor or the nearest of its bases. */
export function constructorOf(info: ClassInfo): Func | undefined {
  for (let each: ClassInfo | undefined = info, depth = 0; each && depth < 20; each = each.base?.classes[0], depth++)
    if (each.construct) return each.construct.func;
  return undefined;
}

/** The model types of `new Base()`, or Base as a type that classes derive from. */
function instanceTypesOfBase(I: Interpreter, base: Value | undefined): readonly string[] {
  if (!base) return [];
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
  const made = allocate(I, key, { kind: "instance", fields: new Map(), element: undefined, length: undefined, class: info });
  const instance = withPart(made, { types: info.types });
  const others = instanceOf(I, info);
  I.instances.set(info, others ? join(others, instance) : instance);
  construct(I, info, args, instance, place, 0);
  return instance;
}

/** Runs field initialisers and constructors of the class and, where no constructor does, of its bases. */
export function construct(I: Interpreter, info: ClassInfo, args: readonly Value[], instance: Value, place: Place, depth: number): void {
  if (depth > 10) return;
  const baseClass = info.base?.classes[0];
  const key = info.node;
  if (!info.construct && baseClass) construct(I, baseClass, args, instance, place, depth + 1);
  for (const member of info.node.members) {
    if (member.kind !== "field" || member.static) continue;
    const value = callClosure(I, { func: member.value.func, frame: info.frame, owner: info }, [], instance, place, member);
    for (const cell of instance.objects) {
      const heap = I.state.heap(cell);
      if (heap) I.state.set(cell, { ...heap, fields: new Map(heap.fields).set(member.name, value) });
    }
  }
  if (info.construct) callClosure(I, { ...info.construct, owner: info }, args, instance, place, key);
}

/** An instance for methods that nobody calls on a known one. */
export function someInstance(I: Interpreter, info: ClassInfo): Value {
  const made = instanceOf(I, info);
  if (made) return made;
  const params = info.construct?.func.params ?? [];
  return instantiate(
    I,
    info,
    params.map(() => UNKNOWN),
    { file: info.frame.file, start: info.node.at.start, end: info.node.at.end },
    info,
  );
}
