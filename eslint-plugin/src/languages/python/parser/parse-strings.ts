/** String literals, adjacent ones joined: texts, bytes, f-strings and t-strings. */
import { Bytes, type Expr, type FormattedValue, type Interpolation, type JoinedStr, type Range } from "./ast.js";
import { exact } from "./exact.js";
import { type Cursor, MAX_DEPTH } from "./cursor.js";
import { parseValue } from "./parse-lists.js";
import { Prefix, prefixOf } from "./prefixes.js";
import { decode, withLineFeeds } from "./strings.js";
import { STARTS_EXPRESSION, T } from "./tokens.js";

/** Where a literal's letters end. */
function quoteAt(text: string, start: number): number {
  let at = start;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === 34 || c === 39 || at > start + 2) return at;
    at++;
  }
}

/** The text of the string token numbered `i`, whose quotes begin at `quote`. */
function textOf(p: Cursor, i: number, quote: number, prefix: number): string {
  const { text } = p;
  const start = p.starts[i] as number;
  const end = p.ends[i] as number;
  const c = text.charCodeAt(quote);
  const triple = end - quote >= 3 && text.charCodeAt(quote + 1) === c && text.charCodeAt(quote + 2) === c;
  const size = triple ? 3 : 1;
  const last = p.unterminated.has(start) ? end : end - size;
  return decode(text, quote + size, last, (prefix & Prefix.Raw) !== 0, (prefix & Prefix.Bytes) !== 0);
}

/** One or more adjacent literals. */
export function parseStrings(p: Cursor): Expr {
  const { start, i } = p;
  const alone = p.is(T.String) && p.next !== T.String && p.next !== T.FStart;
  if (!alone) return parseAdjacent(p);
  const quote = quoteAt(p.text, start);
  const prefix = quote === start ? 0 : prefixOf(p.text, start, quote);
  p.advance();
  const value = textOf(p, i, quote, prefix);
  const kind = prefix === Prefix.Unicode ? "u" : null;
  return { type: "Constant", range: [start, p.lastEnd], value: prefix & Prefix.Bytes ? new Bytes(value) : value, kind };
}

/** The pieces of a string with holes: adjacent texts become one. */
class Pieces {
  readonly values: Expr[] = [];
  private text = "";
  private range: Range | undefined;
  /** Of the first piece of the text. */
  private kind: "u" | null = null;

  add(text: string, start: number, end: number, kind: "u" | null = null): void {
    if (this.range) this.range[1] = end;
    else if (text !== "") {
      this.range = [start, end];
      this.kind = kind;
    }
    this.text += text;
  }

  hole(value: Expr): void {
    this.flush();
    this.values.push(value);
  }

  flush(): void {
    if (this.range) this.values.push({ type: "Constant", range: this.range, value: this.text, kind: this.kind });
    this.text = "";
    this.range = undefined;
  }
}

function parseAdjacent(p: Cursor): Expr {
  const { start } = p;
  const pieces = new Pieces();
  let seen = 0;
  let first = -1;
  let plain = "";
  while (p.is(T.String) || p.is(T.FStart)) {
    const { i, start: at } = p;
    const quote = quoteAt(p.text, at);
    const prefix = prefixOf(p.text, at, quote);
    if (first < 0) first = prefix;
    seen |= prefix;
    if (p.is(T.FStart)) parseFormatted(p, prefix, pieces);
    else {
      p.advance();
      const text = textOf(p, i, quote, prefix);
      if ((seen & (Prefix.Format | Prefix.Template)) === 0) plain += text;
      pieces.add(text, at, p.lastEnd, prefix === Prefix.Unicode ? "u" : null);
    }
  }
  const range: Range = [start, p.lastEnd];
  if (seen & (Prefix.Format | Prefix.Template)) {
    pieces.flush();
    return { type: seen & Prefix.Template ? "TemplateStr" : "JoinedStr", range, values: exact(pieces.values) };
  }
  return { type: "Constant", range, value: seen & Prefix.Bytes ? new Bytes(plain) : plain, kind: first === Prefix.Unicode ? "u" : null };
}

/** One f-string or t-string. */
function parseFormatted(p: Cursor, prefix: number, pieces: Pieces): void {
  p.advance();
  const raw = (prefix & Prefix.Raw) !== 0;
  for (;;) {
    if (p.is(T.FMiddle)) {
      pieces.add(braced(decode(p.text, p.start, p.ends[p.i] as number, raw, false)), p.start, p.ends[p.i] as number);
      p.advance();
    } else if (p.is(T.LBrace)) parseHole(p, raw, (prefix & Prefix.Template) !== 0, pieces);
    else break;
  }
  p.expect(T.FEnd, "f-string: expecting '}'");
}

/** `{{` and `}}` are braces. */
function braced(text: string): string {
  return text.includes("{") || text.includes("}") ? text.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0)) : text;
}

function parseHole(p: Cursor, raw: boolean, template: boolean, pieces: Pieces): void {
  const { start } = p;
  p.advance();
  const inside = p.lastEnd;
  if (p.depth >= MAX_DEPTH) {
    pieces.hole(p.tooDeep());
    p.take(T.RBrace);
    return;
  }
  p.depth++;
  const value = STARTS_EXPRESSION[p.kind] === 1 ? parseValue(p) : p.missing("f-string: expression expected");
  const written = p.text.slice(inside, p.lastEnd).trim();
  const debug = p.take(T.Assign);
  // What a debugging hole shows is the source up to the conversion, the specification or the brace.
  if (debug) {
    const end = p.ended ? p.lastEnd : p.start;
    pieces.add(withLineFeeds(p.withoutComments(inside, end)), inside, end);
  }
  let conversion = parseConversion(p);
  const format_spec = p.is(T.Colon) ? parseSpecification(p, raw, template) : null;
  if (debug && conversion < 0 && !format_spec) conversion = 114;
  closeHole(p);
  p.depth--;
  const range: Range = [start, p.lastEnd];
  const hole: FormattedValue | Interpolation = template
    ? { type: "Interpolation", range, value, str: written, conversion, format_spec }
    : { type: "FormattedValue", range, value, conversion, format_spec };
  pieces.hole(hole);
}

function closeHole(p: Cursor): void {
  if (p.take(T.RBrace)) return;
  p.fail("f-string: expecting '}'");
  // Whatever else stands in the hole belongs to nothing.
  for (let open = 0; !p.ended && !p.is(T.FEnd) && !p.is(T.FMiddle); p.advance()) {
    if (p.is(T.LBrace)) open++;
    else if (p.is(T.FStart)) break;
    else if (p.is(T.RBrace) && --open < 0) {
      p.advance();
      return;
    }
  }
}

function parseConversion(p: Cursor): number {
  if (!p.take(T.Exclaim)) return -1;
  const code = p.text.charCodeAt(p.start);
  const single = p.is(T.Name) && (p.ends[p.i] as number) - p.start === 1;
  if (p.is(T.Name)) p.advance();
  if (single && (code === 97 || code === 114 || code === 115)) return code;
  p.fail("f-string: expected '!a', '!r' or '!s'");
  return -1;
}

function parseSpecification(p: Cursor, raw: boolean, template: boolean): JoinedStr {
  const { start } = p;
  p.advance();
  const pieces = new Pieces();
  for (;;) {
    if (p.is(T.FMiddle)) {
      pieces.add(decode(p.text, p.start, p.ends[p.i] as number, raw, false), p.start, p.ends[p.i] as number);
      p.advance();
    } else if (p.is(T.LBrace)) parseHole(p, raw, template, pieces);
    else break;
  }
  pieces.flush();
  return { type: "JoinedStr", range: [start, p.lastEnd], values: exact(pieces.values) };
}
