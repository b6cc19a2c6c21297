import { db } from "../db/index.js";

export default class Query {
  constructor(table) {
    this.table = table;
  }
  byName(name) {
    return db.query(`SELECT * FROM ${this.table} WHERE name = '${name}'`); // error[no-sql-injection]: SQL statement
  }
}
export function find(name) {
  return db.query("SELECT * FROM users WHERE name = $1", [name]);
}
