/**
 * Whether a regular expression can take exponential time: inside a repetition one text can be matched in two ways, so that a text of n such
 * parts can be matched in 2ⁿ ways, and behind the repetition something may still fail, so that an engine that backtracks tries them all.
 *
 * Or polynomial time: two repetitions, one behind the other, read the same text, and something may fail behind the second, so that each way of
 * dividing the text between them is tried. A search is a repetition of anything in front of a pattern that does not begin at the text's start.
 *
 * The pattern becomes an automaton over ranges of characters. Two walks through the same loop that read the same text, part, and meet
 * again are the two ways. Lookarounds, back references and anchors count as the empty text, which errs on the side of too many matches;
 * what becomes too large is not judged.
 */
import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** Ranges of code units, sorted, both ends included. */
type Ranges = readonly (readonly [number, number])[];

interface State {
  /** Without reading anything. */
  readonly empty: number[];
  readonly reads: { readonly ranges: Ranges; readonly to: number }[];
}

const MOST_STATES = 400;
const MOST_COPIES = 4;
const LAST = 0xffff;
const DIGIT: Ranges = [[48, 57]];
const WORD: Ranges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: Ranges = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const LINE_ENDS: Ranges = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];

class TooLarge extends Error {}

const parser = new RegExpParser({ ecmaVersion: 2024 });
const judged = new Map<string, boolean>();
const judgedPolynomial = new Map<string, boolean>();

/** Whether some text makes a search for the pattern take exponential time. A pattern that cannot be read takes none. */
export function isExponential(pattern: string, flags: string): boolean {
  if (pattern.length > 1000 || !/[+*}|][^]*[+*}]/.test(pattern)) return false;
  const key = `${flags}/${pattern}`;
  let answer = judged.get(key);
  if (answer === undefined) judged.set(key, (answer = judge(pattern, flags)));
  return answer;
}

/** Whether some text makes a search for the pattern take at least the square of its length. */
export function isPolynomial(pattern: string, flags: string): boolean {
  if (pattern.length > 1000 || !/[+*}]/.test(pattern)) return false;
  const key = `${flags}/${pattern}`;
  let answer = judgedPolynomial.get(key);
  if (answer === undefined)
    judgedPolynomial.set(
      key,
      (answer = read(pattern, flags, ({ alternatives }, automaton) =>
        alternatives.some((each) => {
          const before = begins(each) ? automaton.state() : automaton.anything();
          const end = automaton.alternatives([each], before);
          const failing = automaton.loops.filter((loop) => automaton.mayFailBehind(loop, end));
          return failing.some((loop) => automaton.loops.some((first) => automaton.overlap(first, loop)));
        }),
      )),
    );
  return answer;
}

/** At the start of the text, or of a line: nowhere else a match is looked for. */
function begins({ elements: [first] }: AST.Alternative): boolean {
  return first?.type === "Assertion" && first.kind === "start";
}

function judge(pattern: string, flags: string): boolean {
  return read(pattern, flags, ({ alternatives }, automaton) => {
    const end = automaton.alternatives(alternatives, automaton.state());
    return automaton.loops.some((loop) => automaton.mayFailBehind(loop, end) && automaton.isAmbiguous(loop));
  });
}

function read(pattern: string, flags: string, ask: (tree: AST.Pattern, automaton: Automaton) => boolean): boolean {
  try {
    const unicode = flags.includes("u");
    const tree = parser.parsePattern(pattern, 0, pattern.length, { unicode, unicodeSets: flags.includes("v") });
    return ask(tree, new Automaton(flags.includes("i"), flags.includes("s")));
  } catch {
    return false;
  }
}

class Automaton {
  readonly states: State[] = [];
  /** The states at which each unbounded repetition begins again. */
  readonly loops: number[] = [];
  /** States behind which a text must stand as it is: anchors, lookarounds. */
  private readonly demands = new Set<number>();

  constructor(
    private readonly ignoresCase: boolean,
    private readonly dotIsAll: boolean,
  ) {}

  state(): number {
    if (this.states.length >= MOST_STATES) throw new TooLarge();
    return this.states.push({ empty: [], reads: [] }) - 1;
  }

  /** A search: it may begin behind any text. */
  anything(): number {
    const loop = this.state();
    this.states[loop]!.reads.push({ ranges: [[0, LAST]], to: loop });
    this.loops.push(loop);
    return this.step(loop);
  }

  alternatives(alternatives: readonly AST.Alternative[], from: number): number {
    const to = this.state();
    for (const { elements } of alternatives) {
      let at = from;
      for (const element of elements) at = this.element(element, at);
      this.states[at]!.empty.push(to);
    }
    return to;
  }

  private element(node: AST.Element, from: number): number {
    switch (node.type) {
      case "Group":
      case "CapturingGroup":
        return this.alternatives(node.alternatives, from);
      case "Quantifier":
        return this.repeated(node, from);
      case "Assertion": {
        const to = this.step(from);
        if (node.kind !== "start") this.demands.add(to);
        return to;
      }
      case "Backreference":
        throw new TooLarge();
      default: {
        const to = this.state();
        this.states[from]!.reads.push({ ranges: this.rangesOf(node), to });
        return to;
      }
    }
  }

  private step(from: number): number {
    const to = this.state();
    this.states[from]!.empty.push(to);
    return to;
  }

  /** `e*` is `(e+)?`: around a repetition that may be empty, going on inside and beginning anew are two ways. */
  private repeated({ element, min, max }: AST.Quantifier, from: number): number {
    const to = this.state();
    if (min === 0) this.states[from]!.empty.push(to);
    let at = from;
    for (let i = 0; i < Math.min(Math.max(min, 1), MOST_COPIES); i++) at = this.element(element, at);
    if (max === Infinity) {
      const loop = this.step(at);
      this.states[this.element(element, loop)]!.empty.push(loop);
      this.loops.push(loop);
      at = loop;
    } else {
      for (let i = Math.max(min, 1); i < Math.min(max, min + MOST_COPIES); i++) {
        this.states[at]!.empty.push(to);
        at = this.element(element, at);
      }
    }
    this.states[at]!.empty.push(to);
    return to;
  }

  private rangesOf(node: AST.Element | AST.CharacterClassElement): Ranges {
    switch (node.type) {
      case "Character":
        return this.inBothCases([[node.value, node.value]]);
      case "CharacterClassRange":
        return this.inBothCases([[node.min.value, node.max.value]]);
      case "CharacterSet": {
        if (node.kind === "any") return this.dotIsAll ? [[0, LAST]] : without(LINE_ENDS);
        if (node.kind === "property") throw new TooLarge();
        const ranges = node.kind === "digit" ? DIGIT : node.kind === "word" ? WORD : SPACE;
        return node.negate ? without(ranges) : ranges;
      }
      case "CharacterClass": {
        const all = united(node.elements.flatMap((element) => this.rangesOf(element as AST.CharacterClassElement)));
        return node.negate ? without(all) : all;
      }
      default:
        throw new TooLarge();
    }
  }

  private inBothCases(ranges: Ranges): Ranges {
    if (!this.ignoresCase) return ranges;
    const others = ranges.flatMap(([low, high]): Ranges => {
      const [upper, lower] = [meeting([low, high], [65, 90]), meeting([low, high], [97, 122])];
      return [...(upper ? [[upper[0] + 32, upper[1] + 32] as const] : []), ...(lower ? [[lower[0] - 32, lower[1] - 32] as const] : [])];
    });
    return united([...ranges, ...others]);
  }

  /** What can be reached without reading. */
  private closure(from: number): Set<number> {
    const seen = new Set([from]);
    for (const state of seen) for (const to of this.states[state]!.empty) seen.add(to);
    return seen;
  }

  /** Behind the loop a text must be read, or a place must be right: where neither is so, every way matches and the first one is taken. */
  mayFailBehind(loop: number, end: number): boolean {
    const seen = new Set([loop]);
    for (const state of seen) {
      if (state === end) return false;
      for (const to of this.states[state]!.empty) if (!this.demands.has(to)) seen.add(to);
    }
    return true;
  }

  /** Whether two walks from the loop to itself that read the same text part on the way. */
  isAmbiguous(loop: number): boolean {
    const first = this.moves(loop);
    const seen = new Set<string>();
    const open: [number, number, boolean][] = [];
    const visit = (a: number, b: number, parted: boolean): void => {
      const key = `${a},${b},${parted}`;
      if (seen.has(key)) return;
      seen.add(key);
      open.push([a, b, parted]);
    };
    const advance = (some: readonly Move[], others: readonly Move[], parted: boolean, same: boolean): void => {
      for (const [i, a] of some.entries())
        for (const [j, b] of others.entries())
          if ((!same || j >= i) && a.ranges.some((x) => b.ranges.some((y) => meeting(x, y))))
            visit(a.to, b.to, parted || (same ? i !== j : a.to !== b.to));
    };
    advance(first, first, false, true);
    for (const [a, b, parted] of open) {
      if (parted && this.closure(a).has(loop) && this.closure(b).has(loop)) return true;
      if (seen.size > 20_000) return false;
      advance(this.moves(a), this.moves(b), parted, a === b);
    }
    return false;
  }

  /** Whether one text leads from the first loop to itself, from there to the second, and from the second to itself. */
  overlap(first: number, second: number): boolean {
    if (first === second) return false;
    const seen = new Set<string>();
    const open: (readonly [number, number, number])[] = [];
    const advance = (a: number, b: number, c: number): void => {
      for (const x of this.moves(a))
        for (const y of this.moves(b)) {
          const both = shared(x.ranges, y.ranges);
          if (both.length === 0) continue;
          for (const z of this.moves(c)) {
            const key = `${x.to},${y.to},${z.to}`;
            if (seen.has(key) || shared(both, z.ranges).length === 0) continue;
            seen.add(key);
            open.push([x.to, y.to, z.to]);
          }
        }
    };
    advance(first, first, second);
    for (const [a, b, c] of open) {
      if (this.closure(a).has(first) && this.closure(b).has(second) && this.closure(c).has(second)) return true;
      if (seen.size > 20_000) return false;
      advance(a, b, c);
    }
    return false;
  }

  private readonly known = new Map<number, readonly Move[]>();

  /** What is read next, one move for each way there: two empty paths to one state are two ways. */
  private moves(from: number): readonly Move[] {
    const known = this.known.get(from);
    if (known) return known;
    const moves = [...this.closure(from)].flatMap((state) => this.states[state]!.reads);
    this.known.set(from, moves);
    return moves;
  }
}

type Move = State["reads"][number];

function shared(some: Ranges, others: Ranges): Ranges {
  return some.flatMap((a) =>
    others.flatMap((b) => {
      const both = meeting(a, b);
      return both ? [both] : [];
    }),
  );
}

function meeting(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] | undefined {
  const [low, high] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return low <= high ? [low, high] : undefined;
}

function united(ranges: Ranges): Ranges {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const [low, high] of sorted) {
    const last = result.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else result.push([low, high]);
  }
  return result;
}

function without(ranges: Ranges): Ranges {
  const result: [number, number][] = [];
  let next = 0;
  for (const [low, high] of united(ranges)) {
    if (low > next) result.push([next, low - 1]);
    next = high + 1;
  }
  if (next <= LAST) result.push([next, LAST]);
  return result;
}
