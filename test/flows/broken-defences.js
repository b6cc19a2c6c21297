const { exec } = require("child_process");
const express = require("express");

const app = express();

const ADMINS = [];
const DENIED = ["rm", "dd"];

function check(text) {}
function verify(text) {
  return text !== "";
}
function isSafe(text) {
  for (const word of DENIED) if (text.includes(word)) return false;
  return true;
}
function lastOnly(text) {
  let safe = false;
  for (const char of text) safe = /[a-z]/.test(char);
  return safe;
}
function sanitize(text) {
  text.replace(/[^\w]/g, "");
  return text;
}
function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

app.get("/", (req, res) => {
  const { a } = req.query;
  check(a);
  exec(a); // error[no-command-injection]: reaches a shell command
  if (verify(a)) exec(a); // error[no-command-injection]: reaches a shell command
  if (isSafe(a)) exec(a); // error[no-command-injection]: reaches a shell command
  if (lastOnly(a)) exec(a); // error[no-command-injection]: reaches a shell command
  if (DENIED.includes(a)) return;
  exec(a); // error[no-command-injection]: reaches a shell command
  exec(`ls ${sanitize(a)}`); // error[no-command-injection]: reaches a shell command
  exec(`ls "${escapeHtml(a)}"`); // error[no-command-injection]: reaches a shell command
  exec(`ls '${a.replace(/'/g, "")}'`); // error[no-command-injection]: reaches a shell command
  exec(`ls "${a.replaceAll('"', '\\"')}"`); // error[no-command-injection]: reaches a shell command // error[no-bypassable-check]: A backslash
  if (/[a-z]+/.test(a)) exec(a); // error[no-command-injection]: reaches a shell command
  if (a.match(/[a-z]+/)) exec(a); // error[no-command-injection]: reaches a shell command
  if (a.includes("date")) exec(a); // error[no-command-injection]: reaches a shell command
  if (a.startsWith("date")) exec(a); // error[no-command-injection]: reaches a shell command
  if (a.endsWith(".txt")) exec(a); // error[no-command-injection]: reaches a shell command
  if (ADMINS.length && !ADMINS.includes(req.ip)) return;
  exec(a); // error[no-command-injection]: reaches a shell command
  if (a.length > 100) return;
  exec(a); // error[no-command-injection]: reaches a shell command
  console.assert(/^\w+$/.test(a));
  exec(a); // error[no-command-injection]: reaches a shell command
  if (!/^\w+$/.test(a)) console.warn("odd");
  exec(a); // error[no-command-injection]: reaches a shell command
  try {
    if (!/^\w+$/.test(a)) throw new Error("odd");
  } catch {
    console.warn("odd");
  }
  exec(a); // error[no-command-injection]: reaches a shell command
  exec(encodeURIComponent(a)); // error[no-command-injection]: reaches a shell command
  exec(JSON.stringify(a)); // error[no-command-injection]: reaches a shell command
  exec(a.trim().slice(0, 10)); // error[no-command-injection]: reaches a shell command
  // What a method of the data answers says nothing of the data.
  if (req.body.kind() === "word") exec(req.body.command); // error[no-command-injection]: reaches a shell command
});
