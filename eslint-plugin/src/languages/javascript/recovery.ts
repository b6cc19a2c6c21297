/**
 * A tree for a broken file: the smallest place that explains the error is blanked (or replaced by a skeleton with its brackets) and the
 * rest parsed again, a bounded number of times. It never moves a character, so places in the tree are places in the file.
 */
import type { At } from "../../ir/ir.js";
import { blank, keepOnly } from "./blank.js";
import { fillsFor, openBrackets } from "./fills.js";
import { scanNesting } from "./nesting.js";
import type { ParserError, ParserResult } from "./oxc.js";

type Parse = (text: string) => ParserResult;
export type Whole = Extract<ParserResult, { program: object }>;

/** What recovery may read again, in characters: parsing that fails takes some 10 ms for each million it gets through. */
const BUDGET = 100_000_000;
const MAX_TRIES = 1500;
/** Broken places in one file. */
const MAX_ROUNDS = 24;
/** What is kept of the budget for broken places after the first. */
const ROUND_SHARE = 0.5;
/** A longer line is blanked in part. */
const MAX_LINE = 300;
const MAX_UNCLOSED = 50;
const MAX_SLIPS = 4;
const MAX_PIECES = 5000;

interface Attempt {
  readonly text: string;
  readonly errors: readonly ParserError[];
  readonly reached: number;
}

/** The error that stopped the parser, which is the one furthest in the text. */
export function fatal(errors: readonly ParserError[]): ParserError | undefined {
  let found: ParserError | undefined;
  for (const error of errors) if (!found || placeOf(error) >= placeOf(found)) found = error;
  return found;
}

function placeOf(error: ParserError | undefined): number {
  return error?.labels[0]?.start ?? 0;
}

/**
 * Parses what is not too deep to be parsed (without the quote before it, text may become code), and takes a comment or template literal
 * without an end for the error it is: the parser can live with it, but the code after it is lost.
 */
export function parseStrictly(text: string, parse: Parse, nesting = scanNesting(text)): ParserResult {
  if (nesting.cuts.length > 0) return { errors: [] };
  const result = parse(text);
  const { unterminated } = nesting;
  if (!result.program || unterminated === undefined) return result;
  // Only within a comment or literal does it make no difference what else is at the end.
  if (!parse(`${text}\n)`).program) return result;
  const message = text[unterminated] === "/" ? "Unterminated multiline comment" : "Unterminated template literal";
  return { errors: [{ message, labels: [{ start: unterminated, end: lineAt(text, unterminated).end }] }] };
}

class Recovery {
  /** What became a tree. */
  mended: string | undefined;
  private budget = BUDGET;
  private tries = 0;
  /** Of this round: the first change after which the parser gets beyond the broken line, and the first after which it gets to the end. */
  private beyond: Attempt | undefined;
  private atEnd: Attempt | undefined;

  constructor(
    private readonly parse: Parse,
    /** Nothing follows, so that brackets may be closed behind the end. */
    private readonly isLast = true,
    private readonly most = MAX_TRIES,
  ) {}

  run(text: string, errors: readonly ParserError[]): Whole | undefined {
    const first: Attempt = { text, errors, reached: placeOf(fatal(errors)) };
    let current = first;
    for (let round = 0; round < MAX_ROUNDS && !this.spent(); round++) {
      this.beyond = this.atEnd = undefined;
      // When no small change makes it whole, more than one place is broken: mend the first, and go on with the next.
      const whole =
        this.tryAll(smallChanges(current, this.isLast), current) ?? (this.beyond ? undefined : this.tryAll(largeChanges(current), current));
      if (whole) return whole;
      const next = this.beyond ?? this.atEnd;
      if (!next) break;
      current = next;
    }
    return this.tryAll(largeChanges(first), first) ?? this.lastResort(current);
  }

  private tryAll(changes: Iterable<string>, current: Attempt): Whole | undefined {
    const enough = this.budget * ROUND_SHARE;
    for (const change of changes) {
      const whole = this.try(change, current);
      if (whole) return whole;
      if (this.spent() || (this.budget < enough && this.beyond)) break;
    }
    return undefined;
  }

  private spent(): boolean {
    return this.budget <= 0 || this.tries >= this.most;
  }

  private try(text: string, current: Attempt): Whole | undefined {
    this.tries++;
    this.budget -= text.length;
    const result = parseStrictly(text, this.parse);
    if (result.program) this.mended = text;
    if (result.program) return result;
    const reached = placeOf(fatal(result.errors));
    // The parser quotes the line of each error, and looks for it from the start of the text.
    const line = text.indexOf("\n", reached) - text.lastIndexOf("\n", reached);
    this.budget -= reached + 16 * (line > 0 ? line : text.length) + text.length * Math.max(result.errors.length - 1, 0);
    if (reached >= text.trimEnd().length) this.atEnd ??= { text, errors: result.errors, reached };
    else if (reached > lineAt(text, current.reached).end) this.beyond ??= { text, errors: result.errors, reached };
    return undefined;
  }

  private isWhole(piece: string): boolean {
    return parseStrictly(piece, this.parse).program !== undefined;
  }

  /** The last resort: every top-level piece that does not parse by itself is blanked. */
  private lastResort(current: Attempt): Whole | undefined {
    const { text } = current;
    const good = topLevelPieces(text).filter((piece) => this.isWhole(text.slice(piece.start, piece.end)));
    return good.length > 0 ? this.try(keepOnly(text, good), current) : undefined;
  }
}

/** Pieces of lines from one that starts at the margin to the next. */
function topLevelPieces(text: string, start = /^(?=[A-Za-z_$@("'`/])/gm): At[] {
  const starts = [0];
  const shortest = text.length / MAX_PIECES;
  for (const match of text.matchAll(start)) {
    if (match.index - (starts.at(-1) ?? 0) > shortest) starts.push(match.index);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Changed texts to try, the likeliest first. */
function* smallChanges({ text, errors, reached }: Attempt, isLast: boolean): Generator<string> {
  const slips: At[] = [];
  const lost: number[] = [];
  const nesting = scanNesting(text, {
    pair: (open, close) => noteSlip(text, open, close, slips),
    lost: (place) => lost.push(place),
  });
  const strays = lost.slice(0, MAX_SLIPS).map((place) => lineAt(text, place));
  const closers = isLast ? nesting.unclosed.slice(0, MAX_UNCLOSED) : "";
  if (closers && reached >= text.trimEnd().length) yield `${text}\n${closers}`;
  const lines = suspects(text, errors, nesting.templates, [...strays, ...slips]);
  for (const line of lines.slice(0, MAX_BEGUN)) for (const part of begunIn(text, line, reached)) yield blank(text, part);
  const fills = lines.map((line) => ({ line, groups: fillsFor(text.slice(line.start, line.end)) }));
  for (const rank of [0, 1]) yield* filled(text, fills, rank);
  const comment = lines[0] && commentLines(text, lines[0]);
  if (comment) yield blank(text, comment);
  if (closers) yield `${text}\n${closers}`;
  yield* pairs(text, lines);
  yield* filled(text, fills, 2);
}

/** Lines in which a statement may have been begun behind what else stands there. */
const MAX_BEGUN = 3;
const BOUNDARY = /[;{}]/g;
const WORD = /\w/;

/** The statement that was begun on a line behind others or in a block that opens there: whoever writes it has not broken those. */
function* begunIn(text: string, line: At, reached: number): Generator<At> {
  const place = Math.min(Math.max(reached, line.start), line.end);
  const ahead = text.slice(line.start, place);
  const after = text.slice(place, line.end).search(/[;}]/);
  const ends = after < 0 ? [line.end] : [place + after, line.end];
  const starts = [...ahead.matchAll(BOUNDARY)].map(({ index }) => line.start + index + 1).reverse();
  for (const start of starts.slice(0, MAX_BEGUN))
    for (const end of ends) {
      const part = text.slice(start, end);
      if (WORD.test(part) && !closes(part)) yield { start, end };
    }
}

/** Does it close what was opened before it? */
function closes(part: string): boolean {
  return /[)\]}]/.test(openBrackets(part));
}

/** Whole blocks around the error, from the inside out. */
function* largeChanges({ text, reached }: Attempt): Generator<string> {
  for (const region of indentedRegions(text, lineAt(text, Math.min(reached, text.length)))) yield blank(text, region);
}

function* filled(text: string, lines: readonly { line: At; groups: readonly (readonly string[])[] }[], rank: number): Generator<string> {
  for (const { line, groups } of lines) for (const fill of groups[rank] ?? []) yield blank(text, line, fill);
}

/** Lines that may be the broken one: where the error shows, before it, where the unclosed bracket or template was opened. */
function suspects(text: string, errors: readonly ParserError[], templates: readonly number[], slips: readonly At[]): At[] {
  const labels = fatal(errors)?.labels ?? [];
  const place = Math.min(labels[0]?.start ?? 0, text.length);
  const line = lineAt(text, place);
  const before = previousLine(text, line);
  const found = [line];
  if (before) found.push(before);
  for (const label of labels.slice(1)) found.push(lineAt(text, label.start));
  for (const error of errors.slice(-2)) found.push(lineAt(text, Math.min(placeOf(error), text.length)));
  const opened = templates.filter((start) => start <= place).slice(-3);
  for (const start of opened.reverse()) found.push(lineAt(text, start));
  found.push(...slips.filter(({ start }) => start <= place));
  const earlier = before && previousLine(text, before);
  if (earlier) found.push(earlier);
  if (line.end < text.length) found.push(lineAt(text, line.end + 1));
  const known = new Set<number>();
  return found.filter(({ start, end }) => text.slice(start, end).trim() !== "" && !known.has(start) && known.add(start));
}

/**
 * A closing bracket that begins its line stands under the line of its partner. Where it does not, a bracket was lost or typed: on the
 * partner's line, or on the last line above with the indentation of the closing one.
 */
function noteSlip(text: string, open: number, close: number, slips: At[]): void {
  if (slips.length >= MAX_SLIPS) return;
  let before = close - 1;
  while (text[before] === " " || text[before] === "\t") before--;
  if (text[before] !== "\n") return;
  const last = lineAt(text, close);
  const first = lineAt(text, open);
  const indent = indentOf(text, last);
  if (first.start === last.start || indentOf(text, first) === indent) return;
  slips.push(first);
  for (let line = previousLine(text, last); line && line.start > first.start; line = previousLine(text, line)) {
    if (indentOf(text, line) <= indent) {
      slips.push(line);
      break;
    }
  }
  slips.push(last);
}

/** The lines of a block comment whose first or last line is broken. */
function commentLines(text: string, line: At): At | undefined {
  const isComment = (at: At | undefined): at is At => at !== undefined && /^\s*\/?\*/.test(text.slice(at.start, at.end));
  let { start, end } = line;
  for (let before = previousLine(text, line); isComment(before); before = previousLine(text, before)) start = before.start;
  for (let after = nextLine(text, end); isComment(after); after = nextLine(text, end)) end = after.end;
  return start < line.start || end > line.end ? { start, end } : undefined;
}

function nextLine(text: string, end: number): At | undefined {
  return end < text.length ? lineAt(text, end + 1) : undefined;
}

function lineAt(text: string, place: number): At {
  const from = Math.max(0, place - MAX_LINE);
  const head = text.slice(from, place);
  const tail = text.slice(place, place + MAX_LINE);
  const before = head.lastIndexOf("\n");
  const after = tail.indexOf("\n");
  if ((before >= 0 || from === 0) && (after >= 0 || place + MAX_LINE >= text.length)) {
    return { start: from + before + 1, end: after < 0 ? text.length : place + after };
  }
  // Of a long line, the piece between two statement boundaries.
  const start = from + Math.max(before, lastBoundary(head)) + 1;
  const stop = tail.search(/[;{}\n]/);
  return { start, end: stop < 0 ? place + tail.length : place + stop };
}

function lastBoundary(text: string): number {
  return Math.max(text.lastIndexOf(";"), text.lastIndexOf("{"), text.lastIndexOf("}"));
}

function previousLine(text: string, line: At): At | undefined {
  let end = line.start - 1;
  while (end > 0) {
    const found = lineAt(text, end);
    if (text.slice(found.start, found.end).trim() !== "") return found;
    end = found.start - 1;
  }
  return undefined;
}

/** Two neighbouring lines at once, for a statement broken over a line end. */
function* pairs(text: string, lines: readonly At[]): Generator<string> {
  const [line, before] = lines;
  if (!line || !before) return;
  const region = { start: Math.min(line.start, before.start), end: Math.max(line.end, before.end) };
  if (region.end - region.start > 2 * MAX_LINE) return;
  for (const fill of fillsFor(text.slice(region.start, region.end)).flat()) yield blank(text, region, fill);
}

/** Blocks around a line by their indentation, from the inside out, each without and with the lines that frame it. */
function* indentedRegions(text: string, line: At): Generator<At> {
  let { start, end } = line;
  let indent = indentOf(text, line);
  for (let depth = 0; depth < 12; depth++) {
    for (let before = previousLine(text, { start, end }); before && indentOf(text, before) >= indent; before = previousLine(text, before))
      start = before.start;
    for (;;) {
      if (end >= text.length) break;
      const after = lineAt(text, end + 1);
      if (text.slice(after.start, after.end).trim() !== "" && indentOf(text, after) < indent) break;
      end = after.end;
    }
    yield { start, end };
    const head = previousLine(text, { start, end });
    if (!head || indent === 0) return;
    start = head.start;
    indent = indentOf(text, head);
    if (end < text.length) end = lineAt(text, end + 1).end;
    yield { start, end };
  }
}

function indentOf(text: string, line: At): number {
  let i = line.start;
  while (text[i] === " " || text[i] === "\t") i++;
  return i - line.start;
}

/** A line at the margin that begins a statement, as far as can be seen. */
const STATEMENT = /^(?=[A-Za-z_$@])(?!(?:else|catch|finally|in|of|instanceof|as|satisfies)\b)/gm;
/** So many broken statements are mended one by one. */
const MAX_STATEMENTS = 8;
const MAX_STATEMENT_TRIES = 150;
/** What is most of a text is better mended as a whole. */
const MOST_OF_TEXT = 0.3;
/** Where more than some lines of a statement would be lost, the whole text may tell what is missing. */
const MOST_LOST = 200;

/**
 * Mends the broken statements of the top level, each on its own: somebody writes in one of them, and the others are neither read again nor taken
 * for part of it.
 */
function mendStatements(text: string, errors: readonly ParserError[], parse: Parse): Whole | undefined {
  const pieces = topLevelPieces(text, new RegExp(STATEMENT));
  if (pieces.length < 2) return undefined;
  // On its own nothing tells that the file is a module.
  const parsePiece: Parse = (piece) => {
    const result = parse(piece);
    const asModule = result.program ? result : parse(`${piece}\n;export {};`);
    return asModule.program ? asModule : result;
  };
  let current = text;
  let failed = errors;
  for (let round = 0; round < MAX_STATEMENTS; round++) {
    // Where a bracket is not closed the parser notices later.
    const reached = Math.min(placeOf(fatal(failed)), text.trimEnd().length - 1);
    const piece = pieces.findLast(
      ({ start, end }) => start <= reached && parseStrictly(current.slice(start, end), parsePiece).program === undefined,
    );
    if (!piece) return undefined;
    const broken = current.slice(piece.start, piece.end);
    if (broken.length > text.length * MOST_OF_TEXT) return undefined;
    const result = parseStrictly(broken, parsePiece);
    if (result.program) return undefined;
    const recovery = new Recovery(parsePiece, false, MAX_STATEMENT_TRIES);
    recovery.run(broken, result.errors);
    const { mended } = recovery;
    if (mended === undefined || lost(broken, mended) > MOST_LOST) return undefined;
    current = current.slice(0, piece.start) + mended + current.slice(piece.end);
    const whole = parseStrictly(current, parse);
    if (whole.program) return whole;
    failed = whole.errors;
  }
  return undefined;
}

/** How many characters a text of the same length has lost. */
function lost(text: string, mended: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== mended.charCodeAt(i)) count++;
  return count;
}

/** The tree of what can be parsed, or undefined when nothing can. */
export function recover(text: string, errors: readonly ParserError[], parse: Parse): Whole | undefined {
  return mendStatements(text, errors, parse) ?? new Recovery(parse).run(text, errors);
}
