const sqlite3 = require("sqlite3").verbose();

class Database {
  constructor() {
    this.db = new sqlite3.Database("bot.db");
  }
  static getInstance() {
    if (!Database.instance) Database.instance = new Database();
    return Database.instance;
  }
  find(name, done) {
    this.db.get("SELECT * FROM users WHERE name = '" + name + "'", done); // error[no-sql-injection]: SQL statement
  }
  add(name) {
    this.db.run("INSERT INTO users (name) VALUES (?)", [name]);
  }
}
module.exports = Database;
