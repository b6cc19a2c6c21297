// Signatures over what was read and written again.
import { createHmac, timingSafeEqual } from "node:crypto";
import express from "express";

const app = express();
app.use(express.json());

app.post("/webhook", (req, res) => {
  const expected = createHmac("sha256", process.env.APP_SECRET).update(JSON.stringify(req.body)).digest("hex"); // error[require-webhook-verification]: over a body that was written again
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(req.headers["x-hub-signature-256"]))) return res.sendStatus(401);
  handle(req.body.entry[0].messaging[0]); // error[require-input-validation]
  res.sendStatus(200);
});

app.post("/raw", (req, res) => {
  const expected = createHmac("sha256", process.env.APP_SECRET).update(req.rawBody).digest("hex");
  const ours = createHmac("sha256", process.env.APP_SECRET).update(JSON.stringify({ id: 1 })).digest("hex");
  res.json({ expected, ours });
});
