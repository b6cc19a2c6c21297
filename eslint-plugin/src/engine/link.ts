/** What the interpreter asks of whoever runs it: the rest of the program, and how much it may cost. */
import type { MadeBy } from "./copies.js";
import type { Stored } from "./state.js";
import type { ModulePlace, TypeName } from "./summary.js";
import type { Origin } from "./taint.js";
import type { Value } from "./values.js";

export interface Limits {
  /** Expressions evaluated for one program. */
  steps: number;
  /** Expressions evaluated for one entry point. */
  entrySteps: number;
  callDepth: number;
}

/** What a piece of work sees of the rest of the program. Which files there are and what a specifier means, the languages know. */
export interface Link {
  /** What was in this cell before the work began. */
  below(cell: number): Stored | undefined;
  /** So many new cells in a row; the first one's number. */
  cells(count: number): number;
  /** The cell of what stays: the same in all pieces of work, by the file in which it is made and by what makes it. */
  kept(file: string, madeBy: MadeBy): number;
  /** What an import gives: an export by name, "default", or "*" for the module as a whole. Undefined for modules outside the program. */
  load(from: string, specifier: string, name: string): Value | undefined;
  /** The specifier of the module that a name of a package may stand for: `from package import module`. */
  inner(from: string, specifier: string, name: string): string | undefined;
  /** The file of the program that a specifier means. */
  fileOf(from: string, specifier: string): string | undefined;
  /** The type that users' own rows give to a module of the program. */
  ownType(from: string, specifier: string): TypeName | undefined;
  /** What loading a module by a computed path gives; undefined when no file of the program fits. `pieces`: texts, undefined for what is unknown. */
  loadAny(from: string, pieces: readonly (string | undefined)[]): Value | undefined;
  /** A field of such modules, where it is a constant. */
  loadedField(type: TypeName, name: string): Value | undefined;
  /** A value that stands for modules loaded by a computed path is called, or read and then called: `path` is what was read from it. */
  dispatch(type: TypeName, args: readonly Value[]): Value | undefined;
  /** Of a global variable of the program, the cell that all its modules share. */
  shared(name: string): number;
  /** A module's own path, as a text that begins with a slash: the workspace is the root of the file system. */
  place(file: string, what: ModulePlace): string;
  /** A file is a template of a page. */
  isView(file: string): boolean;
  /** Whether functions of a file are run when they are called: a test speaks of itself and of other tests, and runs no program. */
  follows(file: string): boolean;
  /** The origins of untrusted data in a file, as far as it is one of the program. */
  origins(file: string): Map<string, Origin> | undefined;
  /** An export that is written while a function runs. */
  exported(file: string, name: string, value: Value): void;
}
