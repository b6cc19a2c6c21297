const { exec } = require("child_process");
const express = require("express");

const app = express();
const ALLOWED = new Set(["date", "uptime"]);
const WORD = /^\w+$/;

app.get("/callbacks", (req, res) => {
  const { q } = req.query;
  if (!ALLOWED.has(q)) return;
  [1].forEach(() => exec(q));
  setTimeout(() => exec(q), 10);
  const later = () => exec(q);
  later();
});

app.get("/alias", (req, res) => {
  const { q } = req.query;
  const copy = q;
  if (!ALLOWED.has(q)) return;
  exec(copy); // spurious[no-command-injection]: reaches a shell command
});

app.get("/parts", (req, res) => {
  const parts = req.query.q.split(" ");
  if (!WORD.test(parts[0])) return;
  exec(parts[0]);
  exec(parts[1]); // error[no-command-injection]: reaches a shell command
});

app.get("/object", (req, res) => {
  const options = { name: req.query.name, other: req.query.other };
  if (!WORD.test(options.name)) return;
  exec(options.name);
  exec(options.other); // error[no-command-injection]: reaches a shell command
  options.name = req.query.again;
  exec(options.name); // error[no-command-injection]: reaches a shell command
});

app.get("/loop", (req, res) => {
  for (const word of req.query.q.split(" ")) {
    if (!WORD.test(word)) continue;
    exec(`ls ${word}`);
  }
  for (const word of req.query.q.split(" ")) {
    if (!WORD.test(word)) break;
  }
  exec(`ls ${req.query.q}`); // error[no-command-injection]: reaches a shell command
});

app.get("/nested", (req, res) => {
  const { a, b } = req.query;
  if (WORD.test(a)) {
    if (WORD.test(b)) exec(`${a} ${b}`);
    else exec(`${a} ${b}`); // error[no-command-injection]: reaches a shell command
  }
  const known = WORD.test(a) && WORD.test(b);
  if (!known) return;
  exec(`${a} ${b}`);
});

app.get("/conditional", (req, res) => {
  const { q } = req.query;
  exec(WORD.test(q) ? q : "date");
  exec(WORD.test(q) ? "date" : q); // error[no-command-injection]: reaches a shell command
  exec(ALLOWED.has(q) && q);
  exec((WORD.test(q) && q) || "date");
  const name = WORD.test(q) ? q : undefined;
  if (name) exec(name);
});

app.get("/closure", (req, res) => {
  let { q } = req.query;
  const change = () => {
    q = req.query.other;
  };
  if (!ALLOWED.has(q)) return;
  change();
  exec(q); // error[no-command-injection]: reaches a shell command
});

function middleware(req, res, next) {
  if (!WORD.test(req.query.q)) return res.sendStatus(400);
  next();
}
app.get("/middleware", middleware, (req, res) => {
  exec(`ls ${req.query.q}`);
});

app.get("/empty", (req, res) => {
  let { q } = req.query;
  if (!q) exec(`ls ${q}`);
  if (!q || !ALLOWED.has(q)) q = "date";
  exec(q);
  const { next, other, count } = req.query;
  if (!other) res.send("nothing");
  exec(other); // error[no-command-injection]: reaches a shell command
  if (next && !ALLOWED.has(next)) return;
  exec(next);
  if (!+count) exec(count); // error[no-command-injection]: reaches a shell command
});
