// What looks like a defect and is none: a path below a folder is no address, a pattern no filter, a page of a list nobody's record.
const path = require("node:path");
const express = require("express");
const mongoose = require("mongoose");
const { Client } = require("discord.js");

const User = mongoose.model("User", new mongoose.Schema({ name: String }));
const app = express();
const client = new Client({ intents: [] });

client.on("messageCreate", async (message) => {
  const name = message.content.split(" ")[1];
  await message.reply({ files: [path.join(__dirname, "images", path.basename(name))] });
  await message.reply({ files: [path.join("images", path.basename(name))] });
  await message.reply({ files: [name] }); // error[no-ssrf]: file that discord.js fetches
  await message.reply({ files: [path.join(name, "image.png")] }); // error[no-ssrf]: file that discord.js fetches
});

app.get("/users", async (req, res) => {
  const pattern = new RegExp(req.query.q, "i"); // error[no-regex-injection]
  await User.findOne({ name: pattern });
  await User.findOne({ name: req.query.q }); // error[no-nosql-injection]
  res.sendStatus(204);
});

app.get("/history", async (req, res) => {
  const messages = await User.find({}, null, { limit: Number(req.query.limit), sort: String(req.query.sort) });
  res.json(messages);
});
app.get("/history/:userId", async (req, res) => { // error[require-authorization]: shows whatever record
  const user = await User.findById(req.params.userId);
  res.json(user);
});
app.listen(3000);
