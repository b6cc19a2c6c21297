/**
 * Finds every occurrence of many keywords in one pass over a text (Aho and Corasick, 1975). The cost is one table look-up for each
 * character, whatever the number of keywords. The case of ASCII letters does not count. It knows nothing of what the keywords mean.
 */

/** ASCII only: any other character ends every match. */
const ALPHABET = 128;
/** States are numbered with two bytes: half the table stays in the processor's cache. */
const LARGEST = 0xffff;

export class Automaton {
  /** `next[state * ALPHABET + code]` is the following state; state 0 is the start. */
  private readonly next: Uint16Array;
  /** For each state the keywords that end there, by index; undefined for most. */
  private readonly ends: readonly (readonly number[] | undefined)[];

  constructor(private readonly keywords: readonly string[]) {
    const trie = buildTrie(keywords.map((keyword) => keyword.toLowerCase()));
    if (trie.children.length > LARGEST) throw new RangeError("Too many keywords.");
    this.next = new Uint16Array(trie.children.length * ALPHABET);
    this.ends = link(trie, this.next);
    foldCase(this.next);
  }

  /** Calls `found` with the index of the keyword and the offset at which it starts. */
  scan(text: string, found: (keyword: number, start: number) => void): void {
    const { next, ends, keywords } = this;
    let state = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      state = code < ALPHABET ? (next[state * ALPHABET + code] as number) : 0;
      const hits = ends[state];
      if (hits === undefined) continue;
      for (const hit of hits) found(hit, index + 1 - (keywords[hit] as string).length);
    }
  }
}

interface Trie {
  readonly children: Map<number, number>[];
  readonly ends: number[][];
}

function buildTrie(keywords: readonly string[]): Trie {
  const trie: Trie = { children: [new Map()], ends: [[]] };
  keywords.forEach((keyword, index) => {
    let state = 0;
    for (const char of keyword) {
      const children = trie.children[state] as Map<number, number>;
      let child = children.get(char.charCodeAt(0));
      if (child === undefined) {
        child = trie.children.length;
        children.set(char.charCodeAt(0), child);
        trie.children.push(new Map());
        trie.ends.push([]);
      }
      state = child;
    }
    trie.ends[state]?.push(index);
  });
  return trie;
}

/** Fills the transition table breadth first, so that a state's fallback is complete before the state itself. */
function link(trie: Trie, next: Uint16Array): readonly (readonly number[] | undefined)[] {
  const fallback = new Int32Array(trie.children.length);
  const queue: number[] = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number;
    const back = fallback[state] as number;
    if (state !== 0) {
      next.copyWithin(state * ALPHABET, back * ALPHABET, (back + 1) * ALPHABET);
      trie.ends[state]?.push(...(trie.ends[back] ?? []));
    }
    for (const [code, child] of trie.children[state] ?? []) {
      fallback[child] = state === 0 ? 0 : (next[state * ALPHABET + code] as number);
      queue.push(child);
    }
    for (const [code, child] of trie.children[state] ?? []) next[state * ALPHABET + code] = child;
  }
  return trie.ends.map((list) => (list.length > 0 ? list : undefined));
}

/** Upper case leads where lower case does. */
function foldCase(next: Uint16Array): void {
  for (let row = 0; row < next.length; row += ALPHABET) next.copyWithin(row + 65, row + 97, row + 123);
}
