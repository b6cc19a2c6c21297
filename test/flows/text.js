const { exec } = require("child_process");
const express = require("express");

const app = express();
const util = require("util");

app.get("/", (req, res) => {
  const { q } = req.query;
  exec("ls " + q); // error[no-command-injection]: reaches a shell command
  exec("ls ".concat(q, " -l")); // error[no-command-injection]: reaches a shell command
  exec(["ls", q].join(" ")); // error[no-command-injection]: reaches a shell command
  exec(`ls ${`-l ${q}`}`); // error[no-command-injection]: reaches a shell command
  exec(util.format("ls %s", q)); // error[no-command-injection]: reaches a shell command
  exec(q.split(",").map((part) => part.trim()).join(" ")); // error[no-command-injection]: reaches a shell command
  exec(q.substring(0, 3).padStart(4).repeat(2)); // error[no-command-injection]: reaches a shell command
  exec(String(q).normalize()); // error[no-command-injection]: reaches a shell command
  exec(q[0]); // error[no-command-injection]: reaches a shell command
  exec(q.at(-1)); // error[no-command-injection]: reaches a shell command
  exec(`ls ${q.length} ${q.indexOf("x")} ${q === "x"} ${typeof q} ${!q} ${q > 3}`);
  exec(`ls ${q.split(" ").length}`);
  exec(`ls ${Boolean(q)} ${q.includes("x")} ${q.charCodeAt(0)}`);
  let builder = "ls";
  builder += " -l ";
  builder += q;
  exec(builder); // error[no-command-injection]: reaches a shell command
  const parts = [];
  parts.push("ls");
  parts.push("-l");
  exec(parts.join(" "));
  parts.push(q);
  exec(parts.join(" ")); // error[no-command-injection]: reaches a shell command
  exec(JSON.stringify({ q })); // error[no-command-injection]: reaches a shell command
  exec(Buffer.from(q).toString("utf8")); // error[no-command-injection]: reaches a shell command
  exec(escape(q)); // error[no-command-injection]: reaches a shell command
  exec(q.toString()); // error[no-command-injection]: reaches a shell command
  exec(`${q}`); // error[no-command-injection]: reaches a shell command
  exec("" + 1 + 2);
});

const tag = (strings, ...values) => strings[0] + values.join("");
const drop = (strings, ...values) => strings.join("?");

app.get("/tags", (req, res) => {
  exec(tag`ls ${req.query.q}`); // error[no-command-injection]: reaches a shell command
  exec(drop`ls ${req.query.q}`);
  exec(String.raw`ls ${req.query.q}`); // error[no-command-injection]: reaches a shell command
});
