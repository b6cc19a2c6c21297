/**
 * Text to tree, whatever the text: which dialects to try for a file's name, and what becomes of files that are too large, too deep or
 * broken.
 */
import type { Program } from "@oxc-project/types";
import type { Problem } from "../language.js";
import { blankAll } from "./blank.js";
import { breakLines, type Layout, restorePlaces } from "./layout.js";
import { extractScript } from "./markup.js";
import { BUDGET, type Nesting, scanNesting } from "./nesting.js";
import { type Dialect, type Goal, parseProgram, type ParserComment, type ParserError, type ParserResult } from "./oxc.js";
import { fatal, parseStrictly, recover, type Whole } from "./recovery.js";
import { readView } from "./views.js";

/**
 * In UTF-16 code units. Larger files are data or generated, and a hostile one would be slow: the parser takes time in proportion to the
 * file for every error it finds and can live with.
 */
const MAX_LENGTH = 1_000_000;
/** A file with more errors is no program with a slip in it; trying again would only be slow. */
const MAX_ERRORS = 500;
/** What stands in for code that was cut out may itself be deep; after these rounds it is not parsed at all. */
const MAX_CUTS = 4;

export interface Tree {
  readonly program?: Program;
  readonly comments: readonly ParserComment[];
  readonly problems: readonly Problem[];
  /** Part of the file is not in the tree because it was too large or too deep. */
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
const DECLARATIONS: readonly Attempt[] = [["dts", "module"], ...TYPED];
const TYPED_JSX: readonly Attempt[] = [["tsx", "unambiguous"]];

function attemptsFor(file: string, typed: boolean): readonly Attempt[] {
  if (/\.d\.[cm]?ts$/i.test(file)) return DECLARATIONS;
  if (/\.tsx$/i.test(file)) return TYPED_JSX;
  return typed || /\.[cm]?ts$/i.test(file) ? TYPED : SCRIPT;
}

export function parseText(file: string, text: string): Tree {
  const view = readView(file, text);
  if (!view) return parseScript(file, text);
  const { program, truncated } = parseScript(file, view.text);
  if (program) restorePlaces(program, view);
  // What of it is no JavaScript is nobody's mistake.
  return { ...(program && { program }), comments: [], problems: [], truncated };
}

function parseScript(file: string, text: string): Tree {
  if (text.length > MAX_LENGTH) {
    const message = `Not analysed: the file is longer than a million characters`;
    return { comments: [], problems: [{ at: { start: 0, end: 0 }, message }], truncated: true };
  }
  const script = extractScript(file, text);
  const problems: Problem[] = [];
  const shallow = cutDeep(script?.text ?? text, problems);
  const truncated = problems.length > 0;
  if (shallow.nesting.cuts.length > 0) return { comments: [], problems, truncated };
  const layout = breakLines(shallow.text);
  const attempts = attemptsFor(file, script?.typed ?? false);
  const { whole, error } = layout
    ? parseOrRecover(file, layout.text, scanNesting(layout.text), attempts)
    : parseOrRecover(file, shallow.text, shallow.nesting, attempts);
  if (error) problems.unshift(problem(error, layout, text.length));
  if (!whole) return { comments: [], problems, truncated };
  const { program, comments } = whole;
  if (layout) restorePlaces(program, layout);
  return { program, comments: layout ? comments.map((it) => moved(it, layout)) : comments, problems, truncated };
}

/** The tree, and the error when it is not the tree of the whole text. */
function parseOrRecover(
  file: string,
  text: string,
  nesting: Nesting,
  attempts: readonly Attempt[],
): { whole?: Whole; error?: ParserError } {
  const { result, attempt } = parseAny(file, text, nesting, attempts);
  if (result.program) return { whole: result };
  const error = fatal(result.errors) ?? { message: "Syntax error", labels: [] };
  if (result.errors.length > MAX_ERRORS) return { error };
  const [dialect, goal] = attempt;
  const whole = recover(text, result.errors, (changed) => parseProgram(file, changed, dialect, goal));
  return { whole, error };
}

function moved(comment: ParserComment, { original }: Layout): ParserComment {
  return { ...comment, start: original(comment.start), end: original(comment.end) };
}

/** Blanks what the parser could not descend into. */
function cutDeep(text: string, problems: Problem[]): { text: string; nesting: Nesting } {
  let shallow = text;
  let nesting = scanNesting(text, {}, BUDGET);
  const [first] = nesting.cuts;
  if (!first) return { text, nesting };
  problems.push({ at: { start: first.start, end: first.end }, message: "Analysed only in part: the code is nested too deeply" });
  for (let round = 0; round < MAX_CUTS && nesting.cuts.length > 0; round++) {
    shallow = blankAll(shallow, nesting.cuts);
    nesting = scanNesting(shallow);
  }
  return { text: shallow, nesting };
}

/** The first dialect that fits, or else the errors of the one that got furthest. */
function parseAny(file: string, text: string, nesting: Nesting, attempts: readonly Attempt[]): { result: ParserResult; attempt: Attempt } {
  let furthest: { result: ParserResult; attempt: Attempt; reached: number } | undefined;
  for (const attempt of attempts) {
    const [dialect, goal] = attempt;
    const result = parseStrictly(text, (changed) => parseProgram(file, changed, dialect, goal), nesting);
    if (result.program) return { result, attempt };
    const reached = fatal(result.errors)?.labels[0]?.start ?? 0;
    if (!furthest || reached > furthest.reached) furthest = { result, attempt, reached };
    if (result.errors.length > MAX_ERRORS) break;
  }
  return furthest ?? { result: { errors: [] }, attempt: ["jsx", "unambiguous"] };
}

function problem({ message, labels }: ParserError, layout: Layout | undefined, length: number): Problem {
  const [label] = labels;
  const place = (it: number): number => Math.min(layout ? layout.original(it) : it, length);
  const start = place(label?.start ?? 0);
  return { at: { start, end: Math.max(place(label?.end ?? 0), start) }, message };
}
