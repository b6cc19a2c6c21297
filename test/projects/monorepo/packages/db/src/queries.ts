import { pool } from "./index.js";
export async function byName(table: string, name: string): Promise<unknown> {
  return pool.query(`SELECT * FROM ${table} WHERE name = '${name}'`); // error[no-sql-injection]: SQL statement
}
