const { Telegraf } = require("telegraf");
const bot = new Telegraf(process.env.TOKEN);
require("./write")(bot);
require("./read")(bot);
bot.launch();
