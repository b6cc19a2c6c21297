import { Telegraf } from "telegraf";
import a from "./a.js";
import { left } from "./left.mjs";
import { name, RightLeft } from "./right.mjs";
import { run } from "./self.mjs";
import { exec } from "node:child_process";

const bot = new Telegraf(process.env.TOKEN);
bot.on("text", (ctx) => {
  a.viaB(ctx.message.text); // error[no-command-injection]: shell command
  left(ctx.message.text, 0); // missing[no-command-injection]: shell command
  run(ctx.message.text); // error[no-command-injection]: shell command
  exec(name());
  exec(new RightLeft().partner());
});
