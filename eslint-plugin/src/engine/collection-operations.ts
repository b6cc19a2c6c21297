/** Transfer functions of lists, maps, sets and objects. They know neither a language nor a library. */
import { pairKey } from "./calls.js";
import { lackingFacts } from "./containment.js";
import { literalTaint } from "./fixed.js";
import { lookupFacts, membershipFacts, pathOf } from "./guards.js";
import { isProof } from "./proofs.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { iterated, spreadItems } from "./lists.js";
import { allocate, append, deleteMember, elementOf, getMember, keysOf, listOf, perhaps, setMember } from "./members.js";
import { isNamespace, remembered } from "./nested-writes.js";
import { arg, element, here, isFunction, judge, receiverOf, reform, run, self, through, type Operator } from "./operation.js";
import type { CallArgument, ModelCall } from "./paths.js";
import type { Heap } from "./state.js";
import { untrusted } from "./taint.js";
import { appendText, startsWith, withoutCharacters } from "./text-operations.js";
import {
  cleaned,
  constant,
  join,
  make,
  SAFE,
  type Piece,
  type Text,
  tainted,
  taintOf,
  UNDEFINED,
  UNKNOWN,
  withPart,
  type Facts,
  type Value,
} from "./values.js";

/** Up to this many elements are worth a call of the callback each. */
const FEW = 8;

/** The list the call gives: some elements of this value, nobody knows which. */
function someOf(I: Interpreter, call: ModelCall, item: Value): Value {
  return listOf(I, call.node, [], item);
}

function onlyHeap(I: Interpreter, value: Value): Heap | undefined {
  return value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
}

/** The callback run for any element, in a branch of its own since the list may be empty. */
function forEach(I: Interpreter, call: ModelCall): Value {
  for (const { func } of arg(call, 0).closures) I.calledForEach.add(func);
  return I.branchOff(() => run(I, call, arg(call, 0), [element(I, call), SAFE, self(call)], arg(call, 1)));
}

/** The elements one by one, when they are few. */
function few(I: Interpreter, call: ModelCall): readonly Value[] | undefined {
  const items = spreadItems(I, self(call));
  return items && items.length > 0 && items.length <= FEW ? items : undefined;
}

function mapped(I: Interpreter, call: ModelCall): Value {
  const target = arg(call, 0);
  if (!isFunction(I, target)) return someOf(I, call, element(I, call));
  const items = few(I, call);
  if (!items) return someOf(I, call, forEach(I, call));
  const results = items.map((item, i) => run(I, call, target, [item, constant(i), self(call)], arg(call, 1)));
  return listOf(I, call.node, results);
}

function reduced(I: Interpreter, call: ModelCall): Value {
  const target = arg(call, 0);
  const items = few(I, call);
  if (items) {
    const rest = call.args.length > 1 ? items : items.slice(1);
    const start = call.args.length > 1 ? arg(call, 1) : items[0]!;
    return rest.reduce((sum, item, i) => run(I, call, target, [sum, item, constant(i)]), start);
  }
  const item = element(I, call);
  let sum = call.args.length > 1 ? arg(call, 1) : item;
  for (let turn = 0; turn < 2; turn++) {
    const before = sum;
    sum = join(
      before,
      I.branchOff(() => run(I, call, target, [before, item, SAFE])),
    );
  }
  return sum;
}

/** Elements for which the predicate held. */
function filtered(I: Interpreter, call: ModelCall): Value {
  const item = element(I, call);
  let kept = item;
  I.branchOff(() => {
    const { cleans, absent } = judge(I, call, arg(call, 0), [item, SAFE, self(call)], true);
    kept = withoutCharacters(cleaned(item, cleans), absent);
    return kept;
  });
  return someOf(I, call, kept);
}

function found(I: Interpreter, call: ModelCall): Value {
  const item = element(I, call);
  let facts: Facts | undefined;
  I.branchOff(() => {
    const verdict = judge(I, call, arg(call, 0), [item, SAFE, self(call)], true);
    // An element was found for which the callback's condition holds.
    facts = verdict.value.facts?.whenTrue.length ? { whenTrue: verdict.value.facts.whenTrue, whenFalse: [] } : undefined;
    return verdict.value;
  });
  return withPart(item, { facts });
}

/** What holds of the elements when all (or, negated, none) satisfy the predicate. */
function quantified(all: boolean): Operator {
  return (I, call) => {
    const item = element(I, call);
    const receiver = call.node.op === "call" && call.node.callee.op === "member" ? call.node.callee.object : undefined;
    const path = receiver && pathOf(I, receiver);
    let facts: Facts | undefined;
    I.branchOff(() => {
      const { cleans, absent, value } = judge(I, call, arg(call, 0), [item, SAFE, self(call)], all);
      if (path && (cleans || absent)) {
        const fact = { path, cleans, absent, deep: true };
        facts = { whenTrue: all ? [fact] : [], whenFalse: all ? [] : [fact] };
      }
      // What the predicate says of other values than the element holds when it holds for one.
      const others = value.facts?.whenTrue ?? [];
      if (!all && others.length) facts = { whenTrue: others, whenFalse: facts?.whenFalse ?? [] };
      const proofs = all ? others.filter(isProof) : [];
      if (proofs.length) facts = { whenTrue: [...(facts?.whenTrue ?? []), ...proofs], whenFalse: facts?.whenFalse ?? [] };
      return value;
    });
    return facts ? withPart(SAFE, { facts }) : SAFE;
  };
}

function constantIndex(value: Value): number | undefined {
  const index = value.consts?.length === 1 ? value.consts[0] : undefined;
  return typeof index === "number" && Number.isInteger(index) ? index : undefined;
}

/** A part of a text: what is put together stays so, as far as it is known where it is cut. */
function partOfText(call: ModelCall, value: Value): Value {
  const [start, end] = [call.args.length ? constantIndex(arg(call, 0)) : 0, call.args.length > 1 ? constantIndex(arg(call, 1)) : Infinity];
  if (value.consts?.length && start !== undefined && end !== undefined && value.consts.every((item) => typeof item === "string"))
    return make({ consts: [...new Set(value.consts.map((item) => (item as string).slice(start, end)))] });
  const texts = value.texts?.map((text) => cut(text, start, end));
  if (!texts?.length || texts.includes(undefined)) return reform(value);
  return withPart(value, { consts: undefined, facts: undefined, texts: texts as readonly Text[] });
}

/** Undefined when nobody knows what is left. */
function cut(text: Text, start: number | undefined, end: number | undefined): Text | undefined {
  const [first] = text;
  const last = text.at(-1);
  // What is left of a text's beginning stands behind the same things, if anything of it is left.
  if (start === 0 && text.length > 1 && typeof first === "object") return text;
  if (start === undefined || start < 0 || text.length < 2 || (end !== Infinity && end !== undefined && end >= 0)) return undefined;
  if (start > (typeof first === "string" ? first.length : 0)) return undefined;
  const left = -(end === Infinity || end === undefined ? 0 : end);
  if (typeof last === "string" && (left > last.length || end === undefined)) return undefined;
  const cutPiece = (piece: Piece, i: number): Piece =>
    typeof piece === "string" ? piece.slice(i === 0 ? start : 0, i === text.length - 1 ? piece.length - left : undefined) : piece;
  return text.map(cutPiece).filter((piece) => piece !== "");
}

/** A part of a text or of a list. */
function sliced(I: Interpreter, call: ModelCall): Value {
  const value = self(call);
  if (!value.objects.length) {
    const literal = literalTaint(I, value, receiverOf(call));
    const part = partOfText(call, value);
    return through(I, literal && !part.consts ? withPart(part, { taints: [literal] }) : part, call);
  }
  const items = spreadItems(I, value);
  const start = call.args.length ? constantIndex(arg(call, 0)) : 0;
  const end = call.args.length > 1 ? constantIndex(arg(call, 1)) : items?.length;
  return items && start !== undefined && end !== undefined
    ? listOf(I, call.node, items.slice(start, end))
    : someOf(I, call, element(I, call));
}

/** Takes the first or the last element away. */
function taken(first: boolean): Operator {
  return (I, call) => {
    const list = self(call);
    const items = spreadItems(I, list);
    if (!items) return element(I, call);
    const rest = first ? items.slice(1) : items.slice(0, -1);
    replaceItems(I, list, rest);
    return (first ? items[0] : items.at(-1)) ?? UNDEFINED;
  };
}

function replaceItems(I: Interpreter, list: Value, items: readonly Value[]): void {
  const cell = list.objects[0]!;
  const heap = I.state.heap(cell)!;
  I.state.set(cell, { ...heap, fields: new Map(items.map((item, i) => [String(i), item])), length: items.length });
}

function put(I: Interpreter, call: ModelCall): readonly Value[] {
  return call.args.map((each) => (each.spread ? elementOf(I, each.value, I.place(each.expr.at)) : each.value));
}

function pushed(I: Interpreter, call: ModelCall): Value {
  const target = self(call);
  const values = call.args.flatMap((each) => (each.spread ? (spreadItems(I, each.value) ?? []) : [each.value]));
  const known = call.args.every((each) => !each.spread || spreadItems(I, each.value));
  append(I, target, known ? values : put(I, call), known);
  return onlyHeap(I, target)?.kind === "set" ? target : SAFE;
}

function unshifted(I: Interpreter, call: ModelCall): Value {
  const items = spreadItems(I, self(call));
  if (items && items.length < 200 && call.args.every((each) => !each.spread)) replaceItems(I, self(call), [...put(I, call), ...items]);
  else append(I, self(call), put(I, call), false);
  return SAFE;
}

/** Puts a value before the element at a known position; at an unknown one, any element may be anywhere afterwards. */
function inserted(I: Interpreter, call: ModelCall): Value {
  const items = spreadItems(I, self(call));
  const index = constantIndex(arg(call, 0));
  const value = arg(call, 1);
  if (items && index !== undefined && index >= 0 && items.length < 200)
    replaceItems(I, self(call), [...items.slice(0, index), value, ...items.slice(index)]);
  else append(I, self(call), [items ? items.reduce(join, value) : value], false);
  return SAFE;
}

/** What a key holds, after the value was put there if nothing was. */
function putIfAbsent(I: Interpreter, call: ModelCall): Value {
  const map = self(call);
  const key = mapKey(call);
  const known = key === undefined ? undefined : onlyHeap(I, map)?.fields.get(key);
  if (!known) setMember(I, map, key, arg(call, 1));
  return known ?? join(element(I, call), arg(call, 1));
}

function concatenated(I: Interpreter, call: ModelCall): Value {
  const parts = [self(call), ...call.args.map((each) => each.value)];
  if (onlyHeap(I, parts[0]!)?.kind !== "list" && !parts[0]!.objects.length && call.args.every((each) => !each.value.objects.length))
    return appendText(I, call);
  const lists = parts.map((part, i) => spreadItems(I, part) ?? (i > 0 && !part.objects.length && !part.unknown ? [part] : undefined));
  if (lists.every((list) => list !== undefined)) return listOf(I, call.node, lists.flat());
  return someOf(I, call, parts.map((part) => (part.objects.length ? elementOf(I, part, here(I, call)) : part)).reduce(join));
}

function flattened(I: Interpreter, call: ModelCall): Value {
  const result = call.args.length && isFunction(I, arg(call, 0)) ? forEach(I, call) : element(I, call);
  return someOf(I, call, result.objects.length ? elementOf(I, result, here(I, call)) : result);
}

/** A list of what an iterable yields, each seen through a function if one is given. */
function listFrom(I: Interpreter, call: ModelCall): Value {
  const source = arg(call, 0);
  const items = spreadItems(I, source);
  const mapper = arg(call, 1);
  if (items && !isFunction(I, mapper)) return listOf(I, call.node, items);
  const item = iterated(I, source, here(I, call));
  return someOf(I, call, isFunction(I, mapper) ? I.branchOff(() => run(I, call, mapper, [item, SAFE])) : item);
}

/** The fields that a list of pairs names, and the element for keys that are not constant. */
function fromPairs(I: Interpreter, call: ModelCall, kind: "map" | "object"): Value {
  const fields = new Map<string, Value>();
  let open: Value | undefined;
  const source = arg(call, 0);
  const pairs = spreadItems(I, source) ?? (source.objects.length ? [iterated(I, source, here(I, call))] : []);
  for (const pair of pairs) {
    const items = spreadItems(I, pair);
    const key = items?.[0]?.consts;
    const value = items ? (items[1] ?? UNDEFINED) : elementOf(I, pair, here(I, call));
    if (key?.length === 1) fields.set(String(key[0]), value);
    else open = open ? join(open, value) : value;
  }
  const result = allocate(I, call.node, { kind, fields, element: open, length: undefined, class: undefined });
  return source.taints.length ? withPart(result, { taints: source.taints }) : result;
}

function setFrom(I: Interpreter, call: ModelCall): Value {
  const source = arg(call, 0);
  const items = spreadItems(I, source);
  const open =
    items || (!source.objects.length && !source.taints.length && !source.unknown) ? undefined : iterated(I, source, here(I, call));
  const fields = new Map((items ?? []).map((item, i) => [String(i), item]));
  return allocate(I, call.node, { kind: "set", fields, element: open, length: open ? undefined : fields.size, class: undefined });
}

function mapKey(call: ModelCall): string | undefined {
  const key = arg(call, 0);
  return key.consts?.length === 1 ? String(key.consts[0]) : undefined;
}

/** What being found in a collection says of a value: it is one of the collection's own. */
function membership(I: Interpreter, collection: Value, item: CallArgument | undefined): Facts | undefined {
  return item && membershipFacts(I, collection, item.expr);
}

/** An own key leads to nothing that is shared. */
function ownKey(I: Interpreter, key: CallArgument | undefined): Facts | undefined {
  const path = key && pathOf(I, key.expr);
  return path && { whenTrue: [{ path, cleans: bits(["property"]) }], whenFalse: [] };
}

function containmentFacts(I: Interpreter, call: ModelCall): Facts | undefined {
  return membership(I, self(call), call.args[0]) ?? lackingFacts(I, receiverOf(call), self(call), arg(call, 0));
}

function contains(I: Interpreter, call: ModelCall): Value {
  const facts = containmentFacts(I, call);
  return facts ? withPart(SAFE, { facts }) : SAFE;
}

/** Looks a key up; a second argument is what stands in for a key that is not there. */
function got(I: Interpreter, call: ModelCall): Value {
  if (call.args.length < 2 || holdsNothing(I, arg(call, 1))) return lookedUp(I, call);
  const own = mapKey(call);
  const heap = onlyHeap(I, self(call));
  if (own !== undefined && heap?.fields.has(own) && !self(call).taints.length) return lookedUp(I, call);
  // Whatever is known where something was found holds of what stands in for it, too, or not at all.
  return withPart(join(lookedUp(I, call), arg(call, 1)), { facts: undefined });
}

/** `{}`, `[]`, `""`, `None` */
function holdsNothing(I: Interpreter, value: Value): boolean {
  if (value.taints.length > 0 || value.unknown) return false;
  const heap = onlyHeap(I, value);
  return heap ? heap.fields.size === 0 && !heap.element && !heap.class : !!value.consts?.length && !value.consts.some(Boolean);
}

function lookedUp(I: Interpreter, call: ModelCall): Value {
  const map = self(call);
  const key = mapKey(call);
  const heap = onlyHeap(I, map);
  if (key !== undefined && heap && !map.taints.length) return heap.fields.get(key) ?? heap.element ?? UNKNOWN;
  // A field by its name, of what a library describes: `event.get("text")`.
  if (key !== undefined && map.types.length > 0 && !map.objects.length) return perhaps(getMember(I, map, key, here(I, call)));
  const subject = call.args[0]?.expr;
  const facts = subject && untrusted(map.taints).length === 0 && arg(call, 0).taints.length ? lookupFacts(I, subject, map) : undefined;
  const value = perhaps(elementOf(I, map, here(I, call)));
  const found = facts ? withPart(value, { facts }) : value;
  return isNamespace(I, map) ? remembered(I, map, arg(call, 0), found) : found;
}

function entriesOf(I: Interpreter, call: ModelCall): Value {
  const value = call.args.length ? arg(call, 0) : self(call);
  const pair = listOf(I, pairKey(call.node, entriesOf), [keysOf(I, value), elementOf(I, value, here(I, call))]);
  return someOf(I, call, pair);
}

function assigned(I: Interpreter, call: ModelCall): Value {
  const target = arg(call, 0);
  for (const { value } of call.args.slice(1)) {
    for (const cell of value.objects) {
      const heap = I.state.heap(cell);
      for (const [name, field] of heap?.fields ?? []) setMember(I, target, name, field);
      if (heap?.element) setMember(I, target, undefined, heap.element);
    }
    if (value.taints.length) setMember(I, target, undefined, tainted(value.taints));
    // An object of somebody else's may hold any name that is there already.
    if (value.objects.length === 0 && untrusted(value.taints).length > 0)
      for (const cell of target.objects)
        for (const [name, before] of I.state.heap(cell)?.fields ?? [])
          setMember(I, target, name, join(before, getMember(I, value, name, here(I, call))));
  }
  const taints = taintOf(...call.args.map((each) => each.value));
  return taints.length ? withPart(target, { taints }) : target;
}

/** `state.update_data({"name": x}, age=y)`: read back as members of the receiver. */
function kept(I: Interpreter, call: ModelCall): Value {
  const receiver = self(call);
  for (const { name, value } of call.args) {
    if (name !== undefined && name !== "**") setMember(I, receiver, name, value);
    else
      for (const cell of value.objects) for (const [field, part] of I.state.heap(cell)?.fields ?? []) setMember(I, receiver, field, part);
  }
  return receiver;
}

const same: Operator = (_, call) => (call.self && !call.args.length ? call.self : arg(call, 0));

export const collectionOperators = {
  concat: concatenated,
  push: pushed,
  unshift: unshifted,
  insert: inserted,
  pop: taken(false),
  shift: taken(true),
  element,
  slice: sliced,
  index: (I, call) => {
    const facts = containmentFacts(I, call);
    const whenFirst = startsWith(I, call).facts;
    if (!facts) return whenFirst ? withPart(SAFE, { facts: { whenTrue: [], whenFalse: [], whenFirst } }) : SAFE;
    const found = { whenTrue: [], whenFalse: [], whenFound: facts.whenTrue, whenMissing: facts.whenFalse };
    return withPart(SAFE, { facts: whenFirst ? { ...found, whenFirst } : found });
  },
  includes: contains,
  each: (I, call) => (forEach(I, call), UNDEFINED),
  map: mapped,
  filter: filtered,
  find: found,
  reduce: reduced,
  "flat-map": flattened,
  every: quantified(true),
  some: quantified(false),
  sort: (I, call) => {
    I.branchOff(() => run(I, call, arg(call, 0), [element(I, call), element(I, call)]));
    const list = self(call);
    return onlyHeap(I, list)?.kind === "list" ? someOf(I, call, element(I, call)) : list;
  },
  "list-of": (I, call) =>
    call.args.some((each) => each.spread) ? someOf(I, call, put(I, call).reduce(join, UNDEFINED)) : listOf(I, call.node, put(I, call)),
  "list-from": listFrom,
  get: got,
  set: (I, call) => {
    setMember(I, self(call), mapKey(call), arg(call, 1));
    return self(call);
  },
  declare: (I, call) => {
    const [value, ...names] = call.args;
    const name = names.map((each) => each.value.consts?.[0]).find((each) => typeof each === "string");
    if (value && name !== undefined) setMember(I, self(call), name.replace(/^-+/, "").replaceAll("-", "_"), value.value);
    return UNDEFINED;
  },
  "put-if-absent": putIfAbsent,
  has: contains,
  "has-own": (I, call) => {
    const facts = membership(I, keysOf(I, arg(call, 0)), call.args[1]) ?? ownKey(I, call.args[1]);
    return facts ? withPart(SAFE, { facts }) : SAFE;
  },
  delete: (I, call) => {
    const key = mapKey(call);
    if (key !== undefined && onlyHeap(I, self(call))?.kind !== "set") deleteMember(I, self(call), key);
    return SAFE;
  },
  keys: (I, call) => listOf(I, call.node, [], keysOf(I, call.args.length ? arg(call, 0) : self(call))),
  values: (I, call) => someOf(I, call, call.args.length ? elementOf(I, arg(call, 0), here(I, call)) : element(I, call)),
  entries: entriesOf,
  "from-entries": (I, call) => fromPairs(I, call, "object"),
  "map-of": (I, call) => fromPairs(I, call, "map"),
  "set-of": setFrom,
  assign: assigned,
  keep: kept,
  same,
  spread: same,
} satisfies Record<string, Operator>;
