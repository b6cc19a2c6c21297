/** How much memory is taken for a number that somebody chose: a text repeated, a list, a buffer. */
import type { Library, Sink } from "../../engine/summary.js";

const sized = (arg: string, use: string): Sink => ({
  arg,
  kind: "size",
  possible: true,
  detail: { use, instead: "`Math.min`, or a comparison with the most that may be", cwe: [770, 789] },
});

const TEXT = {
  repeat: [sized("0", "length of a text")],
  padStart: [sized("0", "length of a text")],
  padEnd: [sized("0", "length of a text")],
};
const BYTES = [sized("0", "number of bytes")];

export const library: Library = {
  name: "sizes",
  types: {},
  also: {
    String: TEXT,
    ArrayConstructor: { "": [sized("0", "length of a list")], from: [sized("0.length", "length of a list")] },
    BufferConstructor: { alloc: BYTES, allocUnsafe: BYTES },
  },
};
