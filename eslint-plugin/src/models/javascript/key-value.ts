/**
 * Small stores that bots keep their state in: quick.db, Enmap, Keyv, lowdb, NeDB, LevelDB, node-cache and the like. Keys are harmless, and
 * what comes back is stored data.
 */
import type { Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { constructed, databaseUse, id, named, stored, typed } from "./chat-vocabulary.js";
import { filter, givesRows, queryText, rows } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

const read: Member = { call: { callbacks: [{ arg: "1+", params: [{ type: "Error" }, rows], runs: "now" }], ...givesRows } };
const write: Member = { call: { sinks: [databaseUse("1")], ...givesRows } };

/** `set(key, value)`, `get(key)` and what stores add to that. */
const store: TypeModel = {
  members: {
    ...named("get fetch getItem getItemSync all values entries ensure getMany mget random startsWith take export", read),
    ...named("set setItem setItemSync put push update add sub subtract pull math inc dec setMany mset", write),
    ...named(
      "has delete del remove clear deleteAll deleteMany removeItem removeItemSync keys includes ttl count size flushAll init initSync",
      SAFE_CALL,
    ),
    ...named("table sublevel namespace", CHAIN),
    on: SAFE_CALL,
    length: id,
  },
};
const make: Summary = { returns: { type: "key-value.Store" } };
const storeClass: Member = { new: make };

const found: Summary = {
  sinks: [filter("0"), databaseUse("0"), queryText("0.$where", "JavaScript that the database runs")],
  callbacks: [{ arg: "1+", params: [{ type: "Error" }, rows], runs: "now" }],
  returns: { type: "nedb.Cursor" },
};
const changed: Summary = { ...found, sinks: [filter("0"), databaseUse("0"), databaseUse("1")], returns: { safe: true } };

export const library: Library = {
  name: "key-value",
  modules: {
    "quick.db": "quick.db",
    enmap: "key-value",
    keyv: "key-value",
    "node-cache": "key-value",
    conf: "key-value",
    configstore: "key-value",
    "electron-store": "key-value",
    "node-localstorage": "key-value",
    level: "key-value",
    "classic-level": "key-value",
    "node-persist": "node-persist",
    lowdb: "lowdb",
    "lowdb/*": "lowdb",
    nedb: "nedb",
    "@seald-io/nedb": "nedb",
    "nedb-promises": "nedb",
  },
  types: {
    "key-value.Store": store,
    "key-value": {
      new: make,
      call: make,
      members: named("default Enmap Keyv Level ClassicLevel LocalStorage Conf NodeCache", storeClass),
    },
    /** Version 7 is the store itself, later ones have classes. */
    "quick.db": { extends: ["key-value.Store"], members: { QuickDB: storeClass, default: { type: "quick.db" }, table: storeClass } },
    "node-persist": {
      extends: ["key-value.Store"],
      members: { default: { type: "node-persist" }, ...named("create", gives({ type: "key-value.Store" })) },
    },
    lowdb: {
      call: { returns: { type: "lowdb.Chain" } },
      members: {
        ...named("JSONFilePreset JSONFileSyncPreset", gives({ type: "lowdb.Database" })),
        ...constructed("Low LowSync", "lowdb.Database"),
      },
    },
    "lowdb.Database": {
      members: {
        data: { source: stored },
        update: { call: { callbacks: [{ arg: "0", params: [rows], runs: "now" }] } },
        ...named("read write", SAFE_CALL),
      },
    },
    /** Version 1: `db.get("posts").push(post).write()`. */
    "lowdb.Chain": {
      members: {
        ...named("get defaults find filter map take sortBy remove unset", CHAIN),
        ...named("push assign set", { call: { sinks: [databaseUse("0"), databaseUse("1")], returns: { same: "this" } } }),
        value: { call: givesRows },
        write: SAFE_CALL,
      },
    },
    nedb: {
      new: { returns: { type: "nedb.Datastore" } },
      members: {
        ...named("default", { type: "nedb" }),
        create: gives({ type: "nedb.Datastore" }),
        ...typed("Datastore", "nedb.Datastore"),
      },
    },
    "nedb.Datastore": {
      members: {
        ...named("find findOne findAsync findOneAsync", { call: found }),
        ...named("update updateAsync", { call: changed }),
        ...named("remove removeAsync count countAsync", {
          call: { ...found, callbacks: [{ arg: "1+", params: [{ type: "Error" }, {}], runs: "now" }], returns: { safe: true } },
        }),
        ...named("insert insertAsync insertMany", {
          call: { sinks: [databaseUse("0")], callbacks: [{ arg: "1", params: [{ type: "Error" }, rows], runs: "now" }], ...givesRows },
        }),
        ...named("loadDatabase ensureIndex loadDatabaseAsync ensureIndexAsync", SAFE_CALL),
      },
    },
    "nedb.Cursor": {
      source: stored,
      members: {
        ...named("sort skip limit projection", CHAIN),
        exec: { call: { callbacks: [{ arg: "0", params: [{ type: "Error" }, rows], runs: "now" }], ...givesRows } },
        ...named("_id length", id),
      },
    },
  },
};
