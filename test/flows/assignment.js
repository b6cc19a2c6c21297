const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  let a = req.query.a;
  exec(a); // error[no-command-injection]: reaches a shell command
  a = "date";
  exec(a);

  let b = "date";
  if (req.query.flag) b = req.query.b;
  exec(b); // error[no-command-injection]: reaches a shell command

  let c = req.query.c;
  if (req.query.flag) c = "uptime";
  else c = "date";
  exec(c);

  const d = req.query.d;
  const e = d;
  exec(e); // error[no-command-injection]: reaches a shell command

  let f;
  f = req.query.f;
  f += " -l";
  exec(f); // error[no-command-injection]: reaches a shell command

  let g = "ls";
  g ||= req.query.g;
  exec(g);

  let h;
  h ??= req.query.h;
  exec(h); // error[no-command-injection]: reaches a shell command

  let [i, j] = ["date", req.query.j];
  exec(i);
  exec(j); // error[no-command-injection]: reaches a shell command
  [i, j] = [j, i];
  exec(i); // error[no-command-injection]: reaches a shell command
  exec(j);

  let k, l;
  k = l = req.query.k;
  exec(k); // error[no-command-injection]: reaches a shell command
  exec(l); // error[no-command-injection]: reaches a shell command

  exec((0, req.query.m)); // error[no-command-injection]: reaches a shell command
  exec(void req.query.n);
  exec((req.query.o, "date"));
});
