const TelegramBot = require("node-telegram-bot-api");
const { exec } = require("child_process");

const bot = new TelegramBot(process.env.BOT_TOKEN, { polling: true });

bot.on("message", (msg) => {
  exec(`wc ${msg.text}`); // error[no-command-injection]: Chat text `msg.text`
  exec(`wc ${msg.chat.id} ${msg.from.id} ${bot.isPolling()}`);
  exec(`wc ${msg.from.first_name}`); // error[no-command-injection]
  bot.sendMessage(msg.chat.id, `<b>${msg.text}</b>`, { parse_mode: "HTML" }); // error[no-html-injection]
  bot.sendMessage(msg.chat.id, msg.text);
});
bot.onText(/\/run (.+)/, (msg, match) => {
  exec(match[1]); // error[no-command-injection]: Chat text `match
  // The library opens a string that is the name of a local file.
  bot.sendDocument(msg.chat.id, match[1]); // error[no-path-traversal]
  bot.sendPhoto(msg.chat.id, "logo.png", { caption: match[1], parse_mode: "HTML" }); // error[no-html-injection]
  bot.editMessageText(match[1], { chat_id: msg.chat.id, message_id: 1, parse_mode: "HTML" }); // error[no-html-injection]
  bot.editMessageCaption(match[1], { chat_id: msg.chat.id, message_id: 1, parse_mode: "HTML" }); // error[no-html-injection]
  bot.onReplyToMessage(msg.chat.id, msg.message_id, (reply) => exec(`wc ${reply.text}`)); // error[no-command-injection]
});
bot.on("document", async (msg) => {
  const path = await bot.downloadFile(msg.document.file_id, `files/${msg.caption}`); // error[no-path-traversal]
  exec(`wc ${path}`);
});
bot.on("callback_query", (query) => {
  exec(`wc ${query.data}`); // error[no-command-injection]
  exec(`wc ${query.id} ${query.message.chat.id}`);
});
bot.on("inline_query", (query) => exec(`wc ${query.query}`)); // error[no-command-injection]
bot.on("chosen_inline_result", (result) => exec(`wc ${result.query}`)); // error[no-command-injection]
bot.on("chat_join_request", (request) => exec(`wc ${request.bio}`)); // error[no-command-injection]

// Polling by hand.
bot.getUpdates({ offset: 1 }).then((updates) => {
  for (const update of updates) exec(`wc ${update.message.text} ${update.update_id}`); // error[no-command-injection]
});
