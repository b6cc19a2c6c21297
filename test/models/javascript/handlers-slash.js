const { SlashCommandBuilder } = require("discord.js");
const { exec } = require("child_process");

module.exports = {
  data: new SlashCommandBuilder().setName("ping").setDescription("Pings a host"),
  async execute(interaction) {
    exec(`ping ${interaction.options.getString("host")}`); // error[no-command-injection]
    exec(`ping -c ${interaction.options.getInteger("count")} example.org`);
  },
  async autocomplete(interaction) {
    exec(`hosts ${interaction.options.getFocused()}`); // error[no-command-injection]
  },
};
