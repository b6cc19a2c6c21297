const fs = require('fs/promises');
const path = require('path');
const { AttachmentBuilder, MessageFlags, SlashCommandBuilder } = require('discord.js');

const RECEIPTS = path.join(__dirname, '..', 'data', 'receipts');

module.exports = {
  data: new SlashCommandBuilder()
    .setName('receipt')
    .setDescription('Keep receipts of what you bought')
    .addSubcommand((sub) =>
      sub
        .setName('get')
        .setDescription('Download a receipt')
        .addStringOption((option) => option.setName('name').setDescription('For example 2024-11-02.txt').setRequired(true)),
    )
    .addSubcommand((sub) =>
      sub
        .setName('save')
        .setDescription('Upload a receipt')
        .addAttachmentOption((option) => option.setName('file').setDescription('A text file').setRequired(true)),
    ),

  async execute(interaction) {
    if (interaction.options.getSubcommand() === 'save') {
      const file = interaction.options.getAttachment('file');
      if (file.size > 100_000) return interaction.reply({ content: 'Too large.', flags: MessageFlags.Ephemeral });
      const res = await fetch(file.url);
      await fs.mkdir(path.join(RECEIPTS, interaction.user.id), { recursive: true });
      await fs.writeFile(path.join(RECEIPTS, interaction.user.id, path.basename(file.name)), Buffer.from(await res.arrayBuffer()));
      return interaction.reply({ content: 'Saved.', flags: MessageFlags.Ephemeral });
    }

    const name = interaction.options.getString('name');
    let text;
    try {
      text = await fs.readFile(path.join(RECEIPTS, interaction.user.id, name), 'utf8');
    } catch {
      return interaction.reply({ content: 'No receipt of that name.', flags: MessageFlags.Ephemeral });
    }
    await interaction.reply({ files: [new AttachmentBuilder(Buffer.from(text), { name: 'receipt.txt' })], flags: MessageFlags.Ephemeral });
  },
};
