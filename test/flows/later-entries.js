// What one entry point leaves behind decides what an earlier one does: a flag, a variable, a member that was not there before.
const { exec } = require("node:child_process");
const { Telegraf } = require("telegraf");

const bot = new Telegraf(process.env.BOT_TOKEN);
const state = { ready: false };
let mode = "quiet";
const late = {};
let kept;
const queue = [];

bot.hears("a", (ctx) => {
  if (!state.ready) return;
  exec(ctx.message.text); // error: reaches a shell command
});

bot.hears("b", (ctx) => {
  if (mode === "loud") exec(ctx.message.text); // error: reaches a shell command
});

bot.hears("c", (ctx) => {
  if (late.on) exec(ctx.message.text); // error: reaches a shell command
});

bot.hears("d", () => {
  if (kept) exec(kept); // error: reaches a shell command
});

bot.hears("e", () => {
  for (const line of queue) exec(line); // error: reaches a shell command
});

bot.hears("f", () => {
  exec(late.constant ?? "ls");
});

bot.command("start", (ctx) => {
  state.ready = true;
  mode = "loud";
  late.on = true;
  late.constant = "uptime";
  kept = ctx.message.text;
  queue.push(ctx.message.text);
});
