const { Telegraf } = require("telegraf");
const db = require("./lib/db");
const bot = new Telegraf(process.env.TOKEN);
bot.command("find", (ctx) => db.byName(ctx.message.text)); // source
bot.command("role", () => db.byRole("user"));
bot.command("all", (ctx) => db.run(`SELECT * FROM users WHERE name = '${ctx.message.text}'`)); // error[no-sql-injection]: SQL statement
