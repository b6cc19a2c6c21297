const { EmbedBuilder } = require("discord.js");
const { exec } = require("child_process");

module.exports = (client, guild) => {
  exec(`join ${guild.name}`); // error[no-command-injection]
  client.channels.cache.get(process.env.LOG).send({ embeds: [new EmbedBuilder().setTitle(guild.name)] });
};
