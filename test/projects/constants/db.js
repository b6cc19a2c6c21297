const { Pool } = require("pg");
const config = require("./config.json");
const { LIMIT, COLUMNS } = require("./config");
const pool = new Pool();

// Everyone who calls this gives a literal.
exports.all = (table) => pool.query(`SELECT * FROM ${table} LIMIT ${LIMIT}`);
exports.count = (table) => pool.query("SELECT count(*) FROM " + table);
exports.named = (table, name) => pool.query(`SELECT ${COLUMNS.join(", ")} FROM ${table} WHERE name = $1`, [name]);
// Somebody gives it what a user wrote.
exports.drop = (table) => pool.query(`DROP TABLE ${table}`); // error[no-sql-injection]: SQL statement
exports.ordered = (column) => pool.query(`SELECT * FROM users ORDER BY ${column}`);
exports.unordered = (column) => pool.query(`SELECT * FROM users ORDER BY ${column}`); // error[no-sql-injection]: SQL statement
exports.fromFile = () => pool.query(`SELECT ${config.columns.join(",")} FROM ${config.table} LIMIT ${config.limits.rows}`);
exports.pool = pool;
