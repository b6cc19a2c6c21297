// What a path has established about whoever triggered it: forks, joins, early ends, calls, callbacks, wrappers.
const { Client, PermissionFlagsBits } = require("discord.js");
const client = new Client({ intents: [] });
const OWNERS = ["120000000000000001"];
const target = (message) => message.mentions.members.first();

function isOwner(user) {
  return OWNERS.includes(user.id);
}
function byEarlyReturns(message) {
  if (message.author.id === "120000000000000002") return true;
  if (message.member.permissions.has(PermissionFlagsBits.Administrator)) return true;
  return false;
}
function byFlag(message) {
  let allowed = false;
  for (const id of OWNERS) if (id === message.author.id) allowed = true;
  return allowed;
}
function demandOwner(message) {
  if (!isOwner(message.author)) throw new Error("no");
}
function doesNothing(message) {
  return true;
}
const guarded = (handler) => async (message) => {
  if (!isOwner(message.author)) return;
  await handler(message);
};
const unguarded = (handler) => async (message) => {
  if (message.content === "") return;
  await handler(message);
};

client.on("messageCreate", async (message) => {
  await target(message).ban(); // error[require-authorization]: bans a member
});
client.on("messageCreate", async (message) => {
  if (!message.member.permissions.has(PermissionFlagsBits.BanMembers)) return;
  await target(message).ban();
});
client.on("messageCreate", async (message) => {
  if (message.member.permissions.has(PermissionFlagsBits.BanMembers)) console.log("allowed");
  await target(message).ban(); // error[require-authorization]: bans a member
});
client.on("messageCreate", async (message) => {
  if (message.content === "!kick" && isOwner(message.author)) await target(message).kick();
});
client.on("messageCreate", async (message) => {
  if (!byEarlyReturns(message)) return message.reply("no");
  await target(message).kick();
});
client.on("messageCreate", async (message) => {
  if (byFlag(message)) await target(message).kick();
});
client.on("messageCreate", async (message) => {
  demandOwner(message);
  await target(message).kick();
});
client.on("messageCreate", async (message) => {
  try {
    demandOwner(message);
  } catch {
    console.log("refused");
  }
  await target(message).kick(); // error[require-authorization]: removes a member
});
client.on("messageCreate", async (message) => {
  if (!doesNothing(message)) return;
  await target(message).kick(); // error[require-authorization]: removes a member
});
// A list of those who may not is no list of those who may.
const banned = new Set(["120000000000000003"]);
client.on("messageCreate", async (message) => {
  if (banned.has(message.author.id)) return;
  await target(message).kick(); // error[require-authorization]: removes a member
});
// Whether it is a bot, and whether it is this bot, says nothing of who asks.
client.on("messageCreate", async (message) => {
  if (message.author.bot || message.author.id === client.user.id) return;
  await target(message).kick(); // error[require-authorization]: removes a member
});
// The bot's own permissions are not the caller's.
client.on("messageCreate", async (message) => {
  if (!message.guild.members.me.permissions.has(PermissionFlagsBits.BanMembers)) return;
  await target(message).ban(); // error[require-authorization]: bans a member
});
client.on("messageCreate", guarded(async (message) => target(message).kick()));
client.on("messageCreate", unguarded(async (message) => target(message).kick())); // error[require-authorization]: removes a member
// What is asked for later was asked for by somebody who was checked.
client.on("messageCreate", async (message) => {
  if (!message.member.roles.cache.some((role) => role.name === "Moderator")) return;
  const collector = message.channel.createMessageCollector({ time: 10_000 });
  collector.on("collect", (answer) => target(answer).kick());
  setTimeout(() => target(message).kick(), 1000);
});
// One function, reached with and without.
function remove(member) {
  return member.kick();
}
client.on("messageCreate", async (message) => {
  if (isOwner(message.author)) await remove(target(message));
});
client.on("messageCreate", async (message) => {
  await remove(target(message)); // error[require-authorization]: removes a member
});
// A role that people take themselves.
client.on("messageCreate", async (message) => {
  await message.member.roles.add("120000000000000004");
  const self = await message.guild.members.fetch(message.author.id);
  await self.roles.remove("120000000000000005");
});
// Somebody joins: nobody asks for anything.
client.on("guildMemberAdd", async (member) => {
  await member.roles.add("120000000000000004");
  if (member.user.createdTimestamp > Date.now() - 1000) await member.kick();
});
client.on("interactionCreate", async (interaction) => {
  if (!interaction.memberPermissions.has(PermissionFlagsBits.ManageMessages)) return;
  await interaction.channel.bulkDelete(10);
});
client.on("interactionCreate", async (interaction) => {
  await interaction.channel.bulkDelete(10); // error[require-authorization]: deletes messages
});
