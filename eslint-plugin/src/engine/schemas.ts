/**
 * Data that passed a schema. A schema is a value with fields, whatever the library: `shape` (schemas by key), `item` (the schema of each
 * element), `pattern` (the regular expression a text must match), `harmless` (true: numbers, enumerations, ids and dates only).
 */
import { pairKey } from "./calls.js";
import type { Interpreter } from "./interpreter.js";
import { ALL_CLEAN, bits } from "./kinds.js";
import { elementOf, getElement, listOf, objectOf } from "./members.js";
import { reform } from "./operation.js";
import type { ModelCall } from "./paths.js";
import { absentWhenMatched } from "./regex.js";
import { regexOf, withoutCharacters } from "./text-operations.js";
import { cleaned, constant, truth, type Value } from "./values.js";

const VALIDATED = bits(["consequence", "nosql", "property"]);
const DEEPEST = 5;

/** `data` after a schema let it through: by field, by element, or by pattern, as far as the schema says. */
export function validated(I: Interpreter, call: ModelCall, schema: Value, data: Value, depth = 0): Value {
  if (depth > DEEPEST) return cleaned(data, VALIDATED);
  const heap = schema.objects.length ? I.state.heap(schema.objects[0]!) : undefined;
  const known = schema.types.length ? heap?.fields : undefined;
  const harmless = known?.get("harmless");
  if (harmless && truth(harmless)) return cleaned(reform(data), ALL_CLEAN);
  const pattern = heap?.fields.get("pattern");
  const regex = pattern && regexOf(I, pattern);
  if (regex) return cleaned(withoutCharacters(reform(data), absentWhenMatched(regex.pattern, regex.flags)), VALIDATED);
  const place = I.place(call.node.at);
  const item = known?.get("item");
  if (item) return listOf(I, pairKey(I, call.node, item), [], validated(I, call, item, elementOf(I, data, place), depth + 1));
  const shape = heap?.fields.get("shape") ?? (schema.types.length === 0 ? schema : undefined);
  const cell = shape?.objects[0];
  const fields = cell === undefined ? undefined : I.state.heap(cell)?.fields;
  if (!shape || !fields?.size) return cleaned(data, VALIDATED);
  const clean = new Map<string, Value>();
  for (const [name, part] of fields) clean.set(name, validated(I, call, part, getElement(I, data, constant(name), place), depth + 1));
  return objectOf(I, pairKey(I, call.node, shape), clean);
}
