/**
 * Redis clients: redis, ioredis, Upstash's and Vercel's. Keys and values are arguments of their own; a script is a program.
 */
import type { Callback, Library, Member } from "../../engine/summary.js";
import { constructed, databaseUse, named, typed } from "./chat-vocabulary.js";
import { queryText, rows } from "./database-vocabulary.js";
import { CHAIN, gives, SAFE_CALL } from "./rows.js";

const SCRIPT = "Lua script that the database runs";
/** Clients of old, and ioredis, take a callback as the last argument. */
const answered: Callback = { arg: "*", params: [{ type: "Error" }, rows], runs: "now" };
const client: Member = gives({ type: "redis.Client" });

export const library: Library = {
  name: "redis",
  modules: {
    redis: "redis",
    "@redis/client": "redis",
    ioredis: "ioredis",
    "@upstash/redis": "upstash",
    "@upstash/redis/*": "upstash",
    "@vercel/kv": "vercel-kv",
  },
  types: {
    redis: {
      members: {
        default: { type: "redis" },
        ...named("createClient createCluster createClientPool", client),
        ...typed("RedisClientType RedisClusterType RedisClient", "redis.Client"),
      },
    },
    ioredis: {
      new: { returns: { type: "redis.Client" } },
      members: { ...constructed("Redis Cluster default", "redis.Client") },
    },
    upstash: { members: { Redis: { type: "upstash.Class", new: { returns: { type: "redis.Client" } } } } },
    "upstash.Class": { members: { fromEnv: client } },
    "vercel-kv": { members: { ...named("kv default", { type: "redis.Client" }), createClient: client } },
    "redis.Client": {
      members: {
        ...named("eval evalRo eval_ro scriptLoad", { call: { sinks: [queryText("0", SCRIPT)], callbacks: [answered], returns: rows } }),
        /** `script("LOAD", text)`. */
        script: { call: { sinks: [queryText("1", SCRIPT)], returns: { safe: true } } },
        defineCommand: { call: { sinks: [queryText("1.lua", SCRIPT)], returns: { safe: true } } },
        ...named(
          "get hGet hget hGetAll hgetall hVals hvals hmGet hmget mGet mget lRange lrange lIndex lindex lPop lpop rPop rpop sMembers smembers " +
            "sPop spop zRange zrange getDel getdel getEx getex getSet getset xRange xrange xRead xread",
          { call: { callbacks: [answered], returns: rows } },
        ),
        ...named(
          "set setEx setex setNX setnx pSetEx psetex append del unlink exists expire pExpire pexpire ttl incr incrBy incrby decr decrBy decrby " +
            "lPush lpush rPush rpush lTrim ltrim lRem lrem lLen llen sAdd sadd sRem srem sIsMember sismember zAdd zadd zRem zrem zScore zscore " +
            "hDel hdel hIncrBy hincrby hExists hexists xAdd xadd publish ping quit disconnect flushAll flushall",
          { call: { callbacks: [{ arg: "*", params: [{ type: "Error" }, {}], runs: "now" }], returns: { safe: true } } },
        ),
        /** `hSet(key, object)`: the object's keys become fields of the record. */
        ...named("hSet hset hmset HSET", { call: { sinks: [databaseUse("1")], returns: { safe: true } } }),
        json: { type: "redis.Json" },
        ...named("subscribe pSubscribe", { call: { callbacks: [{ arg: "1", params: [rows, {}], runs: "now" }] } }),
        ...named("duplicate connect on withTypeMapping", CHAIN),
        ...named("multi pipeline", gives({ type: "redis.Multi" })),
        sendCommand: { call: { returns: rows } },
      },
    },
    /** Commands that run together: each gives the whole again. */
    "redis.Multi": { members: { exec: { call: { callbacks: [answered], returns: rows } }, "*": CHAIN } },
    "redis.Json": { members: { set: { call: { sinks: [databaseUse("2")], returns: { safe: true } } }, get: SAFE_CALL } },
  },
};
