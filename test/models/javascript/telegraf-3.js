const Telegraf = require("telegraf");
const Composer = require("telegraf/composer");
const WizardScene = require("telegraf/scenes/wizard");
const Scene = require("telegraf/scenes/base");
const { BaseScene, WizardScene: Wizard } = require("telegraf/scenes");
const extra = require("telegraf");
const { exec } = require("child_process");

const bot = new Telegraf(process.env.BOT_TOKEN);
bot.on("text", (ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]
const composer = new Composer();
composer.hears("a", (ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]
new WizardScene("w", (ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]
new Wizard("w", (ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]
new extra.WizardScene("w", (ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]
const scene = new Scene("s");
scene.on("text", (ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]
new BaseScene("b").leave((ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]
new extra.BaseScene("b").leave((ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]

// Options of version 3.
const Extra = require("telegraf/extra");
bot.command("say", async (ctx) => {
  await ctx.reply(ctx.message.text, Extra.HTML().markup((m) => m.inlineKeyboard([]))); // error[no-html-injection]
  await ctx.reply(ctx.message.text, extra.Extra.markup((m) => m.inlineKeyboard([])).HTML()); // error[no-html-injection]
  await ctx.reply(ctx.message.text, Extra.markup((m) => m.inlineKeyboard([])));
});
