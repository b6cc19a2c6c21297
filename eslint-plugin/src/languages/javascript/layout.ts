/**
 * Files with very long lines get line breaks before they are parsed, and places are mapped back after. The parser quotes the whole line
 * with every error it finds: a thousand errors on a line of a million characters would be a gigabyte.
 */
import type { Program } from "@oxc-project/types";
import { scanNesting } from "./nesting.js";

const LONG = 10_000;
/** Characters between added line breaks. */
const STEP = 1_000;

export interface Layout {
  readonly text: string;
  /** The place in the file of a place in `text`. */
  original(place: number): number;
}

function hasLongLine(text: string): boolean {
  for (let start = 0; start < text.length;) {
    const end = text.indexOf("\n", start);
    if ((end < 0 ? text.length : end) - start > LONG) return true;
    if (end < 0) return false;
    start = end + 1;
  }
  return false;
}

/** Undefined when no line is long. */
export function breakLines(text: string): Layout | undefined {
  if (text.length <= LONG || !hasLongLine(text)) return undefined;
  const pieces: string[] = [];
  /** Places in the new text of the added line breaks, ascending. */
  const added: number[] = [];
  let last = 0;
  scanNesting(text, {
    gap(place, gap) {
      // The less sure a gap, the longer the line must have become without a better one.
      if (place - last < STEP * (gap + 1)) return;
      added.push(place + added.length);
      pieces.push(text.slice(last, place));
      last = place;
    },
  });
  pieces.push(text.slice(last));
  return { text: pieces.join("\n"), original: (place) => place - countBefore(added, place) };
}

/** How many of the ascending numbers are less than `limit`. */
function countBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Spanned {
  start: number;
  end: number;
}

/** Moves every node of the tree to its place in the file. */
export function restorePlaces(program: Program, layout: Layout): void {
  const open: object[] = [program];
  for (let node = open.pop(); node; node = open.pop()) {
    if (hasPlace(node)) {
      node.start = layout.original(node.start);
      node.end = layout.original(node.end);
    }
    for (const value of Object.values(node)) if (typeof value === "object" && value !== null) open.push(value as object);
  }
}

function hasPlace(node: object): node is Spanned {
  return "start" in node && typeof node.start === "number";
}
