const { Telegraf } = require("telegraf");
const db = require("./src/db");
const { getPool, query } = require("./src/pool");
const late = require("./src/late");
const Database = require("./src/manager");

const bot = new Telegraf(process.env.TOKEN);
late.init(process.env.MONGO_URL).then(() => bot.launch());

bot.command("find", async (ctx) => {
  db.query(`SELECT * FROM users WHERE name = '${ctx.message.text}'`, (error, rows) => ctx.reply(`${rows.length}`)); // error[no-sql-injection]: SQL statement
  await getPool().query(`SELECT * FROM users WHERE name = '${ctx.message.text}'`); // error[no-sql-injection]: SQL statement
  await query(`SELECT * FROM users WHERE name = '${ctx.message.text}'`); // error[no-sql-injection]: SQL statement
  await query("SELECT * FROM users WHERE name = $1", [ctx.message.text]);
  await late.users().find({ $where: `this.name == '${ctx.message.text}'` }).toArray(); // error[no-nosql-injection]: reaches the JavaScript that the database runs
  Database.getInstance().find(ctx.message.text, () => {}); // source
});
