import { SlashCommandBuilder } from "discord.js";
import { search } from "../lib/search.js";

export default {
  data: new SlashCommandBuilder().setName("search").setDescription("Searches"),
  async run(interaction, client) {
    const count = interaction.options.getInteger("count");
    await search(interaction.options.getString("text"), count);
  },
};
