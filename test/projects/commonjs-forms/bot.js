const TelegramBot = require("node-telegram-bot-api");
const own = require("./own");
const ownModule = require("./own-module");
const object = require("./object");
const self = require("./self");
const filled = require("./filled");
const alias = require("./alias");
const defined = require("./defined");
const star = require("./star");
const again = require("./again");
const both = require("./both");
const create = require("./create");
const platform = require("./platform");
const iife = require("./iife");
const prototype = require("./prototype");
const chained = require("./chained");
const { other } = require("./object");

const bot = new TelegramBot(process.env.TOKEN);
bot.on("message", (msg) => {
  own.load(msg.text); // error[no-command-injection]: reaches a shell command
  ownModule.load(msg.text); // error[no-command-injection]: reaches a shell command
  object.load(msg.text); // error[no-command-injection]: shell command
  self.load(msg.text); // error[no-command-injection]: shell command
  filled.load(msg.text); // error[no-command-injection]: shell command
  alias.load(msg.text); // error[no-command-injection]: reaches a shell command
  defined.load(msg.text); // missing[no-command-injection]: shell command
  star.load(msg.text); // error[no-command-injection]: reaches a shell command
  again.load(msg.text); // error[no-command-injection]: shell command
  both.load(msg.text); // error[no-command-injection]: shell command
  create.load(msg.text); // missing[no-command-injection]: shell command
  platform.load(msg.text); // error[no-command-injection]: shell command
  iife.load(msg.text); // error[no-command-injection]: shell command
  prototype.load(msg.text); // missing[no-command-injection]: shell command
  chained.load(msg.text); // error[no-command-injection]: shell command
  other(msg.text); // error[no-command-injection]: reaches a shell command
  create().load(msg.text); // error[no-command-injection]: shell command
});
