const { Telegraf } = require("telegraf");
const modern = require("./modern.mjs");
const modernDefault = require("./modern.mjs").default;
const compiled = require("./compiled");
const { default: Runner, named } = require("./compiled");
const { typed } = require("./typed");

const bot = new Telegraf(process.env.TOKEN);
bot.on("text", async (ctx) => {

  modern.viaDefault(ctx.message.text); // error[no-command-injection]: shell command
  modern.viaName(ctx.message.text); // error[no-command-injection]: shell command
  modern.viaNamespace(ctx.message.text); // error[no-command-injection]: shell command
  modern.viaNamespaceDefault(ctx.message.text); // missing[no-command-injection]: shell command
  modern.viaWhole(ctx.message.text); // error[no-command-injection]: shell command
  modern.viaRequire(ctx.message.text); // error[no-command-injection]: shell command
  modernDefault(ctx.message.text); // error[no-command-injection]: shell command
  const { default: dynamic } = await import("./modern.mjs");
  dynamic(ctx.message.text); // error[no-command-injection]: shell command
  const common = await import("./common.cjs");
  common.default.run(ctx.message.text); // missing[no-command-injection]: shell command
  common.run(common.name);
  new compiled.default().run(ctx.message.text); // error[no-command-injection]: shell command
  new Runner().run(ctx.message.text); // error[no-command-injection]: shell command
  named(ctx.message.text); // error[no-command-injection]: shell command
  named("date");
  typed(ctx.message.text); // error[no-command-injection]: shell command
});
