/**
 * Prisma: tagged templates bind their holes, the `Unsafe` methods and `Prisma.raw` take text as it stands; conditions and data are
 * objects, in which structured data of a sender's choosing may carry operators (`{ not: "" }`) and nested writes.
 */
import type { Library, Member, SinkDetail, Summary } from "../../engine/summary.js";
import { databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { filter, givesRows, rows, sql } from "./database-vocabulary.js";
import { CHAIN, SAFE_CALL } from "./rows.js";

const tagged = (name: string): SinkDetail => ({ instead: `the tagged template \`${name}\`` });
const unsafe = (name: string, result: Summary): Member => ({ call: { sinks: [sql("0", tagged(name)), databaseUse("1+")], ...result } });

const found = { type: "prisma.Record" } as const;
const where = [filter("0.where"), databaseUse("0.where")];
/** One record is found by values that Prisma takes as they are: under these names operators are no values. */
const whereUnique = [
  { ...filter("0.where"), plainUnder: ["id", "uuid", "email", "username", "slug", "token", "key"] },
  databaseUse("0.where"),
];
const written = ["0.data", "0.create", "0.update"].map(databaseUse);

export const library: Library = {
  name: "prisma",
  modules: { "@prisma/client": "prisma", "@prisma/client/*": "prisma" },
  types: {
    prisma: {
      members: {
        default: { type: "prisma" },
        PrismaClient: { new: { returns: { type: "prisma.Client" } } },
        Prisma: { type: "prisma.Namespace" },
      },
    },
    "prisma.Namespace": {
      members: {
        ...named("sql join", SAFE_CALL),
        empty: id,
        raw: { call: { sinks: [sql("0")], returns: { safe: true } } },
        ...typed("TransactionClient", "prisma.Client"),
      },
    },
    "prisma.Client": {
      members: {
        $queryRaw: { call: givesRows },
        $executeRaw: SAFE_CALL,
        $queryRawUnsafe: unsafe("$queryRaw", givesRows),
        $executeRawUnsafe: unsafe("$executeRaw", { returns: { safe: true } }),
        /** MongoDB. */
        $runCommandRaw: { call: { sinks: [filter("0"), databaseUse("0")], ...givesRows } },
        /** A list of queries, or a function of the client. */
        $transaction: {
          call: { callbacks: [{ arg: "0", params: [{ type: "prisma.Client" }], runs: "now", returns: "return" }], returns: rows },
        },
        $extends: CHAIN,
        ...named("$connect $disconnect $on $use", SAFE_CALL),
        "*": { type: "prisma.Delegate" },
      },
    },
    /** The methods of one model: `prisma.user`. */
    "prisma.Delegate": {
      members: {
        ...named("findMany findFirst findFirstOrThrow", { call: { sinks: where, returns: found } }),
        ...named("findUnique findUniqueOrThrow", { call: { sinks: whereUnique, returns: found } }),
        ...named("update upsert delete", { call: { sinks: [...whereUnique, ...written], returns: found } }),
        ...named("create createManyAndReturn updateManyAndReturn", {
          call: { sinks: [...where, ...written], returns: found },
        }),
        ...named("createMany updateMany deleteMany", { call: { sinks: [...where, ...written], returns: { safe: true } } }),
        count: { call: { sinks: where, returns: { safe: true } } },
        ...named("aggregate groupBy", { call: { sinks: where, ...givesRows } }),
        /** MongoDB. */
        ...named("findRaw aggregateRaw", {
          call: { sinks: [filter("0.filter"), filter("0.pipeline"), databaseUse("0.filter"), databaseUse("0.pipeline")], ...givesRows },
        }),
      },
    },
    /** One record or several: stored data. */
    "prisma.Record": { source: stored, members: named("id createdAt updatedAt length", id) },
  },
};
