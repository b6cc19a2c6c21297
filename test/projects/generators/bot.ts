import { exec } from "node:child_process";
import OpenAI from "openai";
import { Bot } from "grammy";
import { fixed, lines, numbered, Queue } from "./stream.js";

const bot = new Bot(process.env.TOKEN!);
const openai = new OpenAI();

async function* replies(prompt: string): AsyncGenerator<{ text: string }> {
  const stream = await openai.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: prompt }], stream: true });
  for await (const part of stream) yield { text: part.choices[0]?.delta.content ?? "" };
}
async function* said(text: string): AsyncGenerator<{ text: string }> {
  yield { text };
}

bot.on("message:text", async (ctx) => {
  for await (const line of lines(replies("hello"))) exec(line); // error[no-command-injection]: shell command
  for await (const line of lines(said(ctx.message.text))) exec(line); // error[no-command-injection]: shell command
  for await (const line of fixed()) exec(line);
  for (const [i, word] of numbered(ctx.message.text.split(" "))) {
    exec(`echo ${i}`);
    exec(`echo ${word}`); // error[no-command-injection]: shell command
  }
  const queue = new Queue();
  queue.push(ctx.message.text);
  for (const text of queue) exec(text); // missing[no-command-injection]: shell command
});
