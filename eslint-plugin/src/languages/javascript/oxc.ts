/**
 * The parser: the one file that imports oxc. The extension's bundle replaces it with a file of the same interface over oxc's
 * WebAssembly binding. It never interprets the tree; offsets in it are UTF-16 code units.
 */
import { parseSync } from "oxc-parser";
import type { Program } from "@oxc-project/types";

export type Dialect = "jsx" | "ts" | "tsx" | "dts";
export type Goal = "unambiguous" | "module" | "script" | "commonjs";

export interface ParserError {
  readonly message: string;
  readonly labels: readonly { readonly start: number; readonly end: number }[];
}

export interface ParserComment {
  readonly type: "Line" | "Block";
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Either a whole tree (errors the parser could live with are dropped), or errors of which one stopped it. */
export type ParserResult =
  | { readonly program: Program; readonly comments: readonly ParserComment[] }
  | { readonly program?: undefined; readonly errors: readonly ParserError[] };

/** `file` is used for nothing but its name. The tree is only built (which is nine tenths of the time) when there is one. */
export function parseProgram(file: string, text: string, dialect: Dialect, goal: Goal): ParserResult {
  const result = parseSync(file, text, { lang: dialect, sourceType: goal, preserveParens: false, range: false });
  const { program } = result;
  // Errors are asked for last: the parser quotes a line of code in each.
  const errors = program.body.length === 0 ? result.errors : [];
  return errors.length > 0 ? { errors } : { program, comments: result.comments };
}
