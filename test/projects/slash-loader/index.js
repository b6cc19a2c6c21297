import { readdir } from "node:fs/promises";
import { join, dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Client, Collection, Events } from "discord.js";

const here = dirname(fileURLToPath(import.meta.url));
const client = new Client({ intents: [] });
const commands = new Collection();

for (const file of await readdir(join(here, "commands"))) {
  const { default: command } = await import(pathToFileURL(join(here, "commands", file)).href);
  commands.set(command.data.name, command);
}

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  const command = commands.get(interaction.commandName);
  try {
    await command?.run(interaction, client);
  } catch (error) {
    console.error(error);
  }
});
