/**
 * DynamoDB, by both versions of the AWS SDK: expressions are text in which values and names have placeholders (`:name`, `#name`);
 * PartiQL is SQL with `?`.
 */
import type { Callback, Library, Member, Sink, SinkDetail, Summary } from "../../engine/summary.js";
import { databaseUse, named, stored } from "./chat-vocabulary.js";
import { queryText, sql } from "./database-vocabulary.js";
import { CHAIN, gives } from "./rows.js";

const expressions: readonly Sink[] = [
  ...["FilterExpression", "KeyConditionExpression", "ConditionExpression", "UpdateExpression", "ProjectionExpression"].map((name) =>
    queryText(`0.${name}`, "expression of a database"),
  ),
  ...["Item", "Key", "ExpressionAttributeValues"].map((name) => databaseUse(`0.${name}`)),
];
/** The low-level client wants each value with its type (`{ S: text }`), so nothing is rewritten. */
const byParameter: SinkDetail = { instead: "`Parameters` and `?`" };
const statement: readonly Sink[] = [sql("0.Statement", byParameter), databaseUse("0.Parameters")];
const statements: readonly Sink[] = [sql("0.Statements.[].Statement", byParameter), sql("0.TransactStatements.[].Statement", byParameter)];

const answer = { type: "dynamodb.Answer" } as const;
const answered: Callback = { arg: "1", params: [{ type: "Error" }, answer], runs: "now" };
const command = (sinks: readonly Sink[]): Member => ({ new: { sinks, returns: { type: "dynamodb.Command" } } });
const method = (sinks: readonly Sink[]): Member => ({ call: { sinks, callbacks: [answered], returns: answer } });

const methods: Readonly<Record<string, Member>> = {
  ...named(
    "get put query scan update delete batchGet batchWrite transactGet transactWrite getItem putItem updateItem deleteItem batchGetItem batchWriteItem " +
      "transactGetItems transactWriteItems",
    method(expressions),
  ),
  executeStatement: method(statement),
  ...named("batchExecuteStatement executeTransaction", method(statements)),
};
const client: Summary = { returns: { type: "dynamodb.Client" } };

export const library: Library = {
  name: "dynamodb",
  modules: {
    "@aws-sdk/client-dynamodb": "dynamodb",
    "@aws-sdk/lib-dynamodb": "dynamodb",
    "aws-sdk": "aws-sdk",
    "aws-sdk/clients/dynamodb": "dynamodb.Class",
  },
  types: {
    dynamodb: {
      members: {
        ...named("DynamoDBClient DynamoDB", { new: client }),
        ...named("DynamoDBDocumentClient DynamoDBDocument", { type: "dynamodb.DocumentClass", new: client }),
        ...named(
          "GetCommand PutCommand QueryCommand ScanCommand UpdateCommand DeleteCommand GetItemCommand PutItemCommand UpdateItemCommand DeleteItemCommand",
          command(expressions),
        ),
        ExecuteStatementCommand: command(statement),
        ...named("BatchExecuteStatementCommand ExecuteTransactionCommand", command(statements)),
      },
    },
    "dynamodb.DocumentClass": { members: { from: gives({ type: "dynamodb.Client" }) } },
    "dynamodb.Command": {},
    "dynamodb.Client": { members: { ...methods, send: { call: { callbacks: [answered], returns: answer } } } },
    "aws-sdk": { members: { default: { type: "aws-sdk" }, DynamoDB: { type: "dynamodb.Class", new: client } } },
    "dynamodb.Class": { new: client, members: { DocumentClient: { new: client } } },
    /** A request of version 2, and what any request gives. */
    "dynamodb.Answer": {
      members: {
        promise: CHAIN,
        ...named("Item Items Attributes Responses", { source: stored }),
        ...named("Count ScannedCount", { safe: true }),
      },
    },
  },
};
