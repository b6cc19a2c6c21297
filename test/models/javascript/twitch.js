const tmi = require("tmi.js");
const { exec } = require("child_process");

const client = new tmi.Client({ channels: ["me"] });
client.on("message", (channel, tags, message, self) => {
  if (self || !message.startsWith("!")) return;
  const [command, ...args] = message.slice(1).split(" ");
  exec(`play ${args.join(" ")}`); // error[no-command-injection]: Chat text `message`
  exec(`play ${tags["display-name"]} ${tags.username} ${channel} ${tags["user-id"]}`);
  exec(`play ${tags["reply-parent-msg-body"]}`); // error[no-command-injection]
  client.say(channel, message);
});
client.on("cheer", (channel, tags, message) => exec(`play ${message}`)); // error[no-command-injection]
client.on("resub", (channel, username, months, message, tags) => exec(`play ${message} ${username} ${months}`)); // error[no-command-injection]
new tmi.client({}).on("chat", (channel, tags, message) => exec(`play ${message}`)); // error[no-command-injection]
