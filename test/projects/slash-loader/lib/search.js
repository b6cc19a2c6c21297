import sqlite3 from "sqlite3";
const db = new sqlite3.Database("bot.db");
export function search(text, count) {
  return new Promise((resolve) => {
    db.all(`SELECT * FROM notes WHERE text LIKE '%${text}%' LIMIT ${count}`, (error, rows) => resolve(rows)); // error[no-sql-injection]: SQL statement
  });
}
