const { Pool } = require("pg");
const pool = new Pool();
exports.byName = (name) => pool.query(`SELECT * FROM users WHERE name = '${name}'`); // error[no-sql-injection]: Chat text
exports.byRole = (role) => pool.query(`SELECT * FROM users WHERE role = '${role}'`);
exports.byId = (id) => pool.query("SELECT * FROM users WHERE id = " + id);
exports.run = (sql) => pool.query(sql);
// Nobody calls it: whatever it is given lands in quotes.
exports.byCity = (city) => pool.query(`SELECT * FROM users WHERE city = '${city}'`); // error[no-sql-injection]: unknown origin
exports.ordered = (column) => pool.query(`SELECT * FROM users ORDER BY ${column}`); // error[no-sql-injection]: unknown origin
const hidden = (name) => pool.query(`SELECT * FROM users WHERE name = '${name}'`);
hidden("admin");
