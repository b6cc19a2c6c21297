/**
 * Texts that the program has examined by what they lead to: it asks of the address that a host's name stands for whether it is a private one. What
 * it then does is the program's own matter, so whatever comes from such a text harms no more from there on. It is said of the text as a whole, by
 * where it was read, for the check most often stands in a function of its own, in a loop over all addresses.
 */
import type { Interpreter } from "./interpreter.js";
import { bits, type SinkKind, type SinkKinds } from "./kinds.js";
import { untrusted, type Taint } from "./taint.js";
import { SAFE } from "./values.js";

/** The same text, read once more, is the same; that of another call of the framework's is another. */
function keyOf(I: Interpreter, { origin: { kind, label, place } }: Taint, bit: number): string {
  return `${I.entry?.file} ${I.entry?.start} ${kind} ${label} ${place.file} ${bit}`;
}

/** In cells of this work: what one branch has written is there after it, for a loop over addresses that never turns has no address to go to. */
export function noteExamined(I: Interpreter, taints: readonly Taint[], kinds: SinkKinds): void {
  const bit = bits(kinds);
  for (const taint of untrusted(taints)) {
    const key = keyOf(I, taint, bit);
    let cell = I.examined.get(key);
    if (cell === undefined) I.examined.set(key, (cell = I.link.cells(1)));
    I.state.set(cell, SAFE);
  }
}

/** Those that nothing has examined for this kind. */
export function unexamined(I: Interpreter, taints: readonly Taint[], kind: SinkKind): readonly Taint[] {
  if (I.examined.size === 0) return taints;
  return taints.filter((taint) => {
    const cell = I.examined.get(keyOf(I, taint, bits([kind])));
    return cell === undefined || I.state.value(cell) === undefined;
  });
}
