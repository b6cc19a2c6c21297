const role = "120000000000000004";
module.exports = {
  name: "jail",
  async execute(interaction) {
    await interaction.options.getMember("user").roles.set([role]); // error[require-authorization]: first, as is done where others do so (commands/ban.js:6, commands/kick.js:6).
  },
};
