const fs = require("node:fs");
const path = require("node:path");
const { Client, Collection } = require("discord.js");

const client = new Client({ intents: [] });
client.commands = new Collection();
for (const file of fs.readdirSync(path.join(__dirname, "commands"))) {
  const command = require(`./commands/${file}`);
  client.commands.set(command.name, command);
}
client.on("interactionCreate", (interaction) => client.commands.get(interaction.commandName)?.execute(interaction));
