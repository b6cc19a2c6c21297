const mineflayer = require("mineflayer");
const { exec } = require("child_process");

const bot = mineflayer.createBot({ host: "localhost", username: "bot" });
bot.on("chat", (username, message) => {
  if (username === bot.username) return;
  exec(`say ${message}`); // error[no-command-injection]: Chat text `message`
  exec(`say ${username}`);
  bot.chat(message);
});
bot.on("whisper", (username, message) => exec(`say ${message}`)); // error[no-command-injection]
bot.on("messagestr", (message, position) => exec(`say ${message}`)); // error[no-command-injection]
bot.on("message", (message) => exec(`say ${message.toString()}`)); // error[no-command-injection]
bot.on("health", () => exec(`log ${bot.health}`));
