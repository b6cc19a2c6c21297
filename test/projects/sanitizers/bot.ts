import { exec } from "node:child_process";
import { Bot } from "grammy";
import { assertName, baseName, clean, escapeShell, isHost, isName, isSafe, isWordish, number, sanitize, validate, validator, word } from "./lib";

const bot = new Bot(process.env.TOKEN!);

bot.on("message:text", (ctx) => {
  const text = ctx.message.text;
  exec(`ls ${word(text)}`);
  exec(`ls ${number(text)}`);
  exec(`ls ${sanitize(text)}`); // error[no-command-injection]: shell command
  exec(`ls ${escapeShell(text)}`); // error[no-command-injection]: shell command
  exec(`ls ${baseName(text)}`); // error[no-command-injection]: shell command
  exec(`ls ${clean(text, true)}`);
  exec(`ls ${clean(text, false)}`); // error[no-command-injection]: shell command
  if (isName(text)) exec(`ls ${text}`);
  if (isHost(text)) exec(`ping ${text}`);
  if (validator.ok(text)) exec(`ls ${text}`);
  if (isSafe(text)) exec(`ls ${text}`); // error[no-command-injection]: shell command
  if (validate(text)) exec(`ls ${text}`); // error[no-command-injection]: shell command
  if (isWordish(text)) exec(`ls ${text}`); // error[no-command-injection]: shell command
  if (!isName(text)) return;
  exec(`ls ${text}`);
});
bot.command("list", (ctx) => {
  assertName(ctx.match);
  exec(`ls ${ctx.match}`);
});
