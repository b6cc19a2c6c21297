import { Pool } from "pg";
import type { Storage } from "./storage";

export class PostgresStorage implements Storage {
  constructor(private readonly pool: Pool) {}
  async find(name: string): Promise<unknown> {
    return this.pool.query("SELECT * FROM users WHERE name = $1", [name]);
  }
  async add(name: string): Promise<void> {
    await this.pool.query(`INSERT INTO users (name) VALUES ('${name}')`); // error[no-sql-injection]: SQL statement
  }
}
