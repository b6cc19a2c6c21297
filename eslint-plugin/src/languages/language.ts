/** What a language brings: text in, intermediate representation out. Never throws; a broken file still gives a module and a list of problems. */
import type { At, Module } from "../ir/ir.js";
import type { Workspace } from "../workspace/workspace.js";

/** A file that could not be parsed or read, or only in part. */
export interface Problem {
  readonly at: At;
  readonly message: string;
}

export interface Comment {
  /** Without the comment signs. */
  readonly text: string;
  readonly block: boolean;
  readonly at: At;
}

/** A part of a notebook's text. */
export interface Cell {
  /** Counted from 1 over all cells of the notebook. */
  readonly number: number;
  readonly at: At;
}

export interface Parsed {
  readonly module: Module;
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  /** The cells with code, if the file is a notebook: its text is JSON, in which edits of code would have to be escaped. */
  readonly cells?: readonly Cell[];
}

/** What specifiers mean in one state of a workspace. */
export interface ResolvedModules {
  /** The file of the workspace; undefined when it is none of its source files. */
  resolve(from: string, specifier: string): string | undefined;
  /** The files that a path which is put together at run time may mean, sorted. `pieces`: texts, undefined for what is unknown. */
  match(from: string, pieces: readonly (string | undefined)[]): readonly string[];
  /** The specifier of the module that a name stands for which a package is asked for and does not export: `from package import module`. */
  member?(specifier: string, name: string): string;
  /** The folder in which the program that a file belongs to is started. */
  root(from: string): string;
  /** Everything but the list of files that the answers depend on, as one text. */
  readonly basis: string;
}

export type LanguageName = "javascript" | "python";

export interface Language {
  readonly name: LanguageName;
  /** With the dot: ".js". */
  readonly extensions: readonly string[];
  /** Of templates: documents, which are programs to whoever renders them. */
  readonly views?: readonly string[];
  /** The comment sign for a directive that stands alone on a line. */
  readonly lineComment: string;
  parse(file: string, text: string): Parsed;
  /** Where the scripts stand in a file that is markup with scripts in it; nothing in any other. */
  scripts?(file: string, text: string): readonly At[];
  modules(workspace: Workspace): ResolvedModules;
}
