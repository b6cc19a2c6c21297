// What a handler is given of the text that its pattern was found in: groups hold what they can match.
const TelegramBot = require("node-telegram-bot-api");
const { exec } = require("child_process");
const { Bot } = require("grammy");
const { Telegraf } = require("telegraf");

const bot = new TelegramBot(process.env.TOKEN, { polling: true });
bot.onText(/\/sleep (\d+)/, (msg, match) => exec("sleep " + match[1]));
bot.onText(/\/run (.+)/, (msg, match) => exec("run " + match[1])); // error[no-command-injection]

const shared = (ctx) => exec("shared " + ctx.match[1]); // error[no-command-injection]
const telegraf = new Telegraf(process.env.TOKEN);
telegraf.hears(/^sleep (\d+)$/, (ctx) => exec("sleep " + ctx.match[1]));
telegraf.hears(/^run (.+)$/, (ctx) => exec("run " + ctx.match[1])); // error[no-command-injection]
telegraf.hears([/^a (\d+)$/, /^b (.*)$/], (ctx) => exec("one of " + ctx.match[1])); // error[no-command-injection]
telegraf.action(/^delete_(\d+)$/, (ctx) => exec(`delete ${ctx.match[1]} ${ctx.from.id}`));
telegraf.action(/^keep_(\d+)$/, shared);
telegraf.action(/^drop_(.*)$/, shared);

const grammy = new Bot(process.env.TOKEN);
grammy.callbackQuery(/^play:(\d+):(\w+)$/, (ctx) => exec(`play ${ctx.match[1]} ${ctx.match[2]}`));
grammy.hears(/play (?<count>\d+) (?<title>.*)/, (ctx) => {
  exec("count " + ctx.match.groups.count);
  exec("title " + ctx.match.groups.title); // error[no-command-injection]
});
