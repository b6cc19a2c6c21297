import crypto from "node:crypto";
import line from "@line/bot-sdk";
import { createEventAdapter } from "@slack/events-api";
import { createMessageAdapter } from "@slack/interactive-messages";
import { verifyKeyMiddleware } from "discord-interactions";
import express from "express";
import xhub from "express-x-hub";
import { Webhook } from "messenger-node";
import twilio from "twilio";
import XHub, { XHubSignature } from "x-hub-signature";
import { handle } from "./handle.js";

const app = express();
const { SECRET } = process.env;

/** Each of these verifies. */
app.use("/line", line.middleware({ channelSecret: SECRET }));
app.use("/discord", verifyKeyMiddleware(SECRET));
app.use("/sms", twilio.webhook());
app.use("/slack/events", createEventAdapter(SECRET).expressMiddleware());
app.use("/slack/actions", createMessageAdapter(SECRET).expressMiddleware());
app.use(xhub({ algorithm: "sha1", secret: SECRET }));
app.use(XHub.middleware);
export const messenger = new Webhook({ app_secret: SECRET });
export const same = (body, header) => new XHubSignature("sha256", SECRET).verify(header, body) && crypto.timingSafeEqual(body, header);

app.post("/line", (req) => handle(req.body.events[0].replyToken)); // error[require-input-validation]
app.post("/messenger", (req) => handle(req.body.entry[0].messaging[0])); // error[require-input-validation]
