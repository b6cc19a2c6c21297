/**
 * SQL text with holes, rewritten so that values are bound: which holes become placeholders, which values they carry, where they stand
 * among the placeholders that are already there. Knows SQL's quotes and comments, no driver's calls.
 */
import type { TextPart } from "../../engine/finding.js";
import type { SinkDetail } from "../../engine/summary.js";
import type { At } from "../../ir/ir.js";
import type { Piece } from "./piece.js";

export type Style = NonNullable<SinkDetail["placeholder"]>["style"];

export interface BoundValue {
  /** Source code of the value. */
  readonly code: string;
  /** What a placeholder with a name is called; "" for the other styles. */
  readonly name: string;
  /** How many of the values that were already there come before it: numbered ones all do. */
  readonly after: number;
}

export interface BoundText {
  readonly pieces: readonly Piece[];
  readonly values: readonly BoundValue[];
  /** Placeholders that were already there: their number, or the highest when they are numbered. */
  readonly existing: number;
  /** Benign input means the same as before. */
  readonly safe: boolean;
}

/** Statements that databases parse without parameters. */
const UNBINDABLE = /^\s*(?:pragma|create|alter|drop|grant|revoke|truncate|use|show|describe|attach|vacuum|set|copy|begin|lock)\b/i;

/** Does the text begin a statement that takes no parameters at all? */
export function takesNoParameters(text: string | undefined): boolean {
  return text !== undefined && UNBINDABLE.test(text);
}

/** Prefix of a numbered placeholder. */
const NUMBERED: Partial<Record<Style, string>> = { $n: "$", ":n": ":", "@pn": "@p" };

/** A run of SQL: text outside literals with holes, a quoted literal with holes, or a bare hole. */
type Run = { readonly sql: string } | { readonly quote: string; readonly inside: Piece[] } | { readonly hole: At };

/** Source code for pieces; undefined when the language cannot write them so. */
export type Write = (pieces: readonly Piece[]) => string | undefined;

/** Undefined when something that must be bound cannot be. */
export function bindText(
  source: string,
  pieces: readonly Piece[],
  parts: readonly TextPart[],
  style: Style,
  write: Write,
): BoundText | undefined {
  const runs = readRuns(pieces);
  if (runs === undefined || (typeof pieces[0] === "string" && takesNoParameters(pieces[0]))) return undefined;
  const existingNumber = highest(runs, style);
  const out: Piece[] = [];
  const values: BoundValue[] = [];
  let seen = 0;
  let safe = true;
  const prefix = NUMBERED[style];
  const taken = new Set(runs.flatMap((run) => ("sql" in run ? [...run.sql.matchAll(/:(\w+)/g)].map((match) => match[1]!) : [])));
  const bind = (code: string): void => {
    const name = style === ":name" ? nameFor(code, taken) : "";
    values.push({ code, name, after: prefix === undefined ? seen : existingNumber });
    out.push(name !== "" ? `:${name}` : prefix === undefined ? style : `${prefix}${existingNumber + values.length}`);
  };
  for (const [index, run] of runs.entries()) {
    const before = textBefore(runs, index);
    if ("sql" in run) {
      out.push(run.sql);
      if (prefix === undefined)
        seen += style === ":name" ? [...outsideQuotes(run.sql).matchAll(/(?<!:):\w+/g)].length : count(run.sql, style);
    } else if ("quote" in run) {
      const verdict = judgeQuoted(run.quote, run.inside, before, parts);
      if (verdict === "refuse") return undefined;
      if (verdict === "bind") {
        const code = write(run.inside);
        if (code === undefined) return undefined;
        bind(code);
      } else out.push(run.quote, ...run.inside, run.quote);
    } else {
      const verdict = judgeBare(source, run.hole, before, textAfter(runs, index), parts);
      if (verdict === "refuse") return undefined;
      if (verdict === "bind") bind(source.slice(run.hole.start, run.hole.end));
      else out.push(run.hole);
      if (verdict === "bind" && /\b(?:limit|offset)\s*$/i.test(before)) safe = false;
    }
  }
  return values.length === 0 ? undefined : { pieces: out, values, existing: prefix === undefined ? seen : existingNumber, safe };
}

/** The last name in the value's code, as long as no other placeholder has it. */
function nameFor(code: string, taken: Set<string>): string {
  const last = code.match(/[A-Za-z_]\w*/g)?.at(-1) ?? "value";
  let name = last;
  for (let i = 2; taken.has(name); i++) name = `${last}_${i}`;
  taken.add(name);
  return name;
}

type Verdict = "bind" | "keep" | "refuse";

function partsIn(parts: readonly TextPart[], place: At): readonly TextPart[] {
  return parts.filter((part) => part.hole && part.hole.start >= place.start && part.hole.end <= place.end);
}

function judgeQuoted(quote: string, inside: readonly Piece[], before: string, parts: readonly TextPart[]): Verdict {
  const holes = inside.filter((piece) => typeof piece === "object").flatMap((hole) => partsIn(parts, hole));
  const names = quote !== "'" && !holes.some((part) => part.position === "quoted");
  if (names) return holes.some((part) => part.tainted) ? "refuse" : "keep";
  // A letter before the quote (E'…', N'…', X'…') makes another kind of literal; a backslash may be an escape of the dialect.
  if (/\w$/.test(before) || inside.some((piece) => typeof piece === "string" && piece.includes("\\"))) return "refuse";
  return "bind";
}

function judgeBare(source: string, hole: At, before: string, after: string, parts: readonly TextPart[]): Verdict {
  const own = partsIn(parts, hole);
  const must = own.some((part) => part.tainted) || (own.some((part) => part.position === "value") && !parts.some((part) => part.tainted));
  const code = source.slice(hole.start, hole.end);
  const oneValue =
    own.length > 0 &&
    own.every((part) => part.position === "value") &&
    !/[\w"'`$.@:]$/.test(before) &&
    !/^[\w"'`$.]/.test(after) &&
    !/\bin\s*\($/i.test(before.trimEnd()) &&
    !/\.(?:join|map)\s*\(/.test(code);
  if (must) return oneValue ? "bind" : "refuse";
  return oneValue && /[=<>]\s*$/.test(before) && /^[\w$.]+$/.test(code) ? "bind" : "keep";
}

/** Cuts the pieces where quoted literals with holes begin and end. Undefined when a quote stays open. */
function readRuns(pieces: readonly Piece[]): Run[] | undefined {
  const runs: Run[] = [];
  let sql = "";
  let literal: { quote: string; inside: Piece[] } | undefined;
  const flush = (): void => {
    if (sql !== "") runs.push({ sql });
    sql = "";
  };
  for (const piece of pieces) {
    if (typeof piece === "object") {
      if (literal) literal.inside.push(piece);
      else {
        flush();
        runs.push({ hole: piece });
      }
      continue;
    }
    for (let at = 0; at < piece.length; at++) {
      const char = piece[at]!;
      const pair = piece.slice(at, at + 2);
      if (literal) {
        if (char !== literal.quote) addText(literal.inside, char);
        else if (piece[at + 1] === char) addText(literal.inside, piece[at++]!);
        else {
          if (literal.inside.some((inner) => typeof inner === "object")) {
            flush();
            runs.push(literal);
          } else sql += requote(literal);
          literal = undefined;
        }
      } else if (char === "'" || char === '"' || char === "`") literal = { quote: char, inside: [] };
      else if (pair === "--" || pair === "/*") {
        const end = endOfComment(piece, at);
        // A hole within a comment is no value; at the text's end the comment may stay open.
        if (end === undefined && piece !== pieces.at(-1)) return undefined;
        sql += piece.slice(at, end);
        at = (end ?? piece.length) - 1;
      } else sql += char;
    }
  }
  flush();
  return literal ? undefined : runs;
}

function endOfComment(text: string, start: number): number | undefined {
  const close = text.startsWith("--", start) ? "\n" : "*/";
  const end = text.indexOf(close, start + 2);
  return end < 0 ? undefined : end + close.length;
}

function requote({ quote, inside }: { readonly quote: string; readonly inside: readonly Piece[] }): string {
  return quote + String(inside[0] ?? "").replaceAll(quote, quote + quote) + quote;
}

function addText(pieces: Piece[], text: string): void {
  const last = pieces.at(-1);
  if (typeof last === "string") pieces[pieces.length - 1] = last + text;
  else pieces.push(text);
}

function textBefore(runs: readonly Run[], index: number): string {
  const run = runs[index - 1];
  return run && "sql" in run ? run.sql : "";
}

function textAfter(runs: readonly Run[], index: number): string {
  const run = runs[index + 1];
  return run === undefined || !("sql" in run) ? "" : run.sql;
}

/** Literals without holes are part of the SQL text; what stands in them is no placeholder. */
function outsideQuotes(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\//g, "''");
}

function count(sql: string, style: Style): number {
  return outsideQuotes(sql).split(style).length - 1;
}

function highest(runs: readonly Run[], style: Style): number {
  const prefix = NUMBERED[style];
  if (prefix === undefined) return 0;
  const numbers = runs.flatMap((run) =>
    "sql" in run ? [...outsideQuotes(run.sql).matchAll(prefix === "$" ? /\$(\d+)/g : prefix === ":" ? /:(\d+)/g : /@p(\d+)/g)] : [],
  );
  return Math.max(0, ...numbers.map((match) => Number(match[1])));
}
