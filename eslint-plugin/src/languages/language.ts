/** What a language brings: text in, intermediate representation out. Never throws; a broken file still gives a module and a list of problems. */
import type { At, Module } from "../ir/ir.js";

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

export interface Parsed {
  readonly module: Module;
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
}

export interface Language {
  readonly name: "javascript" | "python";
  /** With the dot: ".js". */
  readonly extensions: readonly string[];
  /** The comment sign for a directive that stands alone on a line. */
  readonly lineComment: string;
  parse(file: string, text: string): Parsed;
}
