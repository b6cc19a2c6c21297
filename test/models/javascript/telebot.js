const TeleBot = require("telebot");
const { exec } = require("child_process");

const bot = new TeleBot(process.env.BOT_TOKEN);
bot.on("text", (msg) => {
  exec(`wc ${msg.text}`); // error[no-command-injection]: Chat text `msg.text`
  exec(`wc ${msg.from.id} ${msg.chat.id} ${msg.message_id}`);
  msg.reply.text(`<b>${msg.text}</b>`, { parseMode: "html" }); // error[no-html-injection]
  bot.sendMessage(msg.chat.id, `<b>${msg.text}</b>`, { parseMode: "html" }); // error[no-html-injection]
  return bot.sendMessage(msg.chat.id, msg.text);
});
bot.on(/^\/say (.+)$/, (msg, props) => exec(`say ${props.match[1]}`)); // error[no-command-injection]
bot.on("callbackQuery", (query) => exec(`wc ${query.data} ${query.id}`)); // error[no-command-injection]
bot.on("inlineQuery", (query) => exec(`wc ${query.query}`)); // error[no-command-injection]
