const { Telegraf } = require("telegraf");
const { exec } = require("node:child_process");

const bot = new Telegraf(process.env.TOKEN);

class Draft {
  constructor(text) {
    this.text = text;
  }
}

class Jobs {
  static shared;

  constructor() {
    this.last = new Draft("uptime");
  }

  static get() {
    if (!Jobs.shared) Jobs.shared = new Jobs();
    return Jobs.shared;
  }

  note(text) {
    this.last = new Draft(text);
  }
}

function noted(text) {
  Jobs.get().note(text);
}

function latest() {
  return Jobs.get().last.text;
}

// Whoever asks for it first makes it; everybody gets the same.
bot.command("note", (ctx) => noted(ctx.message.text)); // source
bot.command("run", () => exec(latest())); // error[no-command-injection]: shell command

// What each call makes for itself is its own.
function draft(text) {
  return new Draft(text);
}

bot.command("own", (ctx) => {
  const theirs = draft(ctx.message.text); // source
  const ours = draft("uptime");
  exec(ours.text);
  exec(theirs.text); // error[no-command-injection]: shell command
});

// The variable holds what was made last.
let current;

function open(text) {
  current = new Draft(text);
  return current;
}

bot.command("open", (ctx) => {
  open(ctx.message.text); // source
  exec(current.text); // error[no-command-injection]: shell command
  open("uptime");
  exec(current.text);
});
