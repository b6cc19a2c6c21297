/**
 * Data whose parts a class of the program declares by fields of a library's types: what has passed a form or a serializer. A field of a type
 * that is `harmless` lets numbers, dates and choices through only; of any other it is what was sent.
 */
import { pairKey } from "./calls.js";
import type { Interpreter } from "./interpreter.js";
import { objectOf } from "./members.js";
import type { Member } from "./summary.js";
import { SAFE, type Value } from "./values.js";

/** `data` as the classes of `self` declare it. */
export function declared(I: Interpreter, member: Member, self: Value, data: Value): Value {
  const fields = new Map<string, Value>();
  for (const cell of self.objects) {
    for (const { statics } of I.state.heap(cell)?.class?.line ?? []) {
      for (const [name, { types }] of I.state.heap(statics)?.fields ?? []) {
        if (!fields.has(name) && types.some((type) => I.registry.member(type, "harmless")?.const === true)) fields.set(name, SAFE);
      }
    }
  }
  return fields.size > 0 ? objectOf(I, pairKey(member, I.owned.site(self.objects[0]!) ?? member), fields, data) : data;
}
