const { exec } = require("child_process");
const express = require("express");
const shellEscape = require("shell-escape");
const { parse, quote } = require("shell-quote");
const { Shescape } = require("shescape");
const shescape = require("shescape");

const app = express();

app.get("/run", (req, res) => {
  const { q } = req.query;
  exec(`ls ${quote([q])}`);
  exec(parse(q)[0]); // error[no-command-injection]
  exec(shellEscape(["ls", q]));
  exec(`ls ${shescape.quote(q)}`);
  exec(`ls ${new Shescape({ shell: true }).quote(q)}`);
});
