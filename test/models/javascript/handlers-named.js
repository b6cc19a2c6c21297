const { EmbedBuilder } = require("discord.js");
const { exec } = require("child_process");

exports.openTicket = async (interaction) => {
  exec(`ticket ${interaction.fields.getTextInputValue("title")}`); // error[no-command-injection]
};
