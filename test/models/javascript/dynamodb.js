const { DynamoDBClient, ExecuteStatementCommand, BatchExecuteStatementCommand } = require("@aws-sdk/client-dynamodb");
const { DynamoDBDocument, DynamoDBDocumentClient, PutCommand, QueryCommand, ScanCommand } = require("@aws-sdk/lib-dynamodb");
const AWS = require("aws-sdk");
const DynamoDB = require("aws-sdk/clients/dynamodb");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const shorthand = DynamoDBDocument.from(new DynamoDBClient({}));
const old = new AWS.DynamoDB.DocumentClient();

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  const found = await documents.send(
    new QueryCommand({ TableName: "users", KeyConditionExpression: "#name = :name", ExpressionAttributeValues: { ":name": text } }),
  );
  exec(`echo ${found.Items[0].name} ${found.Count}`);
  await documents.send(new ScanCommand({ TableName: "users", FilterExpression: `contains(name, ${text})` })); // error[no-nosql-injection]: expression
  await documents.send(new PutCommand({ TableName: "users", Item: { name: text } }));
  await documents.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM users WHERE name = '${text}'` })); // error[no-sql-injection]: Use `Parameters` and `?` instead.
  await documents.send(new ExecuteStatementCommand({ Statement: "SELECT * FROM users WHERE name = ?", Parameters: [text] }));
  await documents.send(new BatchExecuteStatementCommand({ Statements: [{ Statement: `DELETE FROM users WHERE name = '${text}'` }] })); // error[no-sql-injection]
  await shorthand.get({ TableName: "users", Key: { name: text } });
  await shorthand.executeStatement({ Statement: "SELECT * FROM " + text }); // error[no-sql-injection]
  await shorthand.executeTransaction({ TransactStatements: [{ Statement: "SELECT * FROM " + text }] }); // error[no-sql-injection]
  exec(`echo ${(await old.get({ TableName: "users", Key: { name: text } }).promise()).Item.name}`);
  old.scan({ TableName: "users", FilterExpression: "name = " + text }, (err, data) => exec(`echo ${data.Count}`)); // error[no-nosql-injection]: expression
  await new DynamoDB().executeStatement({ Statement: "SELECT * FROM " + text }).promise(); // error[no-sql-injection]
});

const app = express();
app.use(express.json());
app.post("/put", async (req, res) => res.json(await documents.send(new PutCommand({ TableName: "users", Item: req.body })))); // error[require-input-validation]
app.post("/old", async (req, res) => res.json(await old.put({ TableName: "users", Item: req.body }).promise())); // error[require-input-validation]
app.post("/run", async (req, res) => {
  res.json(await shorthand.executeStatement({ Statement: "SELECT * FROM users WHERE name = ?", Parameters: [req.body.name] })); // error[require-input-validation]
});
