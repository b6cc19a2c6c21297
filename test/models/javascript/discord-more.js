const { Client, Events } = require("discord.js");
const { createAudioResource } = require("@discordjs/voice");
const { exec } = require("child_process");
const fs = require("fs");
const path = require("path");

const client = new Client({ intents: [1, 512] });

// Files: what looks like an address is fetched, anything else is opened.
client.on("messageCreate", async (message) => {
  const [command, text] = message.content.split(" ");
  await message.reply({ files: [text] }); // error[no-ssrf]: file that discord.js fetches or opens
  await message.channel.send({ content: "here", files: [{ attachment: text, name: "a.png" }] }); // error[no-ssrf]
  await message.channel.send("here", { files: [text] }); // error[no-ssrf]
  await message.channel.send({ files: [`./maps/${text}`] }); // error[no-path-traversal]: file that is opened and sent
  await message.channel.send({ files: [{ attachment: "./maps/" + text }] }); // error[no-path-traversal]
  await message.channel.send({ files: [path.join(__dirname, path.basename(text)), "./maps/" + path.basename(text)] });
  await message.channel.send({ files: ["./help.png", { attachment: Buffer.from(text), name: text }] });
  await message.channel.send({ files: [message.attachments.first().url] });
  await message.channel.send({ files: message.attachments.map((each) => each.url) });
  createAudioResource(text); // error[no-ssrf]: audio that FFmpeg fetches or opens
  createAudioResource("./airhorn.mp3");
  createAudioResource(fs.createReadStream("./airhorn.mp3"));
  await message.guild.stickers.create({ name: "new", tags: "x", file: text }); // error[no-ssrf]
  await client.user.setUsername(text); // error[require-authorization]: changes what the bot shows
  await message.startThread(text);
  const thread = await message.startThread({ name: text });
  await message.startThread({ name: "Help" });
  exec(`ls ${thread.id} ${command === "x"}`);

  exec(`ls ${message.poll.question.text}`); // error[no-command-injection]
  exec(`ls ${message.messageSnapshots.first().content}`); // error[no-command-injection]
  exec(`ls ${message.reactions.cache.first().emoji.name}`); // error[no-command-injection]
  exec(`ls ${(await message.reactions.cache.get("x").users.fetch()).first().username}`); // error[no-command-injection]
  exec(`ls ${(await message.awaitReactions({ max: 1 })).first().count}`);
  exec(`ls ${(await message.guild.bans.fetch()).first().reason}`); // error[no-command-injection]
  exec(`ls ${(await message.guild.bans.fetch("1")).user.tag}`); // error[no-command-injection]
  exec(`ls ${(await message.guild.invites.fetch()).first().inviter.username}`); // error[no-command-injection]
  exec(`ls ${(await message.guild.invites.fetch("1")).code}`);
  exec(`ls ${message.guild.emojis.cache.find((each) => each.animated).name}`); // error[no-command-injection]
  exec(`ls ${(await message.guild.emojis.fetch()).size} ${(await message.guild.emojis.fetch("1")).id}`);
  exec(`ls ${(await message.guild.fetchWebhooks()).first().name}`); // error[no-command-injection]
  exec(`ls ${message.guild.bans.cache.size} ${message.guild.invites.cache.size} ${message.guild.emojis.cache.get("1").name}`); // error[no-command-injection]
  const hooks = await message.channel.fetchWebhooks();
  const hook = hooks.find((each) => each.token);
  exec(`ls ${hook.id} ${(await hook.fetchMessage("1")).content}`); // error[no-command-injection]
  exec(`ls ${message.channel.lastMessage.content}`); // error[no-command-injection]
  exec(`ls ${(await message.channel.fetchStarterMessage()).content}`); // error[no-command-injection]
  exec(`ls ${message.channel.recipient.username}`); // error[no-command-injection]
  exec(`ls ${message.channel.availableTags[0].name}`); // error[no-command-injection]
  exec(`ls ${(await message.channel.threads.fetchActive()).threads.first().name}`); // error[no-command-injection]
  await message.channel.threads.create({ name: text });
  await message.guild.systemChannel.send("welcome");
});

// Fields of a modal.
client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isModalSubmit()) return;
  exec(`ls ${interaction.fields.fields.get("reason").value}`); // error[no-command-injection]
  for (const field of interaction.fields.fields) exec(`ls ${field.customId} ${field.values}`); // error[no-command-injection]
  exec(`ls ${interaction.fields.getSelectedUsers("who").first().username}`); // error[no-command-injection]
  exec(`ls ${interaction.fields.getSelectedMembers("who").first().nickname}`); // error[no-command-injection]
  exec(`ls ${interaction.fields.getSelectedChannels("where").first().name}`); // error[no-command-injection]
  exec(`ls ${interaction.fields.getSelectedRoles("role").first().id}`);
});

// The gateway itself, as bots used it before slash commands had objects.
client.ws.on("INTERACTION_CREATE", async (interaction) => {
  exec(`ls ${interaction.data.options[0].value}`); // error[no-command-injection]
  exec(`ls ${interaction.member.user.username}`); // error[no-command-injection]
  exec(`ls ${interaction.id} ${interaction.guild_id} ${interaction.member.user.id}`);
});
client.on("raw", (packet) => {
  if (packet.t === "MESSAGE_CREATE") exec(`ls ${packet.d.content}`); // error[no-command-injection]
  exec(`ls ${packet.d.channel_id} ${packet.d.author.id}`);
});
client.on("inviteCreate", (invite) => exec(`ls ${invite.guild.name} ${invite.channel.id}`)); // error[no-command-injection]
client.on("emojiCreate", (emoji) => exec(`ls ${emoji.name}`)); // error[no-command-injection]
client.on("emojiUpdate", (before, after) => exec(`ls ${after.name}`)); // error[no-command-injection]
client.on("messageReactionRemoveAll", (message, reactions) => exec(`ls ${reactions.first().emoji.name}`)); // error[no-command-injection]
client.fetchInvite("abc").then((invite) => exec(`ls ${invite.guild.name}`)); // error[no-command-injection]
