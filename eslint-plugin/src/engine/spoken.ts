/**
 * What a program speaks of, by the names in it: a hit that says that something is missing does not stand where another module of the program
 * (below one manifest), or the same one anywhere, has a name for it.
 */
import type { Module } from "../ir/ir.js";
import { nodes } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import type { SinkKind } from "./kinds.js";
import { make } from "./values.js";

const declared = new WeakMap<Module, readonly SinkKind[]>();

/** What a module speaks of in what it imports and declares is told to the whole program. */
export function tellSpoken(I: Interpreter, module: Module): void {
  let kinds = declared.get(module);
  if (!kinds) declared.set(module, (kinds = [...I.registry.spoken].flatMap(([kind, names]) => (declares(module, names) ? [kind] : []))));
  for (const kind of kinds) I.state.set(cell(I, kind), SPOKEN);
}

function declares({ functions, imports }: Module, names: RegExp): boolean {
  const plain = (name: string): boolean => speaks(name, names);
  return (
    imports.some(({ module }) => plain(module)) ||
    functions.some(({ name, names: own, params }) => plain(name) || own.some(plain) || params.some(({ fields }) => fields.some(plain)))
  );
}

/** Does the program speak of what hits of a kind miss, in what its modules declare or in what this one reads? */
export function isSpokenOf(I: Interpreter, kind: SinkKind, { functions }: Module): boolean {
  if (I.state.get(cell(I, kind)) !== undefined) return true;
  const names = I.registry.spoken.get(kind);
  if (!names) return false;
  for (const { body } of functions)
    for (const { op, name } of nodes([...body])) if (op === "member" && typeof name === "string" && speaks(name, names)) return true;
  return false;
}

/** Names in kebab case count as those in snake case. */
function speaks(name: string, names: RegExp): boolean {
  return names.test(name.replace(/-/g, "_"));
}

const SPOKEN = make({ types: ["spoken of"] });

function cell(I: Interpreter, kind: SinkKind): number {
  return I.globalCell(`${kind} is spoken of below ${I.link.place(I.file, "root")}`);
}
