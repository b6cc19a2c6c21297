/** Smaller object mappers: peewee, Tortoise, Pony. Their expressions bind values; a few calls take text. */
import type { Library, Member } from "../../engine/summary.js";
import { bound, boundValues, sql } from "../javascript/database-vocabulary.js";
import { stored } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { classOf } from "./words.js";

const PONY: Member = { call: { sinks: [sql("0|sql=")], returns: { source: stored } } };

/** Chains of a query, which give stored rows. */
const QUERY = ["select", "where", "order_by", "limit", "filter", "join", "group_by", "all", "exclude", "prefetch_related"];

export const library: Library = {
  name: "object mappers",
  modules: {
    peewee: "peewee",
    "playhouse.db_url": "peewee",
    tortoise: "tortoise",
    "tortoise.models": "tortoise",
    pony: "pony.package",
    "pony.orm": "pony",
  },
  types: {
    peewee: {
      members: {
        ...named(["SqliteDatabase", "PostgresqlDatabase", "MySQLDatabase", "DatabaseProxy"], makes({ type: "peewee.Database" })),
        connect: gives({ type: "peewee.Database" }),
        SQL: { call: { sinks: [sql("0|sql=")], returns: {} } },
        Model: classOf("peewee.Model", "mapper.Row"),
        ...named(
          ["CharField", "TextField", "IntegerField", "ForeignKeyField", "BooleanField", "DateTimeField", "AutoField"],
          makes({ type: "sqlalchemy.Clause" }),
        ),
        fn: { type: "sqlalchemy.Clause" },
      },
    },
    "peewee.Database": {
      members: {
        execute_sql: {
          call: { sinks: [sql("0|sql=", bound("?", "1")), ...boundValues("1|params=")], returns: { type: "sqlite3.Cursor" } },
        },
        ...named(["connect", "close", "create_tables", "atomic", "is_closed"], HARMLESS),
      },
    },
    "mapper.Row": { members: named(["save", "delete_instance", "refresh"], HARMLESS) },
    "peewee.Model": {
      members: {
        raw: { call: { sinks: [sql("0|sql=")], returns: { type: "mapper.Rows" } } },
        ...named(QUERY, gives({ type: "mapper.Rows" })),
        ...named(["get", "get_or_none", "get_by_id", "get_or_create", "create", "first"], gives({ source: stored })),
        ...named(["insert", "update", "delete", "create_table"], SAFE_CALL),
      },
    },
    "mapper.Rows": {
      element: { source: stored },
      members: {
        ...named(QUERY, gives({ type: "mapper.Rows" })),
        ...named(["first", "get", "execute", "dicts", "values"], gives({ source: stored })),
        ...named(["count", "exists"], SAFE_CALL),
      },
    },
    tortoise: {
      members: {
        Model: classOf("peewee.Model", "mapper.Row"),
        models: { type: "tortoise" },
        Tortoise: { type: "tortoise.Class" },
        "*": { type: "sqlalchemy.Clause" },
      },
    },
    "tortoise.Class": {
      members: { get_connection: gives({ type: "tortoise.Connection" }), ...named(["init", "generate_schemas"], HARMLESS) },
    },
    "tortoise.Connection": {
      members: {
        ...named(["execute_query", "execute_query_dict", "execute_script"], {
          call: { sinks: [sql("0|query="), ...boundValues("1|values=")], returns: { source: stored } },
        }),
      },
    },
    pony: {
      members: {
        Database: makes({ type: "pony.Database" }),
        ...named(["db_session", "select", "commit"], HARMLESS),
        ...named(["raw_sql", "select_by_sql"], PONY),
      },
    },
    "pony.package": { members: { orm: { type: "pony" } } },
    "pony.Database": { members: { ...named(["execute", "select", "get"], PONY), ...named(["bind", "generate_mapping"], HARMLESS) } },
  },
};
