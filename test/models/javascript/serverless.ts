import { exec } from "node:child_process";
import type { APIGatewayProxyEvent, S3Event, SNSEvent, SQSEvent } from "aws-lambda";
import middy from "@middy/core";
import { app } from "@azure/functions";
import * as functions from "firebase-functions";
import { onCall, onRequest, HttpsError } from "firebase-functions/v2/https";
import framework from "@google-cloud/functions-framework";
import { Pool } from "pg";

const pool = new Pool();

export const handler = async (event) => {
  const { text } = JSON.parse(event.body);
  exec(text); // error[no-command-injection]: Request data
  exec(event.queryStringParameters.name); // error[no-command-injection]
  exec(event.pathParameters.id); // error[no-command-injection]
  exec(`ls ${event.httpMethod}`);
  return { statusCode: 200, body: JSON.stringify({ text }) };
};

export async function api(event: APIGatewayProxyEvent) {
  exec(event.headers["x-name"]); // error[no-command-injection]
}

export async function queue(event: SQSEvent) {
  for (const record of event.Records) exec(record.body); // error[no-command-injection]
  exec(event.Records[0].body); // error[no-command-injection]
}

export async function topic(event: SNSEvent) {
  exec(event.Records[0].Sns.Message); // error[no-command-injection]
}

export async function bucket(event: S3Event) {
  exec(`file ${event.Records[0].s3.object.key}`); // error[no-command-injection]
  exec(`file ${event.Records[0].s3.object.size} ${event.Records[0].s3.bucket.name}`);
}

export const wrapped = middy(async (event) => exec(event.body)).use({}); // error[no-command-injection]

app.http("notes", {
  methods: ["POST"],
  handler: async (request) => {
    exec((await request.json()).name); // error[no-command-injection]
    exec(request.query.get("name")); // error[no-command-injection]
    exec(request.params.id); // error[no-command-injection]
    return { body: "ok" };
  },
});
app.get("hello", async (request) => exec(request.query.get("name"))); // error[no-command-injection]

export const page = functions.region("europe-west1").https.onRequest((request, response) => {
  exec(request.body.name); // error[no-command-injection]
  response.send(`<p>${request.query.name}</p>`); // error[no-html-injection]
});
export const call = functions.runWith({}).https.onCall((data, context) => {
  exec(data.name); // error[no-command-injection]
  if (!context.auth) throw new functions.https.HttpsError("unauthenticated", "no");
});
export const second = onCall({ region: "europe-west1" }, async (request) => {
  exec(request.data.name); // error[no-command-injection]
  if (!request.auth) throw new HttpsError("unauthenticated", "no");
  exec(request.rawRequest.body.name); // error[no-command-injection]
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [request.data.text]); // error[require-input-validation]
});
export const third = onRequest((request, response) => response.send(request.query.name)); // error[no-html-injection]

framework.http("hello", (req, res) => res.send(req.query.name)); // error[no-html-injection]
framework.cloudEvent("stored", (event) => exec(event.data.name)); // error[no-command-injection]
