/**
 * SQLAlchemy and what is built on it (SQLModel, Flask-SQLAlchemy), and `databases`. Expressions bind their values; what `text()` is given
 * is text, and so is a filter written as text, which versions before 1.4 take.
 */
import type { Library, Member, Result, Sink, TypeModel } from "../../engine/summary.js";
import { bound, boundValues, sql } from "../javascript/database-vocabulary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { classOf } from "./words.js";

const ROWS: Member = gives({ source: stored });

/** What a query finds, and whether that is what a stranger has named or one's own, its conditions say. */
const FOUND: Result = { type: "sqlalchemy.Found", source: stored, from: ["this"] };

const EXECUTES: Member = {
  call: {
    sinks: [sql("0|statement=", bound(":n", "1")), ...boundValues("1")],
    returns: { type: "sqlalchemy.Result", source: stored },
  },
};

const condition: Sink = { ...sql("0"), when: [{ arg: "0", matches: "[=<>]|\\b([Ll][Ii][Kk][Ee]|LIKE|IN)\\b" }] };
const older: Sink = { ...sql("0"), possible: true, when: [{ arg: "0", type: "string" }] };
const CONDITION: Member = { call: { sinks: [condition, older], returns: FOUND } };

const SESSION: TypeModel = {
  members: {
    ...named(["execute", "scalar", "scalars", "exec", "exec_driver_sql", "stream"], EXECUTES),
    ...named(["filter", "where", "having"], CONDITION),
    from_statement: { call: { sinks: [sql("0")], returns: { type: "sqlalchemy.Session" } } },
    // What is no expression is text in versions before 1.4, and the name of a column since.
    ...named(["order_by", "group_by", "distinct"], {
      call: { sinks: [{ ...sql("0"), possible: true, when: [{ arg: "0", type: "string" }] }], returns: { type: "sqlalchemy.Session" } },
    }),
    ...named(["prefix_with", "suffix_with", "with_hint", "with_statement_hint"], {
      call: { sinks: [{ ...sql("0"), when: [{ arg: "0", type: "string" }] }], returns: { type: "sqlalchemy.Session" } },
    }),
    query: gives({ type: "sqlalchemy.Session" }),
    ...named(["filter_by", "join", "outerjoin", "select_from", "limit", "offset", "options"], gives(FOUND)),
    ...named(["all", "first", "one", "one_or_none", "get", "first_or_404", "get_or_404", "paginate"], ROWS),
    ...named(["add", "add_all", "commit", "rollback", "flush", "refresh", "close", "delete", "merge", "dispose", "remove"], HARMLESS),
    ...named(["connect", "begin", "begin_nested", "connection", "session"], gives({ type: "sqlalchemy.Session" })),
    raw_connection: gives({ type: "psycopg.Connection" }),
    cursor: gives({ type: "psycopg.Cursor" }),
    ...named(["count", "exists"], SAFE_CALL),
  },
  element: { source: stored },
  call: { returns: { type: "sqlalchemy.Session" } },
};

/** Of what a condition is put together of, nothing but what it names is left. */
const NAMES: Member = gives({ type: "sqlalchemy.Clause", from: ["this", "*"], cleans: "all" });

const TEXT: Member = { call: { sinks: [sql("0|text=", bound(":n", "1"))], returns: { type: "sqlalchemy.Clause" } } };

const MAKERS = ["create_engine", "create_async_engine", "sessionmaker", "async_sessionmaker", "scoped_session", "create_session"];

const DATABASE: Member = {
  call: { sinks: [sql("0|query=", bound(":n", "1")), ...boundValues("1|values=")], returns: { source: stored } },
};

export const library: Library = {
  name: "sqlalchemy",
  modules: {
    sqlalchemy: "sqlalchemy",
    "sqlalchemy.orm": "sqlalchemy",
    "sqlalchemy.sql": "sqlalchemy",
    "sqlalchemy.engine": "sqlalchemy",
    "sqlalchemy.future": "sqlalchemy",
    "sqlalchemy.ext.asyncio": "sqlalchemy",
    "sqlalchemy.ext.declarative": "sqlalchemy",
    "sqlalchemy.sql.elements": "sqlalchemy",
    "sqlalchemy.schema": "sqlalchemy",
    "sqlalchemy.orm.session": "sqlalchemy",
    "sqlalchemy.engine.base": "sqlalchemy",
    "sqlalchemy.sql.expression": "sqlalchemy",
    sqlmodel: "sqlalchemy",
    "sqlmodel.ext.asyncio.session": "sqlalchemy",
    flask_sqlalchemy: "sqlalchemy",
    databases: "databases",
    records: "databases",
  },
  types: {
    sqlalchemy: {
      members: {
        ...named(["text", "literal_column", "TextClause", "DDL"], TEXT),
        ...named(MAKERS, gives({ type: "sqlalchemy.Session" })),
        ...named(["Session", "AsyncSession", "Engine", "Connection"], makes({ type: "sqlalchemy.Session" })),
        ...named(["select", "insert", "func", "desc", "asc", "case", "cast"], { type: "sqlalchemy.Clause" }),
        ...named(["and_", "or_", "not_"], gives({ type: "sqlalchemy.Clause", from: ["*"] })),
        delete: gives({ type: "sqlalchemy.Deletion" }),
        update: gives({ type: "sqlalchemy.Update" }),
        ...named(["Column", "ForeignKey", "Integer", "String", "Table", "MetaData"], makes({ type: "sqlalchemy.Clause" })),
        ...named(["relationship", "mapped_column", "Field"], gives({ type: "sqlalchemy.Clause" })),
        ...named(["sql", "orm"], { type: "sqlalchemy" }),
        SQLAlchemy: makes({ type: "sqlalchemy.Flask" }),
      },
    },
    "sqlalchemy.Session": SESSION,
    /** A query with conditions: its rows are what they are of. */
    "sqlalchemy.Found": {
      extends: ["sqlalchemy.Session"],
      members: {
        ...named(["all", "first", "one", "one_or_none", "first_or_404", "paginate"], gives({ source: stored, from: ["this"] })),
        ...named(["delete", "update"], SAFE_CALL),
      },
    },
    "sqlalchemy.Flask": {
      members: {
        ...named(["session", "engine"], { type: "sqlalchemy.Session" }),
        text: TEXT,
        Model: classOf("sqlalchemy.Model", "sqlalchemy.Row"),
        ...named(["Column", "ForeignKey"], makes({ type: "sqlalchemy.Clause" })),
        ...named(["Integer", "Text", "Boolean", "create_all", "init_app"], { safe: true, call: { returns: {} } }),
      },
    },
    /** `User.query` */
    "sqlalchemy.Row": {},
    "sqlalchemy.Model": { members: { query: { type: "sqlalchemy.Session" } } },
    "sqlalchemy.Clause": {
      compares: "sqlalchemy.Clause",
      call: { returns: { type: "sqlalchemy.Clause" } },
      members: {
        ...named(["prefix_with", "suffix_with", "with_statement_hint"], {
          call: { sinks: [{ ...sql("0"), when: [{ arg: "0", type: "string" }] }], returns: { type: "sqlalchemy.Clause" } },
        }),
        ...named(["where", "filter", "filter_by", "in_", "returning", "values", "order_by", "limit"], NAMES),
        // An operator of the caller's.
        op: { call: { sinks: [sql("0|opstring=")], returns: { type: "sqlalchemy.Clause" } } },
        "*": { type: "sqlalchemy.Clause", call: { returns: { type: "sqlalchemy.Clause" } } },
      },
    },
    "sqlalchemy.Deletion": {
      extends: ["sqlalchemy.Clause"],
      members: named(["where", "filter_by", "returning"], gives({ type: "sqlalchemy.Deletion", from: ["this", "*"] })),
    },
    "sqlalchemy.Update": {
      extends: ["sqlalchemy.Clause"],
      members: {
        ...named(["where", "filter_by"], gives({ type: "sqlalchemy.Update", from: ["this", "*"] })),
        ...named(["values", "returning", "execution_options"], gives({ same: "this" })),
      },
    },
    "sqlalchemy.Result": {
      members: {
        ...named(
          ["fetchone", "fetchall", "first", "all", "one", "scalar", "scalar_one", "scalar_one_or_none", "fetchmany"],
          gives({ source: stored, from: ["this"] }),
        ),
        ...named(["scalars", "mappings", "unique"], gives({ type: "sqlalchemy.Result", from: ["this"] })),
        rowcount: { safe: true },
      },
      element: { source: stored },
    },
    databases: { members: { Database: makes({ type: "databases.Database" }) } },
    "databases.Database": {
      members: {
        ...named(["execute", "execute_many", "fetch_all", "fetch_one", "fetch_val", "iterate", "query"], DATABASE),
        ...named(["connect", "disconnect"], HARMLESS),
      },
    },
  },
};
