/** YAML's collections in brackets, `[a, { b: c }]`, over one line or several. */
import { DEEPEST, type Entry, type Value } from "./document.js";

interface Level {
  readonly close: "]" | "}";
  /** The index, or the key whose value comes next; undefined before a key. */
  at: string | number | undefined;
}

const TOKEN =
  /"((?:[^"\\]|\\[^])*)"|'((?:[^']|'')*)'|([[\]{},])|:(?=[\s,\]}"'[{])|[ \t\r\n]+|#[^\n]*|(?:[^\s,[\]{}":#']|:(?![\s,\]}"'[{])|(?<=\S)[#'"])(?:[^\n,[\]{}:]|:(?![\s,\]}]))*/uy;

export class FlowReader {
  /** A bracket was never closed: the next ones are believed only if they are closed on their line. */
  private suspicious = false;

  constructor(private readonly text: string) {}

  /** Adds what is between the brackets that open here; gives where they end, undefined when they do not. */
  read(start: number, path: readonly (string | number)[], entries: Entry[]): number | undefined {
    const found: Entry[] = [];
    const levels: Level[] = [];
    const pattern = new RegExp(TOKEN);
    let limit = this.text.length;
    if (this.suspicious) {
      const end = this.text.indexOf("\n", start);
      limit = end < 0 ? limit : end;
    }
    for (let at = start; at < limit;) {
      pattern.lastIndex = at;
      const match = pattern.exec(this.text);
      if (!match || pattern.lastIndex > limit) break;
      const end = pattern.lastIndex;
      this.token(match, at, levels, path, found);
      at = end;
      if (levels.length === 0) {
        entries.push(...found.slice(0, MOST));
        return end;
      }
    }
    this.suspicious = true;
    return undefined;
  }

  private token(match: RegExpExecArray, start: number, levels: Level[], path: readonly (string | number)[], found: Entry[]): void {
    const [whole, double, single, sign] = match;
    const top = levels.at(-1);
    if (sign === "[" || sign === "{") levels.push(sign === "[" ? { close: "]", at: 0 } : { close: "}", at: undefined });
    else if (sign === "]" || sign === "}") levels.pop();
    else if (sign === ",") {
      if (top) top.at = typeof top.at === "number" ? top.at + 1 : undefined;
    } else if (!/^[\s#:]/u.test(whole) && top) {
      const written = whole.trimEnd();
      const value: Value = double ?? single?.replaceAll("''", "'") ?? plainValue(written);
      if (top.at === undefined) top.at = String(value);
      else if (levels.length + path.length <= DEEPEST)
        found.push({ path: [...path, ...levels.map(({ at }) => at ?? "")], value, at: { start, end: start + written.length } });
    }
  }
}

/** `push` takes no more arguments than the stack has room for. */
const MOST = 50_000;

/** What a text without quotation marks means. */
export function plainValue(text: string): Value {
  if (/^(?:true|false)$/iu.test(text)) return text.toLowerCase() === "true";
  if (/^(?:null|~)$/iu.test(text)) return null;
  return /^[+-]?(?:\d+|\d*\.\d+)$/u.test(text) && text.length < 16 ? Number(text) : text;
}
