// A text that is less or greater than a number is a number; one that is neither may be anything.
const { execSync } = require("node:child_process");
const app = require("express")();

app.get("/", (req, res) => {
  const { n } = req.query;
  if (n >= 1 && n <= 9) execSync(`head -n ${n} log`);
  if (n < 1 || n > 9) return res.sendStatus(400);
  execSync(`head -n ${n} log`); // error[no-command-injection]: reaches a shell command
  if (!(n > 0)) return res.sendStatus(400);
  execSync(`head -n ${n} log`);
});

app.get("/length", (req) => {
  const { n } = req.query;
  if (n.length > 3) execSync(`head -n ${n} log`); // error[no-command-injection]: reaches a shell command
});
