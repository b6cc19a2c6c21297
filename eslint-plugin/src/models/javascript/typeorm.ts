/**
 * TypeORM: query builders whose conditions are text, repositories whose conditions are objects.
 */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { givesRows, sql, tag } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

const builder = { type: "typeorm.Builder" } as const;
const entity = { type: "typeorm.Entity" } as const;
const source = gives({ type: "typeorm.DataSource" });
const repository = gives({ type: "typeorm.Repository" });
/** Named values go beside the text: `where("name = :name", { name })`. */
const text = (arg: string): Sink => sql(arg, {});

/** `query(text, parameters)`; how a value is written in the text depends on the database. */
const query: Member = { call: { sinks: [text("0"), databaseUse("1")], ...givesRows } };
const sqlTag: Member = { call: tag };
const createQueryBuilder: Member = gives(builder);

/** A condition: text with named values, an object, or `new Brackets(…)`. */
const condition: Member = { call: { sinks: [text("0"), databaseUse("0"), databaseUse("1")], returns: { same: "this" } } };
const expression: Member = { call: { sinks: [text("0"), text("0.[]")], returns: { same: "this" } } };
const join: Member = { call: { sinks: [text("2"), databaseUse("3")], returns: { same: "this" } } };

const reads = (...args: string[]): Member => ({ call: { sinks: args.map(databaseUse), returns: entity } });
const writes = (...args: string[]): Member => ({ call: { sinks: args.map(databaseUse), returns: { safe: true } } });

/** Conditions stand at one argument in repositories, at the next one in managers, which take the entity first. */
const repositoryMembers: Readonly<Record<string, Member>> = {
  query,
  sql: sqlTag,
  createQueryBuilder,
  ...named("find findOne findOneOrFail findAndCount", reads("0.where")),
  ...named("findBy findOneBy findOneByOrFail findAndCountBy", reads("0")),
  ...named("count exists", writes("0.where")),
  ...named("countBy existsBy delete softDelete restore", writes("0")),
  ...named("create merge preload save", reads("0", "1")),
  ...named("insert update upsert increment decrement", writes("0", "1")),
  ...named("remove softRemove recover", reads("0")),
  ...named("sum average minimum maximum", writes("1")),
};
const managerMembers: Readonly<Record<string, Member>> = {
  query,
  sql: sqlTag,
  createQueryBuilder,
  ...named("find findOne findOneOrFail findAndCount", reads("1.where")),
  ...named("findBy findOneBy findOneByOrFail findAndCountBy", reads("1")),
  ...named("count exists", writes("1.where")),
  ...named("countBy existsBy delete softDelete restore", writes("1")),
  ...named("create merge preload save", reads("0", "1")),
  ...named("insert update upsert increment decrement", writes("1", "2")),
  ...named("remove softRemove recover", reads("0", "1")),
  ...named("getRepository getTreeRepository getMongoRepository withRepository", repository),
};
/** `transaction(run)` or `transaction(isolation, run)`. */
const transaction: Member = {
  call: { callbacks: [{ arg: "*", params: [{ type: "typeorm.Manager" }], runs: "now", returns: "return" }] },
};
const connected: Summary = { returns: { type: "typeorm.DataSource" } };

export const library: Library = {
  name: "typeorm",
  modules: { typeorm: "typeorm" },
  types: {
    typeorm: {
      members: {
        DataSource: { new: connected },
        ...typed("Connection", "typeorm.DataSource"),
        ...named("createConnection getConnection getConnectionManager", source),
        ...named("getRepository getTreeRepository getCustomRepository getMongoRepository", repository),
        getManager: gives({ type: "typeorm.Manager" }),
        createQueryBuilder,
        ...typed("Repository TreeRepository MongoRepository", "typeorm.Repository"),
        ...typed("EntityManager", "typeorm.Manager"),
        ...typed("QueryRunner", "typeorm.Runner"),
        ...typed("SelectQueryBuilder UpdateQueryBuilder DeleteQueryBuilder WhereExpressionBuilder", "typeorm.Builder"),
        BaseEntity: { type: "typeorm.EntityClass", new: { returns: entity } },
        Brackets: {
          new: { callbacks: [{ arg: "0", params: [builder], runs: "now" }], returns: { safe: true } },
        },
        /** `Raw(text)` or `Raw((alias) => text, parameters)`. */
        Raw: {
          call: {
            sinks: [text("0"), databaseUse("1")],
            callbacks: [{ arg: "0", params: [{}], runs: "now", returns: text("return") }],
            returns: { safe: true },
          },
        },
      },
    },
    "typeorm.DataSource": {
      members: {
        query,
        sql: sqlTag,
        createQueryBuilder,
        ...named("getRepository getTreeRepository getMongoRepository getCustomRepository", repository),
        manager: { type: "typeorm.Manager" },
        createEntityManager: gives({ type: "typeorm.Manager" }),
        createQueryRunner: gives({ type: "typeorm.Runner" }),
        transaction,
        ...named("initialize connect get", CHAIN),
        ...named("destroy synchronize runMigrations", SAFE_CALL),
      },
    },
    "typeorm.Runner": {
      members: {
        query,
        sql: sqlTag,
        manager: { type: "typeorm.Manager" },
        ...named("connect startTransaction commitTransaction rollbackTransaction release", SAFE_CALL),
      },
    },
    "typeorm.Repository": { members: { ...repositoryMembers, manager: { type: "typeorm.Manager" } } },
    "typeorm.Manager": { members: { ...managerMembers, transaction } },
    /** The static members of an entity that is an active record. */
    "typeorm.EntityClass": { members: { ...repositoryMembers, getRepository: repository } },
    /** One entity or several: stored data. */
    "typeorm.Entity": {
      source: stored,
      members: { ...named("save remove reload softRemove", CHAIN), ...named("id createdAt updatedAt length", id) },
    },
    "typeorm.Builder": {
      members: {
        ...named("where andWhere orWhere having andHaving orHaving", condition),
        ...named("orderBy addOrderBy groupBy addGroupBy select addSelect distinctOn", expression),
        ...named("innerJoin leftJoin innerJoinAndSelect leftJoinAndSelect innerJoinAndMapOne leftJoinAndMapOne", join),
        ...named("values set", { call: { sinks: [databaseUse("0")], returns: { same: "this" } } }),
        ...named("setParameter setParameters", { call: { sinks: [databaseUse("*")], returns: { same: "this" } } }),
        ...named(
          "from addFrom into insert update delete softDelete restore relation subQuery clone limit offset skip take cache distinct returning output " +
            "orUpdate orIgnore useIndex setLock setOnLocked withDeleted whereInIds andWhereInIds comment of loadAllRelationIds",
          CHAIN,
        ),
        ...named("getMany getOne getOneOrFail", gives(entity)),
        getManyAndCount: gives({ ...entity, list: true }),
        ...named("getRawMany getRawOne getRawAndEntities execute stream", { call: givesRows }),
        ...named("getCount getExists", SAFE_CALL),
      },
    },
  },
};
