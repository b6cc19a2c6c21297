/** Words for program text that stands in the program in a form which nobody reads: made of a constant by a decoder. Data only. */
import type { Sink } from "../../engine/summary.js";

export const HIDDEN: Sink = {
  arg: "0",
  kind: "code",
  fact: true,
  possible: true,
  when: [
    { arg: "0", own: true },
    { arg: "0", madeOf: "^(?:atob|unescape|fromCharCode|Buffer)$" },
  ],
  detail: { use: "program text that an encoding hides", instead: "the text as it is, which others can read", cwe: [506] },
};
