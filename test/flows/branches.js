const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  const { q } = req.query;

  if (7 * 6 > 200) exec(q);
  if (false) exec(q);
  if (1 < 2) exec("date");
  else exec(q);
  const mode = "safe";
  if (mode === "unsafe") exec(q);
  const run = mode === "safe" ? "date" : q;
  exec(run);
  exec(q ? "date" : "uptime");
  exec(req.ip ? q : "date"); // error[no-command-injection]: reaches a shell command
  exec(q || "date"); // error[no-command-injection]: reaches a shell command
  exec(q && "date");
  exec("" || q); // error[no-command-injection]: reaches a shell command
  exec("date" || q);
  exec(null ?? q); // error[no-command-injection]: reaches a shell command
  exec("date" ?? q);

  let command = "date";
  if (req.ip) {
    command = q;
  } else if (req.path) {
    command = "uptime";
  } else {
    return;
  }
  exec(command); // error[no-command-injection]: reaches a shell command
});

app.get("/return", (req, res) => {
  const { q } = req.query;
  if (req.ip) return;
  exec(q); // error[no-command-injection]: reaches a shell command
  return;
  exec(q);
});

app.get("/all-return", (req, res) => {
  if (req.ip) return res.end();
  else throw new Error("no");
  exec(req.query.q);
});
