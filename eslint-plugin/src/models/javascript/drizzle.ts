/**
 * Drizzle and Kysely: builders with typed columns, and a tag that binds its holes; `sql.raw` takes text as it stands.
 */
import type { Library, Member } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { bound, givesRows, sql, within } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

/** A piece of a statement, never bound. */
const raw: Member = { call: { sinks: [sql("0")], returns: { safe: true } } };
const rawExpression: Member = { call: { sinks: [sql("0")], returns: { type: "kysely.Raw" } } };
const writes: Member = { call: { sinks: [databaseUse("0")], returns: { same: "this" } } };

const drizzleBuilder: Member = gives({ type: "drizzle.Builder" });
/** A statement made by the tag, or (PostgreSQL, SQLite) plain text. */
const runs: Member = { call: { sinks: [sql("0", { instead: "the tagged template `sql`" })], ...givesRows } };

const kyselyBuilder: Member = gives({ type: "kysely.Builder" });

export const library: Library = {
  name: "drizzle",
  modules: { "drizzle-orm": "drizzle", "drizzle-orm/*": "drizzle-driver", kysely: "kysely" },
  types: {
    drizzle: {
      members: {
        sql: { type: "drizzle.Sql" },
        ...named("eq ne gt gte lt lte inArray and or not", gives({ from: ["*"] })),
      },
    },
    "drizzle-driver": {
      members: {
        drizzle: gives({ type: "drizzle.Database" }),
        ...typed(
          "NodePgDatabase PostgresJsDatabase NeonHttpDatabase VercelPgDatabase PgDatabase MySql2Database BetterSQLite3Database LibSQLDatabase DrizzleD1Database",
          "drizzle.Database",
        ),
      },
    },
    "drizzle.Sql": {
      call: { returns: { safe: true } },
      members: { raw, ...named("identifier placeholder param join empty fromList", SAFE_CALL) },
    },
    "drizzle.Database": {
      members: {
        ...named("execute run all get values", runs),
        ...named("select selectDistinct selectDistinctOn insert with $with", drizzleBuilder),
        ...named("update delete", gives({ type: "drizzle.Change" })),
        transaction: within("drizzle.Database"),
        query: { type: "drizzle.Queries" },
        ...named("$count", SAFE_CALL),
        batch: { call: givesRows },
      },
    },
    /** `db.query.users.findMany({ where })`. */
    "drizzle.Queries": { members: { "*": { type: "drizzle.Relation" } } },
    "drizzle.Relation": {
      members: named("findMany findFirst", { call: { sinks: [databaseUse("0.where")], returns: { type: "drizzle.Builder" } } }),
    },
    "drizzle.Change": { extends: ["drizzle.Builder"] },
    "drizzle.Builder": {
      source: stored,
      members: {
        ...named("values set", writes),
        onConflictDoUpdate: { call: { sinks: [databaseUse("0.set")], returns: { same: "this" } } },
        ...named(
          "from where leftJoin innerJoin rightJoin fullJoin groupBy having orderBy limit offset as returning $returningId onConflictDoNothing " +
            "onDuplicateKeyUpdate union unionAll for prepare $dynamic execute all get run",
          CHAIN,
        ),
        ...named("id createdAt updatedAt length rowCount", id),
      },
    },
    kysely: {
      members: {
        ...constructed("Kysely", "kysely.Database"),
        ...typed("Transaction", "kysely.Database"),
        sql: { type: "kysely.Sql" },
        CompiledQuery: { type: "kysely.Compiled" },
      },
    },
    "kysely.Compiled": {
      members: { raw: { call: { sinks: [sql("0", bound("$n", "1")), databaseUse("1")], returns: { safe: true } } } },
    },
    /** The documentation warns of all of these: they are for constants of the program. */
    "kysely.Sql": {
      call: { returns: { type: "kysely.Raw" } },
      members: {
        ...named("raw lit literal", rawExpression),
        ...named("ref table id", rawExpression),
        ...named("val value join", SAFE_CALL),
      },
    },
    "kysely.Raw": { members: { execute: { call: givesRows }, ...named("as $castTo compile", CHAIN) } },
    "kysely.Database": {
      members: {
        ...named("selectFrom insertInto replaceInto updateTable deleteFrom mergeInto selectNoFrom with", kyselyBuilder),
        transaction: gives({ type: "kysely.TransactionBuilder" }),
        connection: gives({ type: "kysely.TransactionBuilder" }),
        executeQuery: { call: givesRows },
        ...named("withSchema", CHAIN),
        destroy: SAFE_CALL,
      },
    },
    "kysely.TransactionBuilder": { members: { execute: within("kysely.Database"), setIsolationLevel: CHAIN } },
    "kysely.Builder": {
      members: {
        ...named("values set", writes),
        /** `where("name", "=", value)`, `where((builder) => …)`. */
        ...named("where having", { call: { sinks: [databaseUse("2")], returns: { same: "this" } } }),
        ...named(
          "select selectAll distinct distinctOn whereRef innerJoin leftJoin rightJoin fullJoin groupBy orderBy limit offset returning returningAll " +
            "onConflict onDuplicateKeyUpdate union unionAll with as $if $call forUpdate from using",
          CHAIN,
        ),
        ...named("execute executeTakeFirst executeTakeFirstOrThrow stream", gives({ type: "kysely.Row" })),
      },
    },
    "kysely.Row": {
      source: stored,
      members: named("id length numUpdatedRows numDeletedRows numInsertedOrUpdatedRows insertId created_at updated_at", id),
    },
  },
};
