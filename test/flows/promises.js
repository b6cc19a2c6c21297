const { exec } = require("child_process");
const express = require("express");

const app = express();
const { promisify } = require("util");

const delay = (text) => new Promise((resolve) => setTimeout(() => resolve(text), 10));
const load = async (text) => text;
const old = (text, done) => done(null, text);

app.get("/", async (req, res) => {
  const { q } = req.query;
  exec(await load(q)); // error[no-command-injection]: reaches a shell command
  exec(await load("date"));
  exec(await delay(q)); // error[no-command-injection]: reaches a shell command
  exec(await delay("date"));
  load(q).then((text) => exec(text)); // error[no-command-injection]: reaches a shell command
  load("date").then((text) => exec(text));
  load(q)
    .then((text) => text.trim())
    .then((text) => exec(text)); // error[no-command-injection]: reaches a shell command
  load(q)
    .then(() => "date")
    .then((text) => exec(text));
  load(q)
    .catch(() => "date")
    .finally(() => exec("date"))
    .then((text) => exec(text)); // error[no-command-injection]: reaches a shell command
  const [a, b] = await Promise.all([load(q), load("date")]);
  exec(a); // error[no-command-injection]: reaches a shell command
  exec(b);
  exec(await Promise.race([load("date"), load(q)])); // error[no-command-injection]: reaches a shell command
  exec((await Promise.allSettled([load(q)]))[0].value); // error[no-command-injection]: reaches a shell command
  exec(await Promise.resolve(q)); // error[no-command-injection]: reaches a shell command
  const all = await Promise.all([q].map(async (text) => load(text)));
  exec(all[0]); // error[no-command-injection]: reaches a shell command
  for await (const text of [load(q)]) exec(text); // error[no-command-injection]: reaches a shell command
  const { promise, resolve } = Promise.withResolvers();
  resolve(q);
  exec(await promise); // error[no-command-injection]: reaches a shell command
  const later = promisify(old);
  exec(await later("date")); // spurious[no-command-injection]: unknown origin
  await new Promise((done) => done()).then(() => exec(q)); // error[no-command-injection]: reaches a shell command
});
