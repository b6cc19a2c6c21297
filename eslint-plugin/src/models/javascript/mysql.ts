/**
 * MySQL drivers: mysql, mysql2 and mysql2/promise, mariadb, with connections, pools and the module's own escaping; PlanetScale's.
 */
import type { Callback, Library, Member } from "../../engine/summary.js";
import { constructed, id, named, typed } from "./chat-vocabulary.js";
import { bound, boundValues, sql, within } from "./database-vocabulary.js";

/** Both forms: a callback gets the rows, the promise gives the rows and the columns. */
const answered: Callback = { arg: "1+", params: [{ type: "Error" }, { type: "mysql.Rows" }], runs: "now" };
const rows = { type: "mysql.Rows", list: true } as const;

/** `query(sql, values?, callback?)` or `query({ sql, values }, callback?)`. */
const query: Member = {
  call: [
    {
      when: [{ arg: "0", type: "object" }],
      sinks: [sql("0.sql", bound("?", "0.values")), ...boundValues("0.values"), ...boundValues("1")],
      callbacks: [answered],
      returns: rows,
    },
    { sinks: [sql("0", bound("?", "1")), ...boundValues("1")], callbacks: [answered], returns: rows },
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
  modules: {
    mysql: "mysql",
    mysql2: "mysql",
    "mysql2/promise": "mysql",
    "promise-mysql": "mysql",
    mariadb: "mysql",
    "mariadb/callback": "mysql",
    "@planetscale/database": "planetscale",
  },
  types: {
    mysql: {
      members: {
        default: { type: "mysql" },
        createConnection: { call: { returns: { type: "mysql.Connection" } } },
        ...named("createPool createPoolCluster", { call: { returns: { type: "mysql.Pool" } } }),
        ...typed("Connection PoolConnection", "mysql.Connection"),
        ...typed("Pool PoolCluster", "mysql.Pool"),
        createQuery: query,
        ...constructed("RowDataPacket ResultSetHeader OkPacket", "mysql.Rows"),
        ...escapes,
      },
    },
    "mysql.Connection": {
      members: {
        ...named("query execute batch queryStream", query),
        /** The values go to `statement.execute(values)`. */
        prepare: {
          call: {
            sinks: [sql("0")],
            callbacks: [{ arg: "1", params: [{ type: "Error" }, { type: "mysql.Statement" }], runs: "now" }],
            returns: { type: "mysql.Statement" },
          },
        },
        promise: { call: { returns: { same: "this" } } },
        ...escapes,
      },
    },
    "mysql.Pool": {
      extends: ["mysql.Connection"],
      members: {
        getConnection: {
          call: {
            callbacks: [{ arg: "*", params: [{ type: "Error" }, { type: "mysql.Connection" }], runs: "now" }],
            returns: { type: "mysql.Connection" },
          },
        },
        of: { call: { returns: { same: "this" } } },
      },
    },
    "mysql.Statement": {
      members: { ...named("execute query", { call: { sinks: [...boundValues("0")], callbacks: [answered], returns: rows } }) },
    },
    planetscale: {
      members: {
        connect: { call: { returns: { type: "planetscale.Connection" } } },
        ...constructed("Client Connection", "planetscale.Connection"),
        format: escapes["format"]!,
      },
    },
    "planetscale.Connection": {
      members: {
        /** `?` takes a list, `:name` an object. */
        execute: { call: { sinks: [sql("0", bound("?", "1")), ...boundValues("1")], returns: { type: "planetscale.Result" } } },
        transaction: within("planetscale.Connection"),
        connection: { call: { returns: { same: "this" } } },
      },
    },
    "planetscale.Result": {
      members: { rows: { source: { kind: "stored" } }, ...named("insertId rowsAffected size time fields headers", id) },
    },
    /** Rows, or the summary of a write. */
    "mysql.Rows": {
      source: { kind: "stored" },
      members: named("length insertId affectedRows changedRows warningStatus fieldCount", id),
    },
  },
};
