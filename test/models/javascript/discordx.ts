import { ApplicationCommandOptionType, type Attachment, type ButtonInteraction, type CommandInteraction, type User } from "discord.js";
import { type ArgsOf, ButtonComponent, Client, Discord, On, Reaction, SimpleCommand, type SimpleCommandMessage, SimpleCommandOption, SimpleCommandOptionType, Slash, SlashChoice, SlashOption } from "discordx";
import { exec } from "node:child_process";

@Discord()
export class Commands {
  @Slash({ name: "run", description: "Runs" })
  async run(
    @SlashOption({ name: "text", description: "text", required: true, type: ApplicationCommandOptionType.String }) text: string,
    @SlashOption({ name: "count", description: "count", type: ApplicationCommandOptionType.Integer }) count: number,
    @SlashOption({ name: "who", description: "who", type: ApplicationCommandOptionType.User }) who: User,
    @SlashOption({ name: "file", description: "file", type: ApplicationCommandOptionType.Attachment }) file: Attachment,
    @SlashChoice("red", "blue") @SlashOption({ name: "color", description: "color", type: ApplicationCommandOptionType.String }) color: string,
    @SlashOption("old", { type: "STRING" }) old: string,
    interaction: CommandInteraction,
  ): Promise<void> {
    exec(`wc ${text}`); // error[no-command-injection]: Chat text `text`
    exec(`wc ${count} ${color} ${who.id} ${interaction.user.id}`);
    exec(`wc ${who.username}`); // error[no-command-injection]
    exec(`wc ${file.name} ${file.url}`); // error[no-command-injection]
    exec(`wc ${old}`); // error[no-command-injection]
    exec(`wc ${interaction.user.username}`); // error[no-command-injection]
    await interaction.reply(text);
  }

  @ButtonComponent({ id: /x-.*/ })
  press(interaction: ButtonInteraction): void {
    exec(`wc ${interaction.customId}`); // error[no-command-injection]
  }

  @SimpleCommand({ name: "echo" })
  echo(
    @SimpleCommandOption({ name: "text", type: SimpleCommandOptionType.String }) text: string,
    @SimpleCommandOption({ name: "count", type: SimpleCommandOptionType.Number }) count: number,
    command: SimpleCommandMessage,
  ): void {
    exec(`wc ${text}`); // error[no-command-injection]
    exec(`wc ${count} ${command.message.id}`);
    exec(`wc ${command.argString}`); // error[no-command-injection]
  }

  @On({ event: "messageCreate" })
  heard([message]: ArgsOf<"messageCreate">, client: Client): void {
    exec(`wc ${message.content}`); // error[no-command-injection]
    exec(`wc ${message.author.id} ${client.user?.username}`);
  }
  @On({ event: "interactionCreate" })
  clicked([interaction]: ArgsOf<"interactionCreate">): void {
    exec(`wc ${interaction.customId}`); // error[no-command-injection]
  }
  @On({ event: "guildMemberAdd" })
  joined([member]: ArgsOf<"guildMemberAdd">): void {
    exec(`wc ${member.displayName}`); // error[no-command-injection]
  }
  @Reaction({ emoji: "x" })
  reacted(reaction, user): void {
    exec(`wc ${reaction.message.content} ${user.id}`); // error[no-command-injection]
  }
}

new Client({ intents: [] }).on("messageCreate", (message) => exec(`wc ${message.content}`)); // error[no-command-injection]
