/**
 * What stands at an offset of JavaScript or TypeScript text: code, where a comment may go on a line of its own, or something in which a
 * comment sign is only text. One pass over the characters with a stack, no tree; a text it misreads costs an oddly placed comment, never
 * an exception. The parser's tree is not used because half-typed text has none.
 */

/** "jsx" is between tags, "template" between backticks, "text" in a comment or a quoted string. */
export type CodeContext = "code" | "jsx" | "template" | "text";

type Frame =
  | { readonly kind: "code"; depth: number }
  | { readonly kind: "template" }
  | { readonly kind: "children" }
  | { readonly kind: "tag"; readonly closing: boolean };

const BEFORE_EXPRESSION = new Set([
  "return",
  "typeof",
  "case",
  "do",
  "else",
  "in",
  "of",
  "instanceof",
  "new",
  "delete",
  "void",
  "throw",
  "await",
  "yield",
  "default",
]);

class Scanner {
  private readonly stack: Frame[] = [{ kind: "code", depth: 0 }];
  private readonly lastClosing = new Map<string, number>();
  /** Whether the token before could end an operand: then `/` divides and `<` compares. */
  private afterOperand = false;
  private at: number;

  constructor(
    private readonly text: string,
    start: number,
    private readonly jsx: boolean,
  ) {
    this.at = start;
  }

  contextAt(offset: number): CodeContext {
    while (this.at < offset) {
      const skipped = this.step();
      if (skipped && this.at > offset) return "text";
    }
    const { kind } = this.top();
    if (kind === "template") return "template";
    return kind === "children" ? "jsx" : "code";
  }

  private top(): Frame {
    return this.stack[this.stack.length - 1] ?? { kind: "code", depth: 0 };
  }

  /** Takes one token; true when it was a comment, a string or a regular expression. */
  private step(): boolean {
    const frame = this.top();
    if (frame.kind === "template") return this.template();
    if (frame.kind === "children") return this.children();
    if (frame.kind === "tag") return this.tag(frame.closing);
    return this.code(frame);
  }

  private template(): boolean {
    const char = this.text[this.at];
    if (char === "\\") this.at += 2;
    else if (char === "`") this.leave();
    else if (char === "$" && this.text[this.at + 1] === "{") this.enter({ kind: "code", depth: 0 }, 2);
    else this.at++;
    return false;
  }

  private children(): boolean {
    const char = this.text[this.at];
    if (char === "{") this.enter({ kind: "code", depth: 0 }, 1);
    else if (char === "<") this.enter({ kind: "tag", closing: this.text[this.at + 1] === "/" }, this.text[this.at + 1] === "/" ? 2 : 1);
    else this.at++;
    return false;
  }

  private tag(closing: boolean): boolean {
    const char = this.text[this.at];
    if (this.comment()) return true;
    if (char === '"' || char === "'") {
      this.until(char, this.at + 1);
      return true;
    }
    if (char === "{") this.enter({ kind: "code", depth: 0 }, 1);
    else if (char === "/" && this.text[this.at + 1] === ">") this.leave(2);
    else if (char === ">") this.endTag(closing);
    else this.at++;
    return false;
  }

  private endTag(closing: boolean): void {
    this.leave();
    if (!closing) this.stack.push({ kind: "children" });
    else if (this.top().kind === "children") this.stack.pop();
  }

  private code(frame: { depth: number }): boolean {
    if (this.comment()) return true;
    const char = this.text[this.at] ?? "";
    if (char === '"' || char === "'") return this.quoted(char);
    if (char === "`") this.enter({ kind: "template" }, 1);
    else if (char === "/" && !this.afterOperand) return this.regex();
    else if (char === "<" && this.opensTag()) this.enter({ kind: "tag", closing: false }, 1);
    else if (/[\w$\u0080-\uffff]/u.test(char)) this.word();
    else this.punctuation(char, frame);
    return false;
  }

  private punctuation(char: string, frame: { depth: number }): void {
    if (char === "}" && frame.depth === 0 && this.stack.length > 1) return this.leave();
    if (char === "{") frame.depth++;
    if (char === "}") frame.depth = Math.max(0, frame.depth - 1);
    if (!/\s/u.test(char)) this.afterOperand = char === ")" || char === "]" || char === "}";
    this.at++;
  }

  private enter(frame: Frame, width: number): void {
    this.stack.push(frame);
    this.afterOperand = false;
    this.at += width;
  }

  private leave(width = 1): void {
    this.stack.pop();
    this.afterOperand = true;
    this.at += width;
  }

  /** Moves behind the next `sign`, or to the end. */
  private until(sign: string, from: number): void {
    const end = this.text.indexOf(sign, from);
    this.at = end < 0 ? this.text.length : end + sign.length;
  }

  private comment(): boolean {
    if (this.text.startsWith("//", this.at)) {
      const end = this.text.indexOf("\n", this.at);
      this.at = end < 0 ? this.text.length : end;
      return true;
    }
    if (!this.text.startsWith("/*", this.at)) return false;
    this.until("*/", this.at + 2);
    return true;
  }

  private quoted(quote: string): boolean {
    this.at++;
    while (this.at < this.text.length && this.text[this.at] !== quote && this.text[this.at] !== "\n") {
      this.at += this.text[this.at] === "\\" ? 2 : 1;
    }
    this.at++;
    this.afterOperand = true;
    return true;
  }

  private regex(): boolean {
    let inClass = false;
    for (this.at++; this.at < this.text.length && this.text[this.at] !== "\n"; this.at++) {
      const char = this.text[this.at];
      if (char === "\\") this.at++;
      else if (char === "[") inClass = true;
      else if (char === "]") inClass = false;
      else if (char === "/" && !inClass) break;
    }
    this.at++;
    this.afterOperand = true;
    return true;
  }

  private word(): void {
    const start = this.at;
    while (this.at < this.text.length && /[\w$\u0080-\uffff]/u.test(this.text[this.at] ?? "")) this.at++;
    this.afterOperand = !BEFORE_EXPRESSION.has(this.text.slice(start, this.at));
  }

  /** `<` begins an element when an expression may stand here and something closes it: type parameters have no closing tag. */
  private opensTag(): boolean {
    if (!this.jsx || this.afterOperand) return false;
    const match = /^<([A-Za-z_$][\w$.:-]*)?\s*(,|extends\b)?/u.exec(this.text.slice(this.at, this.at + 100));
    if (!match || match[2]) return false;
    const name = match[1] ?? "";
    if (!name && this.text[this.at + 1] !== ">") return false;
    return this.lastOf(`</${name}`) > this.at || this.lastOf("/>") > this.at;
  }

  private lastOf(sign: string): number {
    const known = this.lastClosing.get(sign);
    if (known !== undefined) return known;
    const last = this.text.lastIndexOf(sign);
    this.lastClosing.set(sign, last);
    return last;
  }
}

/** What stands at `offset` of a program whose text begins at `start`. */
export function codeContextAt(text: string, start: number, offset: number, jsx: boolean): CodeContext {
  return new Scanner(text, start, jsx).contextAt(offset);
}
