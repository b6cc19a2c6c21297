const { Markup } = require("telegraf");
const TelegramBot = require("node-telegram-bot-api");
const { exec } = require("child_process");

exports.greet = async (ctx) => {
  exec(`greet ${ctx.message.text}`); // error[no-command-injection]
  exec(`greet ${ctx.author.username}`); // error[no-command-injection]
  await ctx.reply("Hello", Markup.keyboard([["Help"]]));
};
exports.onVoice = (bot, msg, match) => {
  exec(`say ${match[1]}`); // error[no-command-injection]
  exec(`say ${msg.caption}`); // error[no-command-injection]
  bot.sendMessage(msg.chat.id, msg.caption, { parse_mode: "HTML" }); // error[no-html-injection]
};
