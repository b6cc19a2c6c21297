/** Drivers of SQL databases: sqlite3, duckdb, and those of PostgreSQL, MySQL, Oracle, ODBC, SQL Server and warehouses. */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { bound, boundValues, queryText, sql, unbound } from "../javascript/database-vocabulary.js";
import { databaseUse, stored } from "../javascript/chat-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { classOf, dbapi, pathUse } from "./words.js";

const connects = (type: string): Member => ({ call: { returns: { type } }, new: { returns: { type } } });
const names = ["Error", "OperationalError", "IntegrityError", "DatabaseError", "Row", "extras", "cursors", "errors"];
const NAMES = named(names, { safe: true });

/** Values follow the text, each an argument of its own. */
const ASYNCPG: Summary = {
  sinks: [sql("0|query=", { placeholder: { style: "$n", params: "1", spread: true } }), ...boundValues("1+")],
  returns: { source: stored },
};

/** `:name` in the text, and the values by name. */
const pg8000Run: Summary = { sinks: [sql("0|sql=")], returns: { source: stored } };

/** Nothing ends a quoted text early. */
const ESCAPED: Member = gives({ from: ["0"], cleans: ["sql"] });

/** Several statements at once: nothing can be bound. */
const script: Member = { call: { sinks: [sql("0|sql_script=", unbound)] } };

const warehouse: Member = { call: { sinks: [sql("0|query="), ...boundValues("1")], returns: { type: "warehouse.Rows" } } };

export const library: Library = {
  name: "sql drivers",
  modules: {
    sqlite3: "sqlite3",
    aiosqlite: "sqlite3",
    duckdb: "duckdb",
    psycopg2: "psycopg",
    psycopg: "psycopg",
    aiopg: "psycopg",
    "psycopg2.sql": "psycopg.sql",
    "psycopg.sql": "psycopg.sql",
    "psycopg2.extras": "psycopg.extras",
    "psycopg2.pool": "psycopg.pool",
    psycopg_pool: "psycopg.pool",
    "psycopg2.extensions": "psycopg",
    asyncpg: "asyncpg",
    pg8000: "pg8000",
    "pg8000.native": "pg8000",
    "pg8000.dbapi": "pg8000",
    pymysql: "mysql",
    MySQLdb: "mysql",
    aiomysql: "mysql",
    asyncmy: "mysql",
    "mysql.connector": "mysql",
    mysql: "mysql.package",
    pymssql: "mysql",
    pyodbc: "pyodbc",
    aioodbc: "pyodbc",
    cx_Oracle: "oracle",
    oracledb: "oracle",
    "snowflake.connector": "mysql",
    "google.cloud": "google.cloud",
    "google.cloud.bigquery": "bigquery",
    clickhouse_driver: "clickhouse",
    clickhouse_connect: "clickhouse",
    ibm_db: "ibm_db",
    ibm_db_dbi: "mysql",
    "hdbcli.dbapi": "mysql",
    teradatasql: "mysql",
    trino: "trino",
    "trino.dbapi": "mysql",
    "pyhive.hive": "mysql",
    "pyhive.presto": "mysql",
    phoenixdb: "mysql",
    "impala.dbapi": "mysql",
    "databricks.sql": "mysql",
    vertica_python: "mysql",
    jaydebeapi: "pyodbc",
    turbodbc: "pyodbc",
    apsw: "apsw",
    "cassandra.cluster": "cassandra",
    arango: "arango",
  },
  types: {
    sqlite3: {
      members: {
        connect: { call: { sinks: [pathUse("0|database=", "database file")], returns: { type: "sqlite3.Connection" } } },
        ...named(["Connection"], { type: "sqlite3.Connection" }),
        Cursor: { type: "sqlite3.Cursor" },
        ...NAMES,
      },
    },
    ...dbapi("sqlite3", "?", "sql", {
      executescript: script,
      // aiosqlite
      ...named(["execute_fetchall", "execute_insert"], {
        call: { sinks: [sql("0|sql=", bound("?", "1")), ...boundValues("1")], returns: { source: stored } },
      }),
    }),
    duckdb: {
      members: {
        connect: { call: { sinks: [pathUse("0|database=", "database file")], returns: { type: "duckdb.Connection" } } },
        ...named(["execute", "sql", "query"], { call: { sinks: [sql("0|query=", bound("?", "1"))], returns: { type: "sqlite3.Cursor" } } }),
      },
    },
    "duckdb.Connection": {
      extends: ["sqlite3.Connection"],
      members: { ...named(["sql", "query"], { call: { sinks: [sql("0|query=")], returns: { type: "sqlite3.Cursor" } } }) },
    },
    psycopg: {
      members: {
        connect: gives({ type: "psycopg.Connection" }),
        ...named(["Connection", "AsyncConnection"], classOf("psycopg.ConnectionClass", "psycopg.Connection")),
        sql: { type: "psycopg.sql" },
        pool: { type: "psycopg.pool" },
        extras: { type: "psycopg.extras" },
        create_pool: gives({ type: "psycopg.Pool" }),
        // Goes into the statement as it is.
        AsIs: { new: { sinks: [sql("0")] } },
        quote_ident: gives({ from: ["0"], cleans: ["sql"] }),
        ...named(["Error", "OperationalError", "errors"], { safe: true }),
      },
    },
    "psycopg.ConnectionClass": { members: { connect: gives({ type: "psycopg.Connection" }) } },
    ...dbapi("psycopg", "%s", "query", {
      mogrify: gives({ from: ["0"] }),
      stream: { call: { sinks: [sql("0|query=", bound("%s", "1")), ...boundValues("1")], returns: { type: "psycopg.Cursor" } } },
      ...named(["copy_expert", "copy"], { call: { sinks: [sql("0|sql=")] } }),
    }),
    "psycopg.extras": {
      members: {
        ...named(["execute_values", "execute_batch"], { call: { sinks: [sql("1|sql="), databaseUse("2|argslist=")] } }),
        ...named(["RealDictCursor", "DictCursor", "Json"], { safe: true }),
      },
    },
    // Names and values are quoted by the library; only the template is text.
    "psycopg.sql": {
      members: {
        SQL: { call: { sinks: [sql("0")], returns: { type: "psycopg.Composed" } } },
        ...named(["Identifier", "Literal", "Placeholder", "Composed"], makes({ type: "psycopg.Composed" })),
      },
    },
    "psycopg.Composed": { members: named(["format", "join", "as_string"], CHAIN) },
    "psycopg.pool": {
      members: named(
        ["SimpleConnectionPool", "ThreadedConnectionPool", "ConnectionPool", "AsyncConnectionPool"],
        makes({ type: "psycopg.Pool" }),
      ),
    },
    "psycopg.Pool": {
      members: {
        ...named(["getconn", "connection", "acquire"], gives({ type: "psycopg.Connection" })),
        ...named(["putconn", "closeall"], HARMLESS),
      },
    },
    asyncpg: {
      members: {
        ...named(["connect", "create_pool"], gives({ type: "asyncpg.Connection" })),
        ...named(["Connection", "Pool"], { type: "asyncpg.Connection" }),
      },
    },
    "asyncpg.Connection": {
      members: {
        ...named(["execute", "fetch", "fetchrow", "fetchval", "executemany", "prepare", "cursor"], { call: ASYNCPG }),
        copy_from_query: { call: ASYNCPG },
        ...named(["acquire", "transaction"], gives({ type: "asyncpg.Connection" })),
        ...named(["close", "release"], HARMLESS),
      },
    },
    pg8000: {
      members: { ...named(["connect", "Connection"], connects("pg8000.Connection")), literal: gives({ from: ["0"], cleans: ["sql"] }) },
    },
    ...dbapi("pg8000", "%s", "operation", { run: { call: pg8000Run } }),
    "mysql.package": { members: { connector: { type: "mysql" } } },
    mysql: {
      members: {
        ...named(["connect", "Connect", "Connection"], connects("mysql.Connection")),
        ...named(["create_pool", "MySQLConnectionPool"], connects("mysql.Pool")),
        escape_string: ESCAPED,
        converters: { type: "mysql" },
        ...NAMES,
      },
    },
    "mysql.Pool": {
      members: { ...named(["get_connection", "acquire"], gives({ type: "mysql.Connection" })), ...named(["release", "close"], HARMLESS) },
    },
    ...dbapi("mysql", "%s", "operation", named(["escape", "escape_string", "literal"], ESCAPED)),
    pyodbc: { members: { ...named(["connect", "create_pool"], gives({ type: "pyodbc.Connection" })), ...NAMES } },
    ...dbapi("pyodbc", "?"),
    oracle: {
      members: {
        ...named(["connect", "connect_async"], gives({ type: "oracle.Connection" })),
        ...named(["create_pool", "SessionPool"], connects("oracle.Pool")),
      },
    },
    "oracle.Pool": { members: { acquire: gives({ type: "oracle.Connection" }), ...named(["release", "close"], HARMLESS) } },
    ...dbapi("oracle", ":n", "statement"),
    trino: { members: { dbapi: { type: "mysql" } } },
    ibm_db: {
      members: {
        ...named(["exec_immediate", "prepare"], { call: { sinks: [sql("1")], returns: { safe: true } } }),
        ...named(["connect", "pconnect", "execute", "bind_param"], SAFE_CALL),
        ...named(["fetch_assoc", "fetch_tuple", "fetch_both"], gives({ source: stored })),
      },
    },
    "google.cloud": { members: { bigquery: { type: "bigquery" } } },
    bigquery: { members: { Client: makes({ type: "bigquery.Client" }) } },
    "bigquery.Client": { members: { query: warehouse, query_and_wait: warehouse } },
    clickhouse: {
      members: {
        Client: makes({ type: "clickhouse.Client" }),
        get_client: gives({ type: "clickhouse.Client" }),
        connect: gives({ type: "mysql.Connection" }),
      },
    },
    "clickhouse.Client": { members: { ...named(["execute", "query", "command", "query_dataframe"], warehouse) } },
    apsw: { members: { Connection: makes({ type: "sqlite3.Connection" }) } },
    cassandra: { members: { Cluster: makes({ type: "cassandra.Cluster" }) } },
    "cassandra.Cluster": { members: { connect: gives({ type: "cassandra.Session" }), shutdown: HARMLESS } },
    "cassandra.Session": {
      members: {
        ...named(["execute", "execute_async"], {
          call: { sinks: [sql("0|query=", bound("%s", "1")), ...boundValues("1|parameters=")], returns: { type: "warehouse.Rows" } },
        }),
        prepare: { call: { sinks: [sql("0|query=", bound("?", "return"))] } },
      },
    },
    arango: { members: { ArangoClient: makes({ type: "arango.Database" }) } },
    "arango.Database": { members: { db: gives({ type: "arango.Database" }), aql: { type: "arango.Queries" } } },
    "arango.Queries": {
      members: {
        execute: {
          call: { sinks: [queryText("0|query=", "AQL statement"), databaseUse("bind_vars=")], returns: { type: "warehouse.Rows" } },
        },
      },
    },
    "warehouse.Rows": {
      element: { source: stored },
      members: { ...named(["result", "fetchall"], gives({ source: stored })), ...named(["result_rows"], { source: stored }) },
    },
  },
};
