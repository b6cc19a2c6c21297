/**
 * SQLite drivers: sqlite3 (callbacks), sqlite (promises), better-sqlite3, Node's own `node:sqlite` and Bun's (synchronous), sql.js, libSQL,
 * Cloudflare's D1.
 * The engine drops "node:", so the package `sqlite` and Node's module are one type; their exported names do not overlap.
 */
import type { Library, Member, Sink, SinkDetail, Summary } from "../../engine/summary.js";
import { constructed, id, named, stored, typed } from "./chat-vocabulary.js";
import { bound as boundIn, boundValues } from "./database-vocabulary.js";
import { SAFE_CALL } from "./rows.js";

const bound: SinkDetail = { placeholder: { style: "?", params: "1" } };
/** Several statements, or parameters that are given later to the prepared statement: nothing to bind here. */
const unbound: SinkDetail = { raw: true };
const sql = (detail: SinkDetail): Sink => ({ arg: "0", kind: "sql", detail });
/** The values are given to the call on the prepared statement, each as an argument of its own. */
const prepared: SinkDetail = { placeholder: { style: "?", params: "return", spread: true } };
const rows = { source: stored } as const;

/** `method(sql, ...parameters, callback?)`; a row, several, or nothing comes back. */
const runs: Summary = {
  sinks: [sql(bound), ...boundValues("1+")],
  callbacks: [{ arg: "1+", params: [{ type: "Error" }, rows], runs: "now" }],
  returns: rows,
};
/** The promise of a write gives `lastID` and `changes`, numbers both. */
const writes: Summary = { ...runs, callbacks: [{ arg: "1+", params: [{ type: "Error" }], runs: "now" }], returns: { safe: true } };
const exec: Summary = {
  sinks: [sql(unbound)],
  callbacks: [{ arg: "1", params: [{ type: "Error" }], runs: "now" }],
  returns: { same: "this" },
};

/** `statement.method(...parameters, callback?)`. */
const reads: Summary = {
  sinks: [...boundValues("*")],
  callbacks: [{ arg: "*", params: [{ type: "Error" }, rows], runs: "now" }],
  returns: rows,
};

const asynchronous: Readonly<Record<string, Member>> = {
  ...named("get all each", { call: runs }),
  run: { call: writes },
  exec: { call: exec },
  prepare: { call: { sinks: [sql(unbound)], returns: { type: "sqlite.Statement" } } },
  ...named("serialize parallelize", { call: { callbacks: [{ arg: "0", params: [], runs: "now" }] } }),
};
const synchronous: Readonly<Record<string, Member>> = {
  prepare: { call: { sinks: [sql(prepared)], returns: { type: "sqlite.Statement" } } },
  exec: { call: { sinks: [sql(unbound)], returns: { same: "this" } } },
  pragma: { call: { sinks: [sql(unbound)], returns: rows } },
  ...named("function aggregate table loadExtension backup", SAFE_CALL),
  /** The result is the function given, run within a transaction. */
  transaction: { call: { returns: { same: "0" } } },
};

/** A tag that binds its holes, once for each way to read. */
const tags: Readonly<Record<string, Member>> = named("get all run iterate", { call: { returns: rows } });

/** `execute(text, args)` or `execute({ sql, args })`. */
const execute: Summary = {
  sinks: [
    { arg: "0", kind: "sql", detail: boundIn("?", "1") },
    { arg: "0.sql", kind: "sql", detail: boundIn("?", "0.args") },
    ...boundValues("0.args"),
    ...boundValues("1"),
  ],
  returns: { type: "libsql.Result" },
};
/** A list of statements, each a text, `{ sql, args }` or `[text, args]`. */
const batch: Summary = {
  sinks: [
    { arg: "0.[]", kind: "sql", detail: unbound },
    { arg: "0.[].sql", kind: "sql", detail: unbound },
    { arg: "0.[].0", kind: "sql", detail: unbound },
    ...boundValues("0.[].args"),
  ],
  returns: { type: "libsql.Result", list: true },
};

const database: Summary = { returns: { type: "better-sqlite3.Database" } };

export const library: Library = {
  name: "sqlite",
  modules: {
    sqlite3: "sqlite3",
    "@vscode/sqlite3": "sqlite3",
    sqlite: "sqlite",
    "better-sqlite3": "better-sqlite3",
    "better-sqlite3-multiple-ciphers": "better-sqlite3",
    libsql: "better-sqlite3",
    "bun:sqlite": "bun-sqlite",
    "sql.js": "sql.js",
    "@libsql/client": "libsql",
    "@libsql/client/*": "libsql",
    "@cloudflare/workers-types": "cloudflare-types",
  },
  types: {
    sqlite3: {
      members: {
        default: { type: "sqlite3" },
        verbose: { call: { returns: { type: "sqlite3" } } },
        cached: { type: "sqlite3" },
        // `new Database(path, mode?, callback?)`
        Database: { new: { callbacks: [{ arg: "1+", params: [{ type: "Error" }], runs: "now" }], returns: { type: "sqlite.Database" } } },
        ...typed("Statement", "sqlite.Statement"),
      },
    },
    sqlite: {
      members: {
        open: { call: { returns: { type: "sqlite.Database" } } },
        DatabaseSync: { new: { returns: { type: "node.Database" } } },
        ...typed("StatementSync", "sqlite.Statement"),
        ...typed("Database", "sqlite.Database"),
      },
    },
    "sqlite.Database": { members: asynchronous },
    "better-sqlite3": {
      call: database,
      new: database,
      members: { Database: { type: "better-sqlite3.Database" }, Statement: { type: "sqlite.Statement" } },
    },
    "better-sqlite3.Database": { members: synchronous },
    "bun-sqlite": { members: constructed("Database default", "bun.Database") },
    "node.Database": {
      extends: ["better-sqlite3.Database"],
      members: { createTagStore: { call: { returns: { type: "node.Tags" } } } },
    },
    "node.Tags": { members: tags },
    "sql.js": { call: { returns: { type: "sql.js.Module" } } },
    "sql.js.Module": { members: constructed("Database", "sql.js.Database") },
    "sql.js.Database": {
      members: {
        ...named("exec run", { call: runs }),
        prepare: { call: { sinks: [sql(bound)], returns: { type: "sqlite.Statement" } } },
        each: { call: { ...runs, callbacks: [{ arg: "2", params: [rows], runs: "now" }] } },
      },
    },
    libsql: {
      members: { createClient: { call: { returns: { type: "libsql.Client" } } }, ...typed("Client Transaction", "libsql.Client") },
    },
    "libsql.Client": {
      members: {
        execute: { call: execute },
        ...named("batch migrate", { call: batch }),
        executeMultiple: { call: { sinks: [sql(unbound)] } },
        transaction: { call: { returns: { same: "this" } } },
        ...named("commit rollback close sync", SAFE_CALL),
      },
    },
    "cloudflare-types": { members: { ...typed("D1Database", "d1.Database"), ...typed("D1PreparedStatement", "d1.Statement") } },
    "d1.Database": {
      members: {
        prepare: { call: { sinks: [sql({ instead: "`?` and `.bind(value)`" })], returns: { type: "d1.Statement" } } },
        exec: { call: { sinks: [sql(unbound)], returns: { safe: true } } },
        batch: { call: { returns: rows } },
      },
    },
    "d1.Statement": {
      members: {
        bind: { call: { sinks: [...boundValues("*")], returns: { same: "this" } } },
        ...named("first all raw run", { call: { returns: rows } }),
      },
    },
    "libsql.Result": { members: { rows: { source: stored }, ...named("rowsAffected lastInsertRowid columns columnTypes", id) } },
    "bun.Database": {
      extends: ["better-sqlite3.Database"],
      members: {
        query: { call: { sinks: [sql(unbound)], returns: { type: "sqlite.Statement" } } },
        run: { call: writes },
      },
    },
    "sqlite.Statement": {
      members: {
        ...named("get all each iterate values", { call: reads }),
        run: { call: { ...reads, returns: { type: "sqlite.Written" } } },
        ...named("bind", { call: { sinks: [...boundValues("*")], returns: { same: "this" } } }),
        ...named("pluck expand raw safeIntegers finalize reset", { call: { returns: { same: "this" } } }),
      },
    },
    "sqlite.Written": { members: named("changes lastInsertRowid lastID", id) },
  },
};
