/**
 * Analytical databases: ClickHouse, Snowflake, BigQuery, DuckDB, and AlaSQL, which runs SQL over objects in memory.
 */
import type { Library, Member, SinkDetail, Summary } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { bound, boundValues, givesRows, rows, sql } from "./database-vocabulary.js";
import { gives } from "./rows.js";

const byName: SinkDetail = { instead: "`query_params` and `{name: String}`" };
const byObject: SinkDetail = { instead: "`{ query, params }` and `@name`" };

const clickhouse: Member = {
  call: { sinks: [sql("0.query", byName), ...boundValues("0.query_params")], returns: { type: "clickhouse.Result" } },
};

/** `query(text)` or `query({ query, params })`, with a callback or a promise of `[rows]`. */
const bigquery: Member = {
  call: {
    sinks: [sql("0", byObject), sql("0.query", bound("?", "0.params")), ...boundValues("0.params")],
    callbacks: [{ arg: "1+", params: [{}, rows], runs: "now" }],
    returns: rows,
  },
};

/** `all(text, ...values, callback)`. */
const duckdb: Summary = {
  sinks: [sql("0", { placeholder: { style: "?", params: "1", spread: true } }), ...boundValues("1+")],
  callbacks: [{ arg: "1+", params: [{}, rows], runs: "now" }],
  returns: rows,
};
const listBound: Summary = { sinks: [sql("0", bound("?", "1")), ...boundValues("1")], returns: rows };
const alasql: Summary = { ...listBound, callbacks: [{ arg: "*", params: [rows], runs: "now" }] };
const connection: Member = gives({ type: "duckdb-api.Connection" });

export const library: Library = {
  name: "warehouses",
  modules: {
    "@clickhouse/client": "clickhouse",
    "@clickhouse/client-web": "clickhouse",
    "snowflake-sdk": "snowflake",
    "@google-cloud/bigquery": "bigquery",
    duckdb: "duckdb",
    "duckdb-async": "duckdb",
    "@duckdb/node-api": "duckdb-api",
    alasql: "alasql",
  },
  types: {
    clickhouse: { members: { createClient: gives({ type: "clickhouse.Client" }), ...typed("ClickHouseClient", "clickhouse.Client") } },
    "clickhouse.Client": {
      members: {
        ...named("query command exec", clickhouse),
        insert: { call: { sinks: [databaseUse("0.values")], returns: { safe: true } } },
      },
    },
    "clickhouse.Result": {
      members: { ...named("json text stream", { call: givesRows }), ...named("query_id response_headers", id) },
    },
    snowflake: {
      members: { default: { type: "snowflake" }, ...named("createConnection createPool", gives({ type: "snowflake.Connection" })) },
    },
    "snowflake.Connection": {
      members: {
        execute: {
          call: {
            sinks: [sql("0.sqlText", bound("?", "0.binds")), ...boundValues("0.binds")],
            callbacks: [{ arg: "0.complete", params: [{}, {}, rows], runs: "now" }],
          },
        },
        use: { call: { callbacks: [{ arg: "0", params: [{ type: "snowflake.Connection" }], runs: "now" }] } },
        ...named("connect connectAsync", {
          call: { callbacks: [{ arg: "0", params: [{}, { type: "snowflake.Connection" }], runs: "now" }], returns: { same: "this" } },
        }),
      },
    },
    bigquery: { members: constructed("BigQuery", "bigquery.Client") },
    "bigquery.Client": {
      members: {
        ...named("query createQueryStream", bigquery),
        createQueryJob: { call: { ...bigquery.call, callbacks: [], returns: { type: "bigquery.Job", list: true } } },
        dataset: gives({ type: "bigquery.Dataset" }),
      },
    },
    "bigquery.Dataset": { extends: ["bigquery.Client"], members: { table: gives({ type: "bigquery.Table" }) } },
    "bigquery.Table": {
      extends: ["bigquery.Client"],
      members: { insert: { call: { sinks: [databaseUse("0")], returns: { safe: true } } }, getRows: { call: givesRows } },
    },
    "bigquery.Job": { members: { getQueryResults: { call: givesRows } } },
    duckdb: {
      members: {
        default: { type: "duckdb" },
        Database: { type: "duckdb.DatabaseClass" },
        ...typed("Connection", "duckdb.Database"),
      },
    },
    "duckdb.DatabaseClass": {
      new: { returns: { type: "duckdb.Database" } },
      members: { create: gives({ type: "duckdb.Database" }) },
    },
    "duckdb.Database": {
      members: {
        connect: gives({ type: "duckdb.Database" }),
        ...named("all each run stream arrowIPCAll", { call: duckdb }),
        exec: { call: { sinks: [sql("0")] } },
        prepare: { call: { sinks: [sql("0")], returns: { type: "sqlite.Statement" } } },
      },
    },
    "duckdb-api": {
      members: {
        DuckDBInstance: { type: "duckdb-api.InstanceClass" },
        DuckDBConnection: { type: "duckdb-api.ConnectionClass" },
      },
    },
    "duckdb-api.InstanceClass": { members: named("create fromCache", gives({ type: "duckdb-api.Instance" })) },
    "duckdb-api.Instance": { members: { connect: connection } },
    "duckdb-api.ConnectionClass": { members: { create: connection } },
    "duckdb-api.Connection": {
      members: {
        ...named("run runAndRead runAndReadAll runAndReadUntil stream streamAndReadAll streamAndReadUntil start startStream", {
          call: { ...listBound, returns: { type: "duckdb-api.Result" } },
        }),
        prepare: { call: { sinks: [sql("0")], returns: { type: "duckdb-api.Statement" } } },
      },
    },
    "duckdb-api.Statement": {
      members: {
        bind: { call: { sinks: [...boundValues("0")] } },
        ...named("run runAndReadAll", gives({ type: "duckdb-api.Result" })),
      },
    },
    "duckdb-api.Result": { source: stored, members: named("rowCount columnCount rowsChanged", id) },
    alasql: {
      call: alasql,
      members: {
        default: { type: "alasql" },
        promise: { call: listBound },
        exec: { call: alasql },
        ...constructed("Database", "alasql.Database"),
      },
    },
    "alasql.Database": { members: { exec: { call: alasql } } },
  },
};
