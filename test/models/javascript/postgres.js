const postgres = require("postgres");
const { createPool, createSqlTag, sql: slonik } = require("slonik");
const { raw } = require("slonik-sql-tag-raw");
const { SQL, sql: bun } = require("bun");
const { Client: Discord } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const sql = postgres(process.env.DATABASE_URL);

new Discord({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  const users = await sql`SELECT * FROM users WHERE name = ${text}`;
  exec(`echo ${users.length}`);
  await sql`SELECT ${sql(text)} FROM ${sql("users")} WHERE name IN ${sql([text])} AND tags && ${sql.array([text])}`;
  await sql.unsafe("SELECT * FROM users WHERE name = '" + text + "'"); // error[no-sql-injection]: ($1)
  await sql.unsafe("SELECT * FROM users WHERE name = $1", [text]).values();
  await sql.unsafe("SELECT * FROM users").forEach((row) => exec(`echo ${row.name}`));
  await sql`SELECT * FROM users ORDER BY ${sql.unsafe(text)}`; // error[no-sql-injection]
  await sql.begin(async (inner) => inner.unsafe("SELECT " + text)); // error[no-sql-injection]
  await sql.begin("read write", (inner) => inner.savepoint((deeper) => deeper.unsafe("SELECT " + text))); // error[no-sql-injection]
  const reserved = await sql.reserve();
  await reserved.unsafe("SELECT " + text); // error[no-sql-injection]

  await bun`SELECT * FROM users WHERE name = ${text}`;
  await bun.unsafe("SELECT " + text); // error[no-sql-injection]
  await new SQL(process.env.DATABASE_URL).begin((tx) => tx.unsafe("SELECT " + text)); // error[no-sql-injection]

  const pool = await createPool(process.env.DATABASE_URL);
  const own = createSqlTag();
  await pool.query(slonik.unsafe`SELECT * FROM users WHERE name = ${text}`);
  await pool.any(slonik.type({})`SELECT * FROM ${slonik.identifier([text])} WHERE name = ${text} ${own.fragment`LIMIT 1`}`);
  await pool.any(slonik.unsafe`SELECT * FROM users ${raw("WHERE name = '" + text + "'")}`); // error[no-sql-injection]: ($1)
  await pool.any(slonik.unsafe`SELECT * FROM users ${raw("WHERE name = $1", [text])}`);
  await pool.one(slonik.typeAlias("id")`SELECT id FROM users WHERE name = ${text}`);
  await pool.one({ sql: "SELECT " + text, values: [] }); // error[no-sql-injection]
  exec(`echo ${await pool.exists(slonik.unsafe`SELECT 1 FROM users WHERE name = ${text}`)}`);
  await pool.connect((connection) => connection.transaction((inner) => inner.many({ sql: `DELETE FROM ${text}`, values: [] }))); // error[no-sql-injection]
});

const app = express();
app.use(express.json());
app.post("/unsafe", async (req, res) => {
  await sql.unsafe("INSERT INTO users (name) VALUES ($1)", [req.body.name]); // error[require-input-validation]: database write
  res.end();
});
app.post("/helper", async (req, res) => {
  await sql`INSERT INTO users ${sql(req.body)}`; // error[require-input-validation]: database write
  res.end();
});
app.post("/json", async (req, res) => {
  await sql`INSERT INTO users (data) VALUES (${sql.json(req.body)})`; // error[require-input-validation]
  res.end();
});
