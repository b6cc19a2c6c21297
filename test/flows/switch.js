const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  const { q } = req.query;
  switch (q) {
    case "date":
    case "uptime":
      exec(q);
      break;
    case "list": {
      exec(`ls ${q}`);
    }
    // falls through
    default:
      exec(q); // error[no-command-injection]: reaches a shell command
  }

  let command;
  switch (req.query.kind) {
    case "a":
      command = "date";
      break;
    case "b":
      command = req.query.b;
      break;
    default:
      return;
  }
  exec(command); // error[no-command-injection]: reaches a shell command

  const mode = "b";
  switch (mode) {
    case "a":
      exec(q);
      break;
    default:
      exec("date");
  }

  switch (true) {
    case /^\w+$/.test(q):
      exec(`ls ${q}`);
      break;
    case q.length > 3:
      exec(q); // error[no-command-injection]: reaches a shell command
  }

  let safe;
  switch (q) {
    case "one":
      safe = "date";
      break;
    default:
      safe = "uptime";
  }
  exec(safe);
});
