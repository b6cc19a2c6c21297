const { Client } = require("discord.js");
const bus = require("./bus");
const { jobs } = require("./typed");
require("./commands");

const client = new Client({ intents: [] });
client.on("messageCreate", (message) => {
  bus.emit("command", message.content);
  bus.emit("tick", message.content.length);
  bus.emit("start", { text: message.content, user: message.author.id });
  jobs.start(message.content);
});
setInterval(() => bus.emit("tick", 1), 1000);
