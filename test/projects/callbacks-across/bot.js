const { exec } = require("child_process");
const { Telegraf } = require("telegraf");
const { each, later, retry, compose, guarded, curry } = require("./lib/each");

const bot = new Telegraf(process.env.TOKEN);
const shout = compose((text) => text.trim(), (text) => text.toUpperCase());
const count = compose((text) => text.trim(), (text) => text.length);
const echo = curry("echo");

bot.on("text", async (ctx) => {
  each(ctx.message.text.split(" "), (word) => exec(`echo ${word}`)); // error[no-command-injection]: shell command
  each(["a", "b"], (word) => exec(`echo ${word}`));
  later(ctx.message.text, (error, text) => exec(`echo ${text}`)); // error[no-command-injection]: shell command
  await retry(3, (i) => exec(`echo ${i}`));
  await retry(3, () => exec(`echo ${ctx.message.text}`)); // error[no-command-injection]: shell command
  exec(shout(ctx.message.text)); // error[no-command-injection]: shell command
  exec(`echo ${count(ctx.message.text)}`);
  exec(echo(ctx.message.text)); // error[no-command-injection]: shell command
  exec(echo("hello"));
});
bot.command("run", guarded((ctx) => exec(ctx.message.text))); // error[no-command-injection]: shell command
bot.command("date", guarded(() => exec("date")));
