const { exec } = require("child_process");
const express = require("express");

const app = express();

function fail(text) {
  throw new Error(text);
}

function assertWord(text) {
  if (!/^\w+$/.test(text)) throw new TypeError("no word");
}

app.get("/", (req, res) => {
  const { q } = req.query;
  let command = "date";
  try {
    command = q;
    JSON.parse(command);
  } catch {
    exec(command); // error[no-command-injection]: reaches a shell command
  } finally {
    exec(command); // error[no-command-injection]: reaches a shell command
  }
  exec(command); // error[no-command-injection]: reaches a shell command

  let other = q;
  try {
    JSON.parse(other);
    other = "date";
  } finally {
    exec("date");
  }
  exec(other);

  let kept = q;
  try {
    kept = "date";
  } catch {
    kept = "uptime";
  }
  exec(kept);

  try {
    throw new Error(q);
  } catch (error) {
    exec(error.message); // error[no-command-injection]: reaches a shell command
  }

  try {
    fail(q);
  } catch (error) {
    exec(error.message); // error[no-command-injection]: reaches a shell command
  }

  try {
    throw { command: q };
  } catch ({ command: thrown }) {
    exec(thrown); // error[no-command-injection]: reaches a shell command
  }

  try {
    assertWord(q);
    exec(`ls ${q}`);
  } catch {
    exec(q); // error[no-command-injection]: reaches a shell command
  }
});

app.get("/finally", (req, res) => {
  const run = () => {
    try {
      return req.query.q;
    } finally {
      exec("date");
    }
  };
  exec(run()); // error[no-command-injection]: reaches a shell command

  let number;
  try {
    number = Number.parseInt(req.query.n, 10);
  } catch {
    return;
  }
  exec(`head -n ${number}`);
});

app.get("/guard", (req, res) => {
  try {
    if (!/^[a-z]+$/.test(req.query.q)) throw new Error("no");
  } catch {
    return;
  }
  exec(`ls ${req.query.q}`);
});
