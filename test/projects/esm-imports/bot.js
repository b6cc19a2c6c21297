import { Client } from "discord.js";
import Shell, { run, list as show, renamed, uptime, execute } from "./shell.js";
import * as shell from "./shell.js";
import argumentOf, { PREFIX } from "./text.js";
import { default as again } from "./text.js";

const client = new Client({ intents: [] });

client.on("messageCreate", async (message) => {
  if (!message.content.startsWith(PREFIX)) return;
  const text = argumentOf(message.content);
  run(text); // error[no-command-injection]: shell command
  run("date");
  run(PREFIX);
  show(text);
  show("docs");
  shell.ping(again(message.content));
  shell.ping("localhost");
  shell["run"](message.content); // error[no-command-injection]: shell command
  renamed(message.content); // error[no-command-injection]: shell command
  renamed("ls");
  execute(message.content); // error[no-command-injection]: shell command
  new Shell().run(message.content); // error[no-command-injection]: shell command
  new shell.default().run(message.content); // error[no-command-injection]: shell command
  Shell.now(message.content); // error[no-command-injection]: shell command
  Shell.now("date");
  uptime(text);
  const { run: other } = await import("./shell.js");
  other(message.content); // error[no-command-injection]: shell command
  (await import("./shell.js")).run(message.content); // error[no-command-injection]: shell command
  import("./shell.js").then((module) => module.run(message.content)); // error[no-command-injection]: shell command
  import("./shell.js").then(({ default: Lazy }) => new Lazy().run(message.content)); // error[no-command-injection]: shell command
});
