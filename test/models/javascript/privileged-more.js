// Channels of Twitch, the bot's own account, settings of a whole server, all records at once; and what collections give when they are iterated.
const { Client } = require("discord.js");
const { MongoClient } = require("mongodb");
const mongoose = require("mongoose");
const tmi = require("tmi.js");
const whatsapp = require("whatsapp-web.js");
const makeWASocket = require("@whiskeysockets/baileys").default;

const client = new Client({ intents: [] });
const db = new MongoClient(process.env.MONGO_URL).db("bot");
const Guild = mongoose.model("Guild", new mongoose.Schema({ guild: String, prefix: String }));
const twitch = new tmi.Client({ channels: ["me"] });

twitch.on("message", (channel, tags, message) => {
  switch (message.split(" ")[0]) {
    case "!ban":
      twitch.ban(channel, message.split(" ")[1]); // error[require-authorization]: This removes or mutes a viewer for anybody who asks
      break;
    case "!clear":
      twitch.clear(channel); // error[require-authorization]: This changes a channel for anybody who asks
      break;
    case "!delete":
      twitch.deletemessage(channel, message.split(" ")[1]); // error[require-authorization]: This deletes messages of others for anybody who asks
      break;
    case "!mod":
      twitch.mod(channel, message.split(" ")[1]); // error[require-authorization]: This changes what viewers may do for anybody who asks
      break;
    case "!raid":
      twitch.raid(channel, message.split(" ")[1]); // error[require-authorization]: This changes a channel for anybody who asks
      break;
  }
});
twitch.on("message", (channel, tags, message) => {
  if (message.includes("http")) twitch.timeout(channel, tags.username, 60, "No links.");
  if (!tags.mod && !tags.badges?.broadcaster) return;
  if (message === "!clear") twitch.clear(channel);
});

const web = new whatsapp.Client();
web.on("message", async (message) => {
  if (message.body === "!logout") await web.logout(); // error[require-authorization]: This changes the bot's own account for anybody who asks
});

client.on("messageCreate", async (message) => {
  if (message.content === "!reset") await Guild.deleteMany({}); // error[require-authorization]: This deletes all records for anybody who asks
});
client.on("messageCreate", async (message) => {
  if (message.content === "!forget") await db.collection("words").deleteMany({}); // error[require-authorization]: This deletes all records for anybody who asks
});
client.on("messageCreate", async (message) => {
  if (message.content === "!forget me") await db.collection("words").deleteMany({ author: message.author.id });
});
client.on("messageCreate", async (message) => {
  const of = { guild: message.guild.id };
  await Guild.updateOne(of, { prefix: "?" }); // error[require-authorization]: This changes the settings of a server for anybody who asks
});
client.on("messageCreate", async (message) => {
  await Guild.updateOne({ guild: message.guild.id }, { $set: { prefix: "?" } }); // error[require-authorization]: This changes the settings of a server for anybody who asks
});
client.on("messageCreate", async (message) => {
  await Guild.updateOne({ guild: message.guild.id }, { welcomeChannel: message.channel.id }); // error[require-authorization]: This changes the settings of a server for anybody who asks
});
client.on("messageCreate", async (message) => {
  await Guild.updateOne({ guild: message.guild.id }, { $set: { welcomeChannel: message.channel.id } }); // error[require-authorization]: This changes the settings of a server for anybody who asks
});
client.on("messageCreate", async (message) => {
  await Guild.updateOne({ guild: message.guild.id }, { logChannel: message.channel.id }); // error[require-authorization]: This changes the settings of a server for anybody who asks
});
client.on("messageCreate", async (message) => {
  await Guild.updateOne({ guild: message.guild.id }, { $set: { logChannel: message.channel.id } }); // error[require-authorization]: This changes the settings of a server for anybody who asks
});
client.on("messageCreate", async (message) => {
  if (!message.member.permissions.has("ManageGuild")) return;
  await Guild.updateOne({ guild: message.guild.id }, { $set: { prefix: "?" } });
});

client.on("messageCreate", async (message) => {
  for (const [, channel] of message.guild.channels.cache) await channel.setRateLimitPerUser(10); // error[require-authorization]: This changes a channel for anybody who asks
});
client.on("messageCreate", async (message) => {
  for (const [, member] of await message.guild.members.fetch()) await member.kick(); // error[require-authorization]: This removes a member for anybody who asks
});
client.on("messageCreate", async (message) => {
  if (message.content !== "!rename") return;
  for (const [, guild] of client.guilds.cache) await guild.setName("Guild"); // error[require-authorization]: This changes the server for anybody who asks
});

// That the message was written in a group says nothing of who wrote it.
const socket = makeWASocket({});
socket.ev.on("messages.upsert", async ({ messages: [message] }) => {
  const group = await socket.groupMetadata(message.key.remoteJid);
  if (group) await socket.groupLeave(group.id); // error[require-authorization]: This makes the bot leave a group for anybody who asks
});
