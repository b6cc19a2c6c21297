const { exec } = require("child_process");
const express = require("express");

const app = express();

app.get("/", (req, res) => {
  const { q } = req.query;
  const map = new Map([["a", q], ["b", "date"]]);
  exec(map.get("a")); // error[no-command-injection]: reaches a shell command
  exec(map.get("b"));
  map.set("b", q).set("c", "date");
  exec(map.get("b")); // error[no-command-injection]: reaches a shell command
  exec(map.get("c"));
  map.delete("b");
  map.set("a", "uptime");
  exec(map.get("a"));
  const open = new Map();
  open.set(req.ip, q);
  exec(open.get("x")); // error[no-command-injection]: reaches a shell command
  for (const [name, value] of open) exec(value); // error[no-command-injection]: reaches a shell command
  for (const value of open.values()) exec(value); // error[no-command-injection]: reaches a shell command
  for (const name of map.keys()) exec(name);
  open.forEach((value) => exec(value)); // error[no-command-injection]: reaches a shell command
  exec([...open.values()][0]); // error[no-command-injection]: reaches a shell command
  exec([...open][0][1]); // error[no-command-injection]: reaches a shell command
  exec(`ls ${open.size}`);
  const handlers = new Map();
  handlers.set(req.ip, (text) => text);
  exec(handlers.get(req.ip)(q)); // error[no-command-injection]: reaches a shell command
  exec(handlers.get(req.ip)("date"));
  const set = new Set();
  set.add("date");
  exec([...set][0]);
  set.add(q);
  for (const item of set) exec(item); // error[no-command-injection]: reaches a shell command
  exec(Array.from(set).join(" ")); // error[no-command-injection]: reaches a shell command
  const weak = new WeakMap();
  weak.set(res, q);
  exec(weak.get(res)); // error[no-command-injection]: reaches a shell command
  if (new Set(["date"]).has(q)) exec(q);
});
