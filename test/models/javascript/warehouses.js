const { createClient } = require("@clickhouse/client");
const snowflake = require("snowflake-sdk");
const { BigQuery } = require("@google-cloud/bigquery");
const duckdb = require("duckdb");
const { DuckDBConnection, DuckDBInstance } = require("@duckdb/node-api");
const alasql = require("alasql");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const clickhouse = createClient({ url: process.env.CLICKHOUSE_URL });
const snow = snowflake.createConnection({ account: "bot" });
const bigquery = new BigQuery();
const duck = new duckdb.Database(":memory:");

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await clickhouse.query({ query: `SELECT * FROM users WHERE name = '${text}'` }); // error[no-sql-injection]: Use `query_params`
  const found = await clickhouse.query({ query: "SELECT * FROM users WHERE name = {name: String}", query_params: { name: text } });
  exec(`echo ${found.query_id} ${(await found.json())[0].name}`);
  await clickhouse.insert({ table: "users", values: [{ name: text }], format: "JSONEachRow" });

  snow.execute({ sqlText: `SELECT * FROM users WHERE name = '${text}'`, complete: (err, statement, rows) => exec(`echo ${rows[0].NAME}`) }); // error[no-sql-injection]: (?)
  snow.execute({ sqlText: "SELECT * FROM users WHERE name = ?", binds: [text] });
  snow.connect((err, same) => same.execute({ sqlText: "SELECT " + text })); // error[no-sql-injection]
  await snowflake.createPool({}, {}).use(async (pooled) => pooled.execute({ sqlText: "SELECT " + text })); // error[no-sql-injection]

  await bigquery.query(`SELECT * FROM bot.users WHERE name = '${text}'`); // error[no-sql-injection]: params
  await bigquery.query({ query: `SELECT * FROM bot.users WHERE name = '${text}'` }); // error[no-sql-injection]: (?)
  const [rows] = await bigquery.query({ query: "SELECT * FROM bot.users WHERE name = @name", params: { name: text } });
  exec(`echo ${rows[0].name}`);
  bigquery.query("SELECT 1", (err, all) => exec(`echo ${all.length}`));
  const [job] = await bigquery.createQueryJob({ query: "SELECT " + text }); // error[no-sql-injection]
  exec(`echo ${(await job.getQueryResults())[0][0].name}`);
  await bigquery.dataset("bot").table("users").insert([{ name: text }]);
  exec(`echo ${(await bigquery.dataset("bot").table("users").getRows())[0].length}`);

  duck.all(`SELECT * FROM users WHERE name = '${text}'`, (err, all) => exec(`echo ${all[0].name}`)); // error[no-sql-injection]: (?)
  duck.connect().run("INSERT INTO users VALUES (?)", text);
  duck.exec("SELECT " + text); // error[no-sql-injection]
  duck.prepare("SELECT " + text).all(); // error[no-sql-injection]
  const async = await duckdb.Database.create(":memory:");
  await async.all("SELECT " + text); // error[no-sql-injection]
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll("SELECT * FROM users WHERE name = '" + text + "'"); // error[no-sql-injection]: (?)
  exec(`echo ${reader.getRows()[0].name} ${reader.rowCount}`);
  await connection.run("SELECT * FROM users WHERE name = $1", [text]);
  const statement = await (await DuckDBConnection.create()).prepare("SELECT * FROM users WHERE name = $name");
  statement.bind({ name: text });
  exec(`echo ${(await statement.run()).rowCount}`);
  await connection.prepare("SELECT " + text); // error[no-sql-injection]

  alasql(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: (?)
  alasql("SELECT * FROM ? WHERE name = ?", [[], text], (all) => exec(`echo ${all.length}`));
  await alasql.promise("SELECT " + text); // error[no-sql-injection]
  alasql.exec("SELECT " + text); // error[no-sql-injection]
  new alasql.Database("bot").exec("SELECT " + text); // error[no-sql-injection]
});

const app = express();
app.use(express.json());
app.post("/clickhouse", async (req, res) => {
  await clickhouse.insert({ table: "users", values: req.body, format: "JSONEachRow" }); // error[require-input-validation]
  res.end();
});
app.post("/clickhouse-query", async (req, res) => {
  await clickhouse.query({ query: "SELECT {name: String}", query_params: req.body }); // error[require-input-validation]
  res.end();
});
app.post("/snowflake", (req, res) => {
  snow.execute({ sqlText: "INSERT INTO users VALUES (?)", binds: [req.body.name], complete: () => res.end() }); // error[require-input-validation]
});
app.post("/bigquery", async (req, res) => res.json(await bigquery.query({ query: "SELECT @name", params: req.body }))); // error[require-input-validation]
app.post("/insert", async (req, res) => res.json(await bigquery.dataset("bot").table("users").insert(req.body))); // error[require-input-validation]
app.post("/duckdb", (req, res) => duck.run("INSERT INTO users VALUES (?)", req.body.name, () => res.end())); // error[require-input-validation]
app.post("/duckdb-api", async (req, res) => res.json(await (await DuckDBConnection.create()).run("SELECT ?", [req.body.name]))); // error[require-input-validation]
app.post("/bind", async (req, res) => {
  const statement = await (await DuckDBConnection.create()).prepare("SELECT ?");
  statement.bind([req.body.name]); // error[require-input-validation]
  res.end();
});
app.post("/alasql", (req, res) => res.json(alasql("INSERT INTO users VALUES ?", [req.body]))); // error[require-input-validation]
