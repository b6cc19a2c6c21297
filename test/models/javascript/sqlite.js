const sqlite3 = require("sqlite3").verbose();
const plain = require("sqlite3");
const { open } = require("sqlite");
const { DatabaseSync } = require("node:sqlite");
const { Database: BunDatabase } = require("bun:sqlite");
const Better = require("better-sqlite3");
const initSqlJs = require("sql.js");
const { createClient } = require("@libsql/client");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const db = new sqlite3.Database("bot.db");
const cached = new plain.cached.Database("bot.db");
const better = new Better("bot.db");
const called = Better("other.db");
const node = new DatabaseSync("bot.db");
const bun = new BunDatabase("bot.db");

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  db.all(`SELECT * FROM users WHERE name = '${text}'`, (err, rows) => exec(`echo ${rows.length} ${rows[0].name}`)); // error[no-sql-injection]
  db.all("SELECT * FROM users WHERE name = ?", [text], (err, rows) => exec(`echo ${rows.length}`));
  db.get(`SELECT * FROM users WHERE id = ${message.author.id}`, (err, row) => exec(`echo ${row.name}`));
  db.run(`UPDATE users SET name = '${text}'`, (err) => exec("echo done")); // error[no-sql-injection]
  db.exec(`PRAGMA table_info(${text})`); // error[no-sql-injection]
  db.serialize(() => {
    const statement = db.prepare(`INSERT INTO ${text} VALUES (?)`); // error[no-sql-injection]
    statement.run(text);
    statement.finalize();
  });
  cached.each("SELECT " + text, (err, row) => exec("echo row")); // error[no-sql-injection]

  const promised = await open({ filename: "bot.db", driver: plain.Database });
  const row = await promised.get(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]
  exec(`echo ${row.name}`);
  const written = await promised.run("INSERT INTO users (name) VALUES (?)", text);
  exec(`echo ${written.lastID}`);

  better.prepare(`SELECT * FROM users WHERE name = '${text}'`).all(); // error[no-sql-injection]
  better.prepare("SELECT * FROM users WHERE name = ?").pluck().get(text);
  const info = better.prepare("INSERT INTO users (name) VALUES (?)").bind(text).run();
  exec(`echo ${info.changes} ${info.lastInsertRowid}`);
  better.exec(`DELETE FROM users WHERE name = '${text}'`); // error[no-sql-injection]
  better.pragma(`table_info(${text})`); // error[no-sql-injection]
  const insert = better.transaction((name) => better.exec("INSERT INTO users VALUES ('" + name + "')")); // error[no-sql-injection]
  insert(text);
  called.prepare("SELECT " + text).get(); // error[no-sql-injection]
  node.prepare("SELECT " + text).get(); // error[no-sql-injection]
  bun.query("SELECT " + text).all(); // error[no-sql-injection]
  bun.run("DELETE FROM users WHERE name = '" + text + "'"); // error[no-sql-injection]
  const store = node.createTagStore();
  exec(`echo ${store.get`SELECT * FROM users WHERE name = ${text}`.name}`);
  better.function("clean", (value) => value);

  const SQL = await initSqlJs();
  const memory = new SQL.Database();
  memory.exec(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: (?)
  memory.run("INSERT INTO users (name) VALUES (?)", [text]);
  memory.prepare("SELECT " + text); // error[no-sql-injection]
  memory.each("SELECT * FROM users WHERE name = $name", { $name: text }, (row) => exec(`echo ${row.name}`));

  const libsql = createClient({ url: process.env.DATABASE_URL });
  await libsql.execute(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: (?)
  await libsql.execute({ sql: `SELECT * FROM users WHERE name = '${text}'`, args: [] }); // error[no-sql-injection]: (?)
  const found = await libsql.execute({ sql: "SELECT * FROM users WHERE name = ?", args: [text] });
  exec(`echo ${found.rows.length} ${found.rowsAffected}`);
  await libsql.batch(["DELETE FROM notes", { sql: "DELETE FROM users WHERE name = ?", args: [text] }, ["SELECT ?", [text]]], "write");
  await libsql.batch([{ sql: `DELETE FROM users WHERE name = '${text}'`, args: [] }]); // error[no-sql-injection]
  await libsql.batch([`DELETE FROM users WHERE name = '${text}'`]); // error[no-sql-injection]
  await libsql.migrate([[`DELETE FROM users WHERE name = '${text}'`, []]]); // error[no-sql-injection]
  await libsql.executeMultiple(`DELETE FROM notes; DELETE FROM users WHERE name = '${text}'`); // error[no-sql-injection]
  const transaction = await libsql.transaction("write");
  await transaction.execute("SELECT " + text); // error[no-sql-injection]
  await transaction.commit();
});

const app = express();
app.use(express.json());
app.post("/users", (req, res) => {
  db.run("INSERT INTO users (name) VALUES (?)", [req.body.name], () => res.end()); // error[require-input-validation]
});
app.post("/read", (req, res) => {
  db.all("SELECT * FROM users WHERE name = ?", req.body.name, (err, rows) => res.json(rows)); // error[require-input-validation]
});
app.post("/better", (req, res) => {
  better.prepare("INSERT INTO users (name) VALUES (?)").run(req.body.name); // error[require-input-validation]
  res.end();
});
app.post("/get", (req, res) => {
  res.json(better.prepare("SELECT * FROM users WHERE name = ?").get(req.body.name)); // error[require-input-validation]
});
app.post("/bind", (req, res) => {
  res.json(better.prepare("SELECT * FROM users WHERE name = ?").bind(req.body.name).all()); // error[require-input-validation]
});
app.post("/libsql", async (req, res) => {
  await createClient({}).execute("INSERT INTO users (name) VALUES (?)", [req.body.name]); // error[require-input-validation]
  res.end();
});
app.post("/libsql-object", async (req, res) => {
  await createClient({}).execute({ sql: "INSERT INTO users (name) VALUES (?)", args: [req.body.name] }); // error[require-input-validation]
  res.end();
});
app.post("/libsql-batch", async (req, res) => {
  await createClient({}).batch([{ sql: "INSERT INTO users (name) VALUES (?)", args: [req.body.name] }]); // error[require-input-validation]
  res.end();
});
