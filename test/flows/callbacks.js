const { exec } = require("child_process");
const express = require("express");

const app = express();

function each(list, callback) {
  for (let i = 0; i < list.length; i++) callback(list[i], i);
}
function withText(text, done) {
  setTimeout(() => done(null, text), 10);
}
function run(text) {
  return identity.call(null, text);
}
function identity(x) {
  return x;
}

app.get("/", (req, res) => {
  const { q } = req.query;
  each([q], (item) => exec(item)); // error[no-command-injection]: reaches a shell command
  each(["date"], (item) => exec(item));
  withText(q, (error, text) => exec(text)); // error[no-command-injection]: reaches a shell command
  withText("date", (error, text) => exec(text));
  exec(run(q)); // error[no-command-injection]: reaches a shell command
  exec(identity.apply(null, [q])); // error[no-command-injection]: reaches a shell command
  exec(((a, b) => b).apply(null, ["date", q])); // error[no-command-injection]: reaches a shell command
  exec(((a, b) => a).apply(null, ["date", q]));
  exec(((a, b) => a).call(null, "date", q));
  exec(identity.bind(null, q)()); // error[no-command-injection]: reaches a shell command
  exec(identity.bind(null, "date")(q));
  const bound = function () {
    return this.text;
  }.bind({ text: q });
  exec(bound()); // error[no-command-injection]: reaches a shell command
  const handlers = { run: (text) => exec(text), skip: (text) => text };
  handlers.run(q); // error[no-command-injection]: reaches a shell command
  handlers.skip(q);
  const commands = [(text) => exec(text)]; // error[no-command-injection]: reaches a shell command
  commands.forEach((command) => command(q));
  [q].forEach(direct);
  ["date"].forEach(harmless);
});

function direct(text) {
  exec(text); // error[no-command-injection]: reaches a shell command
}
function harmless(text) {
  exec(text);
}

// A function of the language's own is called like any other.
app.get("/numbers", (req, res) => {
  exec(`head -n ${req.query.list.split(",").map(Number).join(" ")}`);
  exec(`head -n ${req.query.list.split(",").map(String).join(" ")}`); // error[no-command-injection]: reaches a shell command
  exec(`head -n ${Array.from(req.query.list.split(","), Number).join(" ")}`);
});
