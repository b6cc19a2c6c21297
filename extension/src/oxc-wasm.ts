/**
 * The parser over its WebAssembly binding: what `languages/javascript/oxc.ts` exports, with the same results. The build puts it in that
 * file's place. It never interprets the tree.
 */
import type { Program } from "@oxc-project/types";
import { instantiate, type Binding } from "./wasm-binding.js";
import { compile } from "./wasm-module.js";

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

export type ParserResult =
  | { readonly program: Program; readonly comments: readonly ParserComment[] }
  | { readonly program?: undefined; readonly errors: readonly ParserError[] };

/** The tree as it comes, with the places of the literals that JSON cannot hold. */
interface Serialized {
  readonly node: Program;
  readonly fixes: readonly (readonly (string | number)[])[];
}

interface Literal {
  value: unknown;
  readonly bigint?: string;
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

let compiled: WebAssembly.Module | undefined;
let binding: Binding | undefined;

/** Undefined when the stack did not suffice. An instance that failed once may have broken memory, so it is never used again. */
function parse(...call: Parameters<Binding["parseSync"]>): ReturnType<Binding["parseSync"]> | undefined {
  binding ??= instantiate((compiled ??= compile()));
  try {
    return binding.parseSync(...call);
  } catch {
    binding = undefined;
    return undefined;
  }
}

function literalAt(program: Program, path: readonly (string | number)[]): Literal {
  let node: unknown = program;
  for (const key of path) node = (node as Record<string | number, unknown>)[key];
  return node as Literal;
}

function regExp(pattern: string, flags: string): RegExp | null {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return null;
  }
}

function deserialize(json: string): Program {
  const { node: program, fixes } = JSON.parse(json) as Serialized;
  for (const path of fixes) {
    const literal = literalAt(program, path);
    if (literal.bigint) literal.value = BigInt(literal.bigint);
    else if (literal.regex) literal.value = regExp(literal.regex.pattern, literal.regex.flags);
  }
  return program;
}

export function parseProgram(file: string, text: string, dialect: Dialect, goal: Goal): ParserResult {
  // Half a surrogate pair becomes U+FFFD, as on the way into the native parser; the binding would miscount it.
  const result = parse(file, text.toWellFormed(), { lang: dialect, sourceType: goal, preserveParens: false, range: false });
  if (!result) return { errors: [{ message: "The text is nested too deeply for the parser.", labels: [] }] };
  const errors = result.errors;
  // The binding's types speak of a tree; what it hands over is the tree's text.
  const program = deserialize(result.program as unknown as string);
  if (errors.length > 0 && program.body.length === 0) return { errors };
  return { program, comments: result.comments };
}
