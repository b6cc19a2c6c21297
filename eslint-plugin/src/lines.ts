/**
 * Offsets to lines and columns. Line breaks are those of ESLint, so that every door shows the same place; a byte order mark has no width.
 */
import type { LineColumn } from "./engine/finding.js";

export interface LineIndex {
  /** 1-based line and column of an offset; beyond the end it is the end. */
  locate(offset: number): LineColumn;
  /** Start of a 1-based line, and the end of its text without the line break. */
  line(number: number): { readonly start: number; readonly end: number };
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const BYTE_ORDER_MARK = "\uFEFF";

const indexes = new WeakMap<object, LineIndex>();

/** The index of a file's text, made once for each result. */
export function lineIndexOf(result: { readonly text: string }): LineIndex {
  const index = indexes.get(result) ?? createLineIndex(result.text);
  indexes.set(result, index);
  return index;
}

export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (const match of text.matchAll(BREAK)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);
  const mark = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  return {
    locate(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      const column = at - starts[low]! + 1 - (low === 0 ? mark : 0);
      return { line: low + 1, column: Math.max(1, column) };
    },
    line(number) {
      const index = Math.max(0, Math.min(number - 1, starts.length - 1));
      return { start: starts[index]!, end: ends[index]! };
    },
  };
}
