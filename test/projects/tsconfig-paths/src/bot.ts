import { Bot, type Context } from "grammy";
import { run } from "@lib/shell";
import { word } from "@lib/clean.js";
import { findUser } from "~/users";
import { run as byBase } from "src/lib/shell.js";

const bot = new Bot(process.env.TOKEN!);

bot.on("message:text", async (ctx: Context) => {
  run(ctx.message!.text!); // error[no-command-injection]: shell command
  run(word(ctx.message!.text!));
  byBase(ctx.message!.text!); // error[no-command-injection]: shell command
  await findUser(ctx.message!.text!); // source
});
