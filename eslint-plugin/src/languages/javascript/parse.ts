/**
 * Text to tree, whatever the text: which dialects to try for a file's name, and what becomes of files that are too large, too deep or
 * broken.
 */
import type { Program } from "@oxc-project/types";
import type { Problem } from "../../engine/finding.js";
import { type Dialect, type Goal, parseProgram, type ParserComment, type ParserError } from "./oxc.js";

/** In UTF-16 code units. Larger files are data or generated. */
const MAX_LENGTH = 5_000_000;

export interface Tree {
  readonly program?: Program;
  readonly comments: readonly ParserComment[];
  readonly problems: readonly Problem[];
  readonly truncated: boolean;
}

type Attempt = readonly [Dialect, Goal];

const SCRIPT: readonly Attempt[] = [
  ["jsx", "unambiguous"],
  ["jsx", "commonjs"],
  ["jsx", "script"],
  ["ts", "unambiguous"],
  ["tsx", "unambiguous"],
];
const TYPED: readonly Attempt[] = [
  ["ts", "unambiguous"],
  ["tsx", "unambiguous"],
];

function attemptsFor(file: string): readonly Attempt[] {
  if (/\.d\.[cm]?ts$/.test(file)) return [["dts", "module"], ...TYPED];
  if (/\.[cm]?ts$/.test(file)) return TYPED;
  if (file.endsWith(".tsx")) return [["tsx", "unambiguous"]];
  return SCRIPT;
}

export function parseText(file: string, text: string): Tree {
  if (text.length > MAX_LENGTH) {
    const message = `This file is longer than ${MAX_LENGTH / 1_000_000} million characters and is not analysed.`;
    return { comments: [], problems: [{ at: { start: 0, end: 0 }, message }], truncated: true };
  }
  let errors: readonly ParserError[] | undefined;
  for (const [dialect, goal] of attemptsFor(file)) {
    const result = parseProgram(file, text, dialect, goal);
    if (result.program) return { program: result.program, comments: result.comments, problems: [], truncated: false };
    errors ??= result.errors;
  }
  return { comments: [], problems: (errors ?? []).slice(0, 1).map((error) => problem(error)), truncated: true };
}

export function problem(error: ParserError): Problem {
  const label = error.labels[0];
  return { at: { start: label?.start ?? 0, end: label?.end ?? 0 }, message: error.message };
}
