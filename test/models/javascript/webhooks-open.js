import express from "express";
import { Bot as GrammyBot, webhookCallback } from "grammy";
import TelegramBot from "node-telegram-bot-api";
import { Telegraf } from "telegraf";
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

/** Libraries that are given what came. */
const [telegraf, grammy, bot] = [new Telegraf(process.env.TOKEN), new GrammyBot(process.env.TOKEN), new TelegramBot(process.env.TOKEN)];
app.post("/telegraf", (req) => telegraf.handleUpdate(req.body)); // error[require-webhook-verification]: The sender is not verified in
app.post("/grammy", (req) => grammy.handleUpdate(req.body)); // error[require-webhook-verification]: The sender is not verified in
app.post("/bot", (req) => bot.processUpdate(req.body)); // error[require-webhook-verification]: The sender is not verified in
app.post(process.env.TELEGRAM_PATH, (req) => bot.processUpdate(req.body));
app.post("/callback", webhookCallback(grammy, "express")); // error[require-webhook-verification]: Telegram's secret is not asked for in 
app.post("/secret", webhookCallback(grammy, "express", { secretToken: process.env.SECRET }));
