const { MessageFlags, SlashCommandBuilder } = require('discord.js');
const economy = require('../utils/economy');

module.exports = {
  data: new SlashCommandBuilder()
    .setName('buy')
    .setDescription('Buy something from the shop')
    .addStringOption((option) => option.setName('item').setDescription('Name of the item').setRequired(true).setAutocomplete(true)),

  async execute(interaction) {
    const item = economy.findItem(interaction.options.getString('item'));
    if (!item) return interaction.reply({ content: 'Sold out, or never there.', flags: MessageFlags.Ephemeral });

    try {
      const left = economy.purchase(interaction.user.id, interaction.guildId, item);
      await interaction.reply(`🛒 ${interaction.user} bought **${item.name}** and has ${left} coins left.`);
    } catch {
      await interaction.reply({ content: `You need ${item.price} coins for that.`, flags: MessageFlags.Ephemeral });
    }
  },
};
