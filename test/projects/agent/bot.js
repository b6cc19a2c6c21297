import { Telegraf } from "telegraf";
import { ask } from "./llm.js";
import { run } from "./tools/index.js";

const bot = new Telegraf(process.env.TOKEN);
bot.on("text", async (ctx) => {
  const message = await ask([{ role: "user", content: ctx.message.text }], []);
  for (const call of message.tool_calls ?? []) await run(call);
});
