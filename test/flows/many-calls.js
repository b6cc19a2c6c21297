// Of calls that bring nothing to follow, only so many are run; what a function keeps of the one around it is brought as well.
const fs = require("node:fs");
const path = require("node:path");
const { Client } = require("pg");
const app = require("express")();

const db = new Client();
const ready = db.connect();

function all(...args) {
  return ready.then(() => db.query(...args)); // error[no-sql-injection]: Request data `req.params.name`
}

app.get("/board", async (req, res) => {
  await all("SELECT * FROM a");
  await all("SELECT * FROM b");
  await all("SELECT * FROM c");
  await all("SELECT * FROM d");
  await all("SELECT * FROM e");
  await all("SELECT * FROM f");
  await all("SELECT * FROM g");
  await all("SELECT * FROM h");
  await all("SELECT * FROM i");
  res.json(await all("SELECT * FROM j"));
});

app.get("/table/:name", async (req, res) => {
  res.json(await all(`SELECT * FROM ${req.params.name}`));
});

/** What calls with data of somebody's gave is no result of one without. */
function tidy(name) {
  return name.trim().replace(/\s+/g, "-");
}

app.post("/tidy", (req, res) => {
  const { a, b, c, d, e, f, g, h, i } = req.body;
  res.json([tidy(a), tidy(b), tidy(c), tidy(d), tidy(e), tidy(f), tidy(g), tidy(h), tidy(i)]);
});

exports.readNamed = (name) => fs.readFileSync(path.join("files", tidy(name)));
