const { SlashCommandBuilder } = require("discord.js");

module.exports = {
  data: new SlashCommandBuilder().setName("purge").setDefaultMemberPermissions(null),
  async execute(interaction) {
    await interaction.channel.bulkDelete(10); // error[require-authorization]: deletes messages of others
  },
};
