import { Telegraf } from "telegraf";
import { run, text, Query, search, again, Entry } from "./src/index.js";
import * as everything from "./src/index.js";

const bot = new Telegraf(process.env.TOKEN);
const users = new Query("users");

bot.on("text", async (ctx) => {
  const said = ctx.message.text;
  run(said); // error[no-command-injection]: shell command
  run(text.upper(said)); // error[no-command-injection]: shell command
  run(text.fixed(said));
  everything.run(again(said)); // error[no-command-injection]: reaches a shell command
  everything.text.upper(said);
  await users.byName(said);
  await new Entry("users").byName("admin");
  await search(said);
});
