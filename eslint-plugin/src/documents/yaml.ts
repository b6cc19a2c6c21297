/**
 * YAML, line by line with tolerance: templates and broken texts are read as far as their lines make sense. The parser that everybody uses
 * takes hours for some texts of 200 KB (`&a &a &a …`), and gives little for a template.
 */
import { commentsIn } from "./comments.js";
import { DEEPEST, type Contents, type Entry, type Value } from "./document.js";
import { FlowReader, plainValue } from "./yaml-flow.js";

export function readYaml(text: string): Contents {
  return { entries: new YamlReader(text).read(), comments: commentsIn(text, "hash") };
}

/** An open mapping or sequence: where its keys or dashes stand, and at which it is. */
interface Frame {
  readonly column: number;
  key: string | number;
}

const KEY =
  /(?:"((?:[^"\\\n]|\\.){0,200})"|'([^'\n]{0,200})'|(?!- |[?:] )([^\s"'#[\]{},&*!|>%@`][^\n]{0,200}?))[ \t]{0,20}:(?=[ \t\r\n]|$)/uy;
const PROPERTIES = /(?:(?:![^\s]*|&[^\s]+)[ \t]+)*/uy;
const QUOTED = /"((?:[^"\\]|\\[^]){0,20000})"|'((?:[^']|''){0,20000})'/uy;
const PLAIN = /[^\n]*/uy;
const BLOCK = /[|>][+\-0-9]{0,2}[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/uy;

class YamlReader {
  private at = 0;
  private readonly frames: Frame[] = [];
  private readonly entries: Entry[] = [];
  private readonly flow: FlowReader;

  constructor(private readonly text: string) {
    this.flow = new FlowReader(text);
  }

  read(): readonly Entry[] {
    while (this.at < this.text.length) {
      this.line(this.at);
      this.skipLine();
    }
    return this.entries;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match ?? undefined;
  }

  private skipLine(): void {
    const end = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? this.text.length : end + 1;
  }

  /** Whether the line ends here, but for a comment. */
  private isEnd(): boolean {
    const sign = this.text.charAt(this.at);
    return sign === "" || sign === "\n" || sign === "\r" || sign === "#";
  }

  private skipBlanks(): void {
    while (this.text.charAt(this.at) === " " || this.text.charAt(this.at) === "\t") this.at++;
  }

  private line(start: number): void {
    if (/^(?:---|\.\.\.)(?=\s|$)/u.test(this.text.slice(start, start + 4))) {
      this.frames.length = 0;
      this.at += 3;
    }
    this.skipBlanks();
    for (;;) {
      if (this.isEnd()) return;
      const column = this.at - start;
      const next = this.text.charAt(this.at + 1);
      if (this.text.charAt(this.at) !== "-" || !/\s|^$/u.test(next)) return this.pairOrValue(column);
      this.item(column);
      this.at++;
      this.skipBlanks();
    }
  }

  private item(column: number): void {
    const { frames } = this;
    while (frames.length > 0 && frames.at(-1)!.column > column) frames.pop();
    const top = frames.at(-1);
    if (top && top.column === column && typeof top.key === "number") top.key++;
    else frames.push({ column, key: 0 });
  }

  private pairOrValue(column: number): void {
    const key = this.match(KEY);
    if (!key) return this.value(column);
    const { frames } = this;
    const isLater = (frame: Frame): boolean => frame.column > column || (frame.column === column && typeof frame.key === "number");
    while (frames.length > 0 && isLater(frames.at(-1)!)) frames.pop();
    const name = key[1] ?? key[2] ?? key[3] ?? "";
    const top = frames.at(-1);
    if (top?.column === column) top.key = name;
    else frames.push({ column, key: name });
    this.skipBlanks();
    if (!this.isEnd()) this.value(column);
  }

  /** What stands at the place, which may go on below. */
  private value(column: number): void {
    // A tag of somebody's own (`!Ref`, `!secret`, `!vault`) makes something else of the text.
    if (/(?<!\S)!(?!!)/u.test(this.match(PROPERTIES)?.[0] ?? "")) return;
    if (this.frames.length > DEEPEST || this.isEnd()) return;
    const start = this.at;
    const path = this.frames.map(({ key }) => key);
    const sign = this.text.charAt(start);
    if (sign === "[" || sign === "{") {
      const end = this.flow.read(start, path, this.entries);
      if (end !== undefined) this.at = end;
      return;
    }
    if (this.match(BLOCK)) return this.block(start, column, path);
    const quoted = this.match(QUOTED);
    if (quoted) return this.add(path, quoted[1] ?? quoted[2]?.replaceAll("''", "'") ?? "", start, this.at);
    if (sign === "*") return;
    const written = this.match(PLAIN)?.[0] ?? "";
    const plain = (/^[^]*?(?=[ \t]#)/u.exec(written)?.[0] ?? written).trimEnd();
    this.add(path, plainValue(plain), start, start + plain.length);
  }

  /** The lines that stand further to the right. */
  private block(start: number, column: number, path: readonly (string | number)[]): void {
    const from = this.at;
    let end = from;
    while (this.at < this.text.length) {
      const lineStart = this.at;
      this.skipBlanks();
      const isBlank = /[\r\n]|^$/u.test(this.text.charAt(this.at));
      if (!isBlank && this.at - lineStart <= column) {
        this.at = lineStart;
        break;
      }
      this.skipLine();
      if (!isBlank) end = this.at;
    }
    const lines = this.text.slice(from, end).split("\n");
    const indentation = /^[ \t]*/u.exec(lines.find((line) => line.trim() !== "") ?? "")![0].length;
    this.add(path, lines.map((line) => line.slice(indentation)).join("\n"), start, Math.max(end, start + 1));
    // The line after the block is read next: one break is skipped for this one.
    if (this.at > from && this.text.charAt(this.at - 1) === "\n") this.at--;
  }

  private add(path: readonly (string | number)[], value: Value, start: number, end: number): void {
    this.entries.push({ path, value, at: { start, end } });
  }
}
