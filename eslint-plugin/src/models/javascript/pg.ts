/**
 * PostgreSQL drivers with the interface of pg: pools, clients, cursors, query streams; Neon and Vercel, which add tags.
 */
import type { Callback, Library, Member, Sink } from "../../engine/summary.js";
import { constructed, id, named, typed } from "./chat-vocabulary.js";
import { bound, boundValues, givesRows, rows, sql, tag } from "./database-vocabulary.js";
import { SAFE_CALL } from "./rows.js";

const result = { type: "pg.Result" } as const;
const answered: Callback = { arg: "1+", params: [{ type: "Error" }, result], runs: "now" };

/** `query(text, values?, callback?)` or `query({ text, values }, callback?)`. */
const query: Member = {
  call: [
    {
      when: [{ arg: "0", type: "object" }],
      sinks: [sql("0.text", bound("$n", "0.values")), ...boundValues("0.values"), ...boundValues("1")],
      callbacks: [answered],
      returns: result,
    },
    { sinks: [sql("0", bound("$n", "1")), ...boundValues("1")], callbacks: [answered], returns: result },
  ],
};

const escapes: Readonly<Record<string, Member>> = named("escapeLiteral escapeIdentifier", {
  call: { returns: { from: ["0"], cleans: ["sql"] } },
});

/** `query(text, values)` of libraries that give the rows themselves. */
const directly: Member = { call: { sinks: [sql("0", bound("$n", "1")), ...boundValues("1")], ...givesRows } };

/** `new Cursor(text, values)`, handed to `client.query`. */
const submitted = (type: string) => ({ new: { sinks: [sql("0", bound("$n", "1")), ...boundValues("1")], returns: { type } } });

/** `new Client({ host, connectionString })` or `new Client(connectionString)`: whoever chooses the host learns what is sent to it. */
const connects = (type: string): Member => ({
  new: [
    { when: [{ arg: "0", type: "object" }], sinks: ["0.connectionString", "0.host"].map(address), returns: { type } },
    { sinks: [address("0")], returns: { type } },
  ],
});
const address = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "address of the database" } });

export const library: Library = {
  name: "pg",
  modules: {
    pg: "pg",
    "pg-pool": "pg.PoolClass",
    "pg-cursor": "pg.CursorClass",
    "pg-query-stream": "pg.StreamClass",
    "@neondatabase/serverless": "neon",
    "@vercel/postgres": "vercel-postgres",
  },
  types: {
    pg: {
      members: {
        default: { type: "pg" },
        native: { type: "pg" },
        Pool: connects("pg.Pool"),
        Client: connects("pg.Client"),
        ...typed("PoolClient ClientBase", "pg.Client"),
        ...typed("QueryResult QueryArrayResult", "pg.Result"),
        Query: submitted("pg.Query"),
        ...escapes,
      },
    },
    "pg.Query": {},
    "pg.PoolClass": { new: { returns: { type: "pg.Pool" } } },
    "pg.CursorClass": submitted("pg.Cursor"),
    "pg.Cursor": {
      members: {
        read: { call: { callbacks: [{ arg: "1", params: [{ type: "Error" }, rows, result], runs: "now" }], ...givesRows } },
        close: SAFE_CALL,
      },
    },
    "pg.StreamClass": submitted("pg.Stream"),
    "pg.Stream": { element: rows },
    "pg.Client": {
      members: {
        query,
        connect: {
          call: { callbacks: [{ arg: "0", params: [{ type: "Error" }, { type: "pg.Client" }], runs: "now" }], returns: { same: "this" } },
        },
        ...escapes,
      },
    },
    "pg.Pool": {
      members: {
        query,
        connect: {
          call: {
            callbacks: [{ arg: "0", params: [{ type: "Error" }, { type: "pg.Client" }], runs: "now" }],
            returns: { type: "pg.Client" },
          },
        },
      },
    },
    /** Given a cursor or a stream, `query` gives that same one back. */
    "pg.Result": {
      extends: ["pg.Cursor", "pg.Stream"],
      members: { rows: { source: { kind: "stored" } }, ...named("rowCount command fields oid", id) },
    },
    neon: {
      members: {
        neon: { call: { returns: { type: "neon.Sql" } } },
        ...constructed("Pool", "pg.Pool"),
        ...constructed("Client", "pg.Client"),
      },
    },
    "neon.Sql": {
      call: [tag, { sinks: [sql("0", bound("$n", "1")), ...boundValues("1")], ...givesRows }],
      members: {
        query: directly,
        unsafe: { call: { sinks: [sql("0")], ...givesRows } },
        transaction: { call: { callbacks: [{ arg: "0", params: [{ type: "neon.Sql" }], runs: "now" }], ...givesRows } },
      },
    },
    "vercel-postgres": {
      members: {
        sql: { type: "vercel-postgres.Sql" },
        db: { type: "vercel-postgres.Pool" },
        createPool: { call: { returns: { type: "vercel-postgres.Pool" } } },
        createClient: { call: { returns: { type: "vercel-postgres.Pool" } } },
        ...typed("VercelPool VercelClient VercelPoolClient", "vercel-postgres.Pool"),
      },
    },
    "vercel-postgres.Sql": { extends: ["vercel-postgres.Pool"], call: { when: [{ style: "tag" }], returns: result } },
    "vercel-postgres.Pool": {
      extends: ["pg.Pool"],
      members: {
        sql: { type: "vercel-postgres.Sql" },
        connect: { call: { returns: { type: "vercel-postgres.Pool" } } },
      },
    },
  },
};
