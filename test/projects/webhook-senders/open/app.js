import express from "express";

const app = express();
app.use(express.json());

// What another package of the repository verifies is no help here.
app.post("/webhook", (req, res) => { // error[require-webhook-verification]: Messenger webhook
  for (const entry of req.body.entry) console.log(entry.messaging.length);
  res.sendStatus(200);
});
