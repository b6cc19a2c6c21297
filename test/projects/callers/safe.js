const { Telegraf } = require("telegraf");
const db = require("./lib/db");
const bot = new Telegraf(process.env.TOKEN);
bot.command("admin", async () => {
  await db.byName("admin");
  await db.byRole("admin");
  await db.run("SELECT 1");
});
bot.command("me", (ctx) => db.byId(ctx.from.id));
