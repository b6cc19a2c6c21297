const login = require("facebook-chat-api");
const { login: loginUnofficial, default: again } = require("fca-unofficial");
const MessengerBot = require("messenger-bot");
const { createBot } = require("whatsapp-cloud-api");
const Framework = require("webex-node-bot-framework");
const { exec } = require("child_process");

login({ appState: [] }, (err, api) => {
  if (err) return;
  api.setOptions({ listenEvents: true });
  api.listenMqtt((err, event) => {
    exec(`say ${event.body}`); // error[no-command-injection]: Chat text `event.body`
    exec(`say ${event.threadID} ${event.senderID}`);
    api.getUserInfo(event.senderID, (err, people) => {
      exec(`say ${people[event.senderID].name}`); // error[no-command-injection]
    });
    api.sendMessage(event.body, event.threadID);
  });
  exec(`log ${api.getCurrentUserID()}`);
});
again({ appState: [] }, {}, async (err, api) => {
  exec((await api.getThreadInfo("1")).threadName); // error[no-command-injection]
  api.listen((err, event) => exec(event.body)); // error[no-command-injection]
});

const bot = new MessengerBot({ token: process.env.TOKEN, verify: process.env.VERIFY, app_secret: process.env.APP_SECRET });
bot.on("error", (error) => console.log(error.message));
bot.on("message", (payload, reply) => {
  exec(payload.message.text); // error[no-command-injection]
  exec(`log ${payload.sender.id} ${payload.timestamp}`);
  bot.getProfile(payload.sender.id, (err, profile) => exec(profile.first_name)); // error[no-command-injection]
  bot.sendMessage(payload.sender.id, { text: payload.message.text });
});

(async () => {
  const whatsapp = createBot("1", process.env.TOKEN);
  await whatsapp.startExpressServer({ webhookVerifyToken: process.env.VERIFY });
  whatsapp.on("message", async (message) => {
    exec(message.data.text); // error[no-command-injection]
    exec(message.name); // error[no-command-injection]
    exec(`log ${message.id} ${message.from}`);
    await whatsapp.sendText(message.from, message.data.text);
    await whatsapp.sendImage(message.from, "https://example.com/cat.png");
  });
})();

const framework = new Framework({ token: process.env.WEBEX_TOKEN });
framework.start();
framework.on("initialized", () => framework.debug("ready"));
framework.hears("run", async (bot, trigger) => {
  exec(trigger.text); // error[no-command-injection]
  exec(trigger.args[0]); // error[no-command-injection]
  exec(trigger.message.markdown); // error[no-command-injection]
  exec(`log ${trigger.id} ${trigger.person.id}`);
  exec(trigger.person.displayName); // error[no-command-injection]
  bot.store("last", trigger.text);
  exec(`log ${await bot.recall("last")} ${bot.isDirect}`);
  bot.say(trigger.text);
});
framework.on("attachmentAction", (bot, trigger) => {
  exec(trigger.attachmentAction.inputs.host); // error[no-command-injection]
  exec(`log ${trigger.id}`);
});
framework.on("mentioned", (bot, trigger) => exec(trigger.text)); // error[no-command-injection]
