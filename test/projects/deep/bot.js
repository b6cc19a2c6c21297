const { Telegraf } = require("telegraf");
const { step } = require("./step1");
const bot = new Telegraf(process.env.TOKEN);
bot.on("text", (ctx) => step(ctx.message.text)); // source
