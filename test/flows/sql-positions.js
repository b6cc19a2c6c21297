const { Pool } = require("pg");
const app = require("express")();

const pool = new Pool();
const TABLE = "users";
const COLUMNS = ["id", "name"];
const ORDERS = { name: "name ASC", age: "age DESC" };

app.get("/", async (req, res) => {
  const { q, ids, order } = req.query;
  await pool.query(`SELECT * FROM users WHERE name = ${q}`); // error[no-sql-injection]: SQL statement
  await pool.query(`SELECT * FROM users WHERE name = '${q}'`); // error[no-sql-injection]: SQL statement
  await pool.query(`SELECT * FROM users WHERE name LIKE '%${q}%'`); // error[no-sql-injection]: SQL statement
  await pool.query(`SELECT * FROM users WHERE id IN (${ids.join(",")})`); // error[no-sql-injection]: SQL statement
  await pool.query(`SELECT * FROM users ORDER BY ${order}`); // error[no-sql-injection]: cannot be bound
  await pool.query(`SELECT * FROM ${q}`); // error[no-sql-injection]: cannot be bound
  await pool.query(`INSERT INTO users (${q}) VALUES (1)`); // error[no-sql-injection]: cannot be bound
  await pool.query("SELECT * FROM users WHERE name = '" + q + "' LIMIT 1"); // error[no-sql-injection]: SQL statement
  await pool.query(q); // error[no-sql-injection]: Run only statements
  let text = "SELECT * FROM users WHERE 1 = 1";
  if (q) text += ` AND name = '${q}'`;
  await pool.query(text); // error[no-sql-injection]: SQL statement

  await pool.query("SELECT * FROM users WHERE name = $1", [q]); // error[require-input-validation]: database write
  await pool.query(`SELECT ${COLUMNS.join(", ")} FROM ${TABLE} WHERE name = $1`, [q]);
  await pool.query(`SELECT * FROM users WHERE id IN (${ids.map(() => "?").join(",")})`, ids);
  await pool.query(`SELECT * FROM users WHERE id IN (${ids.map((_, i) => `$${i + 1}`).join(",")})`, ids);
  await pool.query(`SELECT * FROM users ORDER BY ${ORDERS[order] ?? "id"}`);
  await pool.query(`SELECT * FROM users ORDER BY name ${order === "desc" ? "DESC" : "ASC"}`);
  await pool.query(`SELECT * FROM users LIMIT ${Number(q)} OFFSET ${parseInt(q, 10)}`);
  if (!COLUMNS.includes(order)) return;
  await pool.query(`SELECT * FROM users ORDER BY ${order}`);
  const fields = Object.keys({ name: q, age: 3 });
  await pool.query(`UPDATE users SET ${fields.map((field, i) => `${field} = $${i + 1}`).join(", ")}`, [q, 3]);
});

app.get("/body", async (req, res) => {
  const fields = Object.keys(req.body);
  await pool.query(`UPDATE users SET ${fields.map((field, i) => `${field} = $${i + 1}`).join(", ")}`); // error[no-sql-injection]: cannot be bound
});
