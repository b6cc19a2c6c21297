/** Databases: sqlite3, the PostgreSQL and MySQL drivers, SQLAlchemy, document stores, and readers of tables. */
import type { Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { bound, filter, queryText, sql } from "../javascript/database-vocabulary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { dbapi, pathUse } from "./words.js";

const connects = (type: string): Member => ({ call: { returns: { type } } });

const ROWS: Member = gives({ source: stored });

/** asyncpg: values follow the text, each an argument of its own. */
const ASYNCPG: Summary = {
  sinks: [sql("0|query=", { placeholder: { style: "$n", params: "1", spread: true } })],
  returns: { source: stored },
};

/** SQLAlchemy warns of plain text from 1.4 on and refuses it in 2.0; what `text()` was given is judged there. */
const EXECUTES: Member = { call: { sinks: [sql("0", bound(":n", "1"))], returns: { type: "sqlalchemy.Result" } } };

const SESSION: TypeModel = {
  members: {
    ...named(["execute", "scalar", "scalars", "exec", "exec_driver_sql", "stream", "fetch_all", "fetch_one"], EXECUTES),
    ...named(
      ["query", "filter", "filter_by", "join", "order_by", "where", "select_from", "limit", "offset"],
      gives({ type: "sqlalchemy.Session" }),
    ),
    ...named(["all", "first", "one", "one_or_none", "get"], ROWS),
    ...named(["add", "add_all", "commit", "rollback", "flush", "refresh", "close", "delete", "merge", "dispose"], HARMLESS),
    ...named(["connect", "begin", "begin_nested", "connection", "raw_connection", "session"], gives({ type: "sqlalchemy.Session" })),
    cursor: gives({ type: "psycopg.Cursor" }),
    count: SAFE_CALL,
  },
  call: { returns: { type: "sqlalchemy.Session" } },
};

const TEXT: Member = { call: { sinks: [sql("0|text=", bound(":n", "1"))], returns: { type: "sqlalchemy.Clause" } } };

const FINDS = [
  ...["find", "find_one", "find_one_and_update", "find_one_and_delete", "find_one_and_replace", "update_one", "update_many", "delete_one"],
  ...["delete_many", "replace_one", "count_documents", "distinct"],
];

const COLLECTION: TypeModel = {
  members: {
    ...named(FINDS, { call: { sinks: [filter("0|filter=")], returns: { source: stored } } }),
    aggregate: { call: { sinks: [filter("0|pipeline=")], returns: { source: stored } } },
    ...named(["insert_one", "insert_many", "create_index", "drop"], HARMLESS),
    "*": { type: "mongo.Collection" },
  },
  element: { type: "mongo.Collection" },
};

const SQL_READERS: Readonly<Record<string, Member>> = named(["read_sql", "read_sql_query"], {
  call: { sinks: [sql("0|sql=", bound("?", "params="))], returns: { source: stored } },
});

export const library: Library = {
  name: "databases",
  modules: {
    sqlite3: "sqlite3",
    aiosqlite: "sqlite3",
    psycopg2: "psycopg",
    psycopg: "psycopg",
    "psycopg2.sql": "psycopg.sql",
    "psycopg.sql": "psycopg.sql",
    "psycopg2.pool": "psycopg.pool",
    psycopg_pool: "psycopg.pool",
    "psycopg2.extensions": "psycopg",
    pymysql: "pymysql",
    MySQLdb: "pymysql",
    aiomysql: "pymysql",
    mysql: "mysql",
    "mysql.connector": "pymysql",
    pyodbc: "pyodbc",
    cx_Oracle: "pyodbc",
    oracledb: "pyodbc",
    pymssql: "pymysql",
    duckdb: "sqlite3",
    asyncpg: "asyncpg",
    sqlalchemy: "sqlalchemy",
    "sqlalchemy.orm": "sqlalchemy",
    "sqlalchemy.sql": "sqlalchemy",
    "sqlalchemy.ext.asyncio": "sqlalchemy",
    "sqlalchemy.sql.expression": "sqlalchemy",
    sqlmodel: "sqlalchemy",
    flask_sqlalchemy: "sqlalchemy",
    pymongo: "mongo",
    motor: "mongo",
    "motor.motor_asyncio": "mongo",
    pandas: "pandas",
    redis: "redis",
  },
  types: {
    sqlite3: {
      members: {
        connect: { call: { sinks: [pathUse("0|database=", "database file")], returns: { type: "sqlite3.Connection" } } },
        ...named(["Connection"], { type: "sqlite3.Connection" }),
        ...named(["Row", "Error", "OperationalError", "IntegrityError"], { safe: true }),
      },
    },
    ...dbapi("sqlite3", "?"),
    psycopg: {
      members: {
        connect: connects("psycopg.Connection"),
        AsyncConnection: { type: "psycopg" },
        sql: { type: "psycopg.sql" },
        pool: { type: "psycopg.pool" },
        extras: { safe: true },
      },
    },
    ...dbapi("psycopg", "%s"),
    // Names and values are quoted by the library; only the template is text.
    "psycopg.sql": {
      members: {
        SQL: {
          new: { sinks: [sql("0")], returns: { type: "psycopg.Composed" } },
          call: { sinks: [sql("0")], returns: { type: "psycopg.Composed" } },
        },
        ...named(["Identifier", "Literal", "Placeholder"], makes({ safe: true })),
      },
    },
    "psycopg.Composed": { members: named(["format", "join", "as_string"], CHAIN) },
    "psycopg.pool": {
      members: named(
        ["SimpleConnectionPool", "ThreadedConnectionPool", "ConnectionPool", "AsyncConnectionPool"],
        makes({ type: "psycopg.Pool" }),
      ),
    },
    "psycopg.Pool": { members: { ...named(["getconn", "connection"], gives({ type: "psycopg.Connection" })), putconn: HARMLESS } },
    mysql: { members: { connector: { type: "pymysql" } } },
    pymysql: {
      members: {
        ...named(["connect", "Connect"], {
          call: { returns: { type: "pymysql.Connection" } },
          new: { returns: { type: "pymysql.Connection" } },
        }),
        create_pool: connects("pymysql.Connection"),
        MySQLConnectionPool: makes({ type: "pymysql.Pool" }),
        escape_string: gives({ from: ["0"] }),
        ...named(["cursors", "Error"], { safe: true }),
      },
    },
    "pymysql.Pool": { members: { get_connection: gives({ type: "pymysql.Connection" }) } },
    ...dbapi("pymysql", "%s"),
    pyodbc: { members: named(["connect", "create_pool"], connects("pyodbc.Connection")) },
    ...dbapi("pyodbc", "?"),
    asyncpg: { members: named(["connect", "create_pool"], connects("asyncpg.Connection")) },
    "asyncpg.Connection": {
      members: {
        ...named(["execute", "fetch", "fetchrow", "fetchval", "executemany", "prepare", "cursor"], { call: ASYNCPG }),
        ...named(["acquire", "transaction"], gives({ type: "asyncpg.Connection" })),
        ...named(["close", "release"], HARMLESS),
      },
    },
    sqlalchemy: {
      members: {
        ...named(["text", "literal_column"], TEXT),
        ...named(
          ["create_engine", "create_async_engine", "sessionmaker", "async_sessionmaker", "scoped_session"],
          connects("sqlalchemy.Session"),
        ),
        ...named(["Session", "AsyncSession", "Engine", "Connection"], makes({ type: "sqlalchemy.Session" })),
        ...named(["select", "insert", "update", "delete"], gives({ type: "sqlalchemy.Clause" })),
        ...named(["func", "desc", "asc", "and_", "or_", "not_"], { safe: true, call: { returns: { safe: true } } }),
        SQLAlchemy: makes({ type: "sqlalchemy.Flask" }),
      },
    },
    "sqlalchemy.Session": SESSION,
    "sqlalchemy.Flask": { members: { session: { type: "sqlalchemy.Session" }, engine: { type: "sqlalchemy.Session" }, text: TEXT } },
    "sqlalchemy.Clause": { members: { "*": { call: { returns: { type: "sqlalchemy.Clause" } } } } },
    "sqlalchemy.Result": {
      members: {
        ...named(["fetchone", "fetchall", "first", "all", "one", "scalar", "scalar_one", "scalar_one_or_none"], ROWS),
        ...named(["scalars", "mappings", "unique"], gives({ type: "sqlalchemy.Result" })),
        rowcount: { safe: true },
      },
      element: { source: stored },
    },
    mongo: { members: named(["MongoClient", "AsyncIOMotorClient", "AsyncMongoClient"], makes({ type: "mongo.Collection" })) },
    "mongo.Collection": COLLECTION,
    pandas: {
      members: {
        ...SQL_READERS,
        eval: { call: { sinks: [{ arg: "0", kind: "code", detail: { use: "expression that pandas evaluates" } }] } },
        read_pickle: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file that is read" } }] } },
        ...named(["read_csv", "read_excel", "read_json"], { call: { returns: {} } }),
        DataFrame: makes({ from: ["0"] }),
      },
    },
    redis: { members: { ...named(["Redis", "StrictRedis"], makes({ type: "redis.Client" })), from_url: gives({ type: "redis.Client" }) } },
    "redis.Client": {
      members: {
        ...named(["get", "hget", "hgetall", "lrange", "smembers", "lpop"], ROWS),
        eval: { call: { sinks: [queryText("0", "script that the database runs")] } },
        ...named(["set", "setex", "hset", "lpush", "rpush", "expire", "delete", "exists", "incr"], SAFE_CALL),
      },
    },
  },
};
