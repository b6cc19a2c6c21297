/**
 * pg-promise: `db.any(query, values)`. Values are put into the text by the library itself, escaped, unless the variable asks for its raw
 * form: `${name:raw}`, `$1^`, and `:value` or `#`, which leave out the quotes.
 */
import type { Callback, Library, Member, Sink, Summary, When } from "../../engine/summary.js";
import { databaseUse, named, typed } from "./chat-vocabulary.js";
import { bound, boundValues, givesRows, rows, sql, within } from "./database-vocabulary.js";
import { gives, HARMLESS } from "./rows.js";

const RAW = "(?:\\^|:raw|:value|#)";
/** Which variable gets which value cannot be said by a row: a named value counts only where each variable is raw. */
const allRaw: readonly When[] = [
  { arg: "0", matches: `\\$[{(<[/]\\s*\\w+\\s*${RAW}` },
  { arg: "0", matches: `^(?:[^$]|\\$(?![{(<[/])|\\$[{(<[/]\\s*\\w+\\s*${RAW})*$` },
];
const first: readonly When[] = [{ arg: "0", matches: `\\$1${RAW}` }];
const second: readonly When[] = [{ arg: "0", matches: `\\$2${RAW}` }];
const raw = (arg: string, when: readonly When[]): Sink => ({ ...sql(arg), when });
const rawValues: readonly Sink[] = [raw("1.[]", allRaw), raw("1", first), raw("1.0", first), raw("1.1", second)];

const runs: Summary = {
  sinks: [
    sql("0", bound("$n", "1")),
    sql("0.text", bound("$n", "0.values")),
    ...boundValues("1"),
    ...boundValues("0.values"),
    ...rawValues,
  ],
  ...givesRows,
};
const eachRow: Callback = { arg: "2", params: [rows], runs: "now", returns: "element" };
const transaction = within("pg-promise.Database");

/** `format(query, values)`: the text, with the values escaped. */
const format: Member = {
  call: [{ when: allRaw, returns: { from: ["0", "1"] } }, { when: first, returns: { from: ["0", "1"] } }, { returns: { from: ["0"] } }],
};
/** Column names are quoted and values escaped, but without a list of columns the object chooses which are written. */
const writes: Member = { call: { sinks: [databaseUse("0")], returns: { safe: true } } };

/** `new PQ(text)` or `new PQ({ text, values })`. */
const query: Member = {
  new: { sinks: [sql("0"), sql("0.text", bound("$n", "0.values")), ...boundValues("0.values")], returns: { type: "pg-promise.Query" } },
};

export const library: Library = {
  name: "pg-promise",
  modules: { "pg-promise": "pg-promise" },
  types: {
    "pg-promise": {
      call: { returns: { type: "pg-promise.Main" } },
      members: {
        as: { type: "pg-promise.As" },
        ...named("ParameterizedQuery PreparedStatement", query),
        ...typed("IDatabase ITask", "pg-promise.Database"),
        ...typed("IMain", "pg-promise.Main"),
      },
    },
    "pg-promise.Query": {},
    "pg-promise.Main": {
      call: { returns: { type: "pg-promise.Database" } },
      members: {
        as: { type: "pg-promise.As" },
        helpers: { type: "pg-promise.Helpers" },
        ...named("ParameterizedQuery PreparedStatement", query),
      },
    },
    "pg-promise.As": {
      members: {
        format,
        ...named("name text json csv array date buffer bool number alias", gives({ from: ["0"], cleans: ["sql"] })),
        /** Escaped, but without the quotes around it. */
        value: gives({ from: ["0"] }),
      },
    },
    "pg-promise.Helpers": { members: { ...named("insert update sets values", writes), concat: HARMLESS } },
    "pg-promise.Database": {
      members: {
        ...named("one oneOrNone many manyOrNone any query result multi multiResult", { call: runs }),
        none: { call: { ...runs, returns: { safe: true } } },
        map: { call: { ...runs, callbacks: [eachRow], returns: {} } },
        each: { call: { ...runs, callbacks: [eachRow] } },
        ...named("tx task txIf taskIf", transaction),
        ...named("func proc", { call: { sinks: [...boundValues("1")], ...givesRows } }),
        connect: gives({ same: "this" }),
      },
    },
  },
};
