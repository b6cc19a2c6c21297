/**
 * Functions that a cloud calls: AWS Lambda, Azure Functions, Cloudflare Workers, Firebase, Google's functions framework.
 */
import type { Callback, Given, HandlerShape, Library, Member } from "../../engine/summary.js";
import { gives, makes, named } from "./rows.js";
import { http, httpData, httpStructure, httpText, markupAnswer } from "./web-vocabulary.js";

const EVENT: Given = { type: "serverless.Event" };
const WEB_REQUEST: Given = { type: "web.Request" };
const MESSAGE: Given = { source: httpData };

const shapes: readonly HandlerShape[] = [
  /** AWS Lambda: `exports.handler = async (event) =>`. */
  {
    exported: ["handler", "lambdaHandler"],
    params: { event: EVENT },
    positions: [EVENT],
    needs: ["event", "context"],
    returns: markupAnswer("0.body"),
  },
  /** Azure before version 4: `module.exports = async function (context, req)`. */
  { exported: [""], params: { req: { type: "azure.OldRequest" } }, positions: [{}, { type: "azure.OldRequest" }], needs: ["context"] },
  /** Cloudflare: `export default { async fetch(request, env) {`. */
  { exported: ["fetch"], params: {}, positions: [WEB_REQUEST], needs: ["request", "req"] },
];

/** `onRequest(options?, (request, response) => …)`. */
const express: Callback = { arg: "0+", params: [{ type: "express.Request" }, { type: "express.Response" }], runs: "entry" };
/** Version 1 hands over `(data, context)`, version 2 one request with `data`. */
const firebaseCall: Callback = { arg: "0+", params: [{ type: "firebase.CallRequest" }, {}], runs: "entry" };
const https: Member = { type: "firebase.https" };

const middy: Member = {
  call: { callbacks: [{ arg: "0", params: [EVENT, {}], runs: "entry" }], returns: { type: "middy.Handler" } },
};

const azureHandler = (arg: string): Callback => ({ arg, params: [{ type: "azure.Request" }, {}], runs: "entry" });

export const library: Library = {
  name: "serverless",
  modules: {
    "cloudflare:workers": "cloudflare",
    agents: "cloudflare",
    partyserver: "cloudflare",
    "@cloudflare/ai-chat": "cloudflare",
    "aws-lambda": "aws-lambda",
    "@middy/core": "middy",
    "@azure/functions": "azure",
    "firebase-functions": "firebase",
    "firebase-functions/v1": "firebase",
    "firebase-functions/v2": "firebase",
    "firebase-functions/https": "firebase.https",
    "firebase-functions/v2/https": "firebase.https",
    "@google-cloud/functions-framework": "functions-framework",
  },
  shapes,
  types: {
    /** Classes whose methods the platform calls: durable objects, agents, rooms. */
    cloudflare: {
      members: {
        ...named(["DurableObject", "WorkerEntrypoint", "Agent", "AIChatAgent", "Server"], makes({ type: "cloudflare.Object" })),
      },
    },
    "cloudflare.Object": {
      overrides: {
        fetch: { params: [WEB_REQUEST] },
        webSocketMessage: { params: [{ type: "ws.Socket" }, MESSAGE] },
        onRequest: { params: [WEB_REQUEST] },
        onMessage: { params: [{ type: "ws.Socket" }, MESSAGE] },
      },
    },
    "aws-lambda": {
      members: {
        ...named(["APIGatewayProxyEvent", "APIGatewayProxyEventV2", "ALBEvent", "LambdaFunctionURLEvent"], { type: "serverless.Event" }),
        ...named(["SQSEvent", "SNSEvent", "S3Event"], { type: "serverless.Event" }),
      },
    },
    "serverless.Event": { members: { Records: { type: "serverless.Records" } } },
    "serverless.Records": { extends: ["Array"], element: { type: "serverless.Record" }, members: { 0: { type: "serverless.Record" } } },
    /** Of a queue, a topic, a bucket whose keys the uploader chooses. */
    "serverless.Record": {
      members: { body: httpText, Sns: { type: "serverless.Sns" }, s3: { type: "serverless.S3" }, messageAttributes: httpText },
    },
    "serverless.Sns": { members: { ...named(["Message", "Subject"], httpText) } },
    "serverless.S3": { members: { object: { type: "serverless.S3Object" }, bucket: { safe: true } } },
    "serverless.S3Object": { members: { key: httpText, size: { safe: true } } },
    middy: { call: middy.call!, members: { default: middy } },
    "middy.Handler": { members: { use: gives({ same: "this" }) } },
    azure: { members: { app: { type: "azure.Application" }, HttpRequest: { type: "azure.Request" } } },
    "azure.Application": {
      members: {
        ...named(["http", "get", "post", "put", "deleteRequest"], { call: { callbacks: [azureHandler("1"), azureHandler("1.handler")] } }),
      },
    },
    "azure.Request": { extends: ["web.Request"], members: { query: { type: "web.Values" }, params: httpText } },
    "azure.OldRequest": {
      members: { ...named(["body", "query"], httpStructure), ...named(["params", "headers", "rawBody", "originalUrl"], httpText) },
    },
    firebase: { members: { https, region: gives({ type: "firebase" }), runWith: gives({ type: "firebase" }) } },
    "firebase.https": {
      members: {
        onRequest: { call: { callbacks: [express] } },
        onCall: { call: { callbacks: [firebaseCall] } },
        HttpsError: { new: {} },
      },
    },
    "firebase.CallRequest": { source: httpData, members: { data: httpStructure, auth: {}, rawRequest: { type: "express.Request" } } },
    "functions-framework": {
      members: {
        http: { call: { callbacks: [{ ...express, arg: "1" }] } },
        cloudEvent: { call: { callbacks: [{ arg: "1", params: [{ fields: { data: { source: http } } }], runs: "entry" }] } },
      },
    },
  },
};
