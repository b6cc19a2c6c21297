import { readdirSync } from "node:fs";
import { Client } from "discord.js";

const client = new Client({ intents: [] });
const plugins = await Promise.all(readdirSync(new URL("./plugins", import.meta.url)).map((file) => import(`./plugins/${file}`)));
client.on("messageCreate", (message) => {
  for (const plugin of plugins) plugin.perform(message.content);
});
