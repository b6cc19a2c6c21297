const irc = require("irc");
const IRC = require("irc-framework");
const { exec } = require("child_process");

const client = new irc.Client("irc.example.org", "bot", { channels: ["#chan"] });
client.addListener("message", (from, to, message) => {
  exec(`wc ${message}`); // error[no-command-injection]: Chat text `message`
  exec(`wc ${from}`); // error[no-command-injection]
  client.say(to, message);
});
client.addListener("pm", (from, message) => exec(`wc ${message}`)); // error[no-command-injection]
client.addListener("message#chan", (from, message) => exec(`wc ${message}`)); // error[no-command-injection]
client.addListener("join", (channel, nick) => exec(`wc ${nick} ${channel}`)); // error[no-command-injection]
client.addListener("topic", (channel, topic, nick) => exec(`wc ${topic}`)); // error[no-command-injection]

const bot = new IRC.Client();
bot.on("message", (event) => {
  exec(`wc ${event.message}`); // error[no-command-injection]
  exec(`wc ${event.nick}`); // error[no-command-injection]
  exec(`wc ${event.time} ${event.type}`);
  event.reply(event.message);
});
bot.matchMessage(/^!run/, (event) => exec(`wc ${event.message}`)); // error[no-command-injection]
