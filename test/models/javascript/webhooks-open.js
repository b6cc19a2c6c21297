import express from "express";
import { handle } from "./handle.js";

const app = express();

app.post("/whatsapp", (req) => handle(req.body.entry[0].changes[0])); // error[require-webhook-verification]: WhatsApp webhook // error[require-input-validation]
app.post("/messenger", (req) => handle(req.body.entry[0].messaging[0])); // error[require-webhook-verification]: Messenger webhook // error[require-input-validation]
app.post("/line", (req) => handle(req.body.events[0].replyToken)); // error[require-webhook-verification]: LINE webhook // error[require-input-validation]
app.post("/telegram", (req) => handle(req.body.update_id, req.body.message)); // error[require-webhook-verification]: Telegram webhook
app.post("/sms", (req) => handle(req.body.From, req.body.Body)); // error[require-webhook-verification]: Twilio webhook
app.post("/viber", (req) => handle(req.body.message_token)); // error[require-webhook-verification]: Viber webhook
app.post("/slack", (req) => handle(req.body.challenge, req.body.event)); // error[require-webhook-verification]: Slack webhook
app.post("/slack/actions", (req) => handle(JSON.parse(req.body.payload).response_url)); // error[require-webhook-verification]: Slack webhook
app.post("/github", (req) => handle(req.headers["x-github-event"], req.body)); // error[require-webhook-verification]: GitHub webhook
app.post("/stripe", (req) => handle(req.body.type === "checkout.session.completed")); // error[require-webhook-verification]: Stripe webhook

/** What no platform sends. */
app.post("/chat", (req) => handle(req.body.message, req.body.entry, req.body.type));
app.get("/webhook", (req, res) => res.send(req.query["hub.challenge"]));
app.post(process.env.TELEGRAM_PATH, (req) => handle(req.body.update_id, req.body.message));
