import Database from "better-sqlite3";
import type { Storage } from "./storage";

export class SqliteStorage implements Storage {
  private readonly db = new Database("bot.db");
  async find(name: string): Promise<unknown> {
    return this.db.prepare(`SELECT * FROM users WHERE name = '${name}'`).get(); // error[no-sql-injection]: SQL statement
  }
  async add(name: string): Promise<void> {
    this.db.prepare("INSERT INTO users (name) VALUES (?)").run(name);
  }
}
