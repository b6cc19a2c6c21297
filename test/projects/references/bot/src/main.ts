import { Telegraf } from "telegraf";
import { say } from "@bot/commands";
const bot = new Telegraf(process.env.TOKEN!);
bot.command("say", (ctx) => {
  say(ctx.message.text); // source
  say("hello");
});
