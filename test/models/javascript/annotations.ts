/* Names that stand in annotations more often than in calls. */
import type { AxiosStatic } from "axios";
import { exec } from "child_process";
import type { Context } from "grammy";
import type { Conversation } from "@grammyjs/conversations";
import type { IncomingMessage, ServerResponse } from "http";
import type { webhook } from "@line/bot-sdk";
import type { RowDataPacket } from "mysql2";
import type { Scenes } from "telegraf";
import type { Message } from "whatsapp-web.js";
import type { ZodType } from "zod";

export function answer(request: IncomingMessage, response: ServerResponse) {
  exec(`ls ${request.url}`); // error[no-command-injection]
  response.end("ok");
}

export function onMessage(message: Message) {
  exec(`ls ${message.body}`); // error[no-command-injection]
}

export function onText(ctx: Context) {
  exec(`ls ${ctx.message?.text}`); // error[no-command-injection]
}

export function inScene(ctx: Scenes.SceneContext) {
  exec(`ls ${ctx.message.text}`); // error[no-command-injection]
}

export async function talk(conversation: Conversation<Context>, schema: ZodType, row: RowDataPacket) {
  const { message } = await conversation.wait();
  exec(`ls ${message.text}`); // error[no-command-injection]
  return schema.safeParse(row);
}

export async function forward(client: AxiosStatic, event: webhook.MessageEvent) {
  exec((await client.get("https://example.org")).data); // error[no-command-injection]
  exec(`ls ${event.message.text}`); // error[no-command-injection]
}

export class Banner extends HTMLElement {
  show() {
    this.innerHTML = location.hash; // error[no-html-injection]
  }
}
