import { Bot } from "grammy";
import { Database } from "./database";

const bot = new Bot(process.env.TOKEN!);
bot.on("message:text", async (ctx) => {
  await Database.get().query(`SELECT * FROM users WHERE name = '${ctx.message.text}'`); // error[no-sql-injection]: SQL statement
  await Database.shared.query(`SELECT * FROM notes WHERE name = '${ctx.message.text}'`); // error[no-sql-injection]: SQL statement
  await Database.instance.query(`SELECT * FROM things WHERE name = '${ctx.message.text}'`); // error[no-sql-injection]: SQL statement
  await Database.get().query("SELECT * FROM users WHERE name = $1", [ctx.message.text]);
});
