const { exec } = require("child_process");
const express = require("express");

const app = express();

function clean(text) {
  return text.replace(/[^\w]/g, "");
}
const sanitize = (text) => text;
const sanitizeInput = (text) => text.trim();
function escapeShell(text) {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
function byTable(text) {
  const table = { a: "date", b: "uptime" };
  return table[text];
}
function toNumber(text) {
  return Number(text);
}
function orDefault(text) {
  return ["date", "uptime"].includes(text) ? text : "date";
}
function only(text) {
  let result = "";
  for (const char of text) if (/^[a-z]$/.test(char)) result += char;
  return result;
}

app.get("/", (req, res) => {
  const { q } = req.query;
  exec(`ls ${clean(q)}`);
  exec(`ls ${sanitize(q)}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${sanitizeInput(q)}`); // error[no-command-injection]: reaches a shell command
  exec(`ls ${byTable(q)}`);
  exec(`ls ${toNumber(q)}`);
  exec(`ls ${orDefault(q)}`);
  exec(`ls ${only(q)}`);
  exec(`ls ${escapeShell(q)}`);
  const shared = [clean(q), sanitize(q)];
  exec(`ls ${shared[0]}`);
  exec(`ls ${shared[1]}`); // error[no-command-injection]: reaches a shell command
});
