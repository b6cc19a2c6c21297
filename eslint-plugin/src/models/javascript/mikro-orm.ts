/**
 * MikroORM: conditions are objects that may carry operators (`{ $ne: "" }`), written as in MongoDB whatever the database is.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { bound, filter, givesRows, sql, within } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

const entity = { type: "mikro-orm.Entity" } as const;
const where = (arg: string): readonly Sink[] => [filter(arg), databaseUse(arg)];
const manager: Member = { type: "mikro-orm.Manager" };
const runs: Member = { call: { sinks: [sql("0", bound("?", "1")), databaseUse("1")], ...givesRows } };
const piece: Member = { call: { sinks: [sql("0", bound("?", "1"))], returns: { safe: true } } };
const builder: Member = gives({ type: "mikro-orm.Builder" });

export const library: Library = {
  name: "mikro-orm",
  modules: { "@mikro-orm/*": "mikro-orm" },
  types: {
    "mikro-orm": {
      members: {
        MikroORM: { type: "mikro-orm.Class", new: { returns: { type: "mikro-orm.Orm" } } },
        raw: piece,
        sql: { type: "mikro-orm.Sql" },
        ...typed("EntityManager SqlEntityManager", "mikro-orm.Manager"),
        ...typed("EntityRepository", "mikro-orm.Repository"),
      },
    },
    "mikro-orm.Sql": { call: { returns: { safe: true } }, members: { ref: SAFE_CALL } },
    "mikro-orm.Class": { members: named("init initSync", gives({ type: "mikro-orm.Orm" })) },
    "mikro-orm.Orm": { members: { em: manager, close: SAFE_CALL } },
    "mikro-orm.Manager": {
      members: {
        execute: runs,
        getConnection: gives({ type: "mikro-orm.Connection" }),
        fork: CHAIN,
        ...named("transactional", within("mikro-orm.Manager")),
        ...named("getRepository", gives({ type: "mikro-orm.Repository" })),
        ...named("createQueryBuilder qb", builder),
        ...named("find findOne findOneOrFail findAll findAndCount", { call: { sinks: where("1"), returns: entity } }),
        ...named("count nativeDelete", { call: { sinks: where("1"), returns: { safe: true } } }),
        nativeUpdate: { call: { sinks: [...where("1"), databaseUse("2")], returns: { safe: true } } },
        ...named("create assign insert insertMany upsert upsertMany", { call: { sinks: [databaseUse("1")], returns: entity } }),
        ...named("persist remove", CHAIN),
        ...named("flush persistAndFlush removeAndFlush", SAFE_CALL),
      },
    },
    "mikro-orm.Connection": { members: { execute: runs } },
    "mikro-orm.Repository": {
      members: {
        ...named("find findOne findOneOrFail findAndCount", { call: { sinks: where("0"), returns: entity } }),
        ...named("count nativeDelete", { call: { sinks: where("0"), returns: { safe: true } } }),
        nativeUpdate: { call: { sinks: [...where("0"), databaseUse("1")], returns: { safe: true } } },
        ...named("create insert upsert", { call: { sinks: [databaseUse("0")], returns: entity } }),
        ...named("createQueryBuilder qb", builder),
        getEntityManager: gives({ type: "mikro-orm.Manager" }),
      },
    },
    "mikro-orm.Builder": {
      members: {
        ...named("where andWhere orWhere", {
          call: { sinks: [sql("0", bound("?", "1")), ...where("0")], returns: { same: "this" } },
        }),
        ...named("insert update", { call: { sinks: [databaseUse("0")], returns: { same: "this" } } }),
        ...named("select addSelect delete leftJoin innerJoin leftJoinAndSelect orderBy groupBy limit offset", CHAIN),
        ...named("execute getResult getResultList getSingleResult", gives(entity)),
        getCount: SAFE_CALL,
      },
    },
    "mikro-orm.Entity": { source: stored, members: named("id createdAt updatedAt length", id) },
  },
};
