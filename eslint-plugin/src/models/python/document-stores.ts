/** Stores that are not tables: MongoDB, Redis, DynamoDB, Neo4j, object storage. */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { filter, queryText, sql } from "../javascript/database-vocabulary.js";
import { databaseUse, stored } from "../javascript/chat-vocabulary.js";
import { LLM_DATA, prompt, roleOf } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { classOf, onPaths } from "./words.js";

const ROWS: Member = gives({ source: stored });
const PROGRAM = "script that the database runs";

const filtered = (arg: string): readonly Sink[] => [filter(arg), queryText(`${arg}.$where`, PROGRAM)];

/** Programs that a stage of a pipeline has the database run. */
const FUNCTIONS = ["$match.$expr", "$addFields.[]", "$project.[]", "$set.[]"].map((stage) =>
  queryText(`0|pipeline=.[].${stage}.$function.body`, PROGRAM),
);

const FINDS = ["find", "find_one", "find_one_and_delete", "count_documents", "delete_one", "delete_many", "remove"];
const UPDATES = ["update_one", "update_many", "replace_one", "find_one_and_update", "find_one_and_replace", "update"];

const COLLECTION: TypeModel = {
  members: {
    ...named(FINDS, { call: { sinks: filtered("0|filter="), returns: { type: "mongo.Found" } } }),
    ...named(UPDATES, { call: { sinks: [...filtered("0|filter="), databaseUse("1")], returns: { type: "mongo.Found" } } }),
    distinct: { call: { sinks: filtered("1|filter="), returns: { source: stored } } },
    aggregate: { call: { sinks: [filter("0|pipeline="), ...FUNCTIONS], returns: { type: "mongo.Found" } } },
    ...named(["map_reduce", "inline_map_reduce"], { call: { sinks: [queryText("0|map=", PROGRAM), queryText("1|reduce=", PROGRAM)] } }),
    ...named(["insert_one", "insert_many", "insert", "save"], { call: { sinks: [databaseUse("0")], returns: { safe: true } } }),
    ...named(["create_index", "drop", "estimated_document_count"], HARMLESS),
    command: { call: { sinks: [...filtered("0|command="), ...["map", "reduce"].map((part) => queryText(`0|command=.${part}`, PROGRAM))] } },
    ...named(["get_database", "get_collection", "with_options"], gives({ type: "mongo.Collection" })),
    "*": { type: "mongo.Collection" },
  },
  element: { type: "mongo.Collection" },
};

const expression = (arg: string): Sink => queryText(arg, "expression of a query");
const DYNAMO_TEXTS = ["FilterExpression=", "KeyConditionExpression=", "UpdateExpression=", "ConditionExpression="].map((arg) => ({
  ...expression(arg),
  when: [{ arg, type: "string" as const }],
}));
/** Conditions as they were before expressions: operators and values by the name of the attribute. */
const DYNAMO = [...DYNAMO_TEXTS, ...["QueryFilter=", "ScanFilter=", "KeyConditions="].map((arg) => filter(arg))];

const CYPHER: Member = { call: { sinks: [queryText("0|query=", "Cypher statement"), databaseUse("1")], returns: { source: stored } } };

export const library: Library = {
  name: "document stores",
  modules: {
    pymongo: "mongo",
    motor: "mongo",
    "motor.motor_asyncio": "mongo",
    flask_pymongo: "mongo",
    mongoengine: "mongoengine",
    "mongoengine.connection": "mongoengine",
    "mongosanitizer.sanitizer": "mongosanitizer",
    bson: "bson",
    "bson.json_util": "bson.json_util",
    "bson.objectid": "bson",
    redis: "redis",
    "redis.asyncio": "redis",
    aioredis: "redis",
    boto3: "boto3",
    neo4j: "neo4j",
  },
  types: {
    mongo: {
      members: {
        ...named(["MongoClient", "Connection", "AsyncIOMotorClient", "AsyncMongoClient"], makes({ type: "mongo.Collection" })),
        PyMongo: makes({ type: "mongo.Flask" }),
        ...named(["ASCENDING", "DESCENDING", "ReturnDocument", "errors"], { safe: true }),
        motor_asyncio: { type: "mongo" },
      },
    },
    "mongo.Flask": { members: { db: { type: "mongo.Collection" } } },
    "mongo.Collection": COLLECTION,
    "mongo.Found": {
      source: stored,
      members: {
        ...named(["sort", "limit", "skip", "batch_size"], gives({ type: "mongo.Found" })),
        to_list: ROWS,
        ...named(["matched_count", "modified_count", "deleted_count"], { safe: true }),
      },
      element: { source: stored },
    },
    bson: {
      members: { ObjectId: { new: { returns: { safe: true, from: ["0"] }, guards: [{ arg: "0", cleans: "all", on: "return" }] } } },
    },
    mongoengine: { members: named(["get_db", "get_connection", "connect"], gives({ type: "mongo.Collection" })) },
    // It takes what begins with "$" out of what it is given.
    mongosanitizer: { members: { sanitize: { call: { guards: [{ arg: "0", cleans: ["nosql"], on: "return" }] } } } },
    "bson.json_util": {
      members: { loads: gives({ from: ["0|s="], structured: true }), dumps: gives({ from: ["0|obj="] }) },
    },
    redis: {
      members: {
        ...named(["Redis", "StrictRedis"], classOf("redis.Class", "redis.Client")),
        from_url: gives({ type: "redis.Client" }),
        asyncio: { type: "redis" },
      },
    },
    "redis.Class": { members: { from_url: gives({ type: "redis.Client" }) } },
    "redis.Client": {
      members: {
        ...named(["get", "hget", "hgetall", "lrange", "smembers", "lpop", "rpop", "mget", "hmget", "getdel", "zrange"], ROWS),
        ...named(["eval", "register_script", "script_load"], { call: { sinks: [queryText("0|script=", PROGRAM)] } }),
        ...named(["set", "setex", "hset", "lpush", "rpush", "expire", "delete", "exists", "incr", "sadd", "ttl", "publish"], SAFE_CALL),
        pipeline: gives({ type: "redis.Client" }),
      },
    },
    boto3: {
      members: {
        client: {
          call: [
            { when: [{ arg: "0|service_name=", is: ["bedrock-runtime"] }], returns: { type: "bedrock.Client" } },
            { returns: { type: "boto3.Client" } },
          ],
        },
        resource: gives({ type: "boto3.Client" }),
        Session: makes({ type: "boto3" }),
      },
    },
    "boto3.Client": {
      members: {
        Table: gives({ type: "dynamodb.Table" }),
        ...named(["query", "scan", "update_item"], { call: { sinks: DYNAMO, returns: { source: stored } } }),
        // Athena, Redshift, Aurora, and the SQL of DynamoDB.
        ...named(["start_query_execution", "execute_statement", "batch_execute_statement"], {
          call: { sinks: [sql("QueryString="), sql("Sql="), sql("sql="), sql("Statement=")], returns: { source: stored } },
        }),
        upload_file: onPaths("file that is read", "0|Filename="),
        download_file: onPaths("file that is written", "2|Filename="),
        ...named(["get_object", "get_item"], ROWS),
        ...named(["put_object", "put_item", "send_message", "publish", "invoke"], SAFE_CALL),
      },
    },
    "bedrock.Client": {
      members: {
        ...named(["invoke_model", "invoke_model_with_response_stream"], gives({ fields: { body: { type: "bedrock.Body" } } })),
        ...named(["converse", "converse_stream"], {
          call: {
            sinks: [prompt("system=.[].text", "system prompt"), prompt("messages=", "messages array"), roleOf("messages=")],
            returns: { source: LLM_DATA },
          },
        }),
      },
    },
    "bedrock.Body": { element: { source: LLM_DATA }, members: { read: gives({ source: LLM_DATA }) } },
    "dynamodb.Table": {
      members: {
        ...named(["query", "scan", "update_item"], { call: { sinks: DYNAMO, returns: { source: stored } } }),
        get_item: ROWS,
        put_item: { call: { sinks: [databaseUse("Item=")] } },
      },
    },
    neo4j: { members: { GraphDatabase: { type: "neo4j.Class" } } },
    "neo4j.Class": { members: { driver: gives({ type: "neo4j.Driver" }) } },
    "neo4j.Driver": {
      members: { session: gives({ type: "neo4j.Session" }), execute_query: CYPHER, ...named(["close", "verify_connectivity"], HARMLESS) },
    },
    "neo4j.Session": {
      members: {
        run: CYPHER,
        ...named(["execute_read", "execute_write", "read_transaction", "write_transaction"], {
          call: {
            callbacks: [{ arg: "0", params: [{ type: "neo4j.Session" }, { from: "1" }, { from: "2" }], runs: "now", returns: "return" }],
          },
        }),
        close: HARMLESS,
      },
    },
  },
  // MongoEngine's own form, whatever the class of documents: `User.objects(__raw__=…)`.
  told: { objects: [{ ...filter("__raw__="), when: [{ arg: "__raw__=", given: true }] }] },
};
