const { exec } = require("child_process");
const express = require("express");

const app = express();
const ALLOWED = ["date", "uptime"];

app.get("/headers", (req, res) => {
  if (!ALLOWED.includes(req.get("x-command"))) return;
  exec(req.get("x-command"));
  exec(req.get("x-other")); // error[no-command-injection]: reaches a shell command
});

app.get("/address", (req, res) => {
  const params = new URL(req.url, "https://bot.example").searchParams;
  if (params.get("q") !== "date") return;
  exec(params.get("q"));
  params.set("q", req.query.q);
  exec(params.get("q")); // error[no-command-injection]: reaches a shell command
});

app.get("/query", (req, res) => {
  if (!ALLOWED.includes(req.query.q)) return;
  exec(req.query.q);
});
