// Conversations in Redis, with and without an end.
import express from "express";
import { createClient } from "redis";

const app = express();
const client = createClient();

app.post("/messages", async (req, res) => {
  const { id } = req.session;
  await client.set(`history:${id}`, JSON.stringify(req.session.messages)); // error[require-data-expiry]: with no time to live
  await client.rPush(`chat:${id}:messages`, req.body.text); // error[require-data-expiry]: with no time to live
  await client.set(`history:${id}:short`, JSON.stringify(req.session.messages), { EX: 3600 });
  await client.set("prefix", "!");
  await client.rPush("jobs", "tidy up");
  res.end();
});
