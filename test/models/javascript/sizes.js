// Memory that is taken for numbers that somebody chose, and loops that run as often as they say.
const express = require("express");
const { Telegraf } = require("telegraf");

const app = express();
const bot = new Telegraf(process.env.TOKEN);

app.get("/sizes", (req, res) => {
  const count = Number(req.query.count);
  Buffer.alloc(count); // error[require-input-validation]: number of bytes
  Buffer.allocUnsafe(count); // error[require-input-validation]: number of bytes
  const list = new Array(count); // error[require-input-validation]: length of a list
  const other = Array.from({ length: count }); // error[require-input-validation]: length of a list
  Buffer.alloc(Math.min(count, 100));
  res.json({ list: list.length + other.length });
});
bot.command("line", (ctx) => {
  const width = parseInt(ctx.message.text.split(" ")[1], 10);
  ctx.reply("-".repeat(width)); // error[require-input-validation]: length of a text
  ctx.reply("x".padStart(width)); // error[require-input-validation]: length of a text
  ctx.reply("x".padEnd(width + 2)); // error[require-input-validation]: length of a text
});

app.get("/later", (req, res) => {
  setTimeout(() => res.end(), Number(req.query.delay)); // error[require-input-validation]: delay of a timer
  setTimeout(() => res.end(), Math.min(Number(req.query.delay), 5000));
  setTimeout(() => res.end(), 100);
});
