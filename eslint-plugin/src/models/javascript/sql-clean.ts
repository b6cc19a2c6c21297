/** Packages that escape values for SQL, and tags whose holes become bound parameters. */
import type { Library, Member, Result } from "../../engine/summary.js";
import { gives, named } from "./rows.js";

const ESCAPED: Result = { from: ["0", "0.[]"], cleans: ["sql"] };
const escape: Member = gives(ESCAPED);

/** The values are escaped; the template is text as it stands. */
const format: Member = gives({ from: ["0"] });

export const library: Library = {
  name: "sql-clean",
  modules: {
    sqlstring: "sqlstring",
    "pg-format": "pg-format",
    "pg-escape": "pg-format",
    "sql-template-strings": "sql-tag",
    "sql-template-tag": "sql-tag",
  },
  types: {
    sqlstring: { members: { ...named(["escape", "escapeId"], escape), format, raw: gives({ from: ["0"] }) } },
    "pg-format": {
      // %L and %I quote; %s does not.
      call: [{ when: [{ arg: "0", matches: "%(\\d+\\$)?s" }], returns: { from: ["*"] } }, { returns: { from: ["0"] } }],
      members: { ...named(["literal", "ident", "string"], escape), withArray: format },
    },
    "sql-tag": {
      call: { returns: { from: ["*"], cleans: ["sql"] } },
      members: { ...named(["default", "SQL", "sql"], gives({ from: ["*"], cleans: ["sql"] })), raw: gives({ from: ["0"] }) },
    },
  },
};
