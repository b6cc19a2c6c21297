/**
 * Parts of values: reading and writing members and elements, of heap objects, of model types, of untrusted data.
 */
import type { At, Expr } from "../ir/ir.js";
import { declared } from "./declared-fields.js";
import { SENT_WHOLE, uniteAbsent } from "./danger.js";
import { keepFact } from "./facts.js";
import { toldBy } from "./errors.js";
import { matchIn } from "./captures.js";
import { pairKey } from "./calls.js";
import type { Place } from "./finding.js";
import { madeIn } from "./cells.js";
import { noteExamined } from "./examined.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { ownTypeOf, spokenFor } from "./own-rows.js";
import { partOf } from "./proofs.js";
import type { Heap } from "./state.js";
import { isWholePath } from "./sensitive-names.js";
import { indexed, madeUp, methodOf, methodsNamed, unboundMethod } from "./class-line.js";
import { LOADED } from "./store.js";
import { callClosure } from "./functions.js";
import { noteFieldRead } from "./asked-fields.js";
import { noteRead, verified } from "./senders.js";
import type { Member, Sink, Source, TypeName } from "./summary.js";
import { cleanedAtSource, IDENTITY, STANDING, Taint, uniteTaints, untrusted, type Origin } from "./taint.js";
import { cleaned, constant, join, make, SAFE, tainted, taintOf, UNDEFINED, UNKNOWN, withPart, type Closure, type Value } from "./values.js";

/** Where the method of a receiver of unknown type is looked for, in this order. Names of the models' built-in types. */
const ANY_RECEIVER = ["String", "Array", "Promise", "Function", "Map", "Object"];

/** What is read from loaded modules is noted to this length. */
const LONGEST_TYPE = 400;

/** A new heap object, the same each time this expression runs in this activation. */
export function allocate(I: Interpreter, key: object, heap: Heap): Value {
  const { making: frame } = I.activation;
  let cell = frame.made.get(key) as number | undefined;
  if (typeof cell !== "number") {
    cell = frame.stays ? I.link.kept(frame.file, madeIn(frame, key)) : I.link.cells(1);
    frame.made.set(key, cell);
    I.owned.belong(cell, 1, frame, key);
  }
  I.state.set(cell, heap);
  return make({ objects: [cell] });
}

export function listOf(I: Interpreter, key: object, items: readonly Value[], element?: Value): Value {
  const fields = new Map(items.map((item, i) => [String(i), item]));
  return allocate(I, key, { kind: "list", fields, element, length: element ? undefined : items.length, class: undefined });
}

export function objectOf(I: Interpreter, key: object, fields: Map<string, Value>, element?: Value): Value {
  return allocate(I, key, { kind: "object", fields, element, length: undefined, class: undefined });
}

export function origin(I: Interpreter, place: Place, source: Source, label: string, under?: string, part?: boolean): Origin {
  // However it is compared, the program makes it.
  if (source.kind === "signature") verified(I);
  const key = `${place.file}:${place.start}:${place.end}:${source.kind}`;
  const origins = I.origins(place.file);
  let found = origins.get(key);
  if (!found) {
    const { kind, structured, absent = "", own, agrees, typed } = source;
    origins.set(
      key,
      (found = {
        kind,
        structured: structured === true,
        absent: uniteAbsent("", absent),
        label,
        ...(under === undefined ? {} : { key: under }),
        ...(own ? { own } : {}),
        ...(part ? { part } : {}),
        ...(agrees ? { agrees } : {}),
        ...(typed ? { typed } : {}),
        place,
      }),
    );
  }
  return found;
}

/** Untrusted data at its source. */
export function sourceTaint(I: Interpreter, place: Place, source: Source, label: string, under?: string): Taint {
  if (source.kind === "identity") return IDENTITY;
  if (source.kind === "standing") return STANDING;
  const taint = Taint.of(origin(I, place, source, label, under));
  return source.cleans ? taint.clean(bits(source.cleans)) : taint;
}

/** An export of a module read as its attribute; a package without code of its own has its modules only. */
export function moduleMember(I: Interpreter, { object, name, key, means }: Extract<Expr, { op: "member" }>): Value | undefined {
  if (means !== "attribute" || key || object.op !== "import" || object.name !== "*") return undefined;
  return I.link.load(I.file, object.module, name);
}

function noteDefect(I: Interpreter, sink: Sink, label: string, at: Place): void {
  I.registry.used?.add(sink);
  keepFact(I, { kind: sink.kind, sink: label, at, detail: sink.detail ?? {}, confidence: sink.possible ? "possible" : "confirmed" });
}

/** The value of something a model describes. */
export function valueOfMember(I: Interpreter, member: Member, label: string, self: Value | undefined, place: Place, path: string): Value {
  I.registry.used?.add(member);
  for (const sink of member.read ?? []) noteDefect(I, sink, label, place);
  if (member.examines && self) noteExamined(I, self.taints, member.examines);
  if ("const" in member && member.const !== undefined) return constant(member.const);
  if (member.place) return constant(I.link.place(I.file, member.place));
  if (member.part) {
    // The folder of a path, and those above: where they are one's own, so is what names the same file.
    const same = member.type ? self?.facts?.sameFile : undefined;
    const facts = same && { whenTrue: [], whenFalse: [], sameFile: same };
    const piece = make({ types: member.type ? [member.type] : [], taints: self?.taints ?? [], unknown: self?.unknown, facts });
    return cleaned(piece, bits(member.part.cleans ?? []));
  }
  if (member.safe && !member.type) return member.call || member.new ? withPart(SAFE, { models: [{ member, label, self }] }) : SAFE;
  const types = member.type ? [member.type] : [];
  const source = member.source ?? (member.type ? I.registry.inherited(member.type, (model) => model.source) : undefined);
  const callable = Boolean(member.call || member.new);
  const taints = source ? [sourceTaint(I, place, source, path)] : [];
  const value = make({
    types,
    taints,
    texts: source?.ownOrigin
      ? [
          [
            { value: SAFE, place },
            { value: tainted(taints), place },
          ],
        ]
      : undefined,
    models: callable ? [{ member, label, self }] : [],
    unknown: types.length === 0 && !source && !callable ? "other" : undefined,
  });
  return member.declared && self ? declared(I, member, self, value) : value;
}

/** The access path of an expression as a reader would write it. */
export function written(expr: Expr, I: Interpreter): string {
  switch (expr.op) {
    case "var": {
      let frame = I.activation.frame;
      for (let i = 0; i < expr.hops && frame.outer; i++) frame = frame.outer;
      const name = frame.func.names[expr.slot];
      return name ? name : frame.func.receiver === expr.slot ? "this" : "…";
    }
    case "global":
      return expr.name;
    case "import":
      return expr.name === "*" || expr.name === "default" ? expr.module : expr.name;
    case "member": {
      const object = written(expr.object, I);
      return expr.key
        ? `${object}[…]`
        : /^\d+$/.test(expr.name)
          ? `${object}[${expr.name}]`
          : object === "…"
            ? expr.name
            : `${object}.${expr.name}`;
    }
    case "call":
      return `${written(expr.callee, I)}(${expr.args.length ? "…" : ""})`;
    case "await":
    case "cast":
      return written(expr.value, I);
    default:
      return "…";
  }
}

/** What was sent is in its lists, too; a field of it says less, and its name does not stand in the path that the taint is named by. */
function fieldsOf(before: readonly Taint[], taints: readonly Taint[], name: string): readonly Taint[] {
  const isField = (taint: Taint): boolean => taint.structured && before.includes(taint);
  if (!taints.some(isField) || isWholePath(name) || /^\d+$/.test(name)) return taints;
  return taints.map((taint) => (isField(taint) ? taint.without(uniteAbsent(taint.absent, SENT_WHOLE)) : taint));
}

/** A taint that is still at its source is named by the longer path read from it. */
function lengthen(I: Interpreter, taints: readonly Taint[], object: At | undefined, expr: Expr | undefined): readonly Taint[] {
  if (!object || !expr) return taints;
  return taints.map((taint) => {
    const { place, kind, absent, own } = taint.origin;
    if (taint.trail.before || taint.cleaned !== cleanedAtSource(taint.origin) || taint.doubtful || taint.absent !== absent) return taint;
    if (place.start !== object.start || place.end !== object.end || place.file !== I.file) return taint;
    const source: Source = { kind, absent, ...(taint.structured ? { structured: true } : {}), ...(own ? { own } : {}) };
    return Taint.of(origin(I, I.place(expr.at), source, written(expr, I), undefined, true));
  });
}

/** Reads `object.name`. `expr` is the member expression, when there is one. */
export function getMember(I: Interpreter, object: Value, name: string, place: Place, expr?: Expr): Value {
  noteRead(I, object, name);
  noteFieldRead(I, object, name);
  return partOf(object, name, memberOf(I, object, name, place, expr));
}

function lacks(I: Interpreter, cell: number, name: string): boolean {
  const heap = I.state.field(cell, name);
  return heap?.kind === "object" && !heap.class && !heap.element && !heap.fields.has(name);
}

function memberOf(I: Interpreter, object: Value, name: string, place: Place, expr?: Expr): Value {
  const own = ownTypeOf(I, object);
  if (own !== undefined) return spokenMember(I, own, object, name, place, expr);
  let result: Value | undefined;
  let decided = false;
  const add = (value: Value): void => {
    result = result ? join(result, value) : value;
  };
  const means = expr?.op === "member" && object.classes.length === 0 ? expr.means : undefined;
  for (const cell of object.objects) {
    const found = fieldOf(I, cell, name, place, means);
    if (found) {
      add(found);
      decided = true;
    }
  }
  // One of several that say so: of the others it is not true.
  if (result?.consts?.length && object.objects.length > 1 && object.objects.some((cell) => lacks(I, cell, name))) add(UNDEFINED);
  // `sent.get("key", [""])[0]`: it may be the sender's list as well as the program's own.
  if (decided && /^-?\d+$/.test(name) && object.objects.every((cell) => I.state.shape(cell)?.kind === "list")) {
    const others = untrusted(object.taints);
    if (others.length > 0) add(tainted(others));
  }
  // It may also be an error that somebody else has thrown.
  const told = decided && object.types.includes("Error") ? object.taints.filter((taint) => taint.origin.kind === "error") : [];
  if (told.length > 0 && !I.registry.member("Error", name)) add(tainted(told));
  const inherited = decided ? undefined : inheritedStatic(I, object, name, place);
  if (inherited) {
    add(inherited);
    decided = true;
  }
  const path = expr ? written(expr, I) : name;
  for (const type of object.types) {
    if (type.startsWith(LOADED)) {
      decided = true;
      const field = I.link.loadedField(type, name);
      if (field) add(field);
      else add(make({ types: type.length < LONGEST_TYPE ? [`${type}${LOADED}${name}`] : [], unknown: "other" }));
      continue;
    }
    const member =
      I.registry.member(type, name) ?? (/^-?\d+$/.test(name) ? I.registry.inherited(type, (model) => model.element) : undefined);
    if (!member) continue;
    decided = true;
    const value = valueOfMember(I, member, `${type}.${name}`, object, place, path);
    const captured = member.source && object.objects.length === 1 ? I.state.shape(object.objects[0]!)?.captured?.get(name) : undefined;
    add(captured ? matchIn(I, value, captured, expr ? pairKey(expr, member) : member) : value);
  }
  if (!decided && object.types.length > 0) {
    const added = addedField(I, object, name);
    if (added) return result ? join(result, added) : added;
  }
  const character = decided ? undefined : characterAt(object, name);
  if (character) return result ? join(result, character) : character;
  if (!decided) {
    const builtin = means === "key" ? undefined : I.registry.firstMember(natures(I, object), name);
    if (builtin) {
      const value = valueOfMember(I, builtin.member, `${builtin.type}.${name}`, object, place, path);
      if (builtin.member.safe) return value;
      add(value);
    }
    const owner = expr?.op === "member" ? expr.object.at : undefined;
    // A name that only may be a built-in method may as well be a field of the sender's.
    const taints = toldBy(object.taints, name).filter((taint) => !taint.origin.own?.includes(name));
    if (taints.length === 0 && object.taints.some((taint) => taint.origin.own?.includes(name))) return SAFE;
    if (taints.length && (!builtin || natures(I, object) === ANY_RECEIVER))
      add(
        withPart(tainted(fieldsOf(taints, lengthen(I, taints, owner, expr), name)), {
          unknown: untrusted(taints).length ? undefined : object.unknown,
        }),
      );
    if (!result)
      result = object.unknown
        ? withPart(UNKNOWN, { unknown: object.unknown })
        : object.objects.length && !object.types.length
          ? UNDEFINED
          : UNKNOWN;
  }
  return result!;
}

/** One character of a known text. */
function characterAt({ consts }: Value, name: string): Value | undefined {
  if (!consts?.length || !/^-?\d+$/.test(name) || consts.some((text) => typeof text !== "string")) return undefined;
  return make({ consts: [...new Set(consts.map((text) => (text as string).at(Number(name))))] });
}

/** What users' own rows say of a member goes before what the program's code makes of it. */
function spokenMember(I: Interpreter, own: TypeName, object: Value, name: string, place: Place, expr: Expr | undefined): Value {
  const rest = withPart(object, { types: object.types.filter((type) => type !== own) });
  const at = { place, path: expr ? written(expr, I) : name, self: object };
  return spokenFor(I, own, name, at, () => getMember(I, rest, name, place, expr)) ?? UNKNOWN;
}

/** Where a field is kept that a program adds to the objects of a library (`client.commands = …`, `req.user = …`): one cell for each type and name. */
function addedCell(I: Interpreter, type: TypeName, name: string): number {
  return I.globalCell(`${name} of ${type}`);
}

function addedField(I: Interpreter, object: Value, name: string): Value | undefined {
  let found: Value | undefined;
  for (const type of object.types) {
    for (const each of I.registry.lineage(type)) {
      const value = I.state.value(addedCell(I, each, name));
      if (value) found = found ? join(found, value) : value;
    }
  }
  return found;
}

function addField(I: Interpreter, object: Value, name: string, value: Value): void {
  for (const type of object.types.slice(0, 2)) {
    if (type.startsWith(LOADED)) continue;
    for (const each of I.registry.lineage(type)) {
      // What a record from a store is given goes to the store: it is no longer what this chat has sent.
      if (BUILT_IN.has(each) || I.registry.inherited(each, (model) => model.source)?.kind === "stored") continue;
      const cell = addedCell(I, each, name);
      const before = I.state.value(cell);
      I.state.set(cell, before ? join(before, value) : value);
    }
  }
}

/** Too common for one place to stand for all objects of the kind. */
const BUILT_IN: ReadonlySet<TypeName> = new Set([
  "String",
  "Array",
  "Promise",
  "Function",
  "Map",
  "Set",
  "Object",
  "Error",
  "RegExp",
  "Date",
  "Number",
]);

/** A static member of a class's bases, with the class itself as receiver; the last base may be a class of a library. */
function inheritedStatic(I: Interpreter, object: Value, name: string, place: Place): Value | undefined {
  for (const { line, meta } of object.classes) {
    for (const info of line) {
      const own = unboundMethod(info, name);
      if (own) return own;
      const found = object.objects.includes(info.statics) ? undefined : fieldOf(I, info.statics, name, place);
      if (found) return withPart(found, { closures: found.closures.map((closure) => ({ ...closure, self: object })) });
    }
    for (const type of line.flatMap(({ bases }) => bases.flatMap((base) => (base.classes.length ? [] : base.types)))) {
      const member = I.registry.member(type, name);
      if (member) return valueOfMember(I, member, `${type}.${name}`, object, place, name);
    }
    // A class has the members of an instance of its own class.
    for (const info of meta?.line ?? []) {
      const found = methodOf(info, name, object) ?? fieldOf(I, info.statics, name, place);
      if (found) return found;
    }
  }
  return undefined;
}

/** A field, method or getter of a heap object. */
function fieldOf(I: Interpreter, cell: number, name: string, place: Place, means?: "key" | "attribute"): Value | undefined {
  const heap = I.state.field(cell, name);
  // What a map holds are no members of it.
  if (!heap || heap.kind === "set" || (heap.kind === "map" && means !== "key")) return undefined;
  // Where keys are no attributes, the methods of a dictionary are hidden by none.
  if (means === "attribute" && heap.kind === "object" && I.registry.member("Object", name)) return undefined;
  const own = heap.fields.get(name);
  if (own) return own;
  if (means === "key" && heap.class)
    return indexed(I, heap.class, make({ objects: [cell], types: heap.class.types }), constant(name), place);
  if (means === "key" && heap.kind !== "list") return heap.element;
  if (heap.kind === "list" && /^-\d+$/.test(name)) return fromEnd(I.state.heap(cell)!, Number(name));
  // An unknown key's value is not the method that every object has.
  if (heap.element && heap.kind === "object" && !I.registry.member("Object", name)) return heap.element;
  if (heap.element && (heap.kind === "exports" || (heap.kind === "list" && /^\d+$/.test(name)))) return heap.element;
  const self = make({ objects: [cell], types: heap.class?.types ?? [] });
  for (const info of heap.class?.line ?? []) {
    const method = methodOf(info, name, self);
    if (method) return method;
    const getter = info.getters.get(name);
    if (getter) return callClosure(I, getter, [], self, place, getter);
    const shared = info.node.sharing && I.state.field(info.statics, name)?.fields.get(name);
    if (shared) return shared;
  }
  return heap.class && means === "attribute" ? madeUp(I, heap.class, name, self, place) : undefined;
}

/** `list[-1]` */
function fromEnd(heap: Heap, index: number): Value | undefined {
  if (heap.length !== undefined) return heap.fields.get(String(heap.length + index));
  const items = [...heap.fields.values(), ...(heap.element ? [heap.element] : [])];
  return items.length > 0 ? items.reduce(join) : undefined;
}

/** The built-in types a value without model type may have. One list is one object: look-ups are kept by it. */
function natures(I: Interpreter, value: Value): readonly string[] {
  // `query.next` may be a built-in method by its name, and is most often text.
  const field = value.closures.length === 0 && value.taints.length > 0;
  if ((value.closures.length || value.models.length) && !field) return value.objects.length ? FUNCTION_OBJECT : FUNCTION;
  const heap = value.objects.length ? I.state.shape(value.objects[0]!) : undefined;
  if (heap) return heap.kind === "list" ? LIST : heap.kind === "map" ? MAP : heap.kind === "set" ? SET : OBJECT;
  if (value.texts) return TEXT;
  if (value.consts?.length) return typeof value.consts[0] === "string" ? TEXT : typeof value.consts[0] === "number" ? NUMBER : NOTHING;
  return ANY_RECEIVER;
}
const FUNCTION = ["Function"];
const FUNCTION_OBJECT = ["Function", "Object"];
// A promise is what it will be.
const LIST = ["Array", "Promise"];
const MAP = ["Map", "Promise"];
const SET = ["Set", "Promise"];
const OBJECT = ["Object", "Promise"];
const TEXT = ["String", "Promise"];
const NUMBER = ["Number", "Promise"];
const NOTHING = ["Promise"];

/** Reads `object[key]`. */
export function getElement(I: Interpreter, object: Value, key: Value, place: Place, expr?: Expr): Value {
  if (key.consts && key.consts.length > 0 && key.consts.length <= 8) {
    let result: Value | undefined;
    for (const item of key.consts) {
      const value = getMember(I, object, String(item), place, expr);
      result = result ? join(result, value) : value;
    }
    return result!;
  }
  for (const cell of object.objects) {
    const heap = I.state.shape(cell);
    const found = heap?.class && indexed(I, heap.class, make({ objects: [cell], types: heap.class.types }), key, place);
    if (found) return found;
  }
  if (expr?.op === "member" && expr.means === "attribute") {
    const methods = methodsNamed(I, object, key);
    if (methods) return join(methods, elementOf(I, object, place));
  }
  return perhaps(elementOf(I, object, place));
}

/** A look-up by a key nobody knows may find nothing. */
export function perhaps(value: Value): Value {
  return join(value, UNDEFINED);
}

/** Any element: what iteration yields, or what an unknown key reads. */
export function elementOf(I: Interpreter, value: Value, place: Place): Value {
  let result: Value | undefined;
  const add = (part: Value): void => {
    result = result ? join(result, part) : part;
  };
  for (const cell of value.objects) {
    const heap = I.state.heap(cell);
    if (!heap) continue;
    for (const field of heap.fields.values()) add(field);
    if (heap.element) add(heap.element);
  }
  for (const type of value.types) {
    const element = I.registry.inherited(type, (model) => model.element);
    if (element) add(valueOfMember(I, element, type, value, place, "…"));
  }
  if (value.taints.length) add(tainted(value.taints));
  if (value.texts && value.taints.length === 0) add(SAFE);
  if (result) return result.consts && result.consts.length === 0 ? SAFE : result;
  if (value.unknown) return withPart(UNKNOWN, { unknown: value.unknown });
  // What is in a list that holds nothing bad, and the characters of a text that is none of anybody's.
  return value.objects.length || !(value.types.length || value.models.length || value.closures.length || value.classes.length)
    ? SAFE
    : UNKNOWN;
}

/** What `for … in` and Object.keys yield. */
export function keysOf(I: Interpreter, value: Value): Value {
  const names = new Set<string>();
  let open = value.objects.length === 0;
  let keys: Value | undefined;
  for (const cell of value.objects) {
    const heap = I.state.heap(cell);
    if (!heap || heap.element) open = true;
    for (const name of heap?.fields.keys() ?? []) names.add(name);
  }
  if (!open && names.size <= 16) for (const name of names) keys = keys ? join(keys, constant(name)) : constant(name);
  // The keys of structured untrusted data are of the sender's choosing.
  const taints = value.taints.filter((taint) => taint.structured).map((taint) => taint.shaped(false));
  const base = keys ?? (value.unknown ? UNKNOWN : SAFE);
  return taints.length ? withPart(base, { taints: uniteTaints(base.taints, taints), consts: undefined }) : base;
}

/** Writes `object.name = value`; `name` undefined for an unknown key. */
export function setMember(I: Interpreter, object: Value, name: string | undefined, value: Value): void {
  const strong = object.objects.length === 1 && name !== undefined;
  if (object.objects.length === 0 && name !== undefined && object.types.length > 0) addField(I, object, name, value);
  for (const cell of object.objects) {
    const heap = I.state.shape(cell);
    if (!heap) continue;
    const setter = name === undefined ? undefined : setterOf(heap, name);
    if (setter) callClosure(I, setter, [value], make({ objects: [cell], types: heap.class!.types }), placeOf(setter), setter);
    else I.state.set(cell, withField(heap, name, value, strong));
  }
}

function setterOf(heap: Heap, name: string): Closure | undefined {
  for (const info of heap.class?.line ?? []) {
    const setter = info.setters.get(name);
    if (setter) return setter;
  }
  return undefined;
}

function placeOf({ func, frame }: Closure): Place {
  return { file: frame.file, start: func.at.start, end: func.at.end };
}

function withField(heap: Heap, name: string | undefined, value: Value, strong: boolean): Heap {
  if (name === undefined || heap.fields.size > 2000)
    return { ...heap, element: heap.element ? join(heap.element, value) : value, length: undefined };
  const before = heap.fields.get(name);
  const after = strong || !before ? value : join(before, value);
  if (after === before) return heap;
  const fields = new Map(heap.fields);
  fields.set(name, after);
  const index = heap.kind === "list" && /^\d+$/.test(name) ? Number(name) : -1;
  const length = heap.length !== undefined && index >= heap.length ? index + 1 : heap.length;
  return { ...heap, fields, length };
}

/** Removes `object.name`, where it is certain which object it is. */
export function deleteMember(I: Interpreter, object: Value, name: string): void {
  const cell = object.objects[0];
  const heap = object.objects.length === 1 && cell !== undefined ? I.state.shape(cell) : undefined;
  if (!heap?.fields.has(name) || heap.kind === "list") return;
  const fields = new Map(heap.fields);
  fields.delete(name);
  I.state.set(cell!, { ...heap, fields });
}

/** Adds elements to lists and sets: at the end, when it is known how many (`counted`). */
export function append(I: Interpreter, list: Value, items: readonly Value[], counted: boolean): void {
  for (const cell of list.objects) {
    const heap = I.state.shape(cell);
    if (!heap) continue;
    let next = heap;
    for (const item of items) {
      if (counted && next.length !== undefined && list.objects.length === 1 && next.length < 200) {
        const fields = new Map(next.fields);
        fields.set(String(next.length), item);
        next = { ...next, fields, length: next.length + 1 };
      } else next = { ...next, element: next.element ? join(next.element, item) : item, length: undefined };
    }
    I.state.set(cell, next);
  }
}

/** Every taint of a value and, to a depth, of what it contains. */
export function deepTaints(
  I: Interpreter,
  value: Value,
  depth = 4,
  except?: readonly string[],
  look = (cell: number): Heap | undefined => I.state.heap(cell),
): readonly Taint[] {
  let taints = taintOf(value);
  if (depth === 0) return taints;
  for (const cell of value.objects) {
    const kind = I.state.shape(cell)?.kind;
    const heap = kind === undefined || kind === "exports" ? undefined : look(cell);
    if (!heap) continue;
    for (const [name, field] of heap.fields)
      if (field !== value && !except?.includes(name)) taints = uniteTaints(taints, deepTaints(I, field, depth - 1, except, look));
    if (heap.element) taints = uniteTaints(taints, deepTaints(I, heap.element, depth - 1, except, look));
  }
  return taints;
}
