/**
 * The parser's place in the tokens, and what all of it does on an error: a problem is recorded (one for each logical line), nothing is
 * thrown, and whoever notices goes on with what it has.
 */
import type { Expr, Name, Range } from "./ast.js";
import type { Problems } from "./problems.js";
import type { Comment, Tokenizer } from "./tokenizer.js";
import { STARTS_EXPRESSION, T } from "./tokens.js";

/** Nested parentheses, operators and blocks in all. CPython refuses 200 parentheses and 100 blocks. */
export const MAX_DEPTH = 300;

export class Cursor {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly problems: Problems;
  readonly unterminated: ReadonlySet<number>;
  private readonly comments: readonly Comment[];
  private readonly wideNames: boolean;

  /** The number and the kind of the current token. */
  i = 0;
  kind: T;
  /** Where the last token that was taken ends; line breaks and indentation do not count. */
  lastEnd = 0;
  depth = 0;
  /** Something was left out because it was too deep. */
  truncated = false;
  /** A Python 2 construct was seen. */
  python2 = false;
  /** The line has a problem already. */
  private quiet = false;

  constructor({ text, tokens, problems, unterminated, comments, wideNames }: Tokenizer) {
    this.text = text;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.problems = problems;
    this.unterminated = unterminated;
    this.comments = comments;
    this.wideNames = wideNames;
    this.kind = this.kinds[0] as T;
  }

  /** Where the current token begins. */
  get start(): number {
    return this.starts[this.i] as number;
  }

  /** The kind of the token after the current one. */
  get next(): T {
    return this.kinds[this.i + 1] as T;
  }

  /** A method, because the compiler believes that a compared property stays what it is. */
  is(kind: T): boolean {
    return this.kind === kind;
  }

  advance(): void {
    this.lastEnd = this.ends[this.i] as number;
    this.kind = this.kinds[++this.i] as T;
  }

  /** Takes the current token if it is of this kind. */
  take(kind: T): boolean {
    if (this.kind !== kind) return false;
    this.lastEnd = this.ends[this.i] as number;
    this.kind = this.kinds[++this.i] as T;
    return true;
  }

  /** Takes a token that has no extent in the tree: line break, indent, dedent. */
  skip(): void {
    if (this.kind === T.Newline) this.quiet = false;
    this.kind = this.kinds[++this.i] as T;
  }

  expect(kind: T, message: string): boolean {
    if (this.take(kind)) return true;
    this.fail(message);
    return false;
  }

  /** Remembers the state of what is recorded; the result goes back to it and to the given place. */
  problemMark(): (i: number, lastEnd: number) => undefined {
    const { length } = this.problems.list;
    const { quiet } = this;
    return (i, lastEnd) => {
      this.problems.list.length = length;
      this.quiet = quiet;
      this.lastEnd = lastEnd;
      this.i = i;
      this.kind = this.kinds[i] as T;
      return undefined;
    };
  }

  /** Records that the current token is wrong. */
  fail(message: string): void {
    if (this.quiet) return;
    this.quiet = true;
    const { i } = this;
    const at = this.kind === T.Newline || this.kind === T.Dedent || this.kind === T.End ? this.lastEnd : (this.starts[i] as number);
    this.problems.add(at, Math.max(at, this.kind === T.Newline ? at : (this.ends[i] as number)), message);
  }

  /** Records that something already read is wrong. */
  complain(range: Range, message: string): void {
    this.problems.add(range[0], range[1], message);
  }

  /** No token of this logical line is left. */
  get ended(): boolean {
    return this.kind <= T.Dedent;
  }

  /**
   * In brackets, where neither a comma nor the closing bracket follows an element that began with token `since`: goes on as if a comma were
   * missing. False when the brackets are at their end all the same.
   */
  resume(since: number): boolean {
    if (this.ended) return this.unclosed();
    this.fail("Expected ',' or a closing bracket");
    if (this.kind === T.RParen || this.kind === T.RBracket || this.kind === T.RBrace || this.kind === T.FEnd) return false;
    if (this.i === since || STARTS_EXPRESSION[this.kind] === 0) this.advance();
    return true;
  }

  /** The line ends within brackets: the tokenizer told already. */
  unclosed(): false {
    this.quiet = true;
    return false;
  }

  /** What stands for a missing expression. */
  missing(message = "Expected an expression"): Name {
    this.fail(message);
    const at = this.ended ? this.lastEnd : this.start;
    return { type: "Name", range: [at, at], id: "", ctx: "Load" };
  }

  /** Steps over what is nested too deeply to be read: to the end of the brackets or of the line. */
  tooDeep(): Expr {
    if (!this.truncated) this.problems.add(this.start, this.start, "Too deeply nested");
    this.truncated = true;
    this.quiet = true;
    const start = this.start;
    let open = 0;
    for (; !this.ended; this.advance()) {
      const { kind } = this;
      if (kind === T.LParen || kind === T.LBracket || kind === T.LBrace || kind === T.FStart) open++;
      else if (kind === T.RParen || kind === T.RBracket || kind === T.RBrace || kind === T.FEnd) {
        if (--open < 0) break;
      } else if (open === 0 && (kind === T.Comma || kind === T.Colon || kind === T.Semicolon)) break;
    }
    return { type: "Name", range: [start, Math.max(start, this.lastEnd)], id: "", ctx: "Load" };
  }

  /** The identifier that the token numbered `i` is. */
  nameAt(i: number): string {
    const name = this.text.slice(this.starts[i], this.ends[i]);
    return this.wideNames && !ASCII.test(name) ? name.normalize("NFKC") : name;
  }

  /** Takes a name; "" when there is none. A keyword in its place is taken too, where nothing else can be meant. */
  identifier(message = "Expected a name"): string {
    const { i } = this;
    if (this.kind === T.Name) {
      this.advance();
      return this.nameAt(i);
    }
    this.fail(message);
    return "";
  }

  /** Takes a keyword that was a name once (`async` before Python 3.7). */
  word(): string {
    this.advance();
    return this.nameAt(this.i - 1);
  }

  /** The text between two places, without its comments. */
  withoutComments(start: number, end: number): string {
    const text = this.text.slice(start, end);
    if (!text.includes("#")) return text;
    const { comments } = this;
    // The first comment behind `start`, by halves.
    let low = 0;
    for (let high = comments.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((comments[middle] as Comment).range[0] < start) low = middle + 1;
      else high = middle;
    }
    let out = "";
    let from = start;
    for (let next = comments[low]; next && next.range[1] <= end; next = comments[++low]) {
      out += this.text.slice(from, next.range[0]);
      from = next.range[1];
    }
    return out + this.text.slice(from, end);
  }

  /** Whether the token numbered `i` is this word. */
  isWord(i: number, word: string): boolean {
    const start = this.starts[i] as number;
    return this.kinds[i] === T.Name && (this.ends[i] as number) - start === word.length && this.text.startsWith(word, start);
  }
}

const ASCII = /^[\0-\x7f]*$/;
