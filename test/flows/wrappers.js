const { exec } = require("child_process");
const express = require("express");

const app = express();

function run(command) {
  return exec(command);
}
function log(command) {
  console.log(command);
  return run(command);
}
const list = (folder) => run(`ls ${folder}`); // error[no-command-injection]: reaches a shell command
const shell = { run: (command) => exec(command) };
class Shell {
  run(command) {
    exec(command);
  }
}
function safe(command) {
  if (!/^[a-z]+$/.test(command)) return;
  exec(command);
}
function options({ command }) {
  exec(command); // error[no-command-injection]: reaches a shell command
}
function latest(...commands) {
  exec(commands[0]); // error[no-command-injection]: reaches a shell command
}

app.get("/", (req, res) => {
  const { q } = req.query;
  run(q); // error[no-command-injection]: reaches a shell command
  run("date");
  run(`ls ${q}`); // error[no-command-injection]: reaches a shell command
  log(q); // error[no-command-injection]: reaches a shell command
  list(q);
  list("docs");
  shell.run(q); // error[no-command-injection]: reaches a shell command
  new Shell().run(q); // error[no-command-injection]: reaches a shell command
  safe(q);
  options({ command: q });
  latest(q);
});
