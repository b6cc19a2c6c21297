/**
 * Knex, and objection, whose models query through it. Names and values are quoted or bound; only the `raw` methods take text as it stands.
 */
import type { Library, Member } from "../../engine/summary.js";
import { databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { bound, rows, sql, within } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

const builder = { type: "knex.Builder" } as const;
/** `raw(text, bindings)`: a piece of a statement, or a whole one. */
const raw: Member = { call: { sinks: [sql("0", bound("?", "1")), databaseUse("1")], returns: { type: "knex.Raw" } } };
const rawMethod: Member = { call: { sinks: [sql("0", bound("?", "1")), databaseUse("1")], returns: { same: "this" } } };

/** `where(column, value)`, `where({ column: value })`, `where((builder) => …)`. */
const where: Member = {
  call: {
    sinks: [databaseUse("*")],
    callbacks: [{ arg: "*", params: [builder], this: "knex.Builder", runs: "now" }],
    returns: { same: "this" },
  },
};
const writes: Member = { call: { sinks: [databaseUse("0"), databaseUse("1")], returns: { same: "this" } } };

/** What may begin a query. */
const begins: Readonly<Record<string, Member>> = {
  ...named("select from into table queryBuilder withSchema distinct count first with column columns", {
    call: { returns: builder },
  }),
  ...named("insert update", { call: { sinks: [databaseUse("0")], returns: builder } }),
};

export const library: Library = {
  name: "knex",
  modules: { knex: "knex", objection: "objection" },
  types: {
    knex: {
      call: { returns: { type: "knex.Client" } },
      members: {
        ...named("knex default", gives({ type: "knex.Client" })),
        Knex: { type: "knex.Types" },
      },
    },
    "knex.Types": {
      extends: ["knex.Client"],
      members: { ...typed("QueryBuilder", "knex.Builder"), ...typed("Transaction", "knex.Client") },
    },
    "knex.Client": {
      call: { returns: builder },
      members: {
        raw,
        ...begins,
        ref: SAFE_CALL,
        fn: id,
        schema: { type: "knex.Schema" },
        ...named("transaction transactionProvider", {
          call: {
            callbacks: [{ arg: "0", params: [{ type: "knex.Client" }], runs: "now", returns: "return" }],
            returns: { same: "this" },
          },
        }),
        batchInsert: { call: { sinks: [databaseUse("1")], returns: builder } },
        ...named("commit rollback destroy", SAFE_CALL),
      },
    },
    "knex.Schema": { members: { raw: rawMethod } },
    "knex.Raw": { source: stored, members: named("wrap timeout options", CHAIN) },
    "knex.Builder": {
      source: stored,
      members: {
        ...named("whereRaw andWhereRaw orWhereRaw havingRaw orHavingRaw orderByRaw groupByRaw joinRaw fromRaw", rawMethod),
        /** `withRaw(alias, text, bindings)`. */
        withRaw: { call: { sinks: [sql("1", bound("?", "2"))], returns: { same: "this" } } },
        ...named(
          "where andWhere orWhere whereNot orWhereNot whereIn orWhereIn whereNotIn whereLike whereILike whereBetween whereExists having",
          where,
        ),
        ...named("insert update upsert merge increment decrement", writes),
        ...named(
          "select column columns from into table as distinct distinctOn join innerJoin leftJoin leftOuterJoin rightJoin fullOuterJoin crossJoin " +
            "on using orderBy groupBy limit offset first pluck returning onConflict ignore whereNull whereNotNull orWhereNull orWhereNotNull " +
            "count countDistinct min max sum avg with withRecursive union unionAll clone forUpdate forShare transacting timeout options debug " +
            "del delete truncate clear clearWhere clearSelect clearOrder withSchema comment hintComment",
          CHAIN,
        ),
        modify: { call: { callbacks: [{ arg: "0", params: [builder, { from: "1" }], runs: "now" }], returns: { same: "this" } } },
        columnInfo: SAFE_CALL,
        ...named("id length created_at updated_at", id),
      },
    },
    objection: {
      members: {
        Model: { type: "objection.ModelClass", new: { returns: { type: "objection.Instance" } } },
        raw,
        ref: SAFE_CALL,
        transaction: within("knex.Client"),
        ...typed("QueryBuilder", "objection.Builder"),
      },
    },
    "objection.ModelClass": {
      members: {
        ...named("query relatedQuery", gives({ type: "objection.Builder" })),
        raw,
        ...named("knex knexQuery", gives({ type: "knex.Client" })),
        fromJson: { call: { sinks: [databaseUse("0")], returns: { type: "objection.Instance" } } },
      },
    },
    "objection.Instance": {
      source: stored,
      members: {
        ...named("$query $relatedQuery", gives({ type: "objection.Builder" })),
        id,
      },
    },
    "objection.Builder": {
      extends: ["knex.Builder"],
      members: {
        ...named(
          "patch patchAndFetch patchAndFetchById updateAndFetch updateAndFetchById insertAndFetch insertGraph upsertGraph insertGraphAndFetch upsertGraphAndFetch relate",
          writes,
        ),
        ...named("findById findByIds findOne deleteById", where),
        ...named("withGraphFetched withGraphJoined throwIfNotFound page range joinRelated for context skipUndefined unrelate", CHAIN),
        resultSize: SAFE_CALL,
        execute: { call: { returns: rows } },
      },
    },
  },
};
