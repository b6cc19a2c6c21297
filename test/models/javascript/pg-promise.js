const init = require("pg-promise");
const { Client: Discord } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const pgp = init({});
const db = pgp(process.env.DATABASE_URL);
const { ParameterizedQuery } = init;

new Discord({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await db.any("SELECT * FROM users WHERE name = '" + text + "'"); // error[no-sql-injection]: ($1)
  await db.any("SELECT * FROM users WHERE name = $1", [text]);
  await db.any("SELECT * FROM users WHERE name = $1 AND id = $<id>", text);
  await db.oneOrNone("SELECT * FROM users WHERE name = ${name}", { name: text });
  await db.any({ text: "SELECT * FROM users WHERE name = '" + text + "'" }); // error[no-sql-injection]
  // The raw forms put the value in as it stands.
  await db.any("SELECT * FROM users WHERE ${where:raw}", { where: text }); // error[no-sql-injection]
  await db.any("SELECT * FROM $1^", [text]); // error[no-sql-injection]
  await db.any("SELECT * FROM users WHERE $1:raw", text); // error[no-sql-injection]
  await db.any("SELECT * FROM users WHERE id = $1 AND $2:raw", [1, text]); // error[no-sql-injection]
  await db.any("SELECT * FROM users WHERE name = $1 AND $2:raw", [text, "active"]);
  await db.any("SELECT * FROM ${table:raw} WHERE name = ${name}", { table: "users", name: text });
  await db.any("SELECT * FROM ${table:name} WHERE name = ${name}", { table: text, name: text });
  await db.none(pgp.as.format("DELETE FROM users WHERE name = $1", [text]));
  await db.none(pgp.as.format("DELETE FROM users WHERE $<where:raw>", { where: text })); // error[no-sql-injection]
  await db.none(pgp.as.format("DELETE FROM users WHERE $1:raw", text)); // error[no-sql-injection]
  await db.none("DELETE FROM users WHERE name = " + pgp.as.text(text) + " OR name LIKE '%" + init.as.value(text) + "%'"); // error[no-sql-injection]
  await db.any(new ParameterizedQuery("SELECT " + text)); // error[no-sql-injection]
  await db.any(new pgp.PreparedStatement({ name: "find", text: "SELECT * FROM users WHERE name = $1", values: [text] }));
  await db.any(new pgp.ParameterizedQuery({ text: "SELECT " + text })); // error[no-sql-injection]
  await db.tx((t) => t.none("DELETE FROM users WHERE name = '" + text + "'")); // error[no-sql-injection]
  await db.task("name", (t) => t.batch([t.none("DELETE FROM users WHERE name = '" + text + "'")])); // error[no-sql-injection]
  const names = await db.map("SELECT name FROM users WHERE name = $1", [text], (row) => row.name);
  await db.each("SELECT name FROM users", [], (row) => exec(`echo ${row.name}`));
  exec(`echo ${names[0]} ${await db.none("DELETE FROM users")}`);
  await db.func("find_user", [text]);
  const connection = await db.connect();
  await connection.any("SELECT " + text); // error[no-sql-injection]
  await db.none(pgp.helpers.insert({ name: text }, null, "users"));
  await db.none(pgp.helpers.concat(["SELECT 1", "SELECT 2"]));
});

const app = express();
app.use(express.json());
app.post("/values", async (req, res) => {
  await db.none("INSERT INTO users (name) VALUES ($1)", [req.body.name]); // error[require-input-validation]: database write
  res.end();
});
app.post("/insert", async (req, res) => {
  await db.none(pgp.helpers.insert(req.body, null, "users")); // error[require-input-validation]: database write
  res.end();
});
app.post("/func", async (req, res) => res.json(await db.func("find_user", [req.body.name]))); // error[require-input-validation]
app.post("/query", async (req, res) => {
  await db.none({ text: "INSERT INTO users (name) VALUES ($1)", values: [req.body.name] }); // error[require-input-validation]
  res.end();
});
