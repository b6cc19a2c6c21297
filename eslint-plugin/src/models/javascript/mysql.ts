/**
 * MySQL drivers: mysql, mysql2 and mysql2/promise, with connections, pools and the module's own escaping.
 */
import type { Callback, Library, Member, Sink, SinkDetail } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, typed } from "./chat-vocabulary.js";

const bound = (params: string): SinkDetail => ({ placeholder: { style: "?", params } });
const sql = (arg: string, detail: SinkDetail): Sink => ({ arg, kind: "sql", detail });

/** Both forms: a callback gets the rows, the promise gives the rows and the columns. */
const answered: Callback = { arg: "1+", params: [{}, { type: "mysql.Rows" }], runs: "now" };
const rows = { type: "mysql.Rows", list: true } as const;

/** `query(sql, values?, callback?)` or `query({ sql, values }, callback?)`. */
const query: Member = {
  call: [
    {
      when: [{ arg: "0", type: "object" }],
      sinks: [sql("0.sql", bound("0.values")), databaseUse("0.values"), databaseUse("1")],
      callbacks: [answered],
      returns: rows,
    },
    { sinks: [sql("0", bound("1")), databaseUse("1")], callbacks: [answered], returns: rows },
  ],
};

const escapes: Readonly<Record<string, Member>> = {
  ...named("escape escapeId", { call: { returns: { from: ["0"], cleans: ["sql"] } } }),
  /** The values are escaped; the text around them is as dangerous as before. */
  format: { call: { returns: { from: ["0"] } } },
  raw: { call: { returns: { from: ["0"] } } },
};

export const library: Library = {
  name: "mysql",
  modules: { mysql: "mysql", mysql2: "mysql", "mysql2/promise": "mysql", "promise-mysql": "mysql" },
  types: {
    mysql: {
      members: {
        default: { type: "mysql" },
        createConnection: { call: { returns: { type: "mysql.Connection" } } },
        ...named("createPool createPoolCluster", { call: { returns: { type: "mysql.Pool" } } }),
        ...typed("Connection PoolConnection", "mysql.Connection"),
        ...typed("Pool PoolCluster", "mysql.Pool"),
        ...constructed("RowDataPacket ResultSetHeader OkPacket", "mysql.Rows"),
        ...escapes,
      },
    },
    "mysql.Connection": {
      members: {
        ...named("query execute", query),
        promise: { call: { returns: { same: "this" } } },
        ...escapes,
      },
    },
    "mysql.Pool": {
      extends: ["mysql.Connection"],
      members: {
        getConnection: {
          call: {
            callbacks: [{ arg: "*", params: [{}, { type: "mysql.Connection" }], runs: "now" }],
            returns: { type: "mysql.Connection" },
          },
        },
        of: { call: { returns: { same: "this" } } },
      },
    },
    /** Rows, or the summary of a write. */
    "mysql.Rows": {
      source: { kind: "stored" },
      members: named("length insertId affectedRows changedRows warningStatus fieldCount", id),
    },
  },
};
