// What looks like a defect and is none: a pattern is no filter, a page of a list nobody's record.
const express = require("express");
const mongoose = require("mongoose");

const User = mongoose.model("User", new mongoose.Schema({ name: String }));
const app = express();

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
