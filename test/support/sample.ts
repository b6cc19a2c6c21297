/**
 * Texts that a regular expression matches, chosen by a generator of numbers: for tests and benchmarks that need samples of a format and have
 * its expression. Lookarounds say what must not stand beside a match, not what is in it, and are left out.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** A number from 0 up to, but not, 1. */
export type Random = () => number;

/** A generator whose numbers depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Sample {
  readonly text: string;
  /** Where named groups stand in the text. */
  readonly groups: Readonly<Record<string, readonly [start: number, end: number]>>;
  /** The texts of all groups that took part, in the order of their ends. */
  readonly captures: readonly string[];
}

export interface SampleOptions {
  /** Whether parts that may be repeated, but rather are not (`*?`), ever are. */
  readonly lazy?: boolean;
}

interface Making {
  text: string;
  readonly groups: Record<string, readonly [number, number]>;
  readonly captures: string[];
  readonly random: Random;
  readonly lazy: boolean;
  anyCase: boolean;
}

/** How many times more than it must a part is repeated at most. */
const MORE = 24;
/** Characters that texts are made of where an expression allows any. */
const PRINTABLE = Array.from({ length: 95 }, (_, index) => 32 + index);
const LETTERS = PRINTABLE.filter((code) => /[A-Za-z0-9]/.test(String.fromCharCode(code)));

export function sample(
  pattern: { readonly source: string; readonly ignoreCase?: boolean },
  random: Random,
  { lazy = true }: SampleOptions = {},
): Sample {
  const making: Making = { text: "", groups: {}, captures: [], random, lazy, anyCase: pattern.ignoreCase ?? false };
  one(parser.parsePattern(pattern.source).alternatives, making);
  const { text, groups, captures } = making;
  return { text, groups, captures };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

function one(alternatives: readonly AST.Alternative[], making: Making): void {
  for (const element of pick(alternatives, making.random).elements) add(element, making);
}

function add(element: AST.Element, making: Making): void {
  switch (element.type) {
    case "Character":
      making.text += String.fromCharCode(element.value);
      return;
    case "CharacterSet":
    case "CharacterClass":
      making.text += String.fromCharCode(pick(candidates(element, making.anyCase), making.random));
      return;
    case "Group": {
      const outside = making.anyCase;
      if (element.modifiers?.add.ignoreCase) making.anyCase = true;
      if (element.modifiers?.remove?.ignoreCase) making.anyCase = false;
      one(element.alternatives, making);
      making.anyCase = outside;
      return;
    }
    case "CapturingGroup": {
      const start = making.text.length;
      one(element.alternatives, making);
      making.captures.push(making.text.slice(start));
      if (element.name) making.groups[element.name] = [start, making.text.length];
      return;
    }
    case "Quantifier": {
      const most = element.greedy || making.lazy ? Math.min(element.max, element.min + MORE) : element.min;
      const times = element.min + Math.floor(making.random() * (most - element.min + 1));
      for (let count = 0; count < times; count++) add(element.element, making);
      return;
    }
    case "Backreference":
    case "Assertion":
    case "ExpressionCharacterClass":
  }
}

const known = new Map<string, readonly number[]>();

/** The printable characters of a set; letters and digits alone where the set is made by exclusion. */
function candidates(set: AST.CharacterSet | AST.CharacterClass, anyCase: boolean): readonly number[] {
  const key = `${set.raw} ${anyCase}`;
  let list = known.get(key);
  if (list === undefined) {
    const wanted = new RegExp(set.raw === "." ? "[^\\n]" : set.raw, anyCase ? "i" : "");
    const open = set.type === "CharacterSet" ? set.kind === "any" : set.negate;
    list = (open ? LETTERS : PRINTABLE).filter((code) => wanted.test(String.fromCharCode(code)));
    // Blanks other than the space, and sets without letters and digits.
    if (list.length === 0) list = [9, 10, ...PRINTABLE].filter((code) => wanted.test(String.fromCharCode(code)));
    known.set(key, list);
  }
  return list;
}
