/**
 * What a framework asks before whichever handler it runs: a default strategy, a global guard, a middleware in a file of its own. It is told to
 * the whole program (below one manifest), under the framework's name; handlers say by which name they are asked for, unless they are exempt.
 */
import type { Interpreter } from "./interpreter.js";
import { make } from "./values.js";

/** Types, since those are what other modules are told of. */
const ASKED = make({ types: ["asked for all"] });

function cell(I: Interpreter, name: string): number {
  return I.globalCell(`${name} asks for all below ${I.link.place(I.file, "root")}`);
}

export function askForAll(I: Interpreter, name: string): void {
  I.state.set(cell(I, name), ASKED);
}

export function isAskedForAll(I: Interpreter, name: string | undefined): boolean {
  return name !== undefined && I.state.get(cell(I, name)) !== undefined;
}
