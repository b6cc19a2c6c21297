import { HearManager } from "@vk-io/hear";
import { type MessageContext, VK } from "vk-io";
import { exec } from "node:child_process";

const vk = new VK({ token: process.env.VK_TOKEN! });
vk.updates.on("message_new", async (context) => {
  exec(`wc ${context.text}`); // error[no-command-injection]: Chat text `context.text`
  exec(`wc ${context.senderId} ${context.peerId}`);
  exec(`wc ${context.messagePayload.command}`); // error[no-command-injection]
  exec(`wc ${context.replyMessage.text}`); // error[no-command-injection]
  await context.send(context.text!);
});
vk.updates.use((context, next) => {
  exec(`wc ${context.text}`); // error[no-command-injection]
  return next();
});
const hears = new HearManager();
hears.hear(/^say (.+)$/, (context) => exec(`say ${context.$match[1]}`)); // error[no-command-injection]

export const read = (context: MessageContext) => exec(`wc ${context.text}`); // error[no-command-injection]
