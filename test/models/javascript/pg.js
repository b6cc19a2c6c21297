const { Pool, Client, native, escapeLiteral } = require("pg");
const PgPool = require("pg-pool");
const { neon } = require("@neondatabase/serverless");
const Neon = require("@neondatabase/serverless");
const vercel = require("@vercel/postgres");
const Cursor = require("pg-cursor");
const QueryStream = require("pg-query-stream");
const { Query } = require("pg");
const { Client: Discord } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const client = new Client();
const other = new native.Client();
const named = new PgPool();
const sql = neon(process.env.DATABASE_URL);
const neonPool = new Neon.Pool();
const neonClient = new Neon.Client();

new Discord({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await pool.query(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: Bind it as a parameter ($1)
  await pool.query("SELECT * FROM users WHERE name = $1", [text]);
  await pool.query({ text: "SELECT * FROM users WHERE name = '" + text + "'", values: [] }); // error[no-sql-injection]
  await pool.query({ text: "SELECT * FROM users WHERE name = $1", values: [text] });
  await client.query(`DELETE FROM users WHERE id = ${message.author.id}`);
  await client.query(`DELETE FROM users WHERE name = ${client.escapeLiteral(text)} OR name = ${escapeLiteral(text)}`);
  await other.query("SELECT " + text); // error[no-sql-injection]
  await named.query("SELECT " + text); // error[no-sql-injection]
  pool.query("SELECT " + text, (err, result) => exec(`echo ${result.rowCount}`)); // error[no-sql-injection]
  pool.connect((err, connection, done) => {
    connection.query("SELECT " + text, done); // error[no-sql-injection]
  });
  const connection = await pool.connect();
  const result = await connection.query("SELECT " + text); // error[no-sql-injection]
  // What comes from the database is stored chat text, which rules follow only when asked to.
  exec(`echo ${result.rows[0].name} ${result.rowCount}`);

  const chosen = new Client({ connectionString: text }); // error[no-ssrf]: address of the database
  const elsewhere = new Client({ host: text, user: "bot" }); // error[no-ssrf]
  const short = new Pool(text); // error[no-ssrf]
  const own = new Client({ host: "localhost", database: text });

  await sql`SELECT * FROM users WHERE name = ${text}`;
  await sql("SELECT * FROM users WHERE name = '" + text + "'"); // error[no-sql-injection]
  await sql.query("SELECT * FROM users WHERE name = '" + text + "'"); // error[no-sql-injection]
  await sql.query("SELECT * FROM users WHERE name = $1", [text]);
  await sql`SELECT * FROM users ORDER BY ${sql.unsafe(text)}`; // error[no-sql-injection]
  await neonPool.query("SELECT " + text); // error[no-sql-injection]
  await neonClient.query("SELECT " + text); // error[no-sql-injection]

  const { rows } = await vercel.sql`SELECT * FROM users WHERE name = ${text}`;
  exec(`echo ${rows.length}`);
  await vercel.sql.query("SELECT " + text); // error[no-sql-injection]
  await vercel.db.query("SELECT " + text); // error[no-sql-injection]
  await vercel.createPool().query("SELECT " + text); // error[no-sql-injection]
  await vercel.createClient().sql`SELECT ${text}`;

  const cursor = client.query(new Cursor("SELECT * FROM users WHERE name = '" + text + "'")); // error[no-sql-injection]: ($1)
  cursor.read(100, (err, found, full) => exec(`echo ${full.rowCount} ${found.length}`));
  const [one] = await client.query(new Cursor("SELECT * FROM users WHERE name = $1", [text])).read(1);
  exec(`echo ${one.name}`);
  await cursor.close();
  const stream = client.query(new QueryStream(`SELECT * FROM ${text}`)); // error[no-sql-injection]
  stream.on("data", (row) => exec(`echo ${row.name}`));
  for await (const row of new QueryStream("SELECT * FROM users WHERE name = $1", [text])) exec(`echo ${row.name}`);
  client.query(new Query("SELECT " + text)); // error[no-sql-injection]
  client.connect((err, same) => same.query("SELECT " + text)); // error[no-sql-injection]
  await sql.transaction((run) => [run`SELECT ${text}`, run.query("SELECT " + text)]); // error[no-sql-injection]
  const inner = await vercel.db.connect();
  await inner.sql`SELECT ${text}`;
  await inner.query("SELECT " + text); // error[no-sql-injection]
});

const app = express();
app.use(express.json());
app.post("/users", async (req, res) => {
  await pool.query("INSERT INTO users (name) VALUES ($1)", [req.body.name]); // error[require-input-validation]: database write
  res.end();
});
app.post("/neon", async (req, res) => {
  await sql.query("INSERT INTO users (name) VALUES ($1)", [req.body.name]); // error[require-input-validation]
  res.end();
});
app.post("/call", async (req, res) => {
  await sql("INSERT INTO users (name) VALUES ($1)", [req.body.name]); // error[require-input-validation]
  res.end();
});
app.post("/object", async (req, res) => {
  await pool.query({ text: "INSERT INTO users (name) VALUES ($1)", values: [req.body.name] }); // error[require-input-validation]
  res.end();
});
app.post("/both", async (req, res) => {
  await pool.query({ text: "INSERT INTO users (name) VALUES ($1)" }, [req.body.name]); // error[require-input-validation]
  res.end();
});
app.post("/cursor", async (req, res) => {
  client.query(new Cursor("SELECT * FROM users WHERE name = $1", [req.body.name])); // error[require-input-validation]
  res.end();
});
