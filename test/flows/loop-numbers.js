const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  let n = 0;
  n -= 1;
  if (n === -1) exec("date");
  for (let i = 0; i < 3; i++) n = i * 2;
  if (n > 2) exec(req.query.q); // error[no-command-injection]: reaches a shell command
  let count = 10;
  while (count > 0) count--;
  exec(req.query.q); // error[no-command-injection]: reaches a shell command
});
