/**
 * Fields beside a handler that say who may have it run (`adminOnly: true`) keep out nobody where the program calls the handler itself and no
 * line of it reads them.
 */
import type { Interpreter } from "./interpreter.js";
import { LOADED } from "./store.js";
import { make, type Value } from "./values.js";

/** A type, since that is what other modules are told of. */
const READ = make({ types: ["read"] });

function cell(I: Interpreter, name: string, file: string): number {
  return I.globalCell(`${name.toLowerCase()} is read below ${I.link.place(file, "root")}`);
}

function calledCell(I: Interpreter, name: string): number {
  return I.globalCell(`${name} of loaded modules is called below ${I.link.place(I.file, "root")}`);
}

/** A function of this name is called in what was loaded by a computed path, or in what nobody knows, for somebody's message or request. */
export function noteLoadedCall(I: Interpreter, name: string | undefined): void {
  if (name) I.state.set(calledCell(I, name), READ);
}

export function isCalledByLoader(I: Interpreter, name: string): boolean {
  return I.state.get(calledCell(I, name)) !== undefined;
}

/** A field is read of something that no library describes. */
export function noteFieldRead(I: Interpreter, { types }: Value, name: string): void {
  if (!I.registry.saysProtection(name) || types.some((type) => !type.startsWith(LOADED))) return;
  for (const file of new Set([I.file, I.activation.frame.file])) I.state.set(cell(I, name, file), READ);
}

export function isFieldRead(I: Interpreter, name: string): boolean {
  return I.state.get(cell(I, name, I.file)) !== undefined;
}
