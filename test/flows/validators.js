const { exec } = require("child_process");
const express = require("express");
const { z } = require("zod");

const app = express();
const Word = z.string().regex(/^\w+$/);
const ALLOWED = ["date", "uptime"];

function isWord(text) {
  return /^\w+$/.test(text);
}
const isShort = (text) => text.length < 20;
const isName = (text) => typeof text === "string" && /^[a-z]+$/.test(text);
const isAllowed = function (text) {
  if (ALLOWED.includes(text)) return true;
  return false;
};
function isUnsafe(text) {
  return !isWord(text);
}
function isValid(text) {
  return true;
}
function isBoth(text) {
  return isShort(text) && isWord(text);
}
function assertWord(text) {
  if (!isWord(text)) {
    throw new Error("no word");
  }
}
function assertNothing(text) {
  if (!text) throw new Error("empty");
}
function validate(text) {
  if (!isWord(text)) return { ok: false };
  return { ok: true, value: text };
}
function word(text) {
  if (!isWord(text)) throw new Error("no word");
  return text;
}
const checks = { word: isWord, any: (text) => Boolean(text) };

app.get("/", (req, res) => {
  const { a, b, c, d, e, f, g, h } = req.query;
  if (isWord(a)) exec(`ls ${a}`);
  if (isShort(a)) exec(`ls ${a}`); // error[no-command-injection]: reaches a shell command
  if (isName(a)) exec(`ls ${a}`);
  if (isAllowed(a)) exec(a);
  if (isValid(a)) exec(a); // error[no-command-injection]: reaches a shell command
  if (isBoth(a)) exec(`ls ${a}`);
  if (isUnsafe(b)) return;
  exec(`ls ${b}`);
  assertNothing(c);
  exec(`ls ${c}`); // error[no-command-injection]: reaches a shell command
  assertWord(c);
  exec(`ls ${c}`);
  if (checks.word(d)) exec(`ls ${d}`);
  if (checks.any(d)) exec(`ls ${d}`); // error[no-command-injection]: reaches a shell command
  const ok = isWord(e);
  if (!ok) return;
  exec(`ls ${e}`);
  exec(`ls ${word(f)}`);
  const result = validate(g);
  exec(`ls ${result.value}`);
  const test = isWord;
  if (!test(h)) return;
  exec(`ls ${h}`);
});

app.get("/properties", (req, res) => {
  if (!isWord(req.query.name)) return res.sendStatus(400);
  exec(`ls ${req.query.name}`);
  exec(`ls ${req.query.other}`); // error[no-command-injection]: reaches a shell command
});

app.get("/parsed", (req, res) => {
  const parsed = Word.safeParse(req.query.word);
  if (!parsed.success) return res.status(400).send(parsed.error.message);
  exec(`ls ${parsed.data}`);
  exec(`ls ${req.query.other}`); // error[no-command-injection]: reaches a shell command
});
