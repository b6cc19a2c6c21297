// What not everybody may have a bot do, with and without a check of who asks.
const { Client, PermissionFlagsBits } = require("discord.js");
const express = require("express");
const client = new Client({ intents: [] });
const app = express();

client.on("messageCreate", async (message) => {
  await message.mentions.members.first().ban(); // error[require-authorization]: bans a member
});
client.on("messageCreate", async (message) => {
  await message.mentions.members.first().kick(); // error[require-authorization]: removes a member
});
client.on("messageCreate", async (message) => {
  await message.mentions.members.first().timeout(60_000); // error[require-authorization]: mutes a member
});
client.on("messageCreate", async (message) => {
  await message.mentions.members.first().disableCommunicationUntil(null); // error[require-authorization]: mutes a member
});
client.on("messageCreate", async (message) => {
  await message.mentions.members.first().setNickname("guest"); // error[require-authorization]: renames a member
});
client.on("messageCreate", async (message) => {
  await message.mentions.members.first().roles.add("120000000000000001"); // error[require-authorization]: changes a member's roles
});
client.on("messageCreate", async (message) => {
  await message.guild.members.unban("120000000000000001"); // error[require-authorization]: lifts a ban
});
client.on("messageCreate", async (message) => {
  await message.guild.bans.remove("120000000000000001"); // error[require-authorization]: lifts a ban
});
client.on("messageCreate", async (message) => {
  await message.guild.leave(); // error[require-authorization]: makes the bot leave a server
});
client.on("messageCreate", async (message) => {
  await message.guild.setName("open house"); // error[require-authorization]: changes the server
});
client.on("messageCreate", async (message) => {
  await message.guild.setIcon("./icon.png"); // error[require-authorization]: changes the server
});
client.on("messageCreate", async (message) => {
  await message.channel.bulkDelete(100); // error[require-authorization]: deletes messages of others
});
client.on("messageCreate", async (message) => {
  await message.channel.delete(); // error[require-authorization]: deletes a channel
});
client.on("messageCreate", async (message) => {
  await message.channel.setRateLimitPerUser(5); // error[require-authorization]: changes a channel
});
client.on("messageCreate", async (message) => {
  await message.channel.createWebhook({ name: "mirror" }); // error[require-authorization]: makes a webhook
});

// Checks of who asks.
client.on("messageCreate", async (message) => {
  if (!message.member.hasPermission("BAN_MEMBERS")) return;
  await message.mentions.members.first().ban();
});
client.on("interactionCreate", async (interaction) => {
  if (!interaction.memberPermissions.has(PermissionFlagsBits.ModerateMembers)) return;
  await interaction.options.getMember("user").timeout(60_000);
});
client.on("interactionCreate", async (interaction) => {
  if (interaction.user.id !== interaction.guild.ownerId) return;
  await interaction.guild.setName("closed house");
});
client.on("interactionCreate", async (interaction) => {
  if (!interaction.channel.permissionsFor(interaction.member).has(PermissionFlagsBits.ManageMessages)) return;
  await interaction.channel.bulkDelete(10);
});

// Everyday uses: one's own roles, one's own messages.
client.on("interactionCreate", async (interaction) => {
  await interaction.member.roles.add("120000000000000001");
  await interaction.member.setNickname("guest");
  const answer = await interaction.channel.send("done");
  await answer.delete();
});

// Routes: those with a login in front of them, and those without.
app.use((req, res, next) => {
  if (!req.isAuthenticated() && !req.user) return next(new Error("who are you?"));
  next();
});
app.post("/unban", async (req, res) => {
  await client.guilds.cache.first().members.unban("120000000000000001");
  res.sendStatus(204);
});
