import { Telegraf } from "telegraf";
import pg from "pg";

const pool = new pg.Pool();
const bot = new Telegraf(process.env.BOT_TOKEN);

bot.command("find", async (ctx) => {
  const title = ctx.payload.trim();
  const sql = `SELECT text FROM notes WHERE user_id = ${ctx.from.id} AND title = '${title}'`;
  const { rows } = await pool.query(sql);
  await ctx.reply(rows.length > 0 ? rows[0].text : "There is no such note.");
});

bot.launch();
