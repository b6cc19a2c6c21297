const { Telegraf } = require("telegraf");
const commands = require("./commands");
const { sh } = require("./lib/shell");

const bot = new Telegraf(process.env.TOKEN);
bot.command("find", (ctx) => commands.find(ctx.message.text)); // source
bot.command("search", (ctx) => commands.search(ctx.message.text)); // source
bot.command("ping", (ctx) => commands.ping(ctx.message.text)); // source
bot.command("list", (ctx) => commands.list(ctx.message.text)); // source
bot.command("fetch", (ctx) => commands.fetch(ctx.message.text)); // error[no-ssrf]: reaches an outgoing request
bot.command("user", (ctx) => commands.user(ctx.message.text));
bot.command("sh", async (ctx) => ctx.reply(await sh(ctx.message.text))); // error[no-command-injection]: shell command
bot.command("date", async (ctx) => ctx.reply(await sh("date")));
