/**
 * Characters that a reader does not see and a machine reads: where they stand in a text, and what they do. What scripts, emoji and the
 * habits of chat need is left alone. One pass, whatever the language; it knows no rule.
 */
import type { At } from "./ir/ir.js";

export interface Hidden {
  readonly at: At;
  /** What they are, in words that begin a sentence. */
  readonly what: string;
  /** What they spell, where they spell something. */
  readonly says?: string;
}

const TAG = "\\u{e0000}-\\u{e007f}";
const SELECTOR = "\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
const ZERO_WIDTH = "\\u200b-\\u200d\\u2060-\\u2064\\u206a-\\u206f\\ufeff";
const BIDI = "\\u202a-\\u202e\\u2066-\\u2069";
const FILLER = "\\u115f\\u1160\\u3164\\uffa0";
const RUN = new RegExp(`[${TAG}]+|[${SELECTOR}${ZERO_WIDTH}]{2,}|[${BIDI}]|[${FILLER}]+`, "gu");

/** `closely`: the text is an instruction to a model or an agent, in which hardly anything invisible has its place. */
export function hiddenIn(text: string, closely: boolean): readonly Hidden[] {
  const found: Hidden[] = [];
  let line = -1;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const lineStart = text.lastIndexOf("\n", index - 1) + 1;
    // One report for a line says enough, and bounds what is looked at.
    if (lineStart === line) continue;
    const what = judge(run, text, index, closely);
    if (what === undefined) continue;
    line = lineStart;
    const says = spelt(run);
    found.push({ at: { start: index, end: index + run.length }, what, ...(says === "" ? {} : { says }) });
  }
  return found;
}

function judge(run: string, text: string, index: number, closely: boolean): string | undefined {
  const code = run.codePointAt(0)!;
  if (code >= 0xe0000 && code <= 0xe007f) return isFlag(run, text, index) ? undefined : "Invisible tag characters";
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return direction(code, text, index);
  if (/^[\u115f\u1160\u3164\uffa0]/u.test(run)) return isName(run, text, index) ? "An invisible letter used as a name" : undefined;
  const kinds = new Set(run).size;
  const length = [...run].length;
  const selectors = [...run].filter((char) => /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(char)).length;
  if (selectors >= 4 && kinds > 1) return "Invisible variation selectors";
  const written = length - selectors;
  // Chat programs pad with one kind of them; a hidden text needs two.
  return written >= 6 && kinds > 1 ? "Invisible characters" : closely && written >= 3 ? "Invisible characters" : undefined;
}

/** England, Scotland, Wales: a black flag, a few tags and the one that ends them. */
function isFlag(run: string, text: string, index: number): boolean {
  return text.slice(Math.max(0, index - 2), index) === "\u{1f3f4}" && run.endsWith("\u{e007f}") && run.length <= 16;
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Only text with letters from right to left needs marks of direction, and it closes on its line what it opens there. */
function direction(code: number, text: string, index: number): string | undefined {
  const start = text.lastIndexOf("\n", index - 1) + 1;
  const end = text.indexOf("\n", index);
  const line = text.slice(Math.max(start, index - 500), Math.min(end < 0 ? text.length : end, index + 500));
  const what = "Characters that turn the direction of the text";
  // A list of such characters, as those who remove them write it.
  const isListed = /\[[^\]\n]{0,60}$/u.test(text.slice(Math.max(start, index - 80), index));
  if (isListed && /[\u202a-\u202e\u2066-\u2069](?:[-|]|["']\s?,\s?["'])?[\u202a-\u202e\u2066-\u2069]/u.test(line)) return undefined;
  if (code === 0x202d || code === 0x202e) return what;
  const opened = line.replace(/[^\u202a\u202b\u202d\u202e\u2066-\u2068]/gu, "").length;
  const closed = line.replace(/[^\u202c\u2069]/gu, "").length;
  // What closes nothing does nothing.
  if (opened === 0) return undefined;
  return RIGHT_TO_LEFT.test(line) && (opened === closed || !/[;{}=]/u.test(line))
    ? undefined
    : opened === closed && !/[;{}()=]/u.test(line)
      ? undefined
      : what;
}

/** `{ timeout,ㅤ}`: between signs of a program and outside of quotes it is a variable that nobody sees. */
function isName(run: string, text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 200), index);
  const after = text.slice(index + run.length, index + run.length + 20);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const quotes = line.match(/(?<!\\)["'`]/gu)?.length ?? 0;
  return quotes % 2 === 0 && /[,{([=]\s*$/u.test(before) && /^\s*[,})\];=]/u.test(after);
}

/** Tags are ASCII moved out of sight. */
function spelt(run: string): string {
  const letters = [...run].map((char) => char.codePointAt(0)! - 0xe0000).filter((code) => code >= 0x20 && code < 0x7f);
  const text = String.fromCharCode(...letters.slice(0, 60));
  return letters.length > 60 ? `${text}…` : text;
}
