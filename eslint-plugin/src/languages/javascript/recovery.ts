/**
 * A tree for a broken file: the smallest place that explains the error is blanked (or replaced by a skeleton with its brackets) and the
 * rest parsed again, a bounded number of times. It never moves a character, so places in the tree are places in the file.
 */
import type { At } from "../../ir/ir.js";
import { blank, keepOnly } from "./blank.js";
import { fillsFor } from "./fills.js";
import { scanNesting } from "./nesting.js";
import type { ParserError, ParserResult } from "./oxc.js";

type Parse = (text: string) => ParserResult;
export type Whole = Extract<ParserResult, { program: object }>;

/** What recovery may read again, in characters: parsing that fails takes some 20 ms for each million it gets through. */
const BUDGET = 10_000_000;
const MAX_TRIES = 1500;
/** Broken places in one file. */
const MAX_ROUNDS = 24;
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

function startOf(errors: readonly ParserError[]): number {
  return errors.at(-1)?.labels[0]?.start ?? 0;
}

class Recovery {
  private budget = BUDGET;
  private tries = 0;
  private best: Attempt | undefined;

  constructor(private readonly parse: Parse) {}

  run(text: string, errors: readonly ParserError[]): Whole | undefined {
    let current: Attempt = { text, errors, reached: startOf(errors) };
    for (let round = 0; round < MAX_ROUNDS && !this.spent(); round++) {
      this.best = undefined;
      for (const candidate of candidates(current)) {
        const whole = this.try(candidate);
        if (whole) return whole;
        if (this.spent()) break;
      }
      const best = this.best as Attempt | undefined;
      if (!best || best.reached <= current.reached) return this.lastResort(current);
      current = best;
    }
    return this.lastResort(current);
  }

  private spent(): boolean {
    return this.budget <= 0 || this.tries >= MAX_TRIES;
  }

  private try(text: string): Whole | undefined {
    this.tries++;
    const result = this.parse(text);
    if (result.program) return result;
    const reached = startOf(result.errors);
    // The parser quotes the line of an error, so failing on a long line is slow.
    const line = text.indexOf("\n", reached) - text.lastIndexOf("\n", reached);
    this.budget -= reached + text.length / 8 + 16 * (line > 0 ? line : text.length);
    if (!this.best || reached > this.best.reached) this.best = { text, errors: result.errors, reached };
    return undefined;
  }

  /** The last resort: every top-level piece that does not parse by itself is blanked. */
  private lastResort({ text }: Attempt): Whole | undefined {
    const good = topLevelPieces(text).filter((piece) => this.parse(text.slice(piece.start, piece.end)).program);
    const whole = good.length > 0 ? this.parse(keepOnly(text, good)) : undefined;
    return whole?.program ? whole : undefined;
  }
}

/** Pieces of lines from one that starts at the margin to the next. */
function topLevelPieces(text: string): At[] {
  const starts = [0];
  const shortest = text.length / MAX_PIECES;
  for (const match of text.matchAll(/^(?=[A-Za-z_$@("'`/])/gm)) {
    if (match.index - (starts.at(-1) ?? 0) > shortest) starts.push(match.index);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Changed texts to try, the smallest change first. */
function* candidates({ text, errors, reached }: Attempt): Generator<string> {
  const slips: At[] = [];
  const nesting = scanNesting(text, { pair: (open, close) => noteSlip(text, open, close, slips) });
  const closers = nesting.unclosed.slice(0, MAX_UNCLOSED);
  if (closers && reached >= text.trimEnd().length) yield `${text}\n${closers}`;
  const lines = suspects(text, errors, nesting.templates, slips);
  for (const line of lines.slice(0, 2)) yield blank(text, line);
  for (const line of lines) {
    const fills = fillsFor(text.slice(line.start, line.end));
    for (const fill of fills) yield blank(text, line, fill);
  }
  const comment = lines[0] && commentLines(text, lines[0]);
  if (comment) yield blank(text, comment);
  if (closers) yield `${text}\n${closers}`;
  yield* pairs(text, lines);
  const [first] = lines;
  if (first) for (const region of indentedRegions(text, first)) yield blank(text, region);
}

/** Lines that may be the broken one: where the error shows, before it, where the unclosed bracket or template was opened. */
function suspects(text: string, errors: readonly ParserError[], templates: readonly number[], slips: readonly At[]): At[] {
  const labels = errors.at(-1)?.labels ?? [];
  const place = Math.min(labels[0]?.start ?? 0, text.length);
  const line = lineAt(text, place);
  const before = previousLine(text, line);
  const found = [line];
  if (before) found.push(before);
  for (const label of labels.slice(1)) found.push(lineAt(text, label.start));
  const opened = templates.filter((start) => start <= place).slice(-3);
  for (const start of opened.reverse()) found.push(lineAt(text, start));
  found.push(...slips.filter(({ start }) => start <= place).slice(0, MAX_SLIPS));
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
  let start = text.lastIndexOf("\n", place - 1) + 1;
  const newline = text.indexOf("\n", place);
  let end = newline < 0 ? text.length : newline;
  if (end - start > MAX_LINE) {
    start = Math.max(start, place - MAX_LINE);
    end = Math.min(end, place + MAX_LINE);
    start = lastOf(text, place - 1, start) + 1;
    const stop = text.slice(place, end).search(/[;{}]/);
    if (stop >= 0) end = place + stop;
  }
  return { start, end: Math.max(end, start) };
}

/** The last statement boundary before `place` on a long line. */
function lastOf(text: string, place: number, from: number): number {
  for (let i = place; i >= from; i--) if (text[i] === ";" || text[i] === "{" || text[i] === "}") return i;
  return from - 1;
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
  if (region.end - region.start <= 2 * MAX_LINE) for (const fill of fillsFor(text.slice(region.start, region.end))) yield blank(text, region, fill);
}

/** Blocks around a line by their indentation, from the inside out, each without and with the lines that frame it. */
function* indentedRegions(text: string, line: At): Generator<At> {
  let { start, end } = line;
  let indent = indentOf(text, line);
  for (let depth = 0; depth < 12; depth++) {
    for (let before = previousLine(text, { start, end }); before && indentOf(text, before) >= indent; before = previousLine(text, before)) start = before.start;
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

/** The tree of what can be parsed, or undefined when nothing can. */
export function recover(text: string, errors: readonly ParserError[], parse: Parse): Whole | undefined {
  return new Recovery(parse).run(text, errors);
}
