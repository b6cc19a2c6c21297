import wa, { type Client, type Message } from "@open-wa/wa-automate";
import { exec } from "node:child_process";

export async function answer(client: Client, message: Message): Promise<void> {
  exec(`wc ${message.body}`); // error[no-command-injection]
  exec(`wc ${message.chatId}`);
  await client.sendText(message.from, message.body);
}

wa.create({ sessionId: "bot" }).then((client) => client.onButton((message) => exec(`wc ${message.text}`))); // error[no-command-injection]
