/**
 * TOML, read with tolerance: a line that makes no sense is passed over, and the next one counts again. No parser of TOML that is kept up
 * gives both places and what stands beside an error.
 */
import { commentsIn } from "./comments.js";
import { DEEPEST, type Contents, type Entry } from "./document.js";

export function readToml(text: string): Contents {
  return { entries: new TomlReader(text).read(), comments: commentsIn(text, "hash") };
}

type Path = readonly (string | number)[];

const BLANK = /(?:[ \t]|#[^\n]*)*/uy;
const SPACE = /(?:\s|#[^\n]*)*/uy;
const KEY = /[ \t]*(?:([\w-]+)|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')[ \t]*/uy;
const STRING = /"""([^]*?)"""(?!")|'''([^]*?)'''(?!')|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/uy;
const BARE = /[^\s,\]}#]+/uy;

class TomlReader {
  private at = 0;
  private readonly entries: Entry[] = [];
  /** How many tables of an array there are, by its name. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly text: string) {}

  read(): readonly Entry[] {
    let table: Path = [];
    while (this.at < this.text.length) {
      this.take(SPACE);
      if (this.at >= this.text.length) break;
      const before = this.at;
      if (this.text[this.at] === "[") table = this.header() ?? table;
      else this.pair(table);
      this.take(BLANK);
      // Whatever is left of the line belongs to nothing; a step is always made.
      if (this.at === before || !/[\r\n]/u.test(this.text[this.at] ?? "\n")) this.skipLine();
    }
    return this.entries;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match ?? undefined;
  }

  private skipLine(): void {
    const end = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? this.text.length : end + 1;
  }

  private header(): Path | undefined {
    const isArray = this.text.startsWith("[[", this.at);
    this.at += isArray ? 2 : 1;
    const path = this.key();
    if (!path || this.text[this.at] !== "]") return undefined;
    this.at += isArray ? 2 : 1;
    if (!isArray) return path;
    const name = JSON.stringify(path);
    const count = this.counts.get(name) ?? 0;
    this.counts.set(name, count + 1);
    return [...path, count];
  }

  private key(): Path | undefined {
    const path: string[] = [];
    for (;;) {
      const match = this.take(KEY);
      if (!match || path.length >= DEEPEST) return undefined;
      path.push(match[1] ?? match[2] ?? match[3] ?? "");
      if (this.text[this.at] !== ".") return path;
      this.at++;
    }
  }

  private pair(table: Path): void {
    const key = this.key();
    if (!key || this.text[this.at] !== "=") return;
    this.at++;
    this.take(BLANK);
    this.value([...table, ...key]);
  }

  private value(path: Path): void {
    const start = this.at;
    const sign = this.text[start];
    if (path.length > 2 * DEEPEST) return;
    if (sign === "[") return this.array(path);
    if (sign === "{") return this.inlineTable(path);
    const string = this.take(STRING);
    const value = string ? (string[1] ?? string[2] ?? string[3] ?? string[4] ?? "") : this.take(BARE)?.[0];
    if (value === undefined) return;
    const at = { start, end: this.at };
    const plain =
      value === "true" ? true : value === "false" ? false : /^[+-]?\d[\d_.]*$/u.test(value) ? Number(value.replaceAll("_", "")) : value;
    this.entries.push({ path, value: string ? value : plain, at });
  }

  private array(path: Path): void {
    this.at++;
    for (let index = 0; ; index++) {
      this.take(SPACE);
      if (this.closes("]")) return;
      const before = this.at;
      this.value([...path, index]);
      this.take(SPACE);
      if (this.text[this.at] === ",") this.at++;
      else if (!this.closes("]")) return;
      else return;
      if (this.at === before) return;
    }
  }

  private inlineTable(path: Path): void {
    this.at++;
    for (;;) {
      this.take(SPACE);
      if (this.closes("}")) return;
      const key = this.key();
      if (!key || this.text[this.at] !== "=") return;
      this.at++;
      this.take(BLANK);
      this.value([...path, ...key]);
      this.take(SPACE);
      if (this.text[this.at] === ",") this.at++;
      else {
        this.closes("}");
        return;
      }
    }
  }

  private closes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }
}
