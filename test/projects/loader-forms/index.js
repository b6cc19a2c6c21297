const fs = require("node:fs");
const path = require("node:path");
const { Client, Collection } = require("discord.js");
const load = require("./load");

const client = new Client({ intents: [] });
client.commands = new Collection();

// A folder for each category, as the guide of discord.js has it.
const foldersPath = path.join(__dirname, "commands");
for (const folder of fs.readdirSync(foldersPath)) {
  const commandsPath = path.join(foldersPath, folder);
  for (const file of fs.readdirSync(commandsPath).filter((file) => file.endsWith(".js"))) {
    const command = require(path.join(commandsPath, file));
    if ("data" in command && "start" in command) client.commands.set(command.data.name, command);
  }
}
client.on("interactionCreate", async (interaction) => {
  const command = interaction.client.commands.get(interaction.commandName);
  await command?.start(interaction, interaction.options.getString("host"));
});

for (const file of fs.readdirSync(path.resolve(__dirname, "./listeners"))) {
  const Listener = require(`./listeners/${file}`);
  const listener = new Listener(client);
  client.on("messageCreate", (message) => listener.handle(message.content));
}

load(client, path.join(__dirname, "handlers"));
