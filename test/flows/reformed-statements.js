// A wrapper that brings a statement into its driver's form is a wrapper all the same: its callers are reported.
const { Pool } = require("pg");
const { Client } = require("discord.js");

const pool = new Pool();

function all(statement, values = []) {
  const prepared = statement.replace(/\?/g, () => "$1");
  return pool.query(prepared, values);
}

function insert(statement, values) {
  const prepared = statement.trim();
  const returning = prepared.includes("RETURNING") ? prepared : `${prepared} RETURNING id`;
  return pool.query(returning, values);
}

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await all("SELECT * FROM notes WHERE name = ?", [text]);
  await all(`SELECT * FROM notes WHERE name = '${text}'`); // error[no-sql-injection]
  await insert(`INSERT INTO notes VALUES ('${text}')`, []); // error[no-sql-injection]
  await insert("INSERT INTO notes VALUES ($1)", [text]);
});
