const { PermissionFlagsBits } = require("discord.js");
module.exports = {
  name: "kick",
  async execute(interaction) {
    if (!interaction.memberPermissions.has(PermissionFlagsBits.ManageRoles)) return;
    await interaction.options.getMember("user").roles.set([]);
  },
};
