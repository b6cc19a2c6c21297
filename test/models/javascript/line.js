const express = require("express");
const line = require("@line/bot-sdk");
const { exec } = require("child_process");
const mysql = require("mysql");

const client = new line.Client({ channelAccessToken: process.env.LINE_TOKEN });
const messaging = new line.messagingApi.MessagingApiClient({ channelAccessToken: process.env.LINE_TOKEN });
const db = mysql.createConnection(process.env.DATABASE_URL);
const app = express();

app.post("/webhook", line.middleware({ channelSecret: process.env.LINE_SECRET }), (req, res) => {
  const event = req.body.events[0];
  db.query("UPDATE rooms SET note = '" + event.message.text + "'"); // error[no-sql-injection] // error[require-input-validation]
  Promise.all(req.body.events.map(handle)).then((result) => res.json(result));
});

async function handle(event) {
  const profile = await client.getProfile(event.source.userId);
  exec(`echo ${profile.displayName}`); // error[no-command-injection]: Chat text `profile.displayName`
  exec(`echo ${profile.userId}`);
  const member = await messaging.getGroupMemberProfile("G1", "U1");
  exec(`echo ${member.displayName} ${member.pictureUrl}`); // error[no-command-injection]
  const group = await messaging.getGroupSummary("G1");
  exec(`echo ${group.groupName} ${group.groupId}`); // error[no-command-injection]
  return client.replyMessage(event.replyToken, { type: "text", text: "ok" });
}
