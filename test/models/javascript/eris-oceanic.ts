import { Client, type CommandInteraction, type Guild, type Member, type Message, type User } from "oceanic.js";
import { exec } from "node:child_process";

const client = new Client({ auth: `Bot ${process.env.DISCORD_TOKEN}` });
client.on("messageCreate", async (msg) => {
  exec(`wc ${msg.content}`); // error[no-command-injection]
  exec(`wc ${msg.attachments.first().filename}`); // error[no-command-injection]
  await client.rest.channels.createMessage(msg.channelID, { content: msg.content });
});
client.on("interactionCreate", async (interaction) => {
  exec(`wc ${interaction.data.options.getString("text")}`); // error[no-command-injection]
  exec(`wc ${interaction.data.options.getFocused().value}`); // error[no-command-injection]
  exec(`wc ${interaction.data.options.getInteger("count")} ${interaction.data.options.getUser("who").id}`);
  exec(`wc ${interaction.data.options.getMember("who").nick}`); // error[no-command-injection]
  exec(`wc ${interaction.data.options.getAttachment("file").filename}`); // error[no-command-injection]
  exec(`wc ${interaction.data.components.getTextInput("reason")}`); // error[no-command-injection]
  exec(`wc ${interaction.data.values.getStrings()[0]}`); // error[no-command-injection]
  exec(`wc ${interaction.data.customID}`); // error[no-command-injection]
});

export function names(message: Message, interaction: CommandInteraction, member: Member, user: User, guild: Guild): void {
  exec(`wc ${message.content}`); // error[no-command-injection]
  exec(`wc ${interaction.data.options.getString("text")}`); // error[no-command-injection]
  exec(`wc ${member.displayName}`); // error[no-command-injection]
  exec(`wc ${user.username}`); // error[no-command-injection]
  exec(`wc ${guild.name}`); // error[no-command-injection]
}
