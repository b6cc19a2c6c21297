import TelegramBot, { type CallbackQuery, type Chat, type InlineQuery, type Message, type Update, type User } from "node-telegram-bot-api";
import { exec } from "node:child_process";

export function forward(bot: TelegramBot, msg: Message, query: CallbackQuery, inline: InlineQuery): void {
  exec(`wc ${msg.text}`); // error[no-command-injection]
  exec(`wc ${query.data}`); // error[no-command-injection]
  exec(`wc ${inline.query}`); // error[no-command-injection]
  void bot.sendDocument(msg.chat.id, msg.text!); // error[no-path-traversal]
}

export function update(update: Update, user: User, chat: Chat, msg: TelegramBot.Message): void {
  exec(`wc ${update.message?.text}`); // error[no-command-injection]
  exec(`wc ${user.username}`); // error[no-command-injection]
  exec(`wc ${chat.title}`); // error[no-command-injection]
  exec(`wc ${msg.text}`); // error[no-command-injection]
}
