/**
 * The built-in transfer functions that model rows name: text, lists, maps, objects, functions, paths, JSON. They serve every language;
 * which method of which library does which is the models' business.
 */
import { dispatch, pairKey } from "./calls.js";
import { cleanedByAbsence, uniteAbsent } from "./danger.js";
import type { Constant } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { append, deepTaints, elementOf, getElement, keysOf, listOf, objectOf, setMember } from "./members.js";
import { lookupFacts, pathOf } from "./guards.js";
import type { CallArgument, ModelCall } from "./paths.js";
import { absentInGroup, absentWhenMatched, absentWhenNotFound, absentWhenReplaced } from "./regex.js";
import type { Member, Operation } from "./summary.js";
import { text } from "./texts.js";
import { uniteTaints, type Taint } from "./taint.js";
import {
  cleaned,
  constant,
  join,
  make,
  mapTaints,
  SAFE,
  tainted,
  taintOf,
  UNDEFINED,
  UNKNOWN,
  withPart,
  type Fact,
  type Value,
} from "./values.js";

type Operator = (I: Interpreter, call: ModelCall) => Value;

const self = (call: ModelCall): Value => call.self ?? UNKNOWN;
const arg = (call: ModelCall, index: number): Value => call.args[index]?.value ?? UNDEFINED;

export function operate(I: Interpreter, op: Operation, call: ModelCall): Value {
  return OPERATORS[op](I, call);
}

/** The same text in another form: what was known of its making is lost, its taint is not. */
function reform(value: Value): Value {
  if (!value.texts && !value.consts) return value.facts ? withPart(value, { facts: undefined }) : value;
  return make({ taints: value.taints, unknown: value.unknown });
}

/** Case and trimming keep how a text is put together, so that a query built with holes is still understood. */
function textOp(I: Interpreter, call: ModelCall): Value {
  const value = self(call);
  const label = call.label.slice(call.label.lastIndexOf(".") + 1);
  const fold = FOLDS.get(label);
  if (fold && value.consts?.length)
    return make({ consts: value.consts.map((item: Constant): Constant => (typeof item === "string" ? fold(item) : item)) });
  if (value.texts && fold) return withPart(value, { facts: undefined });
  return through(I, reform(value), call);
}

const FOLDS: ReadonlyMap<string, (text: string) => string> = new Map([
  ["trim", (item: string) => item.trim()],
  ["toLowerCase", (item: string) => item.toLowerCase()],
  ["toUpperCase", (item: string) => item.toUpperCase()],
]);

function through(I: Interpreter, value: Value, call: ModelCall): Value {
  if (value.taints.length === 0) return value;
  const place = I.place(call.node.at);
  return withPart(value, {
    taints: value.taints.map((taint) => taint.through(place, "propagate", `through \`${call.label.replace(/^String\.|^Array\./, ".")}\``)),
  });
}

function regexOf(I: Interpreter, value: Value): { pattern: string; flags: string } | undefined {
  if (value.objects.length !== 1) return undefined;
  const heap = I.state.heap(value.objects[0]!);
  const pattern = heap?.fields.get("source")?.consts;
  const flags = heap?.fields.get("flags")?.consts;
  return pattern?.length === 1 && value.types.includes("RegExp")
    ? { pattern: String(pattern[0]), flags: String(flags?.[0] ?? "") }
    : undefined;
}

function withoutCharacters(value: Value, absent: string): Value {
  if (!absent) return value;
  return mapTaints(value, (taint) => {
    const all = uniteAbsent(taint.absent, absent);
    return taint.without(all).clean(cleanedByAbsence(all));
  });
}

function replace(I: Interpreter, call: ModelCall): Value {
  const subject = self(call);
  const [search, replacement] = [arg(call, 0), arg(call, 1)];
  const regex = regexOf(I, search);
  const constantReplacement = replacement.consts?.length === 1 ? String(replacement.consts[0]) : undefined;
  let value = reform(subject);
  if (regex) value = withoutCharacters(value, absentWhenReplaced(regex.pattern, regex.flags, constantReplacement));
  else if (
    call.label.endsWith("replaceAll") &&
    search.consts?.length === 1 &&
    String(search.consts[0]).length === 1 &&
    constantReplacement !== undefined &&
    !constantReplacement.includes(String(search.consts[0]))
  )
    value = withoutCharacters(value, String(search.consts[0]));
  const extra = replacement.closures.length ? run(I, call, replacement, [value]) : replacement;
  if (replacement.closures.length && regex)
    return withPart(value, {
      taints: uniteTaints(
        value.taints,
        extra.taints.map((taint) => taint.doubted()),
      ),
    });
  return through(I, withPart(value, { taints: uniteTaints(value.taints, extra.taints) }), call);
}

function match(I: Interpreter, call: ModelCall): Value {
  const receiver = self(call);
  const regex = regexOf(I, receiver) ?? regexOf(I, arg(call, 0));
  const subject = regexOf(I, receiver) ? arg(call, 0) : receiver;
  const base = reform(subject);
  const found = call.args[0] && testFacts(I, call);
  if (!regex) return listOf(I, call.node, [], base);
  const groups = Array.from({ length: 10 }, (_, group) => withoutCharacters(base, absentInGroup(regex.pattern, regex.flags, group)));
  const list = listOf(I, call.node, [], groups.reduce(join));
  const cell = list.objects[0]!;
  const heap = I.state.heap(cell)!;
  I.state.set(cell, {
    ...heap,
    fields: new Map([
      ...groups.map((value, i): [string, Value] => [String(i), value]),
      ["groups", objectOf(I, pairKey(call.node, regex), new Map(), base)],
    ]),
  });
  return withPart(list, { unknown: undefined, facts: found });
}

/** A regular expression test proves which characters are absent. */
function testFacts(I: Interpreter, call: ModelCall): Value["facts"] {
  const receiver = regexOf(I, self(call));
  const regex = receiver ?? regexOf(I, arg(call, 0));
  const subject = receiver
    ? call.args[0]?.expr
    : call.node.op === "call" && call.node.callee.op === "member"
      ? call.node.callee.object
      : undefined;
  const path = subject && pathOf(I, subject);
  if (!path) return undefined;
  if (!regex) return undefined;
  const matched = absentWhenMatched(regex.pattern, regex.flags);
  const unmatched = absentWhenNotFound(regex.pattern, regex.flags);
  const fact = (absent: string): Fact[] => (absent ? [{ path, cleans: cleanedByAbsence(absent), absent }] : []);
  return matched || unmatched ? { whenTrue: fact(matched), whenFalse: fact(unmatched) } : undefined;
}

/** Calls a function value with values. */
function run(I: Interpreter, call: ModelCall, target: Value, values: readonly Value[], receiver: Value = UNDEFINED): Value {
  if (!target.closures.length && !target.models.length) return UNKNOWN;
  const args: CallArgument[] = values.map((value) => ({ value, expr: call.node, spread: false }));
  return dispatch(I, call.node, target, receiver, args, "call");
}

function element(I: Interpreter, call: ModelCall): Value {
  return elementOf(I, self(call), I.place(call.node.at));
}

/** A callback run for the elements, in a branch of its own since the list may be empty. */
function forEach(I: Interpreter, call: ModelCall, extra: readonly Value[] = []): Value {
  const target = arg(call, 0);
  return I.branchOff(() => run(I, call, target, [...extra, element(I, call), SAFE, self(call)], arg(call, 1)));
}

function sameList(I: Interpreter, call: ModelCall, item: Value): Value {
  return listOf(I, call.node, [], item);
}

function ofObject(I: Interpreter, value: Value): Value {
  return elementOf(I, value, I.place({ start: 0, end: 0 }));
}

function mapKey(call: ModelCall): string | undefined {
  const key = arg(call, 0);
  return key.consts?.length === 1 ? String(key.consts[0]) : undefined;
}

function joinText(I: Interpreter, call: ModelCall): Value {
  const list = self(call);
  const separator = call.args.length ? arg(call, 0) : constant(",");
  const heap = list.objects.length === 1 ? I.state.heap(list.objects[0]!) : undefined;
  const place = I.place(call.node.at);
  if (heap?.kind === "list" && heap.length !== undefined && heap.length <= 40 && !list.taints.length && separator.consts?.length === 1) {
    const pieces: (string | { value: Value; place: typeof place })[] = [];
    for (let i = 0; i < heap.length; i++) {
      if (i) pieces.push(String(separator.consts[0]));
      const item = heap.fields.get(String(i)) ?? UNKNOWN;
      const expr =
        call.node.op === "call" && call.node.callee.op === "member" && call.node.callee.object.op === "list"
          ? call.node.callee.object.items[i]?.value
          : undefined;
      pieces.push({ value: item, place: expr ? I.place(expr.at) : place });
    }
    return text(pieces);
  }
  const item = element(I, call);
  // Joined constants ("?, ?, ?", column names of a table) are no untrusted text and no unknown one.
  const taints = uniteTaints(item.taints, separator.taints);
  if (taints.length === 0) return item.unknown || list.unknown ? withPart(SAFE, { unknown: item.unknown ?? list.unknown }) : SAFE;
  return through(I, withPart(tainted(taints), { unknown: item.unknown }), call);
}

function entriesOf(I: Interpreter, call: ModelCall, value: Value): Value {
  const pair = listOf(I, pairKey(call.node, OPERATORS), [keysOf(I, value), elementOf(I, value, I.place(call.node.at))]);
  return listOf(I, call.node, [], pair);
}

function assignObjects(I: Interpreter, call: ModelCall): Value {
  const target = arg(call, 0);
  for (const { value } of call.args.slice(1)) {
    for (const cell of value.objects) for (const [name, field] of I.state.heap(cell)?.fields ?? []) setMember(I, target, name, field);
    if (value.taints.length) setMember(I, target, undefined, tainted(value.taints));
  }
  const taints = taintOf(...call.args.map((each) => each.value));
  return taints.length ? withPart(target, { taints }) : target;
}

function stringify(I: Interpreter, call: ModelCall): Value {
  const taints = deepTaints(I, arg(call, 0)).map((taint) => taint.shaped(false));
  return taints.length ? through(I, tainted(taints), call) : SAFE;
}

function parse(I: Interpreter, call: ModelCall): Value {
  const value = arg(call, 0);
  return through(I, withPart(tainted(value.taints.map((taint: Taint) => taint.shaped(true))), { unknown: value.unknown }), call);
}

function pathText(I: Interpreter, call: ModelCall): Value {
  const pieces: (string | { value: Value; place: ReturnType<Interpreter["place"]> })[] = [];
  call.args.forEach((each, i) => {
    if (i) pieces.push("/");
    pieces.push({ value: each.spread ? elementOf(I, each.value, I.place(each.expr.at)) : each.value, place: I.place(each.expr.at) });
  });
  return through(I, text(pieces), call);
}

function then(I: Interpreter, call: ModelCall): Value {
  const value = withPart(self(call), { facts: undefined });
  const handled = run(I, call, arg(call, 0), [value]);
  const caught = call.args[1] ? I.branchOff(() => run(I, call, arg(call, 1), [UNKNOWN])) : undefined;
  const result = arg(call, 0).closures.length || arg(call, 0).models.length ? handled : value;
  return caught ? join(result, caught) : result;
}

/** Settles a list of promises: each element is its own value, the list stays what it was. */
function all(I: Interpreter, call: ModelCall): Value {
  const value = arg(call, 0);
  return /race|any$/.test(call.label) ? elementOf(I, value, I.place(call.node.at)) : value;
}

/** A promise made by hand: what its executor passes to `resolve`, as far as it does so before it ends. */
function promise(I: Interpreter, call: ModelCall): Value {
  const settled = listOf(I, call.node, [], undefined);
  const resolve = make({ models: [{ member: RESOLVE, label: "resolve", self: settled }] });
  run(I, call, arg(call, 0), [resolve, UNKNOWN]);
  const value = elementOf(I, settled, I.place(call.node.at));
  return value === SAFE ? UNKNOWN : value;
}
const RESOLVE: Member = { call: { op: "push" } };

/** Validated data is what the schema lets through. */
function validate(I: Interpreter, call: ModelCall): Value {
  const schema = self(call);
  const data = arg(call, 0);
  return validated(I, call, schema, data, 0);
}

/** `data` after a schema let it through: by field, by element, or by pattern, as far as the schema says. */
export function validated(I: Interpreter, call: ModelCall, schema: Value, data: Value, depth: number): Value {
  const consequence = bits(["consequence", "nosql", "property"]);
  if (depth > 5) return cleaned(data, consequence);
  if (schema.types.some((type) => type.endsWith("SafeSchema"))) return cleaned(reform(data), bits("all"));
  const heap = schema.objects.length ? I.state.heap(schema.objects[0]!) : undefined;
  const place = I.place(call.node.at);
  const pattern = heap?.fields.get("pattern");
  const regex = pattern && regexOf(I, pattern);
  if (regex) return cleaned(withoutCharacters(reform(data), absentWhenMatched(regex.pattern, regex.flags)), consequence);
  const item = schema.types.length ? heap?.fields.get("item") : undefined;
  if (item) return listOf(I, pairKey(call.node, heap!), [], validated(I, call, item, elementOf(I, data, place), depth + 1));
  const shape = heap?.fields.get("shape") ?? (schema.types.length === 0 ? schema : undefined);
  const fields = shape?.objects.length ? I.state.heap(shape.objects[0]!)?.fields : undefined;
  if (!shape || !fields?.size) return cleaned(data, consequence);
  const clean = new Map<string, Value>();
  for (const [name, part] of fields) clean.set(name, validated(I, call, part, getElement(I, data, constant(name), place), depth + 1));
  return objectOf(I, pairKey(call.node, heap ?? shape), clean);
}

function bound(call: ModelCall): Value {
  const target = self(call);
  const values = call.args.slice(1).map((each) => each.value);
  const receiver = arg(call, 0);
  return withPart(target, {
    closures: target.closures.map((closure) => ({
      ...closure,
      self: closure.self ?? receiver,
      ...(values.length ? { bound: [...(closure.bound ?? []), ...values] } : {}),
    })),
  });
}

const same: Operator = (_, call) => (call.self && !call.args.length ? call.self : arg(call, 0));
const truthValue: Operator = (I, call) => (forEach(I, call), SAFE);

const OPERATORS: Readonly<Record<Operation, Operator>> = {
  text: textOp,
  concat: (I, call) => {
    const heap = self(call).objects.length ? I.state.heap(self(call).objects[0]!) : undefined;
    if (heap?.kind === "list") return OPERATORS["concat-lists"](I, call);
    return text([
      { value: self(call), place: I.place(call.node.at) },
      ...call.args.map((each) => ({ value: each.value, place: I.place(each.expr.at) })),
    ]);
  },
  join: joinText,
  split: (I, call) => listOf(I, call.node, [], through(I, reform(self(call)), call)),
  replace,
  format: (I, call) => {
    const taints = taintOf(self(call), ...call.args.map((each) => each.value));
    return taints.length ? through(I, tainted(taints), call) : SAFE;
  },
  match,
  test: (I, call) => {
    const facts = testFacts(I, call);
    return facts ? withPart(SAFE, { facts }) : SAFE;
  },
  "starts-with": (I, call) => {
    // A text that starts with a known directory or origin stays there, once it is normalised: models name what is cleaned.
    const path = call.node.op === "call" && call.node.callee.op === "member" ? pathOf(I, call.node.callee.object) : undefined;
    const prefix = arg(call, 0);
    if (!path || prefix.taints.length) return SAFE;
    const whole = prefix.consts?.every((item) => typeof item === "string" && /^[a-z][a-z\d+.-]*:\/\/[^/?#]+\//i.test(item)) ?? false;
    const separated =
      Boolean(prefix.texts) ||
      prefix.unknown !== undefined ||
      (prefix.consts?.some((item) => typeof item === "string" && /.[\\/]|[\\/]./.test(item)) ?? prefix !== UNDEFINED);
    const cleans = (whole ? bits(["url", "redirect"]) : 0) | (separated && !whole ? bits(["path"]) : 0);
    return cleans ? withPart(SAFE, { facts: { whenTrue: [{ path, cleans }], whenFalse: [] } }) : SAFE;
  },
  "ends-with": () => SAFE,
  "to-string": (I, call) => {
    const value = call.args.length && !call.label.endsWith("toString") ? arg(call, 0) : self(call);
    return value.texts || value.consts
      ? value
      : value.objects.length
        ? tainted(deepTaints(I, value))
        : mapTaints(withPart(value, { facts: undefined, types: [] }), (taint) => taint.shaped(false));
  },
  "to-number": () => SAFE,
  push: (I, call) => {
    append(
      I,
      self(call),
      call.args.map((each) => (each.spread ? elementOf(I, each.value, I.place(each.expr.at)) : each.value)),
    );
    return self(call).objects.length && I.state.heap(self(call).objects[0]!)?.kind === "set" ? self(call) : SAFE;
  },
  pop: (I, call) => element(I, call),
  slice: (I, call) => {
    const value = self(call);
    if (value.objects.length) return sameList(I, call, element(I, call));
    return through(I, reform(value), call);
  },
  index: () => SAFE,
  includes: () => SAFE,
  each: (I, call) => (forEach(I, call), UNDEFINED),
  map: (I, call) => sameList(I, call, arg(call, 0).closures.length || arg(call, 0).models.length ? forEach(I, call) : element(I, call)),
  filter: (I, call) => {
    const verdict = forEach(I, call);
    const item = element(I, call);
    const safe = verdict.facts?.whenTrue.some((fact) => fact.cleans) ?? false;
    return sameList(
      I,
      call,
      safe
        ? cleaned(
            item,
            verdict.facts!.whenTrue.reduce((set, fact) => set | fact.cleans, 0),
          )
        : item,
    );
  },
  find: (I, call) => {
    const verdict = forEach(I, call);
    const item = element(I, call);
    // An element was found for which the callback's condition holds.
    return verdict.facts?.whenTrue.length ? withPart(item, { facts: { whenTrue: verdict.facts.whenTrue, whenFalse: [] } }) : item;
  },
  reduce: (I, call) => {
    const start = call.args.length > 1 ? arg(call, 1) : element(I, call);
    const first = I.branchOff(() => run(I, call, arg(call, 0), [start, element(I, call), SAFE]));
    return join(
      start,
      I.branchOff(() => run(I, call, arg(call, 0), [join(start, first), element(I, call), SAFE])),
    );
  },
  "flat-map": (I, call) => {
    const result = call.args.length ? forEach(I, call) : element(I, call);
    return sameList(I, call, result.objects.length ? elementOf(I, result, I.place(call.node.at)) : result);
  },
  every: truthValue,
  some: truthValue,
  sort: (_, call) => self(call),
  "list-of": (I, call) => {
    const item = /\bof$/.test(call.label)
      ? call.args.reduce<Value>((all_, each) => join(all_, each.value), arg(call, 0))
      : elementOf(I, arg(call, 0), I.place(call.node.at));
    const mapper = arg(call, 1);
    return sameList(I, call, mapper.closures.length ? I.branchOff(() => run(I, call, mapper, [item, SAFE])) : item);
  },
  "concat-lists": (I, call) => {
    let item = element(I, call);
    for (const { value } of call.args) item = join(item, value.objects.length ? ofObject(I, value) : value);
    return sameList(I, call, item);
  },
  get: (I, call) => {
    const key = mapKey(call);
    const map = self(call);
    if (key !== undefined) return getElement(I, map.objects.length ? map : UNKNOWN, constant(key), I.place(call.node.at));
    const facts = map.taints.length === 0 && arg(call, 0).taints.length ? lookupFacts(I, call.args[0]!.expr) : undefined;
    const value = elementOf(I, map, I.place(call.node.at));
    return facts ? withPart(value, { facts }) : value;
  },
  set: (I, call) => {
    setMember(I, self(call), mapKey(call), arg(call, 1));
    return self(call);
  },
  has: () => SAFE,
  delete: () => SAFE,
  keys: (I, call) => listOf(I, call.node, [], keysOf(I, call.args.length ? arg(call, 0) : self(call))),
  values: (I, call) => listOf(I, call.node, [], call.args.length ? ofObject(I, arg(call, 0)) : element(I, call)),
  entries: (I, call) => entriesOf(I, call, call.args.length ? arg(call, 0) : self(call)),
  "from-entries": (I, call) => objectOf(I, call.node, new Map(), ofObject(I, ofObject(I, arg(call, 0)))),
  assign: assignObjects,
  same,
  spread: same,
  call: (I, call) =>
    run(
      I,
      call,
      self(call),
      call.args.slice(1).map((each) => each.value),
      arg(call, 0),
    ),
  apply: (I, call) => run(I, call, self(call), [ofObject(I, arg(call, 1))], arg(call, 0)),
  bind: (_, call) => bound(call),
  then,
  catch: (I, call) =>
    join(
      self(call),
      I.branchOff(() => run(I, call, arg(call, 0), [UNKNOWN])),
    ),
  all,
  promise,
  promisify: (_, call) => arg(call, 0),
  require: () => UNKNOWN,
  "path-join": pathText,
  "path-resolve": pathText,
  basename: (I, call) => cleaned(through(I, reform(arg(call, 0)), call), bits(["path"])),
  parse,
  stringify,
  validate,
  emit: () => SAFE,
  listen: () => SAFE,
};
