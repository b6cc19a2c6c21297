/**
 * Text to tokens, as CPython's tokenizer gives them: logical lines, indentation, and f-strings taken apart (PEP 701). It accepts every text;
 * what is wrong becomes a problem, and brackets and strings that never end are ended where the next statement shows it.
 */
import { C, CLASS, isDigit, isWideSpace, lineEnd, NAME_PART, nameEnd, wideStart } from "./characters.js";
import { numberEnd } from "./numbers.js";
import { operatorAt } from "./operators.js";
import { Problems } from "./problems.js";
import { prefixOf, Prefix } from "./prefixes.js";
import { TokenList } from "./token-list.js";
import { keywordAt, T } from "./tokens.js";
import { beginsStatement } from "./unclosed.js";
import { FORMATTED, type Formatted, scanFormatted } from "./formatted.js";

export interface Comment {
  readonly range: [start: number, end: number];
  /** Without the `#`. */
  readonly text: string;
}

/** A hole of an f-string, and a hole whose format specification is being read, among the open brackets. */
export const HOLE = T.FStart;
export const SPECIFIED_HOLE = T.FMiddle;

const MAX_SEARCH = 100;

export class Tokenizer {
  readonly tokens: TokenList;
  readonly comments: Comment[] = [];
  readonly problems = new Problems();
  /** Where the strings without an end begin. */
  readonly unterminated = new Set<number>();
  /** Some name has characters outside ASCII. */
  wideNames = false;

  pos = 0;
  readonly brackets: T[] = [];
  readonly openers: number[] = [];
  readonly formatted: Formatted[] = [];
  private readonly indents: number[] = [0];
  /** Of the physical line last begun. */
  private column = 0;
  /** Of the logical line, and the number of its first token. */
  private indentation = 0;
  private first = 0;
  private nextBackslash = -1;
  /** Bits for the quotes of which no further triple ends in the file. */
  private endless = 0;

  /** `cuts` are places of triple-quoted strings that shall end with their first line. */
  constructor(
    readonly text: string,
    private readonly cuts: ReadonlySet<number>,
  ) {
    this.tokens = new TokenList(text.length);
  }

  run(): void {
    const { text } = this;
    this.beginLine(this.skipBlank(text.charCodeAt(0) === 0xfeff ? 1 : 0));
    while (this.pos < text.length) this.scan();
    const end = text.length;
    if (this.brackets.length > 0) this.unclosed();
    if (this.tokens.count > this.first) this.tokens.push(T.Newline, end, end);
    while ((this.indents.pop() ?? 0) > 0) this.tokens.push(T.Dedent, end, end);
    this.tokens.push(T.End, end, end);
    // Whoever looks one token ahead of the end finds another.
    this.tokens.push(T.End, end, end);
  }

  private scan(): void {
    const { text, pos } = this;
    const c = text.charCodeAt(pos);
    switch (c < 128 ? (CLASS[c] as C) : C.Other) {
      case C.Space:
        this.pos = pos + 1;
        return;
      case C.Letter:
        return this.word(pos);
      case C.Operator:
        return this.operator(c, pos);
      case C.Newline:
        return this.newline(c, pos);
      case C.Quote:
        return this.quote(pos, pos, 0);
      case C.Digit:
        return this.number(pos);
      case C.Hash:
        this.pos = this.comment(pos);
        return;
      case C.Backslash:
        return this.continuation(pos);
      default:
        return this.other(pos);
    }
  }

  private word(start: number): void {
    const { text } = this;
    let at = start + 1;
    let c = text.charCodeAt(at);
    while (NAME_PART[c] === 1) c = text.charCodeAt(++at);
    if (c >= 128) {
      at = nameEnd(text, start);
      c = text.charCodeAt(at);
      this.wideNames = true;
    } else if ((c === 34 || c === 39) && at - start <= 2) {
      const prefix = prefixOf(text, start, at);
      if (prefix >= 0) return this.quote(start, at, prefix);
    }
    this.tokens.push(keywordAt(text, start, at), start, at);
    this.pos = at;
  }

  private number(start: number): void {
    this.pos = numberEnd(this.text, start);
    this.tokens.push(T.Number, start, this.pos);
  }

  private operator(c: number, pos: number): void {
    switch (c) {
      case 40:
        return this.open(T.LParen, pos);
      case 91:
        return this.open(T.LBracket, pos);
      case 123:
        return this.open(T.LBrace, pos);
      case 41:
        return this.close(T.RParen, T.LParen, pos);
      case 93:
        return this.close(T.RBracket, T.LBracket, pos);
      case 125:
        return this.close(T.RBrace, T.LBrace, pos);
      case 58:
        return this.colon(pos);
      case 33:
        return this.exclaim(pos);
      case 46:
        if (isDigit(this.text.charCodeAt(pos + 1))) return this.number(pos);
    }
    const operator = operatorAt(this.text, pos);
    this.pos = pos + (operator >> 8);
    this.tokens.push(operator & 0xff, pos, this.pos);
  }

  private open(kind: T, pos: number): void {
    this.brackets.push(kind);
    this.openers.push(pos);
    this.tokens.push(kind, pos, pos + 1);
    this.pos = pos + 1;
  }

  private close(kind: T, opener: T, pos: number): void {
    this.tokens.push(kind, pos, pos + 1);
    this.pos = pos + 1;
    const { brackets } = this;
    let at = brackets.length - 1;
    if (brackets[at] !== opener) at = this.opener(opener);
    if (at < 0) return;
    const found = brackets[at];
    brackets.length = at;
    this.openers.length = at;
    if (found === HOLE || found === SPECIFIED_HOLE) {
      const current = this.formatted[this.formatted.length - 1] as Formatted;
      scanFormatted(this, current, at > current.base);
    }
  }

  /** The innermost bracket that a closing one closes; what stands open within it was forgotten. */
  private opener(opener: T): number {
    const { brackets } = this;
    for (let at = brackets.length - 1; at >= 0 && at >= brackets.length - MAX_SEARCH; at--) {
      const kind = brackets[at];
      const hole = kind === HOLE || kind === SPECIFIED_HOLE;
      if (kind === opener || (hole && opener === T.LBrace)) return at;
      if (hole) return -1;
    }
    return -1;
  }

  private colon(pos: number): void {
    const top = this.brackets.length - 1;
    if (top >= 0 && this.brackets[top] === HOLE) {
      this.brackets[top] = SPECIFIED_HOLE;
      this.tokens.push(T.Colon, pos, pos + 1);
      this.pos = pos + 1;
      return scanFormatted(this, this.formatted[this.formatted.length - 1] as Formatted, true);
    }
    const walrus = this.text.charCodeAt(pos + 1) === 61;
    this.pos = walrus ? pos + 2 : pos + 1;
    this.tokens.push(walrus ? T.ColonAssign : T.Colon, pos, this.pos);
  }

  private exclaim(pos: number): void {
    const unequal = this.text.charCodeAt(pos + 1) === 61;
    this.pos = unequal ? pos + 2 : pos + 1;
    if (!unequal && this.brackets[this.brackets.length - 1] !== HOLE) this.problems.add(pos, pos + 1, "Unexpected character '!'");
    this.tokens.push(unequal ? T.NotEqual : T.Exclaim, pos, this.pos);
  }

  private continuation(pos: number): void {
    const next = this.text.charCodeAt(pos + 1);
    if (next === 10 || next === 13) {
      this.pos = pos + (next === 13 && this.text.charCodeAt(pos + 2) === 10 ? 3 : 2);
      return;
    }
    this.problems.add(pos, pos + 1, "Unexpected character after line continuation character");
    this.pos = pos + 1;
  }

  private other(pos: number): void {
    const { text } = this;
    const units = text.charCodeAt(pos) < 128 ? 0 : wideStart(text, pos);
    if (units > 0) {
      this.wideNames = true;
      this.pos = nameEnd(text, pos + units);
      this.tokens.push(T.Name, pos, this.pos);
      return;
    }
    const point = text.codePointAt(pos) ?? 0;
    this.pos = pos + (point > 0xffff ? 2 : 1);
    if (point !== 0xfeff) this.problems.add(pos, this.pos, `Unexpected character U+${point.toString(16).toUpperCase().padStart(4, "0")}`);
    if (!isWideSpace(text, pos)) this.tokens.push(T.Error, pos, this.pos);
  }

  private comment(start: number): number {
    const end = lineEnd(this.text, start);
    this.comments.push({ range: [start, end], text: this.text.slice(start + 1, end) });
    return end;
  }

  // Lines

  private newline(c: number, pos: number): void {
    const after = pos + (c === 13 && this.text.charCodeAt(pos + 1) === 10 ? 2 : 1);
    const next = this.skipBlank(after);
    if (this.brackets.length > 0) {
      if (next >= this.text.length || !this.begins(next)) {
        this.pos = next;
        return;
      }
      this.unclosed();
    }
    this.tokens.push(T.Newline, pos, after);
    this.beginLine(next);
  }

  private begins(at: number): boolean {
    const head = this.tokens.kinds[this.first] as T;
    return beginsStatement(this.text, at, {
      column: this.column,
      indentation: this.indentation,
      previous: this.tokens.last(),
      head,
      innermost: this.brackets[this.brackets.length - 1] as T,
      parameters: head === T.KwDef && this.brackets.length === 1 && this.openers[0] === this.tokens.starts[this.first + 2],
    });
  }

  /** Gives up all open brackets. */
  private unclosed(): void {
    const at = this.openers[0] ?? this.pos;
    this.problems.add(at, at + 1, `'${this.text.charAt(at)}' was never closed`);
    this.brackets.length = 0;
    this.openers.length = 0;
    this.formatted.length = 0;
  }

  /** The place of the next character that is neither space, line break nor comment; sets `column`. */
  private skipBlank(from: number): number {
    const { text } = this;
    let column = 0;
    let continued = -1;
    for (let at = from; ; at++) {
      const c = text.charCodeAt(at);
      if (c === 32) column++;
      else if (c === 9) column = (column | 7) + 1;
      else if (c === 12) column = 0;
      else if (c === 10 || c === 13) {
        column = 0;
        continued = -1;
      } else if (c === 35) at = this.comment(at) - 1;
      else if (c === 92 && (text.charCodeAt(at + 1) === 10 || text.charCodeAt(at + 1) === 13)) {
        // The line goes on in the next one, but its indentation is here.
        if (continued < 0) continued = column;
        at += text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10 ? 2 : 1;
      } else {
        this.column = continued < 0 ? column : continued;
        return at;
      }
    }
  }

  private beginLine(pos: number): void {
    this.pos = pos;
    this.first = this.tokens.count;
    if (pos >= this.text.length) return;
    const { indents, column, tokens } = this;
    this.indentation = column;
    let top = indents[indents.length - 1] as number;
    if (column > top) {
      indents.push(column);
      tokens.push(T.Indent, pos, pos);
    } else if (column < top) {
      this.dedent(pos);
      top = indents[indents.length - 1] as number;
    }
    this.first = tokens.count;
  }

  private dedent(pos: number): void {
    const { indents, column } = this;
    while ((indents[indents.length - 1] as number) > column) {
      const below = indents[indents.length - 2] as number;
      if (below < column) {
        // Between two levels: the inner block goes on.
        this.problems.add(pos, pos, "Unindent does not match any outer indentation level");
        indents[indents.length - 1] = column;
        return;
      }
      indents.pop();
      this.tokens.push(T.Dedent, pos, pos);
    }
  }

  // Strings

  private quote(start: number, at: number, prefix: number): void {
    const { text } = this;
    const c = text.charCodeAt(at);
    const triple = text.charCodeAt(at + 1) === c && text.charCodeAt(at + 2) === c;
    if (this.formatted.length > 0 && start === at && this.endsHole(c, triple, at)) return this.endFormatted(at);
    const inside = at + (triple ? 3 : 1);
    if (prefix & FORMATTED) {
      const base = this.brackets.length;
      const current: Formatted = { quote: c, triple, raw: (prefix & Prefix.Raw) !== 0, base, start, first: this.tokens.count };
      this.tokens.push(T.FStart, start, inside);
      this.pos = inside;
      this.formatted.push(current);
      if (triple && this.isCut(start, c)) return this.cutFormatted(current);
      return scanFormatted(this, current, false);
    }
    const end = triple ? this.tripleEnd(start, inside, c) : this.singleEnd(start, inside, c);
    if (end < 0) return this.endFormatted(at);
    this.tokens.push(T.String, start, end);
    this.pos = end;
  }

  /** The end of a string on one line; -1 when the quote turns out to end the f-string around it. */
  private singleEnd(start: number, inside: number, quote: number): number {
    const { text } = this;
    for (let at = inside; ; at++) {
      const c = text.charCodeAt(at);
      if (c === quote) return at + 1;
      if (c === 92) {
        if (text.charCodeAt(at + 1) === 13 && text.charCodeAt(at + 2) === 10) at++;
        at++;
      }
      if (c === 10 || c === 13 || at >= text.length) {
        const around = this.formatted[this.formatted.length - 1];
        if (around && !around.triple && around.quote === quote && start === inside - 1) return -1;
        return this.withoutEnd(start, Math.min(at, text.length), "Unterminated string literal");
      }
    }
  }

  private tripleEnd(start: number, inside: number, quote: number): number {
    const { text } = this;
    const marks = quote === 34 ? '"""' : "'''";
    if (!this.isCut(start, quote)) {
      for (let at = inside; ;) {
        const end = text.indexOf(marks, at);
        if (end < 0) break;
        if (this.nextBackslash < at) {
          const next = text.indexOf("\\", at);
          this.nextBackslash = next < 0 ? text.length : next;
        }
        if (this.nextBackslash >= end) return end + 3;
        at = this.nextBackslash + 2;
      }
      this.endless |= quote === 34 ? 1 : 2;
    }
    return this.withoutEnd(start, lineEnd(text, inside), "Unterminated triple-quoted string literal");
  }

  private isCut(start: number, quote: number): boolean {
    return this.cuts.has(start) || (this.endless & (quote === 34 ? 1 : 2)) !== 0;
  }

  withoutEnd(start: number, end: number, message: string): number {
    this.problems.add(start, end, message);
    this.unterminated.add(start);
    return end;
  }

  /** A quote in a hole of an f-string where no string can begin: the hole's brace is missing. */
  private endsHole(c: number, triple: boolean, at: number): boolean {
    const { quote, triple: threefold } = this.formatted[this.formatted.length - 1] as Formatted;
    if (c !== quote || (threefold && !triple)) return false;
    const last = this.tokens.last();
    return (last === T.Name || last === T.Number || last === T.RParen || last === T.RBracket) && at > 0;
  }

  /** Ends the innermost f-string at a quote within one of its holes. */
  private endFormatted(at: number): void {
    const { triple, base } = this.formatted.pop() as Formatted;
    this.problems.add(at, at + 1, "f-string: expecting '}'");
    this.brackets.length = base;
    this.openers.length = base;
    this.pos = at + (triple ? 3 : 1);
    this.tokens.push(T.FEnd, at, this.pos);
  }

  /** Ends a triple-quoted f-string with its first line, when it has no other end. */
  cutFormatted({ start, base, first, quote }: Formatted): void {
    this.endless |= quote === 34 ? 1 : 2;
    this.formatted.pop();
    this.brackets.length = base;
    this.openers.length = base;
    this.tokens.count = first + 1;
    const inside = this.tokens.ends[first] as number;
    const end = lineEnd(this.text, inside);
    this.withoutEnd(start, end, "Unterminated triple-quoted f-string literal");
    if (end > inside) this.tokens.push(T.FMiddle, inside, end);
    this.tokens.push(T.FEnd, end, end);
    this.pos = end;
  }
}
