import Discord, { ChatInputCommandInteraction, Client, type GuildMember, Message, TextChannel, Webhook, type ClientUser, type CommandInteractionOptionResolver, type ModalSubmitFields, type User, type Guild, type Role, type MessageReaction, type VoiceState, type GuildBan, type Attachment } from "discord.js";
import { exec } from "node:child_process";

export class Greeter {
  constructor(private readonly client: Client) {}

  async greet(interaction: ChatInputCommandInteraction): Promise<void> {
    exec(`figlet ${interaction.options.getString("name", true)}`); // error[no-command-injection]
    exec(`figlet ${interaction.options.getInteger("times", true)}`);
  }

  onMessage(message: Message<true>, member: GuildMember, channel: TextChannel): void {
    exec(`figlet ${message.content}`); // error[no-command-injection]
    exec(`figlet ${member.nickname}`); // error[no-command-injection]
    exec(`figlet ${channel.name}`); // error[no-command-injection]
  }
}

export function names(options: CommandInteractionOptionResolver, fields: ModalSubmitFields, user: User, me: ClientUser): void {
  exec(`figlet ${options.getString("name")}`); // error[no-command-injection]
  exec(`figlet ${fields.getTextInputValue("name")}`); // error[no-command-injection]
  exec(`figlet ${user.username}`); // error[no-command-injection]
  exec(`figlet ${me.username}`);
}

export async function moderate(guild: Guild, role: Role, reaction: MessageReaction, state: VoiceState, ban: GuildBan, file: Attachment, hook: Webhook) {
  exec(`figlet ${guild.name}`); // error[no-command-injection]
  exec(`figlet ${role.name}`); // error[no-command-injection]
  exec(`figlet ${reaction.emoji.name}`); // error[no-command-injection]
  exec(`figlet ${state.member!.displayName}`); // error[no-command-injection]
  exec(`figlet ${ban.user.username}`); // error[no-command-injection]
  exec(`figlet ${file.name}`); // error[no-command-injection]
  await hook.send(guild.name);
}

new Discord.Client({ intents: [] }).on("messageCreate", (message) => {
  exec(`figlet ${message.content}`); // error[no-command-injection]
});
