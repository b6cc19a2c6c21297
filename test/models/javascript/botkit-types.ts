import type { BotkitMessage } from "botkit";
import { exec } from "node:child_process";

export function read(message: BotkitMessage): void {
  exec(`wc ${message.text}`); // error[no-command-injection]
  exec(`wc ${message.user}`);
}
