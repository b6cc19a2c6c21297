import express from "express";
import mongoose from "mongoose";

const User = mongoose.model("User");
const app = express();
app.use(express.json());

app.post("/callback", async (req, res) => { // error[require-webhook-verification]: The sender is not verified
  for (const event of req.body.events) {
    const { userId } = event.source;
    await User.updateOne({ userId }, { $set: { last: event.replyToken } }); // error[no-nosql-injection]: a database filter
  }
  res.end();
});
