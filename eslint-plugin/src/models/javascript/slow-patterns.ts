/** Patterns that take the square of the length of what is searched, or more. */
import type { Library, Sink } from "../../engine/summary.js";

const slow = (pattern: string, text: string): readonly Sink[] => [
  {
    arg: text,
    kind: "slow-pattern",
    possible: true,
    when: [{ arg: pattern, slow: true }],
    detail: { use: "pattern that takes at least the square of the text's length" },
  },
];
const searched = slow("0", "this");
const search = slow("this", "0");

const TEXT = { match: searched, matchAll: searched, search: searched, replace: searched, replaceAll: searched, split: searched };

export const library: Library = {
  name: "slow patterns",
  types: {},
  also: { String: TEXT, RegExp: { test: search, exec: search } },
  told: TEXT,
};
