import { Client } from "discord.js";

const client = new Client({ intents: [], allowedMentions: { parse: ["users"] } });
const old = new Client({ disableMentions: "everyone" });

client.on("messageCreate", async (message) => {
  await message.reply(message.content);
  await message.channel.send(message.content);
  await client.channels.cache.get(process.env.LOG).send(message.content);
  const log = await client.channels.fetch(process.env.LOG);
  await log.send(message.content);
  const all = await client.channels.fetch();
  await all.first().send(message.content);
});

client.on("interactionCreate", async (interaction) => {
  await interaction.channel.send(interaction.options.getString("text"));
});

old.on("message", async (message) => {
  await message.channel.send(message.content);
});

const loud = new Client({ intents: [] });

loud.on("messageCreate", async (message) => {
  await message.reply(message.content); // error[no-mention-injection]: message that pings
  await message.reply({ content: message.content, allowedMentions: { parse: [] } });
  await message.reply(message.content, { allowedMentions: { parse: [] } });
});
