/**
 * PostgreSQL drivers: pg and those with its interface, postgres.js, Neon, Vercel, pg-promise.
 * Tagged templates bind their holes, so they are silent.
 */
import type { Callback, Library, Member, Sink, SinkDetail, Summary } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, typed } from "./chat-vocabulary.js";

const bound = (params: string): SinkDetail => ({ placeholder: { style: "$n", params } });
const sql = (arg: string, detail: SinkDetail): Sink => ({ arg, kind: "sql", detail });

const result = { type: "pg.Result" } as const;
const answered: Callback = { arg: "1+", params: [{}, result], runs: "now" };

/** `query(text, values?, callback?)` or `query({ text, values }, callback?)`. */
const query: Member = {
  call: [
    {
      when: [{ arg: "0", type: "object" }],
      sinks: [sql("0.text", bound("0.values")), databaseUse("0.values"), databaseUse("1")],
      callbacks: [answered],
      returns: result,
    },
    { sinks: [sql("0", bound("1")), databaseUse("1")], callbacks: [answered], returns: result },
  ],
};

const escapes: Readonly<Record<string, Member>> = named("escapeLiteral escapeIdentifier", {
  call: { returns: { from: ["0"], cleans: ["sql"] } },
});
const rows: Summary = { returns: { source: { kind: "stored" } } };
const tag: Summary = { when: [{ style: "tag" }], ...rows };

/** `query(text, values)` of libraries that give the rows themselves. */
const directly: Member = { call: { sinks: [sql("0", bound("1")), databaseUse("1")], ...rows } };

/** A tag that binds its holes. Called with a string it runs that string, or (postgres.js) only quotes names and values. */
const postgres: Summary = { returns: { type: "postgres.Sql" } };

export const library: Library = {
  name: "pg",
  modules: {
    pg: "pg",
    "pg-pool": "pg.PoolClass",
    "@neondatabase/serverless": "neon",
    "@vercel/postgres": "vercel-postgres",
    postgres: "postgres",
    "pg-promise": "pg-promise",
  },
  types: {
    pg: {
      members: {
        default: { type: "pg" },
        native: { type: "pg" },
        ...constructed("Pool", "pg.Pool"),
        ...constructed("Client", "pg.Client"),
        ...typed("PoolClient ClientBase", "pg.Client"),
        ...typed("QueryResult", "pg.Result"),
        ...escapes,
      },
    },
    "pg.PoolClass": { new: { returns: { type: "pg.Pool" } } },
    "pg.Client": { members: { query, ...escapes } },
    "pg.Pool": {
      members: {
        query,
        connect: {
          call: {
            callbacks: [{ arg: "0", params: [{}, { type: "pg.Client" }], runs: "now" }],
            returns: { type: "pg.Client" },
          },
        },
      },
    },
    "pg.Result": {
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
      call: [tag, { sinks: [sql("0", bound("1")), databaseUse("1")], ...rows }],
      members: { query: directly, unsafe: { call: { sinks: [sql("0", { raw: true })], ...rows } } },
    },
    "vercel-postgres": {
      members: {
        sql: { type: "vercel-postgres.Sql" },
        db: { type: "vercel-postgres.Pool" },
        createPool: { call: { returns: { type: "vercel-postgres.Pool" } } },
        createClient: { call: { returns: { type: "vercel-postgres.Pool" } } },
      },
    },
    "vercel-postgres.Sql": { extends: ["pg.Pool"], call: { when: [{ style: "tag" }], returns: result } },
    "vercel-postgres.Pool": { extends: ["pg.Pool"], members: { sql: { type: "vercel-postgres.Sql" } } },
    postgres: { call: postgres, members: { default: { call: postgres } } },
    "postgres.Sql": {
      call: tag,
      members: {
        unsafe: { call: { sinks: [sql("0", bound("1")), databaseUse("1")], ...rows } },
        begin: {
          call: { callbacks: [{ arg: "*", params: [{ type: "postgres.Sql" }], runs: "now", returns: "return" }] },
        },
      },
    },
    "pg-promise": { call: { returns: { type: "pg-promise.Main" } } },
    "pg-promise.Main": { call: { returns: { type: "pg-promise.Database" } } },
    "pg-promise.Database": {
      members: {
        ...named("none one oneOrNone many manyOrNone any query result", directly),
        ...named("tx task", {
          call: { callbacks: [{ arg: "*", params: [{ type: "pg-promise.Database" }], runs: "now", returns: "return" }] },
        }),
      },
    },
  },
};
