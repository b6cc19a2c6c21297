/**
 * MongoDB: the driver's collections and mongoose's models. A filter or document put together from untrusted data with structure
 * can carry operators; text with a fixed type cannot, which the engine decides.
 */
import type { Callback, Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";

const filter = (arg: string): Sink => ({ arg, kind: "nosql", detail: { use: "database filter" } });
/** JavaScript that the database runs: text is enough to do harm. */
const script = (arg: string): Sink => ({
  arg,
  kind: "nosql",
  when: [{ arg: "0", type: arg === "0" ? "string" : "object" }],
  detail: { use: "text that the database runs as JavaScript", raw: true },
});
/** What a document is made of as a whole: fields that nobody offered come along. */
const assigned = (arg: string): Sink => ({
  arg,
  kind: "property",
  detail: { use: "document assigned as a whole", instead: "the named fields that may be set" },
});
const rows = { source: stored } as const;

/** What mongoose's chainable queries give: still the stored data when awaited. */
const found = { type: "mongodb.Found" } as const;

const written = { type: "mongodb.Written" } as const;
/** Older programs give a callback as the last argument. */
const finds: readonly Callback[] = [{ arg: "1+", params: [{}, found], runs: "now" }];
const writes: readonly Callback[] = [{ arg: "1+", params: [{}, written], runs: "now" }];

const reads: Summary = { sinks: [filter("0"), script("0.$where"), databaseUse("0")], callbacks: finds, returns: found };
const updates: Summary = { sinks: [filter("0"), databaseUse("0"), databaseUse("1")], callbacks: writes, returns: written };
const updatesAndReads: Summary = { ...updates, callbacks: finds, returns: found };
const deletes: Summary = { sinks: [filter("0"), databaseUse("0")], callbacks: writes, returns: written };
const inserts: Summary = { sinks: [databaseUse("0")], callbacks: writes, returns: written };
const byId: Summary = { sinks: [databaseUse("0")], callbacks: finds, returns: found };

const common: Readonly<Record<string, Member>> = {
  ...named("find findOne findOneAndDelete aggregate", { call: reads }),
  distinct: { call: { sinks: [filter("1"), databaseUse("1")], returns: rows } },
  ...named("countDocuments count", { call: { sinks: [filter("0"), databaseUse("0")], returns: { safe: true } } }),
  ...named("updateOne updateMany replaceOne", { call: updates }),
  ...named("findOneAndUpdate findOneAndReplace", { call: updatesAndReads }),
  ...named("deleteOne deleteMany", { call: deletes }),
  ...named("insertMany bulkWrite", { call: inserts }),
  estimatedDocumentCount: { call: { returns: { safe: true } } },
};

const idClass: Member = { new: { returns: { safe: true } }, call: { returns: { safe: true } } };

/** A model made by mongoose, and any class derived from `Model`. */
const model: TypeModel = {
  new: { sinks: [assigned("0"), databaseUse("0")], returns: { type: "mongoose.Document" } },
  members: {
    ...common,
    ...named("create insertOne", { call: { sinks: [assigned("0"), databaseUse("0")], returns: { type: "mongoose.Document" } } }),
    ...named("findById findByIdAndDelete findByIdAndRemove", { call: byId }),
    findByIdAndUpdate: { call: { ...byId, sinks: [databaseUse("0"), assigned("1"), databaseUse("1")] } },
    findOneAndRemove: { call: reads },
    update: { call: updates },
    exists: { call: { sinks: [filter("0"), databaseUse("0")], returns: found } },
    where: { call: { sinks: [filter("0")], returns: found } },
    $where: { call: { sinks: [script("0")], returns: found } },
  },
};

export const library: Library = {
  name: "mongodb",
  modules: { mongodb: "mongodb", mongoose: "mongoose" },
  types: {
    mongodb: {
      members: {
        default: { type: "mongodb" },
        MongoClient: { type: "mongodb.ClientClass" },
        ...named("ObjectId ObjectID", idClass),
        ...typed("Db", "mongodb.Db"),
        ...typed("Collection", "mongodb.Collection"),
      },
    },
    /** `connect(url, callback)` of versions before 5 gives the client to a callback. */
    "mongodb.ClientClass": {
      new: { returns: { type: "mongodb.Client" } },
      members: {
        connect: {
          call: { callbacks: [{ arg: "1+", params: [{}, { type: "mongodb.Client" }], runs: "now" }], returns: { type: "mongodb.Client" } },
        },
      },
    },
    "mongodb.Client": {
      members: {
        db: { call: { returns: { type: "mongodb.Db" } } },
        connect: { call: { returns: { same: "this" } } },
      },
    },
    "mongodb.Db": { members: { collection: { call: { returns: { type: "mongodb.Collection" } } } } },
    "mongodb.Collection": {
      members: {
        ...common,
        insertOne: { call: inserts },
        ...named("insert save", { call: inserts }),
        update: { call: updates },
        remove: { call: deletes },
      },
    },
    /** A cursor, a query or a document: stored data however it is unwrapped. */
    "mongodb.Found": {
      source: stored,
      members: {
        ...named("sort limit skip project lean select populate hint collation batchSize session next", {
          call: { returns: { same: "this" } },
        }),
        ...named("exec toArray", { call: { callbacks: [{ arg: "0", params: [{}, found], runs: "now" }], returns: { same: "this" } } }),
        ...named("count countDocuments", { call: { returns: { safe: true } } }),
        ...named("where equals", { call: { sinks: [filter("0")], returns: { same: "this" } } }),
        $where: { call: { sinks: [script("0")], returns: { same: "this" } } },
        ...named("set overwrite", { call: { sinks: [assigned("0")], returns: { same: "this" } } }),
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
        ...named("isValidObjectId isObjectIdOrHexString", {
          call: { returns: { safe: true } },
        }),
        sanitizeFilter: { call: { returns: { from: ["0"], cleans: ["nosql"] } } },
      },
    },
    "mongoose.Models": { members: { "*": { type: "mongoose.Model" } } },
    "mongoose.Types": { members: named("ObjectId", { new: { returns: { safe: true } }, call: { returns: { safe: true } } }) },
    "mongoose.Schema": {},
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
