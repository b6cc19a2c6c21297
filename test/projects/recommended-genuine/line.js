import { writeFileSync } from "node:fs";
import { middleware } from "@line/bot-sdk";
import express from "express";
import mongoose from "mongoose";

const User = mongoose.model("User");
const app = express();

// The signature says that LINE has sent it: the form is LINE's, and so are the ids.
app.post("/callback", middleware({ channelSecret: process.env.LINE_SECRET }), async (req, res) => {
  await Promise.all(req.body.events.map(handle));
  res.end();
});

async function handle(event) {
  const { userId } = event.source;
  await User.updateOne({ userId }, { $set: { name: event.message.text } });
  writeFileSync(`/srv/images/${event.message.id}.jpg`, "");
  // What people name is theirs all the same.
  writeFileSync(`/srv/files/${event.message.fileName}`, ""); // error[no-path-traversal]: a file write
  await answer(event.replyToken, String((await User.findOne({ userId })).points));
}

async function answer(replyToken, text) {
  await fetch("https://api.line.me/v2/bot/message/reply", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.LINE_TOKEN}` },
    body: JSON.stringify({ replyToken, messages: [{ type: "text", text }] }),
  });
}
