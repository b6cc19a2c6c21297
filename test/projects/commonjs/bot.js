const TelegramBot = require("node-telegram-bot-api");
const { run, list, now: immediately } = require("./shell");
const named = require("./named.js");
const fn = require("./fn");
const { extra } = require("./fn");
const Shell = require("./class");
const tools = require("./tools");
const { word } = require("./tools/");
const instance = require("./instance");
const made = require("./factory")({ file: true });

const bot = new TelegramBot(process.env.TOKEN);

bot.on("message", (msg) => {
  run(msg.text, () => {}); // error[no-command-injection]
  run("date", () => {});
  list(msg.text);
  list("docs");
  immediately(msg.text); // error[no-command-injection]
  named.run(msg.text); // error[no-command-injection]
  named.fixed(msg.text);
  named.other(msg.text); // error[no-command-injection]
  named.both(msg.text); // error[no-command-injection]
  named.twice(msg.text); // error[no-command-injection]
  fn(msg.text); // error[no-command-injection]
  fn.safe(msg.text);
  fn.extra(msg.text); // error[no-command-injection]
  extra(msg.text); // error[no-command-injection]
  new Shell("ls").run(msg.text);
  Shell.create().run("docs");
  tools.run(msg.text); // error[no-command-injection]
  tools.run(tools.word(msg.text)); // spurious[no-command-injection]: 
  tools.run(word(msg.text)); // spurious[no-command-injection]: 
  tools.run(tools.trimmed(msg.text)); // error[no-command-injection]
  tools.lazy(msg.text); // error[no-command-injection]
  instance.run("docs");
  made.run(msg.text); // missing[no-command-injection]
  require("./named").run(msg.text); // error[no-command-injection]
});
