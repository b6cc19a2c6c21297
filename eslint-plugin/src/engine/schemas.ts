/**
 * Data that passed a schema. A schema is a value with fields, whatever the library:
 *
 * - `harmless`: true, it lets numbers, enumerations, ids and dates through only; `anything`: true, it proves nothing
 * - `pattern`: the regular expression a text must match
 * - `shape`: schemas by key (or by index); `item`: the schema of each element; `values`: of each value of an object with any keys
 * - `loose`: true, keys that the shape does not name stay as they came
 * - `base`: a schema that must hold first; `anyOf`, `allOf`: lists of schemas of which one, or each, holds; `steps`: each after the other
 * - `check`: a function that must hold for the data; `transform`: a function that gives what stands for the data
 */
import { dispatch, pairKey } from "./calls.js";
import type { Interpreter } from "./interpreter.js";
import { ALL_CLEAN, bits } from "./kinds.js";
import { elementOf, getElement, listOf, objectOf } from "./members.js";
import { isFunction, judge, reform } from "./operation.js";
import { regexOf, type ModelCall } from "./paths.js";
import { absentWhenMatched } from "./regex.js";
import type { TypeName } from "./summary.js";
import { withoutCharacters } from "./text-operations.js";
import { cleaned, constant, join, truth, UNDEFINED, UNKNOWN, type Value } from "./values.js";

const VALIDATED = bits(["consequence", "nosql", "property"]);
const DEEPEST = 9;

/** `data` after a schema let it through: by field, by element, or by pattern, as far as the schema says. */
export function validated(I: Interpreter, call: ModelCall, schema: Value, data: Value, depth = 0): Value {
  if (depth > DEEPEST) return cleaned(data, VALIDATED);
  const fields = schema.objects.length ? I.state.heap(schema.objects[0]!)?.fields : undefined;
  const says = (name: string): boolean =>
    fields?.has(name) ? truth(fields.get(name)!) === true : schema.types.some((type) => declares(I, type, name));
  const after = (part: Value, from: Value): Value => validated(I, call, part, from, depth + 1);
  // A plain object of schemas is the shape itself.
  if (fields && schema.types.length === 0) return shaped(I, call, schema, data, after);
  if (says("anything")) return data;
  if (says("harmless")) return cleaned(reform(data), ALL_CLEAN);
  if (!fields) return cleaned(data, VALIDATED);
  const base = fields.get("base");
  const value = base ? after(base, data) : cleaned(data, VALIDATED);
  const regex = fields.has("pattern") ? regexOf(I, fields.get("pattern")!) : undefined;
  if (regex) return withoutCharacters(reform(value), absentWhenMatched(regex.pattern, regex.flags));
  const place = I.place(call.node.at);
  const item = fields.get("item");
  if (item) return listOf(I, keyOf(I, call, schema), [], after(item, elementOf(I, data, place)));
  const values = fields.get("values");
  if (values) return objectOf(I, keyOf(I, call, schema), new Map(), after(values, elementOf(I, data, place)));
  const anyOf = fields.get("anyOf");
  if (anyOf) return partsOf(I, anyOf, (part) => after(part, data))?.reduce(join) ?? value;
  const allOf = fields.get("allOf");
  if (allOf) return merged(I, call, schema, partsOf(I, allOf, (part) => after(part, data)) ?? [value]);
  const steps = fields.get("steps");
  if (steps) return (partsOf(I, steps, (part) => part) ?? []).reduce((from, part) => after(part, from), base ? value : data);
  const shape = fields.get("shape");
  if (shape) {
    const own = shaped(I, call, shape, data, after);
    return base || says("loose") ? merged(I, call, schema, [value, own], says("loose") ? data : undefined) : own;
  }
  if (says("loose")) return merged(I, call, schema, [value], data);
  return passed(I, call, value, fields.get("check"), fields.get("transform"));
}

/** A schema that is no call's result but a name (`t.number`): its type says what it lets through. */
function declares(I: Interpreter, type: TypeName, name: string): boolean {
  const member = I.registry.member(type, name);
  if (member?.const !== true) return false;
  I.registry.used?.add(member);
  return true;
}

/** The identity of what a call makes of a schema: the same each time a loop comes by. */
function keyOf(I: Interpreter, call: ModelCall, { objects: [cell = 0] }: Value): object {
  let box = I.owned.site(cell) ?? boxes.get(cell);
  if (!box) boxes.set(cell, (box = {}));
  return pairKey(call.node, box);
}
/** For cells of the program. */
const boxes = new Map<number, object>();

/** Each key through its own schema; keys that are not named are gone. */
function shaped(I: Interpreter, call: ModelCall, shape: Value, data: Value, after: (part: Value, from: Value) => Value): Value {
  const parts = shape.objects.length ? I.state.heap(shape.objects[0]!)?.fields : undefined;
  // Words among the parts: a schema in another language, JSON Schema most often.
  if (!parts?.size || [...parts.values()].some((part) => part.consts?.some((item) => typeof item === "string")))
    return cleaned(data, VALIDATED);
  const place = I.place(call.node.at);
  const clean = [...parts].map(([name, part]): [string, Value] => [name, after(part, getElement(I, data, constant(name), place))]);
  return objectOf(I, keyOf(I, call, shape), new Map(clean));
}

/** What each schema of a list, or of an object whose fields a row names, gives; undefined when the list is not known. */
function partsOf(I: Interpreter, list: Value, give: (part: Value) => Value): readonly Value[] | undefined {
  const heap = list.objects.length === 1 ? I.state.heap(list.objects[0]!) : undefined;
  return heap && (heap.kind !== "list" || !heap.element) && heap.fields.size ? [...heap.fields.values()].map(give) : undefined;
}

/** One object with the keys of all parts that are objects, later ones winning; `rest` is what other keys hold. */
function merged(I: Interpreter, call: ModelCall, schema: Value, parts: readonly Value[], rest?: Value): Value {
  const heaps = parts.map((part) => (part.objects.length === 1 ? I.state.heap(part.objects[0]!) : undefined));
  const fields = heaps.flatMap((heap) => (heap?.kind === "object" ? [...heap.fields] : []));
  return fields.length ? objectOf(I, keyOf(I, call, schema), new Map(fields), rest) : (rest ?? parts.at(-1)!);
}

/** The data after a predicate of the program held for it, or as a function of the program gives it back. */
function passed(I: Interpreter, call: ModelCall, value: Value, check: Value | undefined, transform: Value | undefined): Value {
  if (check?.closures.length) {
    const { cleans, absent } = judge(I, call, check, [value], true);
    return withoutCharacters(cleaned(value, cleans), absent);
  }
  if (!transform || !(isFunction(I, transform) || transform.types.length)) return value;
  return dispatch(
    I,
    call.node,
    transform,
    UNDEFINED,
    [value, UNKNOWN].map((each) => ({ value: each, expr: call.node, spread: false })),
    "call",
  );
}
