/**
 * postgres.js and Bun's client, whose tags bind their holes, and slonik, which takes nothing but the results of its tags.
 */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { databaseUse, named, typed } from "./chat-vocabulary.js";
import { bound, boundValues, givesRows, rows, sql, tag, within } from "./database-vocabulary.js";
import { gives, SAFE_CALL } from "./rows.js";

/** Called with a list or an object, the tag quotes names and binds values; the call stands in the hole of another. */
const helper: Summary = { sinks: [databaseUse("0")], returns: { safe: true } };
const postgres: Summary = { returns: { type: "postgres.Sql" } };

const slonikQuery: Member = { call: { sinks: [sql("0.sql", bound("$n", "0.values"))], ...givesRows } };
/** The text comes as it stands; the values are bound. */
const rawTag: Member = { call: { sinks: [sql("0", bound("$n", "1"))], returns: { safe: true } } };

export const library: Library = {
  name: "postgres",
  modules: { postgres: "postgres", slonik: "slonik", "slonik-sql-tag-raw": "slonik-raw" },
  types: {
    postgres: { call: postgres, members: { default: { call: postgres }, ...typed("Sql TransactionSql ReservedSql ISql", "postgres.Sql") } },
    "postgres.Sql": {
      call: [tag, helper],
      members: {
        unsafe: { call: { sinks: [sql("0", bound("$n", "1")), ...boundValues("1")], returns: { type: "postgres.Pending" } } },
        ...named("begin savepoint", within("postgres.Sql")),
        reserve: gives({ type: "postgres.Sql" }),
        /** A piece of JSON in a column. */
        json: { call: helper },
        ...named("array typed notify", SAFE_CALL),
      },
    },
    /** The pending query: the rows, once awaited. */
    "postgres.Pending": {
      source: { kind: "stored" },
      members: {
        ...named("values raw simple execute describe cursor", gives({ same: "this" })),
        forEach: { call: { callbacks: [{ arg: "0", params: [rows], runs: "now" }] } },
      },
    },
    /** Bun's own client has the interface of postgres.js. */
    bun: { members: { sql: { type: "postgres.Sql" }, SQL: { new: postgres } } },
    slonik: {
      members: {
        sql: { type: "slonik.Sql" },
        createSqlTag: gives({ type: "slonik.Sql" }),
        createPool: gives({ type: "slonik.Pool" }),
        ...typed("DatabasePool DatabasePoolConnection DatabaseTransactionConnection CommonQueryMethods", "slonik.Pool"),
      },
    },
    "slonik.Sql": {
      members: {
        ...named("unsafe fragment", SAFE_CALL),
        /** `sql.type(schema)` and `sql.typeAlias(name)` give a tag. */
        ...named("type typeAlias", gives({ type: "slonik.Tag" })),
        ...named("identifier join array json jsonb unnest binary date timestamp interval uuid literalValue", SAFE_CALL),
      },
    },
    "slonik.Tag": { call: { returns: { safe: true } } },
    "slonik.Pool": {
      members: {
        ...named("query any anyFirst many manyFirst maybeOne maybeOneFirst one oneFirst", slonikQuery),
        exists: { call: { ...slonikQuery.call, returns: { safe: true } } },
        ...named("connect transaction", within("slonik.Pool")),
      },
    },
    "slonik-raw": { members: { raw: rawTag } },
  },
};
