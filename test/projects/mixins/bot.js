const { exec } = require("child_process");
const { Telegraf } = require("telegraf");
const Bot = require("./base");
require("./shell");
const { Running, Naming } = require("./mixin");

class Mine extends Running(Naming(Bot)) {}

const bot = new Bot(exec);
const mine = new Mine(exec);
new Telegraf(process.env.TOKEN).on("text", (ctx) => {
  bot.shell(ctx.message.text);
  bot.list(ctx.message.text);
  bot.date(ctx.message.text);
  mine.now(mine.named(ctx.message.text));
});
