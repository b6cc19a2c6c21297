const { exec } = require("child_process");
const express = require("express");

const app = express();

function named({ text = "date", size } = {}) {
  return text;
}
function defaults(text = "date", again = text) {
  return again;
}
const pick = ([first, ...rest]) => rest[0];
const nested = ({ a: { b: [c] = [] } = {} }) => c;

app.get("/", (req, res) => {
  const { q } = req.query;
  exec(named({ text: q })); // error[no-command-injection]: reaches a shell command
  exec(named({ size: q }));
  exec(named());
  exec(defaults());
  exec(defaults(q)); // error[no-command-injection]: reaches a shell command
  exec(defaults("date"));
  exec(defaults(undefined, q)); // error[no-command-injection]: reaches a shell command
  exec(pick(["date", q])); // missing[no-command-injection]: reaches a shell command
  exec(pick([q, "date"])); // spurious[no-command-injection]: reaches a shell command
  exec(nested({ a: { b: [q] } })); // error[no-command-injection]: reaches a shell command
  exec(nested({ a: { b: ["date", q] } }));
  exec(req?.query?.q); // error[no-command-injection]: reaches a shell command
  exec(req.query?.["q"]); // error[no-command-injection]: reaches a shell command
  exec(res.locals?.missing?.(q) ?? "date"); // error[no-command-injection]: may reach a shell command
  const { query: { q: deep }, ip } = req;
  exec(deep); // error[no-command-injection]: reaches a shell command
});

(function () {
  app.get("/inner", (req, res) => exec(req.query.q)); // error[no-command-injection]: reaches a shell command
})();

app.get("/admin", (req, res, next) => {
  req.command = req.query.q;
  next();
});
