/**
 * Databases that bots seldom keep their own data in, but are asked to query: Spanner, Cassandra, ArangoDB, ODBC, Db2, HANA, those that AWS runs
 * statements on, and the document stores CouchDB and PouchDB.
 */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { constructed, databaseUse, named } from "./chat-vocabulary.js";
import { bound, boundValues, filter, givesRows, queryText, rows, sql } from "./database-vocabulary.js";
import { gives, HARMLESS, makes, SAFE_CALL } from "./rows.js";

const byName = { instead: "`{ sql, params }` and `@name`" };
/** `run(text)` or `run({ sql, params })`, with a callback or a promise of `[rows]`. */
const spanner: Member = {
  call: {
    sinks: [
      { ...sql("0", byName), when: [{ arg: "0", type: "string" }] },
      { ...sql("0.sql", byName), when: [{ arg: "0", type: "object" }] },
      ...boundValues("0.params"),
    ],
    returns: rows,
  },
};
const inTransaction: Member = { call: { callbacks: [{ arg: "*", params: [{ type: "spanner.Transaction" }], runs: "now" }] } };
const inTransactionAfterError: Member = { call: { callbacks: [{ arg: "*", params: [{}, { type: "spanner.Transaction" }], runs: "now" }] } };

/** Values in a list behind the text, then a callback. */
const listed: Summary = {
  sinks: [sql("0", bound("?", "1")), ...boundValues("1")],
  callbacks: [{ arg: "1+", params: [{}, rows], runs: "now" }],
  returns: rows,
};
const opens: Member = {
  call: { callbacks: [{ arg: "1+", params: [{}, { type: "odbc.Connection" }], runs: "now" }], returns: { type: "odbc.Connection" } },
};
const prepares: Member = { call: { sinks: [sql("0", bound("?", "return"))], returns: { type: "odbc.Statement" } } };
const hana: Member = gives({ type: "hana.Connection" });

/** A command whose input holds the text under this name. */
const command = (...fields: readonly string[]): Member => ({ new: { sinks: fields.map((field) => sql(`0.${field}`)) } });

const found: Summary = { sinks: [filter("0.selector")], returns: rows };
const saved: Summary = { sinks: [databaseUse("0")], returns: { safe: true } };

export const library: Library = {
  name: "further databases",
  modules: {
    "@google-cloud/spanner": "spanner",
    "cassandra-driver": "cassandra",
    odbc: "odbc",
    ibm_db: "odbc",
    "@sap/hana-client": "hana",
    hdb: "hana",
    clickhouse: "clickhouse-http",
    "@aws-sdk/client-athena": "athena",
    "@aws-sdk/client-rds-data": "rds-data",
    "@aws-sdk/client-redshift-data": "redshift-data",
    arangojs: "arangojs",
    pouchdb: "PouchDB",
    nano: "nano",
  },
  types: {
    spanner: { members: constructed("Spanner", "spanner.Client") },
    "spanner.Client": { members: named("instance database", gives({ type: "spanner.Client" })), extends: ["spanner.Database"] },
    "spanner.Database": {
      members: {
        ...named("run runStream runPartitionedUpdate", spanner),
        runTransaction: inTransactionAfterError,
        runTransactionAsync: inTransaction,
      },
    },
    "spanner.Transaction": { members: { ...named("run runStream runUpdate", spanner), ...named("commit rollback end", HARMLESS) } },
    cassandra: { members: constructed("Client", "cassandra.Client") },
    "cassandra.Client": {
      members: {
        ...named("execute eachRow stream", { call: listed }),
        batch: { call: { sinks: [sql("0.[]"), sql("0.[].query")] } },
        ...named("connect shutdown", HARMLESS),
      },
    },
    odbc: { members: { ...named("connect open pool openSync", opens), ...constructed("Pool", "odbc.Pool") } },
    "odbc.Pool": { members: { open: opens } },
    "odbc.Connection": {
      members: {
        ...named("query querySync queryResult", { call: listed }),
        ...named("prepare prepareSync", prepares),
        ...named("close connect", HARMLESS),
      },
    },
    "odbc.Statement": { members: { ...named("execute executeSync exec", { call: { sinks: boundValues("0"), returns: rows } }) } },
    hana: { members: { ...named("createConnection createClient", hana) } },
    "hana.Connection": {
      members: {
        ...named("exec execute", { call: listed }),
        prepare: { call: { ...prepares.call, callbacks: [{ arg: "1", params: [{}, { type: "odbc.Statement" }], runs: "now" }] } },
        ...named("connect disconnect", { call: { callbacks: [{ arg: "0+", params: [], runs: "now" }] } }),
      },
    },
    "clickhouse-http": { members: constructed("ClickHouse", "clickhouse-http.Client") },
    "clickhouse-http.Client": { members: { ...named("query insert", { call: { ...listed, returns: { type: "clickhouse.Result" } } }) } },
    athena: { members: { StartQueryExecutionCommand: command("QueryString"), AthenaClient: makes({ type: "aws.Sender" }) } },
    "rds-data": {
      members: {
        ...named("ExecuteStatementCommand BatchExecuteStatementCommand", command("sql")),
        RDSDataClient: makes({ type: "aws.Sender" }),
      },
    },
    "redshift-data": {
      members: {
        ExecuteStatementCommand: command("Sql"),
        BatchExecuteStatementCommand: command("Sqls.[]"),
        RedshiftDataClient: makes({ type: "aws.Sender" }),
      },
    },
    "aws.Sender": { members: { send: { call: givesRows } } },
    arangojs: {
      members: {
        ...constructed("Database", "arangojs.Database"),
        // What stands in the tag's holes is bound.
        aql: gives({ safe: true }),
      },
    },
    "arangojs.Database": {
      members: {
        query: { call: { sinks: [queryText("0", "AQL statement"), databaseUse("1")], returns: { type: "arangojs.Cursor" } } },
        ...named("close useDatabase", HARMLESS),
      },
    },
    "arangojs.Cursor": { element: { source: rows.source }, members: named("all next", gives(rows)) },
    PouchDB: { new: { returns: { type: "PouchDB.Database" } } },
    "PouchDB.Database": {
      members: {
        find: { call: found },
        ...named("put post bulkDocs", { call: saved }),
        get: gives(rows),
        ...named("remove info", SAFE_CALL),
      },
    },
    nano: { call: { returns: { type: "nano.Server" } } },
    "nano.Server": { members: { db: { type: "nano.Server" }, use: gives({ type: "nano.Database" }) } },
    "nano.Database": {
      members: { find: { call: found }, ...named("insert bulk", { call: saved }), get: gives(rows), destroy: SAFE_CALL },
    },
  },
};
