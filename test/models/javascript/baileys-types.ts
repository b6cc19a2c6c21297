import makeWASocket, { type proto, type WAMessage, type WAMessageContent, type WASocket } from "baileys";
import { exec } from "node:child_process";

export async function reply(sock: WASocket, message: WAMessage, content: WAMessageContent): Promise<void> {
  exec(`echo ${message.message?.conversation}`); // error[no-command-injection]
  exec(`echo ${content.conversation}`); // error[no-command-injection]
  await sock.groupUpdateSubject(message.key.remoteJid!, message.pushName!); // error[require-authorization]: changes a group
}

export function read(info: proto.IWebMessageInfo): void {
  exec(`echo ${info.message?.conversation}`); // error[no-command-injection]
}

makeWASocket({}).ev.on("messages.upsert", ({ messages }) => {
  for (const each of messages) exec(`echo ${each.pushName}`); // error[no-command-injection]
});
