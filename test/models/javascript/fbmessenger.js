const { Messenger } = require("fbmessenger");
const axios = require("axios");
const express = require("express");
const { exec } = require("child_process");

const messenger = new Messenger({ pageAccessToken: process.env.PAGE_TOKEN });
messenger.on("message", (event) => {
  exec(`wc ${event.message.text}`); // error[no-command-injection]: Chat text `event.message.text`
  exec(`wc ${event.sender.id} ${event.timestamp}`);
  messenger.send({ text: event.message.text }, event.sender.id);
});
messenger.on("postback", (event) => exec(`wc ${event.postback.payload}`)); // error[no-command-injection]

// By hand: Messenger, then the WhatsApp Cloud API.
const app = express();
app.use(express.json());
app.post("/webhook", (req, res) => { // error[require-webhook-verification]: sender is not verified
  req.body.entry.forEach((entry) => {
    const event = entry.messaging[0];
    exec(`wc ${event.message.text}`); // error[no-command-injection]
    if (event.postback) handlePostback(event.sender.id, event.postback);
  });
  res.sendStatus(200);
});
function handlePostback(sender, postback) {
  exec(`wc ${postback.payload}`); // error[no-command-injection]
  axios.post(`https://graph.facebook.com/v20.0/me/messages`, { recipient: { id: sender }, message: { text: postback.payload } }); // spurious[require-input-validation]: outgoing request
}
app.post("/whatsapp", async (req, res) => { // error[require-webhook-verification]: sender is not verified
  const value = req.body.entry[0].changes[0].value;
  const message = value.messages?.[0];
  if (message?.type === "text") {
    exec(`wc ${message.text.body}`); // error[no-command-injection]
    exec(`wc ${value.contacts[0].profile.name}`); // error[no-command-injection]
    await axios.post(`https://graph.facebook.com/v20.0/${process.env.PHONE_ID}/messages`, { to: message.from, text: { body: message.text.body } }); // spurious[require-input-validation]: outgoing request
  }
  if (message?.type === "audio") await axios.get(`https://graph.facebook.com/v20.0/${message.audio.id}`);
  res.sendStatus(200);
});
