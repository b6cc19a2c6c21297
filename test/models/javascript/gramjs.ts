import { TelegramClient } from "telegram";
import { NewMessage, type NewMessageEvent } from "telegram/events";
import { exec } from "node:child_process";

const client = new TelegramClient("session", Number(process.env.API_ID), process.env.API_HASH!, {});
client.addEventHandler(async (event) => {
  const { message } = event;
  exec(`wc ${message.text}`); // error[no-command-injection]
  exec(`wc ${message.id} ${message.senderId} ${event.chatId} ${message.file.size}`);
  const sender = await message.getSender();
  exec(`wc ${sender.firstName} ${sender.id}`); // error[no-command-injection]
  exec(`wc ${(await message.getReplyMessage()).rawText}`); // error[no-command-injection]
  await client.sendMessage(event.chatId, { message: `<b>${message.text}</b>`, parseMode: "html" }); // error[no-html-injection]
  await client.sendMessage(event.chatId, { message: message.text });
  await client.sendFile(event.chatId, { file: message.text }); // error[no-path-traversal]: file sent to the chat
  await client.sendFile(event.chatId, { file: "logo.png", caption: message.text });
  await client.downloadMedia(message, { outputFile: `downloads/${message.file.name}` }); // error[no-path-traversal]: downloaded file
  await client.downloadMedia(message, { outputFile: "downloads/last" });
  const [first] = await client.getMessages(event.chatId, { limit: 1 });
  exec(`wc ${first!.message}`); // error[no-command-injection]
}, new NewMessage({}));

export async function read(event: NewMessageEvent): Promise<void> {
  exec(`wc ${event.message.text}`); // error[no-command-injection]
}
