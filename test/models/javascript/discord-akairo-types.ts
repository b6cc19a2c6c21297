import type { CommandoMessage } from "discord.js-commando";
import { exec } from "node:child_process";

export function words(message: CommandoMessage): void {
  exec(`wc ${message.argString}`); // error[no-command-injection]
  exec(`wc ${message.channel.id}`);
}
