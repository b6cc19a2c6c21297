const { Telegraf } = require("telegraf");
const db = require("./db");
const { pool } = require("./db");
const { TABLES, SORTABLE, ORDERS, ALLOWED, prefix } = require("./config");
const { Table, COLUMNS, isColumn } = require("./enums");

const bot = new Telegraf(process.env.TOKEN);

bot.command("users", async (ctx) => {
  await db.all("users");
  await db.all(TABLES.users);
  await db.all(Table.Users);
  await db.count(TABLES.notes);
  await db.named("users", ctx.message.text);
  await db.fromFile();
  await db.drop(ctx.message.text);
  await pool.query(`SELECT * FROM ${prefix}users`);
});
bot.command("sorted", async (ctx) => {
  const column = ctx.message.text;
  await pool.query(`SELECT * FROM users ORDER BY ${ORDERS.get(column) ?? "id"}`);
  await pool.query(`SELECT * FROM users ORDER BY ${ORDERS.get(column)}`);
  await pool.query(`SELECT * FROM users ORDER BY ${COLUMNS[column]}`);
  if (isColumn(column)) await pool.query(`SELECT ${column} FROM users`);
  if (ALLOWED.has(column)) await pool.query(`SELECT * FROM users ORDER BY ${column}`);
  await db.unordered(column);
  if (!SORTABLE.includes(column)) return;
  await db.ordered(column);
  await pool.query(`SELECT * FROM users ORDER BY ${column}`);
});
