const { Pool } = require("pg");
const express = require("express");
const format = require("pg-format");
const SQL = require("sql-template-strings");
const sqlstring = require("sqlstring");
const { join, raw, sql } = require("sql-template-tag");

const app = express();
const pool = new Pool();

app.get("/users", async (req, res) => {
  const { name } = req.query;
  await pool.query(`SELECT * FROM users WHERE name = ${sqlstring.escape(name)}`);
  await pool.query(sqlstring.format("SELECT * FROM users WHERE name = ?", [name]));
  await pool.query(`SELECT * FROM ${sqlstring.raw(name)}`); // error[no-sql-injection]
  await pool.query(format("SELECT * FROM users WHERE name = %L", name));
  await pool.query(format("SELECT * FROM users WHERE name = '%s'", name)); // error[no-sql-injection]
  await pool.query(format(name)); // error[no-sql-injection]
  await pool.query(format.withArray("SELECT * FROM users WHERE name = %L", [name]));
  await pool.query(`SELECT * FROM users WHERE name = ${format.literal(name)}`);
  await pool.query(SQL`SELECT * FROM users WHERE name = ${name}`);
  await pool.query(sql`SELECT * FROM users WHERE name = ${name}`);
  await pool.query(raw(name)); // error[no-sql-injection]
  await pool.query(SQL`SELECT * FROM users`.append(SQL` WHERE name = ${name}`).append(" LIMIT 1"));
  await pool.query(SQL`SELECT * FROM users`.append(` ORDER BY ${name}`)); // error[no-sql-injection]: Names cannot be bound
  await pool.query(sql`SELECT * FROM users WHERE name IN (${join([name])})`);
  await pool.query(SQL`SELECT * FROM users WHERE name = ${name}`.setName("find"));
});
