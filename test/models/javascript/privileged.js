// What not everybody may have a bot do, with and without a check of who asks.
const { Client, PermissionFlagsBits } = require("discord.js");
const { SlashCommandBuilder } = require("@discordjs/builders");
const { drizzle } = require("drizzle-orm/node-postgres");
const { eq } = require("drizzle-orm");
const express = require("express");
const makeWASocket = require("@whiskeysockets/baileys").default;
const { App } = require("@slack/bolt");
const { Composer, Telegraf } = require("telegraf");
const whatsapp = require("whatsapp-web.js");
const slack = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });
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

client.on("messageCreate", async (message) => {
  await message.channel.permissionOverwrites.edit("120000000000000001", { SendMessages: false }); // error[require-authorization]: changes a channel
});
client.on("messageCreate", async (message) => {
  await message.mentions.members.first().edit({ mute: true }); // error[require-authorization]: changes a member
});
client.on("messageCreate", async (message) => {
  await message.mentions.members.first().voice.disconnect(); // error[require-authorization]: changes a member
});
client.on("messageCreate", async (message) => {
  await message.mentions.roles.first().setColor("Red"); // error[require-authorization]: changes a role
});
client.on("messageCreate", async (message) => {
  client.user.setActivity("chess"); // error[require-authorization]: changes what the bot shows of itself
});

// Conditions in front of handlers.
const telegram = new Telegraf("x");
const owner = (ctx) => ctx.from.id === 120000001;
telegram.command(
  "a",
  Composer.acl(owner, (ctx) => ctx.banChatMember(7)),
);
telegram.command(
  "b",
  Composer.acl([120000001], (ctx) => ctx.banChatMember(7)),
);
telegram.command(
  "c",
  Composer.optional(owner, (ctx) => ctx.banChatMember(7)),
);
telegram.command(
  "d",
  Composer.admin((ctx) => ctx.banChatMember(7)),
);
telegram.command(
  "e",
  (ctx, next) => owner(ctx) && next(),
  (ctx) => ctx.banChatMember(7),
);
telegram.command(
  "f",
  Composer.optional((ctx) => ctx.chat.type === "supergroup", (ctx) => ctx.banChatMember(7)), // error[require-authorization]: removes a member
);

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

// Before the login is demanded.
const open = express();
const db = drizzle(process.env.DATABASE_URL);
open.delete("/notes/:id", async (req, res) => { // error[require-authorization]: record the client names
  await db.delete("notes").where(eq("id", req.params.id));
  res.sendStatus(204);
});

// Routes with a login in front of them.
app.use((req, res, next) => {
  if (!req.isAuthenticated() && !req.user) return next(new Error("who are you?"));
  next();
});
app.post("/unban", async (req, res) => {
  await client.guilds.cache.first().members.unban("120000000000000001");
  res.sendStatus(204);
});

// Telegram and WhatsApp.
const bot = new Telegraf(process.env.TOKEN);
bot.command("ban", async (ctx) => {
  await ctx.banChatMember(ctx.message.reply_to_message.from.id); // error[require-authorization]: removes a member
});
bot.command("mute", async (ctx) => {
  await ctx.restrictChatMember(ctx.message.reply_to_message.from.id, {}); // error[require-authorization]: changes what members may do
});
bot.command("leave", async (ctx) => {
  await ctx.telegram.leaveChat(ctx.chat.id); // error[require-authorization]: makes the bot leave a chat
});
// Whoever spams.
bot.on("message", async (ctx) => {
  if (ctx.message.forward_from?.is_bot || ctx.message.forward_from_chat?.type === "channel") await ctx.banChatMember(ctx.from.id);
});
bot.command("kick", async (ctx) => {
  const { status } = await ctx.telegram.getChatMember(ctx.chat.id, ctx.from.id);
  if (!["creator", "administrator"].includes(status)) return;
  await ctx.kickChatMember(ctx.message.reply_to_message.from.id);
});
const sock = makeWASocket({});
sock.ev.on("messages.upsert", async ({ messages }) => {
  const group = messages[0].key.remoteJid;
  await sock.groupParticipantsUpdate(group, ["1@s.whatsapp.net"], "remove"); // error[require-authorization]: removes or promotes
});
sock.ev.on("messages.upsert", async ({ messages }) => {
  await sock.groupSettingUpdate(messages[0].key.remoteJid, "announcement"); // error[require-authorization]: changes a group
});
sock.ev.on("messages.upsert", async ({ messages }) => {
  if (!messages[0].key.fromMe && messages[0].participant !== process.env.OWNER) return;
  await sock.groupSettingUpdate(messages[0].key.remoteJid, "announcement");
});
const phone = new whatsapp.Client();
phone.on("message", async (message) => {
  if (message.fromMe || message.author === process.env.OWNER) await sock.logout();
});

client.on("messageCreate", async (message) => {
  if (message.content === "!stop") process.exit(0); // error[require-authorization]: stops the bot
});
client.on("messageCreate", async (message) => {
  if (message.content === "!stop" && message.author.id === process.env.OWNER) process.exit(0);
});
const settings = { prefix: "!", model: "gpt-4o" };
const notes = {};
client.on("messageCreate", async (message) => {
  settings[message.content.split(" ")[1]] = message.content; // error[require-authorization]: changes the configuration of the bot
  notes.last = message.content;
});
client.on("messageCreate", async (message) => {
  if (message.author.id === process.env.OWNER) settings.prefix = message.content;
});
const userSettings = {};
client.on("messageCreate", async (message) => {
  userSettings[message.author.id] = message.content;
});
process.on("SIGINT", () => process.exit(0));

// Who may use a command stands beside its handler, or is known to the platform.
module.exports = {
  data: new SlashCommandBuilder().setName("clear").setDefaultMemberPermissions(8192).setDescription("clears the channel"),
  async execute(interaction) {
    await interaction.channel.bulkDelete(10);
  },
};
module.exports.kick = {
  name: "kick",
  userPermissions: ["KICK_MEMBERS"],
  async execute(message) {
    await message.mentions.members.first().kick();
  },
};
module.exports.some = {
  data: { name: "prune", default_member_permissions: "8192", dm_permission: false },
  async execute(interaction) {
    await interaction.channel.bulkDelete(10);
  },
};

// To everybody, one after another.
const chats = ["C1", "C2"];
slack.command("/announce", async ({ command, client: web }) => {
  for (const channel of chats) await web.chat.postMessage({ channel, text: command.text }); // error[require-authorization]: writes to everybody
});
