/** Packages that escape text for a regular expression's pattern. */
import type { Library, Member } from "../../engine/summary.js";
import { gives } from "./rows.js";

const escape: Member = gives({ from: ["0"], cleans: ["regex"] });
const whole = { ...escape, members: { default: escape } };

export const library: Library = {
  name: "regex-clean",
  modules: {
    "escape-string-regexp": "regex-escaper",
    "escape-regexp": "regex-escaper",
    "regex-escape": "regex-escaper",
    "lodash.escaperegexp": "regex-escaper",
    "lodash/escapeRegExp": "regex-escaper",
  },
  types: { "regex-escaper": whole },
};
