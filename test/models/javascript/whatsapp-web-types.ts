import WAWebJS, { type Chat, type Contact, type Message } from "whatsapp-web.js";
import { execSync } from "node:child_process";

const client = new WAWebJS.Client({});
client.on("message_create", (message: Message) => {
  execSync(`wc ${message.body}`); // error[no-command-injection]
});

export function describe(chat: Chat, contact: Contact): void {
  execSync(`wc ${chat.name}`); // error[no-command-injection]
  execSync(`wc ${contact.pushname}`); // error[no-command-injection]
}
