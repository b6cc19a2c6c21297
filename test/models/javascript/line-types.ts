import line, { type MessageEvent, type TextEventMessage, type webhook, type WebhookEvent, type WebhookRequestBody } from "@line/bot-sdk";
import { exec } from "node:child_process";

const client = new line.Client({ channelAccessToken: process.env.LINE_TOKEN! });

export async function handle(event: WebhookEvent): Promise<void> {
  if (event.type === "postback") exec(`echo ${event.postback.data}`); // error[no-command-injection]: Chat text `event.postback.data`
  exec(`echo ${event.source.userId} ${event.replyToken} ${event.timestamp}`);
  await client.getProfile("U1");
}

export function text(event: MessageEvent, message: TextEventMessage, body: WebhookRequestBody): void {
  exec(`echo ${event.message.text}`); // error[no-command-injection]
  exec(`echo ${message.text} ${message.id}`); // error[no-command-injection]
  for (const each of body.events) exec(`echo ${each.message.text} ${body.destination}`); // error[no-command-injection]
}

export function current(event: webhook.MessageEvent): void {
  exec(`echo ${event.message.text}`); // error[no-command-injection]
}
