/**
 * Searches a text for tokens in a known format. One scan for all keywords decides where to look, so that the cost does not grow with the
 * number of formats; only there does a format's own expression run. It reads text alone: what the text means is not known here.
 */
import { type Assigned, assignedAt, endsValue, isProvider, promise } from "./assigned.js";
import { Automaton } from "./automaton.js";
import type { Format } from "./format.js";
import { FORMATS } from "./formats/index.js";
import { mask } from "./mask.js";
import { isFilledIn } from "./placeholder.js";
import { isPublished } from "./published.js";
import { isRandom } from "./random.js";

export interface Match {
  readonly format: Format;
  /** The token's place, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly masked: string;
  /** Of the format, but no secret: public by design, filled in for a reader, or with a wrong checksum. */
  readonly harmless: boolean;
}

const NEAR = 400;
/** No named format is shorter. */
const SHORTEST = 8;

interface Index {
  readonly automaton: Automaton;
  readonly keywords: readonly string[];
  /** By keyword, the formats to try there. */
  readonly formats: readonly (readonly Format[])[];
  readonly ranks: ReadonlyMap<Format, number>;
}

let shared: Index | undefined;

function index(): Index {
  if (shared) return shared;
  const byKeyword = new Map<string, Format[]>();
  for (const format of FORMATS) {
    for (const keyword of format.keywords) {
      const known = byKeyword.get(keyword);
      if (known) known.push(format);
      else byKeyword.set(keyword, [format]);
    }
  }
  const keywords = [...byKeyword.keys()];
  const ranks = new Map(FORMATS.map((format, rank) => [format, rank]));
  shared = { automaton: new Automaton(keywords), keywords, formats: [...byKeyword.values()], ranks };
  return shared;
}

/** Every token of a known format, harmless ones included, in the order of the text; never two over the same place. */
export function matchFormats(text: string): readonly Match[] {
  const { automaton, keywords, formats } = index();
  const found: Match[] = [];
  automaton.scan(text, (number, start) => {
    const keyword = keywords[number] as string;
    const exact = text.startsWith(keyword, start);
    let assigned: Assigned | undefined | null = null;
    let harmless: Match | undefined;
    for (const format of formats[number] as readonly Format[]) {
      if (!exact && !format.anyCase) continue;
      let match: Match | undefined;
      if (format.named) {
        if (assigned === null) assigned = assignedAt(text, start, start + keyword.length);
        match = assigned && tryNamed(text, format, start, start + keyword.length, assigned);
      } else match = tryFormat(text, format, start);
      if (match && (!match.harmless || format.public)) return void found.push(match);
      harmless ??= match;
    }
    if (harmless) found.push(harmless);
  });
  return withoutOverlaps(found);
}

/** The format that a whole value has under a name, for values whose name stands elsewhere: the keys of a document, a call's arguments. */
export function formatOf(name: string, value: string): Format | undefined {
  if (value.length < SHORTEST || /\s/.test(value)) return undefined;
  const { automaton, keywords, formats } = index();
  let found: Format | undefined;
  automaton.scan(name, (number, start) => {
    for (const format of formats[number] as readonly Format[]) {
      if (found || !format.named) continue;
      format.pattern.lastIndex = 0;
      const fits = format.pattern.exec(value)?.[0] === value;
      if (fits && isNamedSecret(name, format, start, start + (keywords[number] as string).length, name, value)) found = format;
    }
  });
  return found;
}

function tryNamed(text: string, format: Format, start: number, end: number, { name, value }: Assigned): Match | undefined {
  format.pattern.lastIndex = value;
  const result = format.pattern.exec(text);
  if (result === null) return undefined;
  const token = result[0];
  if (!endsValue(text, value + token.length) || !isAround(text, format, value)) return undefined;
  if (!isNamedSecret(text, format, start, end, name, token)) return undefined;
  return { format, start: value, end: value + token.length, masked: mask(token, format.shown), harmless: format.public === true };
}

/** Nothing but the name tells, so it must be the provider's and promise a secret, or the value must leave no doubt. */
function isNamedSecret(text: string, format: Format, start: number, end: number, name: string, value: string): boolean {
  if (!isProvider(text, start, end, format.word)) return false;
  const promised = promise(name);
  if (promised === "public" || isFilledIn(value) || (format.check && !format.check(value))) return false;
  return format.sure || isRandom(value, promised === "secret");
}

/** How far before its keyword a token may begin. */
const REACH = 200;

function tryFormat(text: string, format: Format, keyword: number): Match | undefined {
  const begin = beginOf(text, format, keyword);
  if (begin === undefined) return undefined;
  format.pattern.lastIndex = begin;
  const result = format.pattern.exec(text);
  if (result === null) return undefined;
  const [start, end] = result.indices?.groups?.["token"] ?? [begin, format.pattern.lastIndex];
  if (touches(text, format, start, end) || !isAround(text, format, start)) return undefined;
  const token = text.slice(start, end);
  const random = result.groups?.["random"] ?? token.slice(format.shown);
  const genuine = format.check?.(token) ?? true;
  if (format.public && !genuine) return undefined;
  const harmless = format.public === true || !genuine || isFilledIn(random) || isPublished(token);
  return { format, start, end, masked: mask(token, format.shown), harmless };
}

/** Where a token with this keyword must begin. */
function beginOf(text: string, { before }: Format, keyword: number): number | undefined {
  if (before === undefined) return keyword;
  const from = Math.max(0, keyword - REACH);
  const found = before.exec(text.slice(from, keyword));
  return found ? from + found.index : undefined;
}

/** Whether the token goes on before or after: then it is part of something longer. An escape such as `\n` before it does not count. */
function touches(text: string, format: Format, start: number, end: number): boolean {
  const escaped = text.charAt(start - 2) === "\\" && /[nrt]/.test(text.charAt(start - 1));
  const before = text.charAt(start - 1);
  // What pads base64 assigns before it.
  return (!escaped && before !== "=" && format.edge.test(before)) || format.edge.test(text.charAt(end));
}

function isAround(text: string, format: Format, start: number): boolean {
  if (format.near === undefined) return true;
  const around = text.slice(Math.max(0, start - NEAR), start + NEAR);
  return (format.near.with?.test(around) ?? true) && !(format.near.without?.test(around) ?? false);
}

/** Of matches over the same text a secret stays rather than what is harmless, then the format that stands first in the table. */
function withoutOverlaps(found: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of [...found].sort((a, b) => a.start - b.start || rank(a) - rank(b))) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= match.start) kept.push(match);
    else if (rank(match) < rank(last)) kept[kept.length - 1] = match;
  }
  return kept;
}

function rank({ format, harmless }: Match): number {
  return (index().ranks.get(format) as number) + (harmless && !format.public ? FORMATS.length : 0);
}
