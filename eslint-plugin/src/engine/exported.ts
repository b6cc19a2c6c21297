/** The functions of a module that others may call, or were meant to. */
import type { Func } from "../ir/ir.js";
import { exportRoots, type Image } from "./image.js";
import type { Interpreter } from "./interpreter.js";
import type { Closure, Value } from "./values.js";

/** Its exports, their methods and members, and what wrappers among them hold (`@admin_only`), which whoever calls the wrapper reaches. */
export function exportedFunctions(I: Interpreter, image: Image): ReadonlySet<Func> {
  const found = new Set<Func>();
  const add = ({ func, frame }: Closure): void => {
    found.add(func);
    if (frame.outer === undefined || frame.func === image.record.module.body) return;
    for (let slot = 0; slot < frame.func.slots; slot++)
      for (const held of I.state.value(frame.base + slot)?.closures ?? []) if (!found.has(held.func)) add(held);
  };
  const visit = (value: Value, depth: number): void => {
    for (const closure of value.closures) add(closure);
    for (const info of value.classes) for (const closure of info.methods.values()) found.add(closure.func);
    if (depth === 0) return;
    for (const cell of value.objects) {
      const heap = I.state.heap(cell);
      if (heap?.class) for (const closure of heap.class.methods.values()) found.add(closure.func);
      for (const field of heap?.fields.values() ?? []) visit(field, depth - 1);
    }
  };
  for (const { value } of exportRoots(image)) visit(value, 2);
  return found;
}

/** Nothing finds a definition that a later one of the same name replaced, but who wrote it meant it, and the other one may go tomorrow. */
export function replacedFunctions(I: Interpreter, { record, exports }: Image): readonly Closure[] {
  return [...I.created.values()].filter(
    ({ func, frame }) =>
      frame.func === record.module.body && exports.get(func.name)?.closures.every((other) => other.func !== func) === true,
  );
}
