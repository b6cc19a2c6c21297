const { EmbedBuilder, SlashCommandBuilder } = require('discord.js');

const API = 'https://rates.example.org/v1';

module.exports = {
  cooldown: 15,
  data: new SlashCommandBuilder()
    .setName('rates')
    .setDescription('What is a coin worth in a real currency?')
    .addStringOption((option) => option.setName('currency').setDescription('EUR, USD, ...').setRequired(true)),

  async execute(interaction) {
    const currency = interaction.options.getString('currency').toUpperCase();
    await interaction.deferReply();

    const res = await fetch(`${API}/latest?base=COIN&symbols=${encodeURIComponent(currency)}`);
    if (!res.ok) return interaction.editReply('The exchange is closed.');
    const { rates } = await res.json();

    const embed = new EmbedBuilder().setTitle('Exchange').setDescription(`1 coin = ${Number(rates?.[currency] ?? 0).toFixed(4)} ${currency}`);
    await interaction.editReply({ embeds: [embed] });
  },
};
