import { ChatClient, type ChatMessage } from "@twurple/chat";
import { Bot, createBotCommand } from "@twurple/easy-bot";
import tmi from "tmi.js";
import { exec } from "node:child_process";

const chat = new ChatClient({ channels: ["me"] });
chat.onMessage(async (channel, user, text, msg) => {
  exec(`play ${text}`); // error[no-command-injection]
  exec(`play ${msg.text} ${msg.id} ${msg.userInfo.userName}`); // error[no-command-injection]
  exec(`play ${user} ${channel}`);
  await chat.say(channel, text);
});
chat.onWhisper((user, text) => exec(`play ${text} ${user}`)); // error[no-command-injection]
chat.onResub((channel, user, info) => exec(`play ${info.message} ${info.months}`)); // error[no-command-injection]

const bot = new Bot({
  commands: [
    createBotCommand("echo", (params, { msg, userName }) => {
      exec(`echo ${params[0]}`); // error[no-command-injection]
      exec(`echo ${msg.id} ${userName}`);
    }),
  ],
});
bot.onMessage((event) => exec(`echo ${event.text} ${event.userName}`)); // error[no-command-injection]

export const words = (message: ChatMessage) => exec(`wc ${message.text}`); // error[no-command-injection]
new tmi.Client({}).on("message", (channel, tags, message) => exec(`wc ${message}`)); // error[no-command-injection]
