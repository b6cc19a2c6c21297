const path = require('path');
const Database = require('better-sqlite3');
const { EmbedBuilder, SlashCommandBuilder } = require('discord.js');

const db = new Database(path.join(__dirname, '..', 'data', 'shop.db'), { readonly: true });

const COLUMNS = { coins: 'coins', experience: 'xp' };

module.exports = {
  cooldown: 10,
  data: new SlashCommandBuilder()
    .setName('leaderboard')
    .setDescription('Who has the most?')
    .addStringOption((option) =>
      option.setName('by').setDescription('Sort by').addChoices({ name: 'Coins', value: 'coins' }, { name: 'Experience', value: 'experience' }),
    )
    .addIntegerOption((option) => option.setName('page').setDescription('Page').setMinValue(1)),

  async execute(interaction) {
    const column = COLUMNS[interaction.options.getString('by')] ?? 'coins';
    const page = interaction.options.getInteger('page') ?? 1;

    const rows = db
      .prepare(`SELECT name, ${column} AS score FROM users WHERE guild_id = '${interaction.guildId}' ORDER BY ${column} DESC LIMIT 10 OFFSET ${(page - 1) * 10}`)
      .all();

    const lines = rows.map((row, index) => `**${(page - 1) * 10 + index + 1}.** ${row.name} – ${row.score}`);
    const embed = new EmbedBuilder().setTitle(`Leaderboard of ${interaction.guild.name}`).setDescription(lines.join('\n') || 'Nobody yet');
    await interaction.reply({ embeds: [embed] });
  },
};
