/**
 * MongoDB: the driver's collections, monk's and mongoose's models. A filter put together from untrusted data with structure can carry
 * operators, text cannot; text is dangerous in the few places where the database takes a program or a pattern.
 */
import type { Callback, Library, Member, Result, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { filter, queryText, rows } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

const PROGRAM = "JavaScript that the database runs";
/** What stands under a field of a filter, and under one of those that `$and` and `$or` combine. */
const pattern = (field: string): Sink => ({
  arg: `${field}.$regex`,
  kind: "regex",
  when: [{ arg: field, type: "object" }],
  detail: { use: "pattern in a database filter" },
});
/** What goes into the database, or is looked for there. */
type Uses = (arg: string) => Sink;
/** A schema makes every value one of its field's type, or refuses it, and leaves out fields that it does not name. */
const shaped: Uses = (arg) => ({ ...databaseUse(arg), kind: "storage" });
/** A filter, and what in it is a program or a pattern. */
const filters = (arg: string, use: Uses): readonly Sink[] => [
  filter(arg),
  queryText(`${arg}.$where`, PROGRAM),
  queryText(`${arg}.$expr.$function.body`, PROGRAM),
  ...[`${arg}.[]`, `${arg}.$and.[].[]`, `${arg}.$or.[].[]`].map(pattern),
  use(arg),
];
/** What a document is made of as a whole: fields that nobody offered come along. */
const assigned = (arg: string): Sink => ({
  arg,
  kind: "property",
  structured: true,
  detail: { use: "document assigned as a whole", instead: "the named fields that may be set" },
});

/** What mongoose's chainable queries give: still the stored data when awaited. */
const found = { type: "mongodb.Found" } as const;

const written = { type: "mongodb.Written" } as const;
/** Older programs give a callback as the last argument. */
const finds: readonly Callback[] = [{ arg: "1+", params: [{ type: "Error" }, found], runs: "now" }];
const writes: readonly Callback[] = [{ arg: "1+", params: [{ type: "Error" }, written], runs: "now" }];

interface Calls {
  readonly reads: Summary;
  readonly updates: Summary;
  readonly byId: Summary;
  readonly members: Readonly<Record<string, Member>>;
}

/** The methods that collections and models share. */
function callsOf(use: Uses): Calls {
  const reads: Summary = { sinks: filters("0", use), callbacks: finds, returns: found };
  const updates: Summary = { sinks: [...filters("0", use), use("1")], callbacks: writes, returns: written };
  const updatesAndReads: Summary = { ...updates, callbacks: finds, returns: found };
  const deletes: Summary = { sinks: filters("0", use), callbacks: writes, returns: written };
  const inserts: Summary = { sinks: [use("0")], callbacks: writes, returns: written };
  const byId: Summary = { sinks: [use("0")], callbacks: finds, returns: found };
  const members: Readonly<Record<string, Member>> = {
    ...named("find findOne findOneAndDelete", { call: reads }),
    aggregate,
    distinct: { call: { sinks: [filter("1"), use("1")], returns: rows } },
    ...named("countDocuments count", { call: { sinks: filters("0", use), returns: { safe: true } } }),
    ...named("createIndex createIndexes dropIndex drop watch", SAFE_CALL),
    ...named("updateOne updateMany replaceOne", { call: updates }),
    ...named("findOneAndUpdate findOneAndReplace", { call: updatesAndReads }),
    ...named("deleteOne deleteMany", { call: deletes }),
    ...named("insertMany bulkWrite", { call: inserts }),
    estimatedDocumentCount: { call: { returns: { safe: true } } },
  };
  return { reads, updates, byId, members };
}

/** A list of stages; no schema has a say in it. */
const aggregate: Member = {
  call: {
    sinks: [
      filter("0"),
      databaseUse("0"),
      queryText("0.[].$match.$where", PROGRAM),
      queryText("0.[].$match.$expr.$function.body", PROGRAM),
    ],
    callbacks: finds,
    returns: found,
  },
};

const raw = callsOf(databaseUse);
const modelled = callsOf(shaped);
const inserts: Summary = { sinks: [databaseUse("0")], callbacks: writes, returns: written };

/** Keys that begin with `$` are taken out, or stand for text: neither an operator nor a program is left. */
const unarmed: Result = { from: ["0"], cleans: ["nosql", "code"] };

const monk: Summary = { returns: { type: "monk.Manager" } };
/** Nothing is left of a text in an id, but it names the same. */
const names: Summary = { returns: { safe: true, from: ["0"] } };
const idClass: Member = { new: names, call: names };

/** A model made by mongoose, and any class derived from `Model`. */
const model: TypeModel = {
  new: { sinks: [assigned("0"), shaped("0")], returns: { type: "mongoose.Document" } },
  members: {
    ...modelled.members,
    ...named("create insertOne", { call: { sinks: [assigned("0"), shaped("0")], returns: { type: "mongoose.Document" } } }),
    ...named("findById findByIdAndDelete findByIdAndRemove", { call: modelled.byId }),
    findByIdAndUpdate: { call: { ...modelled.byId, sinks: [shaped("0"), assigned("1"), shaped("1")] } },
    findOneAndRemove: { call: modelled.reads },
    update: { call: modelled.updates },
    exists: { call: { sinks: filters("0", shaped), returns: found } },
    where: { call: { sinks: [filter("0"), filter("1")], returns: found } },
    $where: { call: { sinks: [queryText("0", PROGRAM)], returns: found } },
    hydrate: gives({ type: "mongoose.Document" }),
    bulkSave: SAFE_CALL,
  },
};

export const library: Library = {
  name: "mongodb",
  modules: {
    mongodb: "mongodb",
    mongoose: "mongoose",
    monk: "monk",
    marsdb: "marsdb",
    "mongo-sanitize": "mongo-sanitize",
    "express-mongo-sanitize": "express-mongo-sanitize",
  },
  types: {
    mongodb: {
      members: {
        default: { type: "mongodb" },
        MongoClient: { type: "mongodb.ClientClass", new: { returns: { type: "mongodb.Client" } } },
        ...named("ObjectId ObjectID", idClass),
        ...typed("Db", "mongodb.Db"),
        ...typed("Collection", "mongodb.Collection"),
      },
    },
    /** MongoDB's interface on a store of its own; the program in a filter runs in this process. */
    marsdb: { members: { ...constructed("Collection", "mongodb.Collection") } },
    /** `connect(url, callback)` of versions before 5 gives the client to a callback. */
    "mongodb.ClientClass": {
      members: {
        connect: {
          call: {
            callbacks: [{ arg: "1+", params: [{ type: "Error" }, { type: "mongodb.Client" }], runs: "now" }],
            returns: { type: "mongodb.Client" },
          },
        },
      },
    },
    "mongodb.Client": {
      // Before version 3 the client was the database.
      extends: ["mongodb.Db"],
      members: {
        db: { call: { returns: { type: "mongodb.Db" } } },
        connect: { call: { returns: { same: "this" } } },
      },
    },
    "mongodb.Db": {
      members: {
        ...named("collection createCollection", gives({ type: "mongodb.Collection" })),
        command: { call: { sinks: [filter("0"), databaseUse("0")], returns: rows } },
        aggregate,
        dropDatabase: SAFE_CALL,
      },
    },
    "mongodb.Collection": {
      members: {
        ...raw.members,
        insertOne: { call: inserts },
        ...named("insert save", { call: inserts }),
        update: { call: raw.updates },
        remove: raw.members["deleteOne"]!,
      },
    },
    /** A cursor, a query or a document: stored data however it is unwrapped. */
    "mongodb.Found": {
      source: stored,
      members: {
        ...named("sort limit skip project lean select populate hint collation batchSize session next", {
          call: { returns: { same: "this" } },
        }),
        ...named("exec toArray", {
          call: { callbacks: [{ arg: "0", params: [{ type: "Error" }, found], runs: "now" }], returns: { same: "this" } },
        }),
        ...named("count countDocuments", { call: { returns: { safe: true } } }),
        ...named("where equals ne gt gte lt lte in nin elemMatch or and nor match", {
          call: { sinks: [filter("0"), filter("1")], returns: { same: "this" } },
        }),
        $where: { call: { sinks: [queryText("0", PROGRAM)], returns: { same: "this" } } },
        ...named("exists all size slice mod group unwind lookup addFields sample facet allowDiskUse setOptions cursor stream", CHAIN),
        regex: {
          call: {
            sinks: [
              { arg: "1", kind: "regex" },
              { arg: "0", kind: "regex" },
            ],
            returns: { same: "this" },
          },
        },
        ...named("set overwrite", { call: { sinks: [assigned("0"), databaseUse("1")], returns: { same: "this" } } }),
        ...named("forEach eachAsync", { call: { callbacks: [{ arg: "0", params: [found], runs: "now" }] } }),
        hasNext: SAFE_CALL,
        ...named("updateOne deleteOne save remove", { call: { returns: { type: "mongodb.Written" } } }),
        ...named("_id id createdAt updatedAt length", id),
      },
    },
    "mongodb.Written": {
      members: named(
        "acknowledged insertedId insertedIds insertedCount modifiedCount matchedCount deletedCount upsertedId upsertedCount n ok nModified",
        id,
      ),
    },
    mongoose: {
      members: {
        default: { type: "mongoose" },
        model: { call: { returns: { type: "mongoose.Model" } } },
        models: { type: "mongoose.Models" },
        connection: { type: "mongoose.Connection" },
        createConnection: { call: { returns: { type: "mongoose.Connection" } } },
        Types: { type: "mongoose.Types" },
        ...typed("Model", "mongoose.Model"),
        ...typed("Document HydratedDocument", "mongoose.Document"),
        ...constructed("Schema", "mongoose.Schema"),
        ...named("connect set startSession disconnect", SAFE_CALL),
        ...named("isValidObjectId isObjectIdOrHexString", {
          call: { returns: { safe: true } },
        }),
        sanitizeFilter: { call: { returns: unarmed } },
      },
    },
    "mongoose.Models": { members: { "*": { type: "mongoose.Model" } } },
    "mongoose.Types": { members: named("ObjectId", idClass) },
    "mongoose.Schema": {
      members: { ...named("index plugin add virtual", SAFE_CALL), ...named("pre post", SAFE_CALL) },
    },
    /** monk's collections are the driver's, with `insert`, `update` and `remove` of old. */
    monk: { call: monk, members: { default: { call: monk } } },
    "monk.Manager": { members: named("get create", gives({ type: "mongodb.Collection" })) },
    "mongo-sanitize": { call: { returns: unarmed } },
    "express-mongo-sanitize": { members: { sanitize: { call: { returns: unarmed } } } },
    "mongoose.Connection": {
      members: {
        model: { call: { returns: { type: "mongoose.Model" } } },
        collection: { call: { returns: { type: "mongodb.Collection" } } },
        db: { type: "mongodb.Db" },
        useDb: { call: { returns: { same: "this" } } },
      },
    },
    "mongoose.Model": model,
    "mongoose.Document": { extends: ["mongodb.Found"] },
  },
};
