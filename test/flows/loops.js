const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  let later = "date";
  for (let i = 0; i < 3; i++) {
    exec(later); // error[no-command-injection]: reaches a shell command
    later = req.query.a;
  }

  let chain = "date";
  let middle = "date";
  let first = "date";
  while (req.ip) {
    exec(chain); // error[no-command-injection]: reaches a shell command
    chain = middle;
    middle = first;
    first = req.query.b;
  }

  let cleaned = req.query.c;
  do {
    cleaned = "date";
  } while (req.ip);
  exec(cleaned);

  let text = "";
  for (const word of req.query.d.split(" ")) text += word;
  exec(text); // error[no-command-injection]: reaches a shell command

  let keys = "";
  for (const key in { a: 1, b: 2 }) keys += key;
  exec(keys);

  for (const key in req.body) exec(key); // error[no-command-injection]: reaches a shell command

  for (const word of ["date", "uptime"]) exec(word);

  outer: for (;;) {
    for (const word of ["a"]) {
      if (word) {
        later = "date";
        break outer;
      }
    }
    later = req.query.e;
  }
  exec(later);

  let last = req.query.f;
  while (true) {
    if (req.ip) continue;
    last = "date";
    break;
  }
  exec(last);

  let allowed = true;
  for (const word of ["rm", "dd"]) allowed = !req.query.g.includes(word);
  if (allowed) exec(req.query.g); // error[no-command-injection]: reaches a shell command
});
