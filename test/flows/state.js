const { exec } = require("child_process");
const express = require("express");

const app = express();

const drafts = new Map();
const pending = {};
const limits = {};
let latest = "date";
const history = []; // error[require-data-expiry]: kept for as long as the program runs in `history`

app.post("/draft", (req, res) => {
  drafts.set(req.ip, { text: req.body.text, at: Date.now() });
  pending[req.ip] = req.body.text;
  limits[req.ip] = Number(req.body.limit);
  latest = req.body.text;
  history.push(req.body.text);
  res.end();
});

app.post("/run", (req, res) => {
  exec(drafts.get(req.ip).text); // error[no-command-injection]: reaches a shell command
  exec(`head -n ${drafts.get(req.ip).at}`);
  exec(pending[req.ip]); // error[no-command-injection]: reaches a shell command
  exec(`head -n ${limits[req.ip]}`);
  exec(latest); // error[no-command-injection]: reaches a shell command
  exec(history.at(-1)); // error[no-command-injection]: reaches a shell command
  for (const line of history) exec(line); // error[no-command-injection]: reaches a shell command
});

class Sessions {
  constructor() {
    this.steps = {};
  }
  save(id, text) {
    this.steps[id] = text;
  }
  load(id) {
    return this.steps[id];
  }
}
const sessions = new Sessions();

app.post("/load", (req, res) => {
  exec(sessions.load(req.ip)); // error[no-command-injection]: reaches a shell command
});
app.post("/save", (req, res) => {
  sessions.save(req.ip, req.body.text);
});
