import express from "express";

const app = express();
const KEYS = new Set(["LANG", "TZ"]);

app.post("/settings", express.json(), (req, res) => {
  process.env[req.body.key] = "1"; // error[no-trust-boundary-violation]: name of an environment variable
  if (KEYS.has(req.body.key)) process.env[req.body.key] = "1";
  process.env.LANG = "en";
  res.json({ lang: process.env.LANG === "en" });
});
