const Eris = require("eris");
const { exec } = require("child_process");

const bot = new Eris(process.env.DISCORD_TOKEN);
const plain = Eris(process.env.DISCORD_TOKEN);
const commands = new Eris.CommandClient(process.env.DISCORD_TOKEN, {}, { prefix: "!" });

bot.on("messageCreate", async (msg) => {
  exec(`wc ${msg.content}`); // error[no-command-injection]: Chat text `msg.content`
  exec(`wc ${msg.author.username}`); // error[no-command-injection]
  exec(`wc ${msg.member.nick}`); // error[no-command-injection]
  exec(`wc ${msg.channel.name}`); // error[no-command-injection]
  exec(`wc ${msg.channel.guild.name}`); // error[no-command-injection]
  exec(`wc ${msg.attachments[0].filename}`); // error[no-command-injection]
  exec(`wc ${msg.attachments[0].url} ${msg.author.id} ${msg.author.mention} ${msg.guild.id} ${msg.guildID} ${msg.member.roles.join(" ")} ${msg.channel.id}`);
  exec(`wc ${msg.mentions[0].username} ${msg.mentions.length}`); // error[no-command-injection]
  exec(`wc ${msg.referencedMessage.content}`); // error[no-command-injection]
  await bot.createMessage(msg.channel.id, msg.content);
  const found = await bot.getMessage(msg.channel.id, "1");
  exec(`wc ${found.content}`); // error[no-command-injection]
  for (const each of await bot.getMessages(msg.channel.id)) exec(`wc ${each.content}`); // error[no-command-injection]
  exec(`wc ${(await msg.channel.getMessages())[0].content}`); // error[no-command-injection]
  exec(`wc ${(await msg.channel.getMessage("1")).content}`); // error[no-command-injection]
  exec(`wc ${(await bot.getRESTUser("1")).username}`); // error[no-command-injection]
  exec(`wc ${bot.guilds.get("1").name}`); // error[no-command-injection]
  exec(`wc ${bot.users.find((each) => each.id === "1").username}`); // error[no-command-injection]
  exec(`wc ${bot.guilds.get("1").members.map((each) => each.nick).join(" ")}`); // error[no-command-injection]
  exec(`wc ${bot.guilds.get("1").members.filter((each) => each.bot).random().id} ${bot.guilds.size}`);
  bot.users.forEach((each) => exec(`wc ${each.username}`)); // error[no-command-injection]
  msg.attachments.forEach((each) => exec(`wc ${each.id}`));
});
bot.on("guildMemberAdd", (guild, member) => exec(`wc ${guild.name} ${member.user.id} ${member.guild.id}`)); // error[no-command-injection]
bot.on("guildCreate", (guild) => exec(`wc ${guild.name}`)); // error[no-command-injection]
bot.on("messageReactionAdd", (msg, emoji) => exec(`wc ${emoji.name} ${msg.id}`)); // error[no-command-injection]
bot.on("interactionCreate", async (interaction) => {
  exec(`wc ${interaction.data.options[0].value}`); // error[no-command-injection]
  exec(`wc ${interaction.data.options.find((each) => each.name === "text").value}`); // error[no-command-injection]
  exec(`wc ${interaction.data.options[0].options[0].value}`); // error[no-command-injection]
  exec(`wc ${interaction.data.name} ${interaction.data.options[0].name} ${interaction.id} ${interaction.member.id} ${interaction.guild.id}`);
  exec(`wc ${interaction.data.custom_id}`); // error[no-command-injection]
  exec(`wc ${interaction.data.values[0]} ${interaction.user.id} ${interaction.channel.id} ${interaction.message.id}`); // error[no-command-injection]
});
plain.on("messageCreate", (msg) => exec(`wc ${msg.content}`)); // error[no-command-injection]

commands
  .registerCommand("echo", (msg, args) => {
    exec(`echo ${args.join(" ")}`); // error[no-command-injection]
    exec(`echo ${msg.id}`);
  })
  .registerSubcommand("loud", (msg, args) => exec(`echo ${args[0]}`)); // error[no-command-injection]
