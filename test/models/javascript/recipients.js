// Whoever sends a request has the bot write to whom they like.
const { WebClient } = require("@slack/web-api");
const { Client } = require("@line/bot-sdk");
const axios = require("axios");
const express = require("express");
const request = require("request");
const makeWASocket = require("@whiskeysockets/baileys").default;
const whatsapp = require("whatsapp-web.js");

const app = express();
const phone = new whatsapp.Client();
const api = new WebClient();
const lineClient = new Client({ channelAccessToken: process.env.LINE });
app.post("/line", (req) => lineClient.pushMessage(req.body.person, { type: "text", text: "hello" })); // error[require-authorization]: writes to whomever
app.post("/lines", (req) => lineClient.pushMessage({ to: req.body.person, messages: [] })); // error[require-authorization]: writes to whomever
app.post("/slack", (req) => api.chat.postMessage({ channel: req.body.room, text: "hello" })); // error[require-authorization]: writes to whomever
app.post("/whatsapp", (req) => phone.sendMessage(req.body.person, "hello")); // error[require-authorization]: writes to whomever
app.post("/axios", (req) => axios.post("https://api.line.me/v2/bot/message/push", { to: req.body.person, messages: [] })); // error[require-authorization]: writes to whomever // error[require-input-validation]
app.post("/request", (req) => { // error[require-authorization]: writes to whomever
  request.post({ url: "https://api.line.me/v2/bot/message/push", body: JSON.stringify({ to: req.body.person }) });
});
app.post("/elsewhere", (req) => axios.post("https://example.org/notes", { title: "hello", rooms: [1] }));
app.post("/baileys", (req) => makeWASocket({}).sendMessage(req.body.person, { text: "hello" })); // error[require-authorization]: writes to whomever
app.post("/webhook", (req) => api.chat.postMessage({ channel: req.body.event.channel, text: "hello" }));
