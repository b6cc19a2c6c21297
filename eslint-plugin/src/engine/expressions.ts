/** Evaluates expressions to abstract values. */
import type { Assign, Binary, Constant, Expr, ObjectExpr, Template, TypeRef } from "../ir/ir.js";
import { call } from "./calls.js";
import { classOf } from "./classes.js";
import { callClosure } from "./functions.js";
import { commonFacts, factsOf, lookupFacts, refinementOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { allocate, elementOf, getElement, getMember, listOf, objectOf, setMember, valueOfMember, written } from "./members.js";
import { checkSinks } from "./sinks.js";
import { concatenate, text } from "./texts.js";
import { instanceTypes } from "./types.js";
import { uniteTaints } from "./taint.js";
import {
  constant,
  join,
  make,
  NEVER,
  SAFE,
  tainted,
  taintOf,
  truth,
  UNDEFINED,
  UNKNOWN,
  withPart,
  type Closure,
  type Value,
} from "./values.js";

export function evaluate(I: Interpreter, expr: Expr): Value {
  if (I.step()) return UNKNOWN;
  switch (expr.op) {
    case "const":
      return constant(expr.value);
    case "template":
      return template(I, expr);
    case "regex":
      return withPart(
        objectOf(
          I,
          expr,
          new Map([
            ["source", constant(expr.pattern)],
            ["flags", constant(expr.flags)],
          ]),
        ),
        { types: ["RegExp"] },
      );
    case "var":
      return I.read(I.cell(expr.slot, expr.hops));
    case "global": {
      const own = I.state.value(I.globalCell(expr.name));
      if (own) return own;
      const member = I.registry.global(expr.name);
      return member ? valueOfMember(I, member, expr.name, undefined, I.place(expr.at), expr.name) : UNKNOWN;
    }
    case "import":
      return imported(I, expr.module, expr.name);
    case "member":
      return member(I, expr);
    case "call":
      return call(I, expr);
    case "binary":
      return binary(I, expr);
    case "unary": {
      const value = I.evaluate(expr.value);
      if (expr.operator === "not") {
        const known = truth(value);
        const facts = factsOf(I, expr.value, value);
        const result = known === undefined ? SAFE : constant(!known);
        return facts ? withPart(result, { facts: { whenTrue: facts.whenFalse, whenFalse: facts.whenTrue } }) : result;
      }
      return expr.operator === "void" ? UNDEFINED : SAFE;
    }
    case "logical":
      return logical(I, expr);
    case "conditional": {
      const test = I.evaluate(expr.test);
      const known = truth(test);
      if (known !== undefined) return I.evaluate(known ? expr.then : expr.else);
      return I.either(
        () => (I.suppose(expr.test, test, true), I.evaluate(expr.then)),
        () => (I.suppose(expr.test, test, false), I.evaluate(expr.else)),
      );
    }
    case "assign":
      return assign(I, expr);
    case "function": {
      const closure: Closure = { func: expr.func, frame: I.activation.frame };
      I.created.set(expr.func, closure);
      return make({ closures: [closure] });
    }
    case "class":
      return classOf(I, expr);
    case "object":
      return object(I, expr);
    case "list": {
      const items: Value[] = [];
      let open: Value | undefined;
      for (const item of expr.items) {
        const value = I.evaluate(item.value);
        if (!item.spread && !open) items.push(value);
        else {
          const part = item.spread ? spreadItems(I, value, expr) : [value];
          if (part && !open) items.push(...part);
          else {
            const element = part
              ? part.reduce<Value | undefined>((all, one) => (all ? join(all, one) : one), undefined)
              : elementOf(I, value, I.place(item.value.at));
            if (element) open = open ? join(open, element) : element;
          }
        }
      }
      return listOf(I, expr, items.slice(0, 500), items.length > 500 ? SAFE : open);
    }
    case "await":
      return I.evaluate(expr.value);
    case "yield": {
      const value = expr.value ? I.evaluate(expr.value) : UNDEFINED;
      const element = expr.each ? elementOf(I, value, I.place(expr.at)) : value;
      I.activation.yields = join(I.activation.yields, element);
      return UNKNOWN;
    }
    case "sequence": {
      let last: Value = UNDEFINED;
      for (const item of expr.items) last = I.evaluate(item);
      return last;
    }
    case "cast": {
      const value = I.evaluate(expr.value);
      return annotated(I, value, expr.type);
    }
    case "super":
      return I.activation.frame.owner?.base ?? UNKNOWN;
    case "unknown": {
      const taints = taintOf(...expr.uses.map((use) => I.evaluate(use)));
      return taints.length ? withPart(tainted(taints), { unknown: "other" }) : UNKNOWN;
    }
  }
}

/** The items of a list of known length, or undefined. */
export function spreadItems(I: Interpreter, value: Value, _key: object): Value[] | undefined {
  if (value.objects.length !== 1 || value.taints.length) return undefined;
  const heap = I.state.heap(value.objects[0]!);
  if (heap?.kind !== "list" || heap.length === undefined) return undefined;
  return Array.from({ length: heap.length }, (_, i) => heap.fields.get(String(i)) ?? UNDEFINED);
}

/** A type annotation gives a value that has no model type one. */
export function annotated(I: Interpreter, value: Value, type: TypeRef | undefined): Value {
  if (!type || value.types.length > 0) return value;
  const types = instanceTypes(I, type);
  return types.length ? withPart(value, { types }) : value;
}

function imported(I: Interpreter, specifier: string, name: string): Value {
  const own = I.load(I.file, specifier);
  if (own) return name === "*" ? own : getMember(I, own, name, I.place({ start: 0, end: 0 }));
  const type = I.registry.moduleType(specifier);
  if (!type) return UNKNOWN;
  const whole = make({ types: [type] });
  if (name === "*") return whole;
  const place = I.place({ start: 0, end: 0 });
  const member = I.registry.member(type, name);
  if (member) return valueOfMember(I, member, `${type}.${name}`, whole, place, name);
  return name === "default" ? whole : UNKNOWN;
}

function template(I: Interpreter, expr: Template): Value {
  const pieces: (string | { value: Value; place: ReturnType<Interpreter["place"]> })[] = [];
  expr.text.forEach((literal, i) => {
    if (literal) pieces.push(literal);
    const hole = expr.holes[i];
    if (hole) pieces.push({ value: I.evaluate(hole), place: I.place(hole.at) });
  });
  return text(pieces);
}

function member(I: Interpreter, expr: Extract<Expr, { op: "member" }>): Value {
  const refined = refinementOf(I, expr);
  if (refined) return refined;
  if (expr.object.op === "super") {
    const base = I.activation.frame.owner?.base;
    const method = base?.classes[0]?.methods.get(expr.name);
    if (method) return make({ closures: [{ ...method, self: I.receiver() }] });
  }
  const object = I.evaluate(expr.object);
  if (!expr.key) return getMember(I, object, expr.name, I.place(expr.at), expr);
  const key = I.evaluate(expr.key);
  const value = getElement(I, object, key, I.place(expr.at), expr);
  // An element that exists says that the key is one of the table's.
  const facts = object.taints.length === 0 && key.taints.length ? lookupFacts(I, expr.key) : undefined;
  return facts ? withPart(value, { facts }) : value;
}

/** Constants of two operands combined, while they are few. */
function fold(a: Value, b: Value, combine: (a: Constant, b: Constant) => Constant): Value | undefined {
  if (!a.consts?.length || !b.consts?.length || a.consts.length * b.consts.length > 16) return undefined;
  const results = new Set<Constant>();
  for (const left of a.consts) for (const right of b.consts) results.add(combine(left, right));
  return make({ consts: [...results] });
}

function binary(I: Interpreter, expr: Binary): Value {
  if (expr.operator === "+") return sum(I, expr);
  const left = I.evaluate(expr.left);
  const right = I.evaluate(expr.right);
  switch (expr.operator) {
    case "arith":
      return SAFE;
    case "%":
      return left.taints.length || right.taints.length ? tainted(uniteTaints(left.taints, right.taints)) : SAFE;
    case "==":
    case "!=": {
      // Loose equality of different types is not decided.
      const equal = fold(left, right, (a, b) => (a === b ? true : typeof a === typeof b ? false : undefined));
      const facts = factsOf(I, expr, SAFE, left, right);
      const result =
        equal && expr.operator === "!="
          ? decided(equal && fold(equal, UNDEFINED, (a) => (a === undefined ? undefined : !a)))
          : decided(equal);
      return facts ? withPart(result, { facts }) : result;
    }
    case "<":
    case "<=":
    case ">":
    case ">=":
      return decided(fold(left, right, (a, b) => compare(expr.operator, a, b)));
    default: {
      const facts = factsOf(I, expr, SAFE, left, right);
      return facts ? withPart(SAFE, { facts }) : SAFE;
    }
  }
}

/** A truth value, unless any combination was undecided. */
function decided(value: Value | undefined): Value {
  return value?.consts && !value.consts.includes(undefined) ? value : SAFE;
}

function compare(operator: string, a: Constant, b: Constant): boolean | undefined {
  if (typeof a !== typeof b || a === null || a === undefined || b === null || b === undefined) return undefined;
  return operator === "<" ? a < b : operator === "<=" ? a <= b : operator === ">" ? a > b : a >= b;
}

/** Long chains of `+` are walked down the left side in a loop, not by recursion. */
function sum(I: Interpreter, expr: Binary): Value {
  const operands: Expr[] = [];
  let left: Expr = expr;
  while (left.op === "binary" && left.operator === "+") {
    operands.push(left.right);
    left = left.left;
  }
  let result = I.evaluate(left);
  let place = I.place(left.at);
  for (let i = operands.length - 1; i >= 0; i--) {
    const operand = operands[i]!;
    const value = I.evaluate(operand);
    const folded = fold(result, value, (a, b) => (typeof a === "number" && typeof b === "number" ? a + b : `${String(a)}${String(b)}`));
    result =
      folded && folded.consts!.every((item) => typeof item !== "string" || item.length < 20_000)
        ? folded
        : concatenate(result, place, value, I.place(operand.at));
    place = { ...place, end: operand.at.end };
  }
  return result;
}

function logical(I: Interpreter, expr: Extract<Expr, { op: "logical" }>): Value {
  const left = I.evaluate(expr.left);
  const known = expr.operator === "??" ? nullish(left) : truth(left);
  const takesRight = expr.operator === "and" ? true : expr.operator === "or" ? false : true;
  if (known !== undefined) return known === takesRight ? I.evaluate(expr.right) : left;
  const facts = factsOf(I, expr, left);
  const right = I.branchOff(() => {
    if (expr.operator !== "??") I.suppose(expr.left, left, expr.operator === "and");
    return I.evaluate(expr.right);
  });
  const rightFacts = factsOf(I, expr.right, right);
  // The value of `a && b` is b, or something falsy of which nothing but its falsity matters.
  const result =
    expr.operator === "and"
      ? join(right, left.consts ? left : SAFE)
      : expr.operator === "or"
        ? join(withoutFalsy(left), right)
        : join(left, right);
  const leftFacts = facts ?? factsOf(I, expr.left, left);
  if (!leftFacts && !rightFacts) return result.facts ? withPart(result, { facts: undefined }) : result;
  const none = { whenTrue: [], whenFalse: [] };
  const a = leftFacts ?? none;
  const b = rightFacts ?? none;
  const both = <T>(x: readonly T[], y: readonly T[]): readonly T[] => [...x, ...y];
  return withPart(result, {
    facts:
      expr.operator === "and"
        ? { whenTrue: both(a.whenTrue, b.whenTrue), whenFalse: [] }
        : expr.operator === "or"
          ? { whenTrue: commonFacts(a.whenTrue, b.whenTrue), whenFalse: both(a.whenFalse, b.whenFalse) }
          : none,
  });
}

function withoutFalsy(value: Value): Value {
  return value.consts?.some((item) => !item) ? withPart(value, { consts: value.consts.filter(Boolean) }) : value;
}

function nullish(value: Value): boolean | undefined {
  if (value.consts?.length) {
    const first = value.consts[0] === undefined || value.consts[0] === null;
    return value.consts.every((item) => (item === undefined || item === null) === first) ? first : undefined;
  }
  return undefined;
}

function assign(I: Interpreter, expr: Assign): Value {
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
    I.forgetPath(target);
    for (const type of object.types) {
      const sinks = name === undefined ? undefined : I.registry.member(type, name)?.assign;
      if (sinks)
        checkSinks(I, sinks, {
          style: "call",
          args: [{ value: raw, expr: expr.value, spread: false }],
          self: object,
          node: expr,
          label: `${type}.${name}`,
          rowSet: undefined,
        });
    }
    return raw;
  }
  if (target.op === "global") {
    I.state.set(I.globalCell(target.name), typed);
    return raw;
  }
  const name = written(target, I);
  const value = name === "…" ? typed : followed(I, typed, target.at, name);
  I.write(I.cell(target.slot, target.hops), value);
  return raw;
}

/** Notes on the way of the data that it was stored under a name. */
function followed(I: Interpreter, value: Value, at: { start: number; end: number }, name: string): Value {
  if (value.taints.length === 0 || name === "…") return value;
  const place = I.place(at);
  return withPart(value, { taints: value.taints.map((taint) => taint.through(place, "assign", `stored in \`${name}\``)) });
}

function object(I: Interpreter, expr: ObjectExpr): Value {
  const fields = new Map<string, Value>();
  let element: Value | undefined;
  let taints = UNDEFINED.taints;
  const result = allocate(I, expr, { kind: "object", fields, element, length: undefined, class: undefined });
  for (const entry of expr.entries) {
    const value = I.evaluate(entry.value);
    if (entry.kind === "spread") {
      for (const cell of value.objects) {
        const heap = I.state.heap(cell);
        for (const [name, field] of heap?.fields ?? [])
          fields.set(name, value.objects.length > 1 && fields.has(name) ? join(fields.get(name)!, field) : field);
        if (heap?.element) element = element ? join(element, heap.element) : heap.element;
      }
      taints = uniteTaints(taints, value.taints);
    } else if (entry.kind === "getter") {
      const closure = value.closures[0];
      fields.set(entry.name, closure ? callClosure(I, closure, [], result, I.place(entry.at), entry) : UNKNOWN);
    } else if (entry.kind === "value") {
      const key = entry.key ? I.evaluate(entry.key) : undefined;
      const name = entry.key ? (key?.consts?.length === 1 ? String(key.consts[0]) : undefined) : entry.name;
      if (name === undefined) element = element ? join(element, value) : value;
      else fields.set(name, value);
    }
  }
  I.state.set(result.objects[0]!, { kind: "object", fields, element, length: undefined, class: undefined });
  return taints.length ? withPart(result, { taints }) : result;
}
