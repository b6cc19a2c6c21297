const { Botkit, BotkitConversation } = require("botkit");
const legacy = require("botkit");
const { exec } = require("child_process");

const controller = new Botkit({ webhook_uri: "/api/messages" });
controller.hears(["run (.*)"], "message,direct_message", async (bot, message) => {
  exec(`run ${message.matches[1]}`); // error[no-command-injection]: Chat text `message.matches
  exec(`run ${message.text}`); // error[no-command-injection]
  exec(`run ${message.raw_message.event.text}`); // error[no-command-injection]
  exec(`run ${message.user} ${message.channel}`);
  await bot.reply(message, message.text);
});
controller.on("direct_mention", async (bot, message) => exec(`wc ${message.text}`)); // error[no-command-injection]
controller.webserver.get("/run", (req, res) => exec(`wc ${req.query.name}`)); // error[no-command-injection]
const talk = new BotkitConversation("talk", controller);
talk.ask("Your name?", async (answer, convo) => exec(`wc ${answer}`), { key: "name" }); // error[no-command-injection]

const slack = legacy.slackbot({ debug: false });
slack.hears("hi", "direct_message", (bot, message) => exec(`wc ${message.text}`)); // error[no-command-injection]
Botkit.slackbot({}).on("slash_command", (bot, message) => exec(`wc ${message.text} ${message.team}`)); // error[no-command-injection]
