const { Collection, Events, MessageFlags } = require('discord.js');

module.exports = {
  name: Events.InteractionCreate,
  async execute(interaction) {
    if (interaction.isAutocomplete()) {
      const command = interaction.client.commands.get(interaction.commandName);
      return command?.autocomplete?.(interaction);
    }
    if (!interaction.isChatInputCommand()) return;

    const command = interaction.client.commands.get(interaction.commandName);
    if (!command) {
      console.error(`No command matching ${interaction.commandName}`);
      return;
    }

    const { cooldowns } = interaction.client;
    if (!cooldowns.has(command.data.name)) cooldowns.set(command.data.name, new Collection());
    const timestamps = cooldowns.get(command.data.name);
    const until = (timestamps.get(interaction.user.id) ?? 0) + (command.cooldown ?? 3) * 1000;
    if (Date.now() < until) {
      return interaction.reply({ content: `Slow down! Try again <t:${Math.round(until / 1000)}:R>.`, flags: MessageFlags.Ephemeral });
    }
    timestamps.set(interaction.user.id, Date.now());

    try {
      await command.execute(interaction);
    } catch (error) {
      console.error(error);
      const reply = { content: 'There was an error while executing this command!', flags: MessageFlags.Ephemeral };
      if (interaction.replied || interaction.deferred) await interaction.followUp(reply);
      else await interaction.reply(reply);
    }
  },
};
