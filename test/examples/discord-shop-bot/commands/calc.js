const { MessageFlags, SlashCommandBuilder } = require('discord.js');

module.exports = {
  data: new SlashCommandBuilder()
    .setName('calc')
    .setDescription('A pocket calculator for prices')
    .addStringOption((option) => option.setName('expression').setDescription('For example 3 * 1200').setRequired(true)),

  async execute(interaction) {
    const expression = interaction.options.getString('expression');
    let result;
    try {
      result = eval(expression.replace(/x/g, '*'));
    } catch {
      return interaction.reply({ content: 'I cannot calculate that.', flags: MessageFlags.Ephemeral });
    }
    await interaction.reply(`${expression} = **${result}**`);
  },
};
