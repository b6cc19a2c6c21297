const sql = require("mssql");
const { Request } = require("tedious");
const oracledb = require("oracledb");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  const pool = await sql.connect(process.env.DATABASE_URL);
  await sql.query`SELECT * FROM users WHERE name = ${text}`;
  await sql.query(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: Use `request.input(name, value)` and `@name` instead.
  await pool.query("SELECT " + text); // error[no-sql-injection]
  const found = await pool.request().input("name", sql.NVarChar, text).query("SELECT * FROM users WHERE name = @name");
  exec(`echo ${found.recordset[0].name} ${found.rowsAffected}`);
  await pool.request().query(`SELECT * FROM users WHERE id = ${message.author.id}`);
  await pool.request().query(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]
  new sql.Request().query("SELECT " + text, (err, result) => exec(`echo ${result.rowsAffected}`)); // error[no-sql-injection]
  const other = new sql.ConnectionPool(process.env.DATABASE_URL);
  await other.connect();
  const transaction = new sql.Transaction(other);
  await transaction.begin();
  await transaction.request().output("id", sql.Int).batch("SELECT " + text); // error[no-sql-injection]
  await other.transaction().request().input("name", text).execute("find_user");
  await transaction.commit();
  const statement = new sql.PreparedStatement(pool).input("name", sql.NVarChar);
  await statement.prepare("SELECT * FROM users WHERE name = @name");
  await statement.execute({ name: text });
  await statement.prepare("SELECT " + text); // error[no-sql-injection]

  const request = new Request("SELECT * FROM users WHERE name = '" + text + "'", (err, count, rows) => exec(`echo ${rows[0].name}`)); // error[no-sql-injection]: addParameter
  request.addParameter("name", 1, text);

  const connection = await oracledb.getConnection({ user: "bot" });
  const answer = await connection.execute(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: (:1)
  exec(`echo ${answer.rows[0].name} ${answer.rowsAffected}`);
  await connection.execute("SELECT * FROM users WHERE name = :1", [text]);
  connection.execute("SELECT * FROM users WHERE name = :name", { name: text }, (err, result) => exec(`echo ${result.rowsAffected}`));
  await (await oracledb.createPool({})).getConnection((err, inner) => inner.execute("SELECT " + text)); // error[no-sql-injection]
  await (await oracledb.getPool().getConnection()).executeMany("INSERT INTO " + text + " VALUES (:1)", [[1]]); // error[no-sql-injection]
});

const app = express();
app.use(express.json());
app.post("/input", async (req, res) => {
  await new sql.Request().input("name", req.body.name).query("INSERT INTO users (name) VALUES (@name)"); // error[require-input-validation]
  res.end();
});
app.post("/statement", async (req, res) => {
  await new sql.PreparedStatement().execute(req.body); // error[require-input-validation]
  res.end();
});
app.post("/tedious", (req, res) => {
  new Request("INSERT INTO users (name) VALUES (@name)", () => res.end()).addParameter("name", 1, req.body.name); // error[require-input-validation]
});
app.post("/oracle", async (req, res) => {
  await (await oracledb.getConnection({})).execute("INSERT INTO users VALUES (:name)", req.body); // error[require-input-validation]
  res.end();
});
