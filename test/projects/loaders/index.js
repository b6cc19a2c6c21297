const fs = require("node:fs");
const path = require("node:path");
const { Client, Collection, GatewayIntentBits } = require("discord.js");

const client = new Client({ intents: [GatewayIntentBits.Guilds] });
client.commands = new Collection();

const commandsPath = path.join(__dirname, "commands");
for (const file of fs.readdirSync(commandsPath).filter((file) => file.endsWith(".js"))) {
  const command = require(path.join(commandsPath, file));
  client.commands.set(command.name, command);
}
const eventFiles = fs.readdirSync("./events");
for (const file of eventFiles) {
  const event = require(`./events/${file}`);
  if (event.once) client.once(event.name, (...args) => event.execute(...args, client));
  else client.on(event.name, (...args) => event.execute(...args, client));
}
client.on("interactionCreate", (interaction) => {
  const command = client.commands.get(interaction.commandName);
  command.execute(interaction, []).catch((error) => interaction.reply(`Failed: ${error.message}`)); // error[no-error-disclosure]: a chat message
  command.execute(interaction, []).catch(() => interaction.reply("Failed"));
});
client.login(process.env.TOKEN);
