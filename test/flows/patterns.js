const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  const { a, b, c, d, e, f, g, h, i, j } = req.query;
  if (/^[\w-]+$/.test(a)) exec(`ls ${a}`);
  if (/[\w-]+/.test(a)) exec(`ls ${a}`); // error[no-command-injection]: reaches a shell command
  if (/^[\w-]+/.test(a)) exec(`ls ${a}`); // error[no-command-injection]: reaches a shell command
  if (/[\w-]+$/.test(a)) exec(`ls ${a}`); // error[no-slow-regex]: at least the square // error[no-command-injection]: reaches a shell command
  if (/^.*$/.test(a)) exec(`ls ${a}`); // error[no-command-injection]: reaches a shell command
  if (/^[a-z]+$/m.test(a)) exec(`ls ${a}`); // error[no-command-injection]: reaches a shell command
  if (/^(?:date|uptime)$/.test(b)) exec(b);
  if (/^date|uptime$/.test(b)) exec(b); // error[no-command-injection]: reaches a shell command
  if (!/^\d+$/.test(c)) return;
  exec(`head -n ${c}`);
  if (/[^\w]/.test(d)) return;
  exec(`ls ${d}`);
  if (/[;&|]/.test(e)) return;
  exec(`ls ${e}`); // error[no-command-injection]: reaches a shell command
  if (/\W/.test(f)) throw new Error("no");
  exec(`ls ${f}`);
  const safe = /^[a-z0-9]+$/i;
  if (safe.test(g)) exec(`ls ${g}`);
  if (g.match(safe)) exec(`ls ${g}`);
  const found = /^(\w+) (.*)$/.exec(h);
  exec(`ls ${found[1]}`);
  exec(`ls ${found[2]}`); // error[no-command-injection]: reaches a shell command
  const [, word, rest] = h.match(/^(\w+) (.*)$/);
  exec(`ls ${word}`);
  exec(`ls ${rest}`); // error[no-command-injection]: reaches a shell command
  const built = new RegExp("^[a-z]+$");
  if (built.test(i)) exec(`ls ${i}`);
  if (!i.match(/^[a-z]+$/)) return;
  exec(`ls ${i}`);
  if (/^[a-z]+$/.test(j) === false) return;
  exec(`ls ${j}`);
});
