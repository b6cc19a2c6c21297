import { createHmac, timingSafeEqual } from "node:crypto";
import express from "express";

const app = express();
app.use(express.urlencoded({ extended: true, verify: (req, res, raw) => (req.raw = raw) }));

function fromSlack(req, res, next) {
  const text = `v0:${req.headers["x-slack-request-timestamp"]}:${req.raw}`;
  const mine = Buffer.from(`v0=${createHmac("sha256", process.env.SIGNING_SECRET).update(text).digest("hex")}`);
  const theirs = Buffer.from(String(req.headers["x-slack-signature"]));
  if (mine.length !== theirs.length || !timingSafeEqual(mine, theirs)) return res.sendStatus(401);
  next();
}

app.post("/commands", fromSlack, async (req, res) => {
  res.end();
  await fetch(req.body.response_url, { method: "POST", body: JSON.stringify({ text: "noted" }) });
  await fetch(req.body.text); // error[no-ssrf]: an outgoing request
});
