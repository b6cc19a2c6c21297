const { Bot, Events } = require("viber-bot");
const { exec } = require("child_process");

const bot = new Bot({ authToken: process.env.VIBER_TOKEN, name: "bot", avatar: "https://example.org/a.png" });
bot.on(Events.MESSAGE_RECEIVED, (message, response) => {
  exec(`wc ${message.text}`); // error[no-command-injection]: Chat text `message.text`
  exec(`wc ${message.token} ${message.timestamp} ${response.userProfile.id}`);
  exec(`wc ${response.userProfile.name}`); // error[no-command-injection]
  response.send(message);
});
bot.onTextMessage(/^run/, (message) => exec(`wc ${message.text}`)); // error[no-command-injection]
bot.on(Events.SUBSCRIBED, (response) => exec(`wc ${response.userProfile.name}`)); // error[no-command-injection]
bot.on(Events.CONVERSATION_STARTED, (profile) => exec(`wc ${profile.name}`)); // error[no-command-injection]
bot.onSubscribe((response) => exec(`wc ${response.userProfile.name}`)); // error[no-command-injection]
bot.onConversationStarted((profile) => exec(`wc ${profile.name} ${profile.country}`)); // error[no-command-injection]
