const { Telegraf } = require("telegraf");
const modern = require("./modern.mjs");
const modernDefault = require("./modern.mjs").default;
const compiled = require("./compiled");
const { default: Runner, named } = require("./compiled");
const { typed } = require("./typed");

const bot = new Telegraf(process.env.TOKEN);
bot.on("text", async (ctx) => {

  modern.viaDefault(ctx.message.text); // error[no-command-injection]
  modern.viaName(ctx.message.text); // error[no-command-injection]
  modern.viaNamespace(ctx.message.text); // error[no-command-injection]
  modern.viaNamespaceDefault(ctx.message.text); // missing[no-command-injection]
  modern.viaWhole(ctx.message.text); // error[no-command-injection]
  modern.viaRequire(ctx.message.text); // error[no-command-injection]
  modernDefault(ctx.message.text); // error[no-command-injection]
  const { default: dynamic } = await import("./modern.mjs");
  dynamic(ctx.message.text); // error[no-command-injection]
  const common = await import("./common.cjs");
  common.default.run(ctx.message.text); // missing[no-command-injection]
  common.run(common.name);
  new compiled.default().run(ctx.message.text); // error[no-command-injection]
  new Runner().run(ctx.message.text); // error[no-command-injection]
  named(ctx.message.text); // error[no-command-injection]
  named("date");
  typed(ctx.message.text); // error[no-command-injection]
});
