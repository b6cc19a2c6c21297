const { exec } = require("child_process");
const express = require("express");

const app = express();

function trim(text) {
  return text.startsWith(" ") ? trim(text.slice(1)) : text;
}
function even(text, n) {
  return n === 0 ? text : odd(text, n - 1);
}
function odd(text, n) {
  return n === 0 ? "date" : even(text, n - 1);
}
function flatten(tree) {
  return Array.isArray(tree) ? tree.map(flatten).join(" ") : tree;
}
function drop(text) {
  return text ? drop(text.slice(1)) : "date";
}
function deep(text, depth) {
  if (depth > 10) return text;
  return deep(text, depth + 1);
}
const forever = (text) => forever(text);

app.get("/", (req, res) => {
  const { q } = req.query;
  exec(trim(q)); // error[no-command-injection]: reaches a shell command
  exec(even(q, req.query.n)); // error[no-command-injection]: reaches a shell command
  exec(flatten([q, ["x"]])); // error[no-command-injection]: reaches a shell command
  exec(drop(q));
  exec(deep(q, 0)); // missing[no-command-injection]: reaches a shell command
  exec(deep("date", 0));
  exec(forever(q));
});
