/**
 * A cheap scan before parsing that finds code nested so deeply that the native parser would overflow its stack, which ends the
 * process. It knows just enough of the language to follow brackets, strings, templates and what can chain without brackets; when in
 * doubt it counts too much. It is no parser and judges nothing else.
 *
 * Depth is counted in units of about 150 bytes of the parser's stack, measured on each shape: `a + b + …` takes one unit for each
 * term, a pair of brackets sixteen.
 */
import type { At } from "../../ir/ir.js";
import { BRACKET, CONTINUES, HEADS, HEAVY, isName, KEEPS_LINE, MEDIUM, WEIGHTS } from "./nesting-weights.js";
import { endOf, find, IN_DOUBLE, IN_SINGLE, IN_TEMPLATE, NAMES, SPACES, WORDS } from "./runs.js";

/** Some 600 kB, which fits the smallest common stack (1 MB). */
export const BUDGET = 4096;
/** What stands in for code that was cut out may go beyond the budget by this much. */
const SLACK = 32;

/** What was cut out, and text that may stand there instead. */
export interface Cut extends At {
  readonly fill: string;
}

export interface Nesting {
  readonly cuts: readonly Cut[];
  /** Closing brackets still missing at the end, in the order they are needed. */
  readonly unclosed: string;
  /** Where template literals start. */
  readonly templates: readonly number[];
  /** Where a template literal or comment starts that has no end. */
  readonly unterminated: number | undefined;
}

const enum Kind {
  Round,
  Square,
  Curly,
  Hole,
}
const CLOSERS = [")", "]", "}", "}`"] as const;

interface Level {
  readonly kind: Kind;
  readonly start: number;
  /** The parentheses of `if (…)` and the like. */
  readonly head: boolean;
  /** Units of the chain the bracket stands in. */
  chain: number;
  /** The chain up to the last `if (…)`. */
  upToHead: number;
  /** That of the statement before this one, which an `else` takes up again. */
  ended: number;
  /** Open `<` of type arguments. */
  angles: number;
  /** Within `<T, U>` or a JSX tag, neither of which ends at a comma. */
  generic: boolean;
}

function newLevel(kind: Kind, start: number, head: boolean): Level {
  return { kind, start, head, chain: 0, upToHead: 0, ended: 0, angles: 0, generic: false };
}

export const enum Gap {
  Sure,
  Operator,
  Space,
}

export interface Listener {
  /** A bracket and its partner. */
  pair?(open: number, close: number): void;
  /** A bracket without a partner. */
  lost?(place: number): void;
  /** A line break may stand here: it changes nothing (`Gap.Sure`), hardly ever anything, or only where a line end ends a statement. */
  gap?(place: number, gap: Gap): void;
}

class Scanner {
  private readonly levels: Level[] = [newLevel(Kind.Curly, 0, false)];
  private level = this.levels[0] as Level;
  private total = 0;
  private i = 0;
  /** The last token ends an expression. */
  private operand = false;
  /** The last token was the closing parenthesis of a head. */
  private afterHead = false;
  private afterCurly = false;
  private word = "";
  private newline = false;
  private cut: { readonly start: number; readonly depth: number; readonly fill: string } | undefined;
  private readonly cuts: Cut[] = [];
  private readonly templates: number[] = [];
  private unterminated: number | undefined;

  constructor(
    private readonly text: string,
    private readonly listener: Listener,
    private readonly budget: number,
  ) {}

  run(): Nesting {
    const { text } = this;
    while (this.i < text.length) this.token(text.charCodeAt(this.i));
    const unclosed = this.levels.slice(1).reverse();
    for (const level of unclosed) this.listener.lost?.(level.start);
    if (this.cut) this.endCut(text.length);
    return {
      cuts: this.cuts,
      unclosed: unclosed.map((level) => CLOSERS[level.kind]).join(""),
      templates: this.templates,
      unterminated: this.unterminated,
    };
  }

  private token(code: number): void {
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) {
      this.newline = true;
      this.i++;
    } else if (code <= 32) {
      if (!this.listener.gap) this.i = endOf(SPACES, this.text, this.i);
      else {
        if (!KEEPS_LINE.has(this.word)) this.listener.gap(this.i, Gap.Space);
        this.i++;
      }
    } else if (isName(code)) this.name();
    else if (code === 34 || code === 39) {
      this.boundary();
      this.string(code);
    } else if (code === 96) {
      if (this.operand) this.add(1);
      this.boundaryOf(false);
      this.templates.push(this.i);
      this.i++;
      this.template();
    } else if (code === 47) this.slash();
    else this.punctuator(code);
  }

  private add(units: number, fill = this.operand ? "" : "0"): void {
    this.level.chain += units;
    this.total += units;
    if (this.total > this.budget && !this.cut) this.startCut(this.i, this.levels.length, fill);
  }

  private subtract(units: number): void {
    const given = Math.min(units, this.level.chain);
    this.level.chain -= given;
    this.total -= given;
  }

  private startCut(start: number, depth: number, fill: string): void {
    this.cut = { start, depth, fill };
    // Every `else` that follows belongs to what was cut.
    const level = this.levels[depth - 1];
    if (level) level.upToHead = this.budget + 1;
  }

  private endCut(end: number): void {
    const { cut } = this;
    if (!cut) return;
    this.cuts.push({ start: cut.start, end: Math.max(end, cut.start), fill: cut.fill });
    this.cut = undefined;
  }

  /** The chain of this level is over. */
  private reset(): void {
    if (this.cut && this.levels.length <= this.cut.depth) this.endCut(this.i);
    const { level } = this;
    this.total -= level.chain;
    level.ended = level.upToHead;
    level.upToHead = 0;
    level.chain = 0;
    level.angles = 0;
    level.generic = false;
  }

  /** Before a token that cannot continue an expression: after a complete one, a new line starts a new statement, and so does `}`. */
  private boundary(): void {
    this.boundaryOf(true);
  }

  private boundaryOf(starts: boolean): void {
    if (starts && this.operand && !this.afterHead && (this.newline || this.afterCurly)) this.reset();
    this.newline = false;
    this.afterCurly = false;
    this.afterHead = false;
    this.word = "";
    this.operand = true;
  }

  private name(): void {
    const { text } = this;
    const start = this.i;
    const end = endOf(NAMES, text, start);
    const word = endOf(WORDS, text, start) === end ? text.slice(start, end) : "";
    const weight = word ? WEIGHTS.get(word) : undefined;
    const member = text.charCodeAt(start - 1) === 46 && text.charCodeAt(start - 2) !== 46;
    if (weight === undefined || member) {
      // Words in a row modify each other (`declare abstract`, `readonly`, `x is`).
      if (this.operand && !this.newline && !this.afterHead && !this.afterCurly && !member) this.add(2);
      this.boundary();
      this.i = end;
      return;
    }
    // A cut before a word leaves what stands before it: a head that needs a statement, an operator that needs an operand.
    const fill = this.afterHead ? ";" : this.operand ? "" : "0";
    if (word === "case" || word === "default") this.reset();
    this.boundaryOf(!CONTINUES.has(word));
    if (word === "else") {
      const { level } = this;
      const more = Math.max(level.ended - level.chain, 0);
      level.chain += more;
      this.total += more;
      if (this.total > this.budget && !this.cut) this.startCut(start, this.levels.length, "");
    }
    this.operand = false;
    if (weight > 0) this.add(weight, fill);
    this.word = word;
    this.i = end;
  }

  private string(quote: number): void {
    const { text } = this;
    const special = quote === 34 ? IN_DOUBLE : IN_SINGLE;
    let i = find(special, text, this.i + 1);
    for (; i < text.length; i = find(special, text, i + 1)) {
      const code = text.charCodeAt(i);
      if (code === 92) i++;
      else {
        if (code === quote) i++;
        break;
      }
    }
    this.i = i;
  }

  /** The rest of a template literal, up to its end or its next hole. */
  private template(): void {
    const { text } = this;
    let i = this.i;
    this.unterminated = this.templates.at(-1);
    for (i = find(IN_TEMPLATE, text, i); i < text.length; i = find(IN_TEMPLATE, text, i + 1)) {
      const code = text.charCodeAt(i);
      if (code === 92) i++;
      else if (code === 96) {
        i++;
        this.unterminated = undefined;
        break;
      } else if (code === 36 && text.charCodeAt(i + 1) === 123) {
        this.i = i + 2;
        this.unterminated = undefined;
        this.open(Kind.Hole);
        return;
      }
    }
    this.i = Math.min(i, text.length);
    this.operand = true;
  }

  private slash(): void {
    const { text } = this;
    const next = text.charCodeAt(this.i + 1);
    if (next === 47) {
      const end = text.indexOf("\n", this.i);
      this.i = end < 0 ? text.length : end;
    } else if (next === 42) {
      const end = text.indexOf("*/", this.i + 2);
      const stop = end < 0 ? text.length : end + 2;
      if (end < 0) this.unterminated = this.i;
      if (!this.newline && text.slice(this.i, stop).includes("\n")) this.newline = true;
      this.i = stop;
    } else if (next === 62) {
      this.subtract(MEDIUM);
      this.i += 2;
      this.boundaryOf(false);
    } else if (this.operand) {
      this.operator(1, 1);
    } else this.regex();
  }

  private regex(): void {
    const { text } = this;
    let inClass = false;
    let i = this.i + 1;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || code === 13) break;
      if (code === 92) i++;
      else if (code === 91) inClass = true;
      else if (code === 93) inClass = false;
      else if (code === 47 && !inClass) {
        i++;
        break;
      }
    }
    this.i = i;
    this.boundaryOf(false);
  }

  private operator(length: number, units: number): void {
    this.newline = false;
    this.afterCurly = false;
    this.afterHead = false;
    this.add(units);
    this.operand = false;
    this.word = "";
    const last = this.text.charCodeAt(this.i + length - 1);
    this.i += length;
    // A number or a JSX name may go on after `.` and `-`.
    if (last !== 46 && last !== 45 && isName(this.text.charCodeAt(this.i))) this.listener.gap?.(this.i, Gap.Operator);
  }

  private open(kind: Kind): void {
    const head = kind === Kind.Round && HEADS.has(this.word);
    // A block after a complete statement is a statement of its own; any other bracket goes on with what stands before it.
    if (kind === Kind.Curly && this.operand && !this.afterHead && this.afterCurly) this.reset();
    this.total += BRACKET;
    if (this.total > this.budget && !this.cut) {
      if (kind === Kind.Hole) this.startCut(this.i, this.levels.length + 1, "0");
      else this.startCut(this.i, this.levels.length, head ? "(0);" : kind === Kind.Curly ? "{}" : this.operand ? "" : "0");
    }
    this.levels.push((this.level = newLevel(kind, this.i, head)));
    if (kind !== Kind.Hole) this.i++;
    this.operand = false;
    this.newline = false;
    this.afterCurly = false;
    this.afterHead = false;
    this.word = "";
  }

  private close(kind: Kind): void {
    const curly = kind === Kind.Curly;
    let at = this.levels.length - 1;
    while (at > 0 && !this.closes(this.levels[at] as Level, kind)) at--;
    if (at === 0) {
      this.listener.lost?.(this.i);
      this.i++;
      return;
    }
    if (this.cut && at + 1 <= this.cut.depth) this.endCut(this.i);
    let closed = this.level;
    while (this.levels.length > at) {
      closed = this.levels.pop() as Level;
      if (this.levels.length > at) this.listener.lost?.(closed.start);
      this.total -= closed.chain + BRACKET;
    }
    this.level = this.levels[at - 1] as Level;
    this.listener.pair?.(closed.start, this.i);
    this.i++;
    if (closed.kind === Kind.Hole) return this.template();
    this.operand = true;
    this.newline = false;
    this.word = "";
    this.afterCurly = curly;
    this.afterHead = closed.head;
    if (closed.head) this.level.upToHead = this.level.upToHead > this.budget ? this.level.upToHead : this.level.chain;
    else if (!curly) this.add(1);
  }

  private closes(level: Level, kind: Kind): boolean {
    return level.kind === kind || (kind === Kind.Curly && level.kind === Kind.Hole);
  }

  private punctuator(code: number): void {
    const { text } = this;
    const next = text.charCodeAt(this.i + 1);
    switch (code) {
      case 40:
        return this.open(Kind.Round);
      case 91:
        return this.open(Kind.Square);
      case 123:
        this.open(Kind.Curly);
        return this.listener.gap?.(this.i, Gap.Sure);
      case 41:
        return this.close(Kind.Round);
      case 93:
        return this.close(Kind.Square);
      case 125:
        return this.close(Kind.Curly);
      case 59: // ;
        this.reset();
        this.operator(1, 0);
        return this.listener.gap?.(this.i, Gap.Sure);
      case 44: // ,
        if (this.level.angles === 0 && !this.level.generic) this.reset();
        this.operator(1, 0);
        return this.listener.gap?.(this.i, Gap.Sure);
      case 61: // =
        if (next === 62) return this.operator(2, HEAVY);
        return next === 61 ? this.operator(text.charCodeAt(this.i + 2) === 61 ? 3 : 2, 1) : this.operator(1, MEDIUM);
      case 60: // <
        return this.less(next);
      case 62: // >
        return this.greater();
      default:
        return this.symbol(code, next);
    }
  }

  private symbol(code: number, next: number): void {
    switch (code) {
      case 63: // ?
        return next === 46 || next === 63 ? this.operator(2, 1) : this.operator(1, HEAVY);
      case 58: // :
        return this.operator(1, 2);
      case 43: // +
      case 45: // -
        if (next === code && this.operand && !this.newline) {
          this.add(1);
          this.i += 2;
          return;
        }
        return this.operator(1, 1);
      case 33: // !
        if (this.operand && !this.newline && next !== 61) {
          this.add(1);
          this.i++;
          return;
        }
        if (this.operand && next !== 61) this.boundary();
        return this.operator(1, 1);
      case 64: // @
      case 35: // #
        this.boundary();
        this.operand = false;
        this.i++;
        return;
      default:
        return this.operator(1, 1);
    }
  }

  private less(next: number): void {
    if (next === 47) {
      this.subtract(MEDIUM);
      return this.operator(2, 0);
    }
    const argument = this.i > 0 && isName(this.text.charCodeAt(this.i - 1));
    if (argument) this.level.angles++;
    else if (!this.operand) this.level.generic = true;
    this.operator(1, argument ? BRACKET : MEDIUM);
  }

  private greater(): void {
    const { level } = this;
    level.generic = false;
    if (level.angles > 0) {
      level.angles--;
      this.subtract(BRACKET);
      this.i++;
      this.operand = true;
      return;
    }
    this.operator(1, 1);
  }
}

export function scanNesting(text: string, listener: Listener = {}, budget = BUDGET + SLACK): Nesting {
  return new Scanner(text, listener, budget).run();
}
