const mysql = require("mysql");
const mysql2 = require("mysql2");
const promised = require("mysql2/promise");
const mariadb = require("mariadb");
const { connect, Client: PlanetScale, format } = require("@planetscale/database");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const con = mysql.createConnection({ host: "localhost", user: "bot", password: process.env.DB_PASS });
const pool = mysql2.createPool({ uri: process.env.DATABASE_URL });
const cluster = mysql2.createPoolCluster();

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  con.query(`SELECT * FROM users WHERE name = "${text}"`, (err, rows) => { // error[no-sql-injection]: Bind it as a parameter (?)
    exec(`echo ${rows.length}`);
  });
  con.query(`INSERT INTO seen VALUES (${message.author.id}, ${message.guild.id})`);
  con.query("SELECT * FROM users WHERE name = ?", [text], (err, rows) => exec(`echo ${rows[0].id}`));
  con.query({ sql: `SELECT * FROM users WHERE name = '${text}'`, timeout: 1000 }); // error[no-sql-injection]
  con.query({ sql: "SELECT * FROM users WHERE name = ?", values: [text] });
  con.query(`SELECT * FROM users WHERE name = ${con.escape(text)} ORDER BY ${mysql.escapeId(text)}`);
  con.query(mysql.format("SELECT * FROM users WHERE name = ?", [text]));
  con.query(mysql.format(`SELECT * FROM users WHERE name = '${text}'`)); // error[no-sql-injection]
  con.query(`SELECT ${mysql.raw(text)}`); // error[no-sql-injection]

  const connection = await promised.createConnection(process.env.DATABASE_URL);
  const [rows] = await connection.execute(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]
  const [written] = await connection.execute("INSERT INTO users (name) VALUES (?)", [text]);
  exec(`echo ${rows[0].name} ${written.insertId}`);
  await pool.promise().query("SELECT " + text); // error[no-sql-injection]
  pool.getConnection((err, inner) => inner.query("SELECT " + text)); // error[no-sql-injection]
  const inner = await promised.createPool(process.env.DATABASE_URL).getConnection();
  await inner.query("SELECT " + text); // error[no-sql-injection]
  await connection.execute("SELECT * FROM users WHERE name = :name", { name: text });
  const statement = await connection.prepare("SELECT * FROM users WHERE name = ?");
  await statement.execute([text]);
  pool.getConnection((err, one) => one.prepare("SELECT " + text, (err, prepared) => prepared.execute([1]))); // error[no-sql-injection]
  con.query(mysql.createQuery("SELECT " + text)).on("result", (row) => exec(`echo ${row.name}`)); // error[no-sql-injection]
  const maria = await mariadb.createPool({ host: "localhost" }).getConnection();
  await maria.batch("INSERT INTO users (name) VALUES (?)", [[text]]);
  await maria.query("SELECT " + text); // error[no-sql-injection]

  const scale = connect({ url: process.env.DATABASE_URL });
  await scale.execute(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: (?)
  const found = await scale.execute("SELECT * FROM users WHERE name = :name", { name: text });
  exec(`echo ${found.size} ${found.rows[0].name}`);
  await scale.execute(format("SELECT * FROM users WHERE name = ?", [text]));
  await new PlanetScale({}).connection().transaction((tx) => tx.execute("DELETE FROM users WHERE name = '" + text + "'")); // error[no-sql-injection]
  cluster.of("REPLICA*").query("SELECT " + text); // error[no-sql-injection]
});

const app = express();
app.post("/users", express.json(), (req, res) => {
  con.query("INSERT INTO users SET ?", req.body, () => res.end()); // error[require-input-validation]
});
app.post("/object", express.json(), (req, res) => {
  con.query({ sql: "INSERT INTO users SET ?", values: [req.body] }, () => res.end()); // error[require-input-validation]
});
app.post("/both", express.json(), (req, res) => {
  con.query({ sql: "INSERT INTO users SET ?" }, req.body); // error[require-input-validation]
  res.end();
});
app.post("/statement", express.json(), async (req, res) => {
  const statement = await promised.createPool({}).prepare("INSERT INTO users (name) VALUES (?)");
  await statement.execute([req.body.name]); // error[require-input-validation]
  res.end();
});
app.post("/planetscale", express.json(), async (req, res) => {
  await connect({}).execute("INSERT INTO users (name) VALUES (?)", [req.body.name]); // error[require-input-validation]
  res.end();
});
