// What moderators have the bot say: not what it repeats of their words, and an echo of all of it only as possible.
const { Client, PermissionFlagsBits } = require("discord.js");

const client = new Client({ intents: [] });

client.on("messageCreate", async (message) => {
  const reason = message.content.split(" ").slice(1).join(" ");
  await message.channel.send(`Reason: ${reason}`); // error[no-mention-injection]: the message that pings
  if (!message.member.permissions.has(PermissionFlagsBits.BanMembers)) return;
  await message.channel.send(`Banned. Reason: ${reason}`);
  await message.channel.send(reason); // error[no-mention-injection]: the message that pings
  console.log(`Banned: ${reason}`, reason); // error[no-log-injection]: a console // error[no-sensitive-data-logging]: a console
});
