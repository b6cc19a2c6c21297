const { exec } = require("child_process");
const express = require("express");

const app = express();
const ALLOWED = new Set(["date", "uptime"]);
const LIST = ["date", "uptime"];
const TABLE = { date: "date -u", up: "uptime" };
const NAMES = new Map([["date", "date -u"]]);

app.get("/early", (req, res) => {
  const { a, b, c, d, e, f } = req.query;
  if (!ALLOWED.has(a)) return res.end();
  exec(a);
  if (!LIST.includes(b)) throw new Error("no");
  exec(b);
  if (LIST.indexOf(c) === -1) return;
  exec(c);
  if (!(d in TABLE)) return;
  exec(d);
  if (!Object.hasOwn(TABLE, e)) return;
  exec(e);
  if (e !== "date" && e !== "uptime") return;
  exec(e);
  exec(TABLE[f]);
  exec(NAMES.get(f));
  exec(TABLE[f] ?? f); // error[no-command-injection]: reaches a shell command
  exec(f); // error[no-command-injection]: reaches a shell command
});

app.get("/branch", (req, res) => {
  const { a, b, c } = req.query;
  if (a === "date") exec(a);
  else exec(a); // error[no-command-injection]: reaches a shell command
  if (a !== "date") exec(a); // error[no-command-injection]: reaches a shell command
  if (typeof b === "string") exec(b); // error[no-command-injection]: reaches a shell command
  if (typeof b === "number") exec(`head -n ${b}`);
  if (ALLOWED.has(c) && req.ip) exec(c);
  if (ALLOWED.has(c) || req.ip) exec(c); // error[no-command-injection]: reaches a shell command
  if (ALLOWED.has(c) || LIST.includes(c)) exec(c);
  if (!ALLOWED.has(c) || !req.ip) return;
  exec(c);
});

app.get("/stored", (req, res) => {
  const { q } = req.query;
  const known = ALLOWED.has(q);
  if (known) exec(q);
  const unknown = !known;
  if (unknown) return;
  exec(q);
});

app.get("/changed", (req, res) => {
  let { q } = req.query;
  if (!ALLOWED.has(q)) return;
  q = req.query.other;
  exec(q); // error[no-command-injection]: reaches a shell command
});

app.get("/members", (req, res) => {
  if (!ALLOWED.has(req.query.q)) return;
  exec(req.query.q);
  exec(req.query.r); // error[no-command-injection]: reaches a shell command
});

app.get("/lists", (req, res) => {
  const own = [req.query.a];
  if (own.includes(req.query.b)) exec(req.query.b); // error[no-command-injection]: reaches a shell command
  const words = req.query.words.split(" ");
  if (!words.every((word) => /^\w+$/.test(word))) return;
  exec(`ls ${words.join(" ")}`);
});

app.get("/none", (req, res) => {
  const words = req.query.words.split(" ");
  if (words.some((word) => !/^\w+$/.test(word))) return;
  exec(`ls ${words.join(" ")}`);
});

app.get("/numbers", (req, res) => {
  const { n, m } = req.query;
  if (Number.isInteger(n)) exec(`head -n ${n}`);
  if (isNaN(m)) return;
  exec(`head -n ${m}`);
  exec(`head -n ${Number(n)} ${parseInt(n, 10)} ${+n} ${n * 1} ${n | 0} ${~~n}`);
});
