const { readdirSync } = require("node:fs");
const { Client, Collection } = require("discord.js");

const client = new Client({ intents: [] });
client.commands = new Collection();
for (const file of readdirSync("./commands")) {
  const command = require(`./commands/${file}`);
  client.commands.set(command.name, command);
}
client.on("messageCreate", async (message) => {
  const [name, ...args] = message.content.slice(1).split(/ +/);
  const command = client.commands.get(name);
  if (!command) return;
  if (command.adminOnly && !message.member.permissions.has("Administrator")) return;
  await command.execute(message, args);
});
