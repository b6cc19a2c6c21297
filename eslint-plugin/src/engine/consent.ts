/**
 * Tools about whose calls a framework asks a person first, by their names, as the program tells it somewhere else: `interruptOn: { deploy: true }`.
 * It is told to the whole program (below one manifest).
 */
import type { Interpreter } from "./interpreter.js";
import { resolve, type ModelCall } from "./paths.js";
import type { ArgPath } from "./summary.js";
import { make, truth, type Value } from "./values.js";

/** Types, since those are what other modules are told of. */
const ASKED = make({ types: ["asked first"] });

function cell(I: Interpreter, name: string): number {
  return I.globalCell(`asked before ${name} below ${I.link.place(I.file, "root")}`);
}

/** The keys of an object, but for those that say no. */
export function askFirst(I: Interpreter, names: ArgPath, call: ModelCall): void {
  for (const { value } of resolve(I, call, names))
    for (const object of value.objects)
      for (const [name, asks] of I.state.heap(object)?.fields ?? []) if (truth(asks) !== false) I.state.set(cell(I, name), ASKED);
}

export function isAskedFirst(I: Interpreter, names: readonly string[] | undefined): boolean {
  return names?.some((name) => I.state.get(cell(I, name)) !== undefined) ?? false;
}

/** The names of a tool: what the registering call says, or else that of its function. */
export function toolNames(I: Interpreter, path: ArgPath, call: ModelCall, own: string): readonly string[] {
  const said = resolve(I, call, path).flatMap(({ value }: { readonly value: Value }) => value.consts ?? []);
  const names = said.filter((name) => typeof name === "string");
  return names.length > 0 ? names : [own];
}
