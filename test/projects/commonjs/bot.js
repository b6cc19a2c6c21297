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
  run(msg.text, () => {}); // error[no-command-injection]: shell command
  run("date", () => {});
  list(msg.text);
  list("docs");
  immediately(msg.text); // error[no-command-injection]: shell command
  named.run(msg.text); // error[no-command-injection]: shell command
  named.fixed(msg.text);
  named.other(msg.text); // error[no-command-injection]: shell command
  named.both(msg.text); // error[no-command-injection]: shell command
  named.twice(msg.text); // error[no-command-injection]: shell command
  fn(msg.text); // error[no-command-injection]: shell command
  fn.safe(msg.text);
  fn.extra(msg.text); // error[no-command-injection]: shell command
  extra(msg.text); // error[no-command-injection]: shell command
  new Shell("ls").run(msg.text);
  Shell.create().run("docs");
  tools.run(msg.text); // error[no-command-injection]: shell command
  tools.run(tools.word(msg.text));
  tools.run(word(msg.text));
  tools.run(tools.trimmed(msg.text)); // error[no-command-injection]: shell command
  tools.lazy(msg.text); // error[no-command-injection]: shell command
  instance.run("docs");
  made.run(msg.text); // missing[no-command-injection]: shell command
  require("./named").run(msg.text); // error[no-command-injection]: shell command
});
