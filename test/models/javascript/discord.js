const Discord = require("discord.js");
const { AttachmentBuilder, AutoShardedClient, Client, Collection, Events, InteractionCollector, MessageCollector, ReactionCollector, Util, WebhookClient, bold, escapeMarkdown, userMention } = require("discord.js");
const { exec } = require("child_process");
const mysql = require("mysql2/promise");

const db = mysql.createPool({ uri: process.env.DATABASE_URL });
const client = new Client({ intents: [1, 512] });
const shards = new AutoShardedClient();
const old = new Discord.Client();
const prefixes = new Collection();
client.commands = new Collection();
client.commands.set("ping", { run: (message) => message.reply("pong") });
const log = new WebhookClient({ id: "1", token: process.env.WEBHOOK_TOKEN });

// Messages: what a person wrote is untrusted, what Discord assigned is not.
client.on("messageCreate", async (message) => {
  exec(`figlet ${message.content}`); // error[no-command-injection]: Chat text `message.content`
  exec(`figlet ${message.cleanContent}`); // error[no-command-injection]
  exec(`figlet ${message.author.username}`); // error[no-command-injection]
  exec(`figlet ${message.member.displayName}`); // error[no-command-injection]
  exec(`figlet ${message.guild.name}`); // error[no-command-injection]
  exec(`figlet ${message.channel.topic}`); // error[no-command-injection]
  exec(`figlet ${message.embeds[0].description}`); // error[no-command-injection]
  exec(`figlet ${message.author.id} ${message.channelId} ${message.createdTimestamp} ${message.author.displayAvatarURL()}`);
  exec(`figlet ${message.member.displayHexColor} ${message.member.avatarURL()} ${message.guild.memberCount} ${message.guild.iconURL()}`);
  exec(`figlet ${message.channel} ${message.channel.toString()} ${message.author.toString()} ${client.user.username} ${client.user.avatarURL()}`);
  await db.query(`INSERT INTO seen VALUES (${message.guild.id}, ${message.author.id})`);

  const [command, ...args] = message.content.slice(1).trim().split(/ +/);
  if (client.commands.has(command)) client.commands.get(command).run(message);
  const text = args.join(" ");
  exec(`figlet ${text}`); // error[no-command-injection]
  exec(`figlet ${bold(text)} ${userMention(message.author.id)}`); // error[no-command-injection]
  exec(`figlet ${Util.escapeMarkdown(escapeMarkdown(text))}`); // error[no-command-injection]
  await message.channel.send(Util.removeMentions(text));
  await message.reply({ content: text }); // error[no-mention-injection]: message that pings
  await message.author.send(text);

  const file = message.attachments.first();
  exec(`convert ${file.name}`); // error[no-command-injection]
  exec(`convert ${file.url} ${file.size}`);
  for (const attachment of message.attachments.values()) exec(`convert ${attachment.name}`); // error[no-command-injection]
  message.attachments.forEach((attachment) => exec(`convert ${attachment.name}`)); // error[no-command-injection]

  const target = message.mentions.members.first();
  exec(`figlet ${target.nickname}`); // error[no-command-injection]
  exec(`figlet ${message.mentions.users.map((user) => user.tag).join(" ")}`); // error[no-command-injection]
  exec(`figlet ${message.mentions.users.keyArray()} ${message.mentions.has(client.user)} ${message.mentions.everyone} ${message.mentions.users.size}`);
  const role = message.mentions.roles.find((each) => each.name === text);
  exec(`figlet ${role.name}`); // error[no-command-injection]
  exec(`figlet ${role.id} ${role.toString()}`);
  const room = message.mentions.channels.filter((each) => each.type === 0).first();
  exec(`figlet ${room.name}`); // error[no-command-injection]
  const replied = await message.fetchReference();
  exec(`figlet ${replied.content}`); // error[no-command-injection]
  exec(`figlet ${message.reference.messageId} ${message.mentions.repliedUser.id}`);

  await target.setNickname(text); // error[require-authorization]: renames a member
  await target.edit({ nick: text });
  await message.guild.setName(text);
  await message.channel.setTopic(text);
  await role.setName(text);
  await role.edit({ name: text });
  await message.guild.channels.create({ name: text });
  await message.guild.channels.create(text);
  await message.guild.roles.create({ name: text });
  await message.guild.roles.create(text);
  await message.guild.edit({ name: text });
  await message.channel.edit({ name: text });
  await message.guild.emojis.create({ name: "new", attachment: text }); // error[no-ssrf]
  await message.guild.emojis.create(text, "new"); // error[no-ssrf]
  await message.guild.emojis.create(file.url, "new");
  await message.guild.setIcon(text); // error[no-ssrf]
  await message.channel.send({ files: [new AttachmentBuilder(text)] }); // error[no-ssrf]
  await message.channel.send({ files: [new AttachmentBuilder(Buffer.from(text), { name: "note.txt" })] });
});

// Managers, collections, collectors.
client.once("clientReady", async (ready) => {
  const guild = await ready.guilds.fetch(process.env.GUILD_ID);
  exec(`figlet ${guild.name}`); // error[no-command-injection]
  const guilds = await client.guilds.fetch();
  exec(`figlet ${guilds.size} ${guilds.map((each) => each.id)}`);
  const channel = await client.channels.fetch(process.env.CHANNEL_ID);
  const history = await channel.messages.fetch({ limit: 50 });
  history.forEach((each) => exec(`figlet ${each.content}`)); // error[no-command-injection]
  const one = await channel.messages.fetch(process.env.MESSAGE_ID);
  exec(`figlet ${one.content}`); // error[no-command-injection]
  const user = await client.users.fetch(process.env.OWNER_ID);
  exec(`figlet ${user.globalName}`); // error[no-command-injection]
  const dm = await user.createDM();
  const full = await user.fetch();
  exec(`figlet ${full.displayName} ${dm.id}`); // error[no-command-injection]
  exec(`figlet ${user.presence.activities[0].state}`); // error[no-command-injection]
  const owner = await guild.fetchOwner();
  exec(`figlet ${owner.user.username} ${owner.voice.channel.id} ${owner.voice.sessionId}`); // error[no-command-injection]
  const members = await guild.members.search({ query: "a" });
  const member = await members.random().fetch();
  exec(`figlet ${member.displayName}`); // error[no-command-injection]
  const all = guild.roles.cache.sort((a, b) => a.position - b.position).reduce((names, each) => names + each.name, "");
  exec(`figlet ${all}`); // error[no-command-injection]
  exec(`figlet ${guild.roles.cache.flatMap((each) => each.members).size}`);
  exec(`figlet ${guild.roles.highest.name}`); // error[no-command-injection]
  if (guild.roles.cache.some((each) => each.name === "x") && guild.roles.cache.every((each) => each.id)) client.commands.delete("ping");
  await client.user.setAvatar("avatar.png");

  const found = await channel.awaitMessages({ max: 1, time: 1000 });
  exec(`figlet ${found.first().content}`); // error[no-command-injection]
  const collector = channel.createMessageCollector({ time: 1000 });
  collector.on("collect", (message) => exec(`figlet ${message.content}`)); // error[no-command-injection]
  collector.on("end", (collected) => exec(`figlet ${collected.last().content}`)); // error[no-command-injection]
  exec(`figlet ${collector.collected.first().content}`); // error[no-command-injection]
  one.createReactionCollector().on("collect", (reaction, by) => exec(`figlet ${reaction.emoji.name} ${by.id}`)); // error[no-command-injection]
  one.createMessageComponentCollector().on("collect", (button) => exec(`figlet ${button.customId}`)); // error[no-command-injection]
  const pressed = await one.awaitMessageComponent();
  exec(`figlet ${pressed.values[0]}`); // error[no-command-injection]
  new MessageCollector(channel).on("collect", (message) => exec(`figlet ${message.content}`)); // error[no-command-injection]
  new InteractionCollector(client).on("collect", (menu) => exec(`figlet ${menu.values.join(" ")}`)); // error[no-command-injection]
  new ReactionCollector(one).on("collect", (reaction) => exec(`figlet ${reaction.message.content} ${reaction.count}`)); // error[no-command-injection]
  const hook = await channel.createWebhook({ name: "log" });
  await hook.send(found.first().content); // error[no-mention-injection]: message that pings
  await log.send({ content: found.first().content }); // error[no-mention-injection]: message that pings
});

// A collection of the program's own.
client.on("messageCreate", (message) => {
  if (!prefixes.has(message.guild.id)) prefixes.set(message.guild.id, message.content);
  exec(`ls ${prefixes.get(message.guild.id)}`); // error[no-command-injection]
  prefixes.delete(message.guild.id);
});

// What belongs to what.
client.on("messageCreate", async (message) => {
  const { guild, channel, member } = message;
  exec(`ls ${client.commands.find((each) => each.name === "x")}`);
  exec(`ls ${message.thread.name}`); // error[no-command-injection]
  exec(`ls ${message.client.guilds.cache.get(guild.id).name}`); // error[no-command-injection]
  exec(`ls ${client.guilds.cache.find((each) => each.ownerId === message.author.id).name}`); // error[no-command-injection]
  exec(`ls ${client.users.cache.get("1").tag}`); // error[no-command-injection]
  exec(`ls ${(await client.users.fetch()).size}`);
  exec(`ls ${client.channels.cache.get("1").name}`); // error[no-command-injection]
  exec(`ls ${(await guild.channels.fetch()).first().name}`); // error[no-command-injection]
  exec(`ls ${(await guild.members.fetch(message.author.id)).nickname}`); // error[no-command-injection]
  exec(`ls ${(await guild.members.fetch()).filter((each) => each.bannable).first().nickname}`); // error[no-command-injection]
  guild.members.cache.forEach((each) => exec(`ls ${each.nickname}`)); // error[no-command-injection]
  exec(`ls ${(await guild.roles.fetch("1")).name}`); // error[no-command-injection]
  exec(`ls ${(await guild.roles.fetch()).first().name}`); // error[no-command-injection]
  exec(`ls ${channel.messages.cache.last().content}`); // error[no-command-injection]
  exec(`ls ${member.roles.highest.name}`); // error[no-command-injection]
  exec(`ls ${member.presence.user.username} ${member.guild.id} ${member.client.id}`); // error[no-command-injection]
  exec(`ls ${member.voice.guild.name}`); // error[no-command-injection]
  exec(`ls ${guild.owner.nickname} ${guild.client.id}`); // error[no-command-injection]
  exec(`ls ${guild.me.nickname}`); // error[no-command-injection]
  exec(`ls ${guild.systemChannel.name}`); // error[no-command-injection]
  exec(`ls ${channel.parent.name} ${channel.guild.id} ${channel.client.id}`); // error[no-command-injection]
  exec(`ls ${channel.members.first().nickname}`); // error[no-command-injection]
  exec(`ls ${channel.threads.cache.first().name}`); // error[no-command-injection]
  exec(`ls ${member.roles.highest.guild.name} ${member.roles.highest.members.size}`); // error[no-command-injection]
  await channel.setName(message.content); // error[require-authorization]: changes a channel
  const collector = message.createMessageComponentCollector();
  collector.on("end", (pressed) => pressed.forEach((each) => exec(`ls ${each.customId}`))); // error[no-command-injection]
  exec(`ls ${collector.collected.first().customId}`); // error[no-command-injection]
  const reactions = message.createReactionCollector();
  reactions.on("end", (given) => given.forEach((each) => exec(`ls ${each.emoji.name}`))); // error[no-command-injection]
  exec(`ls ${reactions.collected.first().users.cache.first().username}`); // error[no-command-injection]
});

// The other events.
client.on(Events.MessageUpdate, (before, after) => exec(`diff ${before.id} ${after.content}`)); // error[no-command-injection]
client.on(Events.MessageBulkDelete, (messages, channel) => exec(`wc ${messages.first().content} ${channel.id}`)); // error[no-command-injection]
client.on(Events.MessageCreate, (message) => exec(`wc ${message.content}`)); // error[no-command-injection]
client.on(Events.MessageDelete, (message) => exec(`wc ${message.content}`)); // error[no-command-injection]
client.on(Events.GuildMemberAdd, (member) => exec(`welcome ${member.user.tag}`)); // error[no-command-injection]
client.on(Events.GuildMemberRemove, (member) => exec(`bye ${member.id} ${member.nick}`)); // error[no-command-injection]
client.on(Events.GuildMemberUpdate, (before, after) => exec(`diff ${before.nickname} ${after.id}`)); // error[no-command-injection]
client.on(Events.MessageReactionAdd, async (reaction, user) => exec(`react ${(await reaction.fetch()).emoji.name} ${user.id}`)); // error[no-command-injection]
client.on(Events.MessageReactionRemove, (reaction, user) => exec(`react ${reaction.emoji.id} ${reaction.emoji.toString()} ${user.username}`)); // error[no-command-injection]
client.on(Events.GuildCreate, (guild) => exec(`join ${guild.name}`)); // error[no-command-injection]
client.on(Events.GuildDelete, (guild) => exec(`leave ${guild.description}`)); // error[no-command-injection]
client.on(Events.GuildUpdate, (before, after) => exec(`diff ${after.name}`)); // error[no-command-injection]
client.on(Events.ChannelCreate, (channel) => exec(`room ${channel.name}`)); // error[no-command-injection]
client.on(Events.ThreadCreate, (thread) => exec(`room ${thread.name}`)); // error[no-command-injection]
client.on(Events.ChannelUpdate, (before, after) => exec(`room ${after.topic}`)); // error[no-command-injection]
client.on(Events.GuildRoleCreate, (role) => exec(`role ${role.name}`)); // error[no-command-injection]
client.on("roleUpdate", (before, after) => exec(`role ${after.name}`)); // error[no-command-injection]
client.on(Events.UserUpdate, (before, after) => exec(`user ${after.globalName}`)); // error[no-command-injection]
client.on(Events.VoiceStateUpdate, (before, after) => exec(`voice ${after.member.displayName}`)); // error[no-command-injection]
client.on(Events.PresenceUpdate, (before, after) => exec(`status ${after.activities[0].name}`)); // error[no-command-injection]
client.on(Events.GuildBanAdd, (ban) => exec(`ban ${ban.user.tag} ${ban.guild.id}`)); // error[no-command-injection]
client.on(Events.ClientReady, (ready) => exec(`ready ${ready.user.tag}`));
shards.on("messageCreate", (message) => exec(`wc ${message.content}`)); // error[no-command-injection]
old.on("message", (message) => exec(`wc ${message.content}`)); // error[no-command-injection]

// Interactions: strings are free text even where an autocomplete suggests them, typed options are not.
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    exec(`run ${interaction.options.getString("text")}`); // error[no-command-injection]: Chat text `interaction.options.getString(…)`
    exec(`run ${interaction.options.getInteger("count")} ${interaction.options.getSubcommand()} ${interaction.commandName} ${interaction.user.id}`);
    exec(`run ${interaction.options.getUser("who").username}`); // error[no-command-injection]
    exec(`run ${interaction.options.getUser("who").id} ${interaction.options.getRole("role").id}`);
    exec(`run ${interaction.options.getMember("who").displayName}`); // error[no-command-injection]
    exec(`run ${interaction.options.getChannel("where").name}`); // error[no-command-injection]
    exec(`run ${interaction.options.getMentionable("who").nickname}`); // error[no-command-injection]
    exec(`run ${interaction.options.getMessage("message").content}`); // error[no-command-injection]
    exec(`run ${interaction.options.getAttachment("file").name}`); // error[no-command-injection]
    exec(`run ${interaction.options.get("text").value}`); // error[no-command-injection]
    exec(`run ${interaction.options.get("who").user.id} ${interaction.options.get("who").name} ${interaction.options.data.get("x").type}`);
    for (const option of interaction.options.data) exec(`run ${option.value}`); // error[no-command-injection]
    await interaction.reply(interaction.options.getString("text"));
    await interaction.followUp({ content: interaction.options.getString("text") });
    const answer = await interaction.fetchReply();
    exec(`run ${answer.id} ${interaction.member.id} ${interaction.guild.id}`);
    const submitted = await interaction.awaitModalSubmit({ time: 1000 });
    exec(`run ${submitted.fields.getTextInputValue("reason")}`); // error[no-command-injection]
  }
  if (interaction.isAutocomplete()) {
    exec(`complete ${interaction.options.getFocused()}`); // error[no-command-injection]
    const focused = interaction.options.getFocused(true);
    exec(`complete ${focused.value}`); // error[no-command-injection]
    exec(`complete ${focused.name}`);
  }
  if (interaction.isModalSubmit()) {
    exec(`submit ${interaction.fields.getField("reason").value}`); // error[no-command-injection]
    exec(`submit ${interaction.fields.getUploadedFiles("proof").first().name}`); // error[no-command-injection]
  }
  if (interaction.isStringSelectMenu()) {
    exec(`select ${interaction.values[0]}`); // error[no-command-injection]
    exec(`select ${interaction.users.first().username}`); // error[no-command-injection]
    exec(`select ${interaction.targetMessage.content} ${interaction.targetUser.id} ${interaction.targetMember.id}`); // error[no-command-injection]
    exec(`select ${interaction.message.content}`); // error[no-command-injection]
    exec(`select ${interaction.channel.name} ${interaction.client.id}`); // error[no-command-injection]
    exec(`select ${interaction.members.first().nickname}`); // error[no-command-injection]
    exec(`select ${interaction.roles.first().name}`); // error[no-command-injection]
    exec(`select ${interaction.channels.first().name}`); // error[no-command-injection]
    await interaction.webhook.send(interaction.values[0]); // error[no-mention-injection]: message that pings
    const option = interaction.options.get("x");
    exec(`select ${option.member.nickname}`); // error[no-command-injection]
    exec(`select ${option.role.name}`); // error[no-command-injection]
    exec(`select ${option.channel.name}`); // error[no-command-injection]
    exec(`select ${option.attachment.name}`); // error[no-command-injection]
    for (const inner of option.options) exec(`select ${inner.value}`); // error[no-command-injection]
  }
});
