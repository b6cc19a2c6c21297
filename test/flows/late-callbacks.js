// A constructor's callback runs when the result already has its name; wrappers that pass all their arguments on are wrappers.
const sqlite3 = require("sqlite3");
const { Client } = require("discord.js");

const handles = { main: null };

function open(path) {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(path, (error) => (error ? reject(error) : resolve(database)));
  });
}

function methods(database) {
  return {
    all: (query, values = []) =>
      new Promise((resolve, reject) => {
        database.all(query, values, (error, rows) => (error ? reject(error) : resolve(rows)));
      }),
  };
}

async function openAll() {
  const [first] = await Promise.all([open("bot.db"), open("log.db")]);
  handles.main = methods(first);
}

const ready = openAll().catch(() => process.exit(1));
const all = (...args) => ready.then(() => handles.main.all(...args));
const logged = (reason, ...args) => all(...args);

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await all(`SELECT * FROM ${text}`); // error[no-sql-injection]
  await logged("list", "SELECT * FROM notes WHERE name = '" + text + "'"); // error[no-sql-injection]
  await all("SELECT * FROM notes WHERE name = ?", [text]);
  await logged(text, "SELECT * FROM notes");
});
