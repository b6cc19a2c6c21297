const { MessageFlags, SlashCommandBuilder } = require('discord.js');
const economy = require('../utils/economy');

module.exports = {
  data: new SlashCommandBuilder()
    .setName('pay')
    .setDescription('Give coins to somebody')
    .addUserOption((option) => option.setName('to').setDescription('Who gets them').setRequired(true))
    .addIntegerOption((option) => option.setName('amount').setDescription('How many').setRequired(true).setMinValue(1))
    .addStringOption((option) => option.setName('note').setDescription('What for').setMaxLength(80)),

  async execute(interaction) {
    const to = interaction.options.getUser('to');
    const amount = interaction.options.getInteger('amount');
    const note = interaction.options.getString('note') ?? '';

    const sender = economy.account(interaction.user.id, interaction.guildId, interaction.user.username);
    if (to.bot || to.id === interaction.user.id) return interaction.reply({ content: 'Nice try.', flags: MessageFlags.Ephemeral });
    if (sender.coins < amount) return interaction.reply({ content: `You only have ${sender.coins} coins.`, flags: MessageFlags.Ephemeral });

    economy.account(to.id, interaction.guildId, to.username);
    economy.transfer(interaction.user.id, to.id, interaction.guildId, amount, note);
    await interaction.reply({ content: `💸 ${interaction.user} gave ${to} **${amount}** coins.`, allowedMentions: { users: [to.id] } });
  },
};
