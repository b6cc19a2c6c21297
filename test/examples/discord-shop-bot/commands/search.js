const path = require('path');
const Database = require('better-sqlite3');
const { EmbedBuilder, SlashCommandBuilder } = require('discord.js');

// A connection of its own, so that a slow search never blocks a purchase.
const db = new Database(path.join(__dirname, '..', 'data', 'shop.db'), { readonly: true });

module.exports = {
  cooldown: 5,
  data: new SlashCommandBuilder()
    .setName('search')
    .setDescription('Search the shop')
    .addStringOption((option) => option.setName('query').setDescription('What are you looking for?').setRequired(true))
    .addIntegerOption((option) => option.setName('max').setDescription('Highest price').setMinValue(1)),

  async execute(interaction) {
    const query = interaction.options.getString('query');
    const max = interaction.options.getInteger('max') ?? 1_000_000;

    const items = db.prepare(`SELECT name, price, stock FROM items WHERE name LIKE '%${query}%' AND price <= ${max} LIMIT 10`).all();
    if (items.length === 0) return interaction.reply('Nothing like that in the shop.');

    const embed = new EmbedBuilder()
      .setTitle('Shop')
      .setDescription(items.map((item) => `**${item.name}** – ${item.price} coins (${item.stock} left)`).join('\n'));
    await interaction.reply({ embeds: [embed] });
  },

  async autocomplete(interaction) {
    const focused = interaction.options.getFocused();
    const rows = db.prepare('SELECT name FROM items WHERE name LIKE ? LIMIT 25').all(`${focused}%`);
    await interaction.respond(rows.map((row) => ({ name: row.name, value: row.name })));
  },
};
