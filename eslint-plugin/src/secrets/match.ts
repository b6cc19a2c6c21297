/**
 * Searches a text for tokens in a known format. One scan for all keywords decides where to look, so that the cost does not grow with the
 * number of formats; only there does a format's own expression run. It reads text alone: what the text means is not known here.
 */
import { Automaton } from "./automaton.js";
import type { Format } from "./format.js";
import { FORMATS } from "./formats.js";
import { mask } from "./mask.js";
import { isFilledIn } from "./placeholder.js";

export interface Match {
  readonly format: Format;
  /** The token's place, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}

const NEAR = 400;

interface Index {
  readonly automaton: Automaton;
  /** By keyword, the formats (as indices into the table) to try there. */
  readonly formats: readonly (readonly number[])[];
}

let shared: Index | undefined;

function index(): Index {
  if (shared) return shared;
  const byKeyword = new Map<string, number[]>();
  FORMATS.forEach((format, number) => {
    for (const keyword of format.keywords) byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), number]);
  });
  shared = { automaton: new Automaton([...byKeyword.keys()]), formats: [...byKeyword.values()] };
  return shared;
}

/** Every token of a known format, public ones included, in the order of the text; never two over the same place. */
export function matchFormats(text: string): readonly Match[] {
  const { automaton, formats } = index();
  const found: Match[] = [];
  automaton.scan(text, (keyword, start) => {
    for (const number of formats[keyword] ?? []) {
      const match = tryFormat(text, FORMATS[number] as Format, start);
      if (match === undefined) continue;
      found.push(match);
      break;
    }
  });
  return withoutOverlaps(found);
}

function tryFormat(text: string, format: Format, keyword: number): Match | undefined {
  const from = Math.max(0, keyword - format.reach);
  const window = format.reach === 0 ? text : text.slice(from, keyword + format.span);
  format.pattern.lastIndex = format.reach === 0 ? keyword : 0;
  const result = format.pattern.exec(window);
  if (result === null) return undefined;
  const offset = format.reach === 0 ? 0 : from;
  const [start, end] = result.indices?.groups?.["token"] ?? [result.index, result.index + result[0].length];
  const token = window.slice(start, end);
  const random = result.groups?.["random"] ?? token.slice(format.shown);
  if (touches(text, format, start + offset, end + offset) || !isAround(text, format, start + offset)) return undefined;
  if (!format.public && isFilledIn(random)) return undefined;
  if (format.check && !format.check(token)) return undefined;
  return { format, start: start + offset, end: end + offset, masked: mask(token, format.shown) };
}

/** Whether the token goes on before or after: then it is part of something longer. An escape such as `\n` before it does not count. */
function touches(text: string, format: Format, start: number, end: number): boolean {
  const escaped = text.charAt(start - 2) === "\\" && /[nrt]/.test(text.charAt(start - 1));
  return (!escaped && format.edge.test(text.charAt(start - 1))) || format.edge.test(text.charAt(end));
}

function isAround(text: string, format: Format, start: number): boolean {
  if (format.near === undefined) return true;
  const around = text.slice(Math.max(0, start - NEAR), start + NEAR);
  return (format.near.with?.test(around) ?? true) && !(format.near.without?.test(around) ?? false);
}

/** Of matches over the same text the format that stands first in the table stays. */
function withoutOverlaps(found: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of [...found].sort((a, b) => a.start - b.start || rank(a) - rank(b))) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= match.start) kept.push(match);
    else if (rank(match) < rank(last)) kept[kept.length - 1] = match;
  }
  return kept;
}

function rank(match: Match): number {
  return FORMATS.indexOf(match.format);
}
