/** Lists whose elements are known one by one, and what iterating yields. */
import { iteratedBy } from "./class-line.js";
import type { Interpreter } from "./interpreter.js";
import type { Place } from "./finding.js";
import { elementOf, keysOf } from "./members.js";
import { join, make, UNDEFINED, type Value } from "./values.js";

/** The items of a list of known length, or undefined. */
export function spreadItems(I: Interpreter, value: Value): readonly Value[] | undefined {
  if (value.objects.length !== 1 || value.taints.length) return undefined;
  const heap = I.state.heap(value.objects[0]!);
  if (heap?.kind !== "list" || heap.length === undefined) return undefined;
  return Array.from({ length: heap.length }, (_, i) => heap.fields.get(String(i)) ?? UNDEFINED);
}

/** What iterating yields: elements, or for a map its pairs of key and value. */
export function iterated(I: Interpreter, value: Value, place: Place): Value {
  const own = iteratedBy(I, value, place);
  if (own) return elementOf(I, own, place);
  const pairs = value.types.flatMap((type) => I.registry.inherited(type, ({ iterates }) => iterates) ?? []);
  if (pairs.length > 0) return make({ types: pairs });
  if (!value.objects.some((cell) => I.state.shape(cell)?.kind === "map")) return elementOf(I, value, place);
  return value.objects.map((cell) => pairsOf(I, cell, place)).reduce(join);
}

/** A list of a map's keys, joined, and its values, joined. */
function pairsOf(I: Interpreter, cell: number, place: Place): Value {
  const map = make({ objects: [cell] });
  const heap = I.state.heap(cell);
  if (heap?.kind !== "map") return elementOf(I, map, place);
  const pair = I.owned.companion(cell, "pair");
  I.state.set(pair, {
    kind: "list",
    fields: new Map([
      ["0", keysOf(I, map)],
      ["1", elementOf(I, map, place)],
    ]),
    element: undefined,
    length: 2,
    class: undefined,
  });
  return make({ objects: [pair] });
}
