// What is one of the names that a database holds is no longer the sender's own words.
const sqlite3 = require("better-sqlite3");
const { Client } = require("discord.js");

const db = sqlite3("bot.db");

new Client({ intents: [] }).on("messageCreate", (message) => {
  const table = message.content;
  const names = db.prepare("SELECT name FROM sqlite_master").all().map((row) => row.name);
  db.exec(`DROP TABLE "${table}"`); // error[no-sql-injection]
  if (!names.includes(table)) return;
  db.exec(`DROP TABLE "${table}"`);
});

new Client({ intents: [] }).on("messageCreate", (message) => {
  const table = message.content;
  const names = message.content.split(" ");
  if (!names.includes(table)) return;
  db.exec(`DROP TABLE "${table}"`); // error[no-sql-injection]
});
