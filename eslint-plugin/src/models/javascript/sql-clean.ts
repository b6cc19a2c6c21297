/** Packages that escape values for SQL, and tags whose holes become bound parameters. */
import type { Library, Member, Result } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, named } from "./rows.js";

const ESCAPED: Result = { from: ["0", "0.[]"], cleans: ["sql"] };
const escape: Member = gives(ESCAPED);

/** A statement whose holes are bound. */
const BOUND: Result = { type: "sql-tag.Statement" };

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
      call: { returns: BOUND },
      members: { ...named(["default", "SQL", "sql"], gives(BOUND)), raw: gives({ from: ["0"] }), ...named(["join", "empty"], HARMLESS) },
    },
    "sql-tag.Statement": {
      members: {
        /** Another statement, or a text as it stands. */
        append: { call: { sinks: [{ arg: "0", kind: "sql", detail: { raw: true } }], returns: { same: "this" } } },
        ...named(["setName", "useBind"], CHAIN),
      },
    },
  },
};
