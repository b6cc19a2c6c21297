import { Dispatcher } from "@mtcute/dispatcher";
import { TelegramClient, filters, html, type Message } from "@mtcute/node";
import { exec } from "child_process";
import { Bot, type MessageContext } from "gramio";
import { Telegram } from "puregram";

const bot = new Bot(process.env.TOKEN!)
  .command("run", (ctx) => {
    exec(ctx.args); // error[no-command-injection]: Chat text `ctx.args`
    exec(ctx.text); // error[no-command-injection]
    exec(ctx.from.firstName); // error[no-command-injection]
    exec(`log ${ctx.id} ${ctx.from.id}`);
    return ctx.send(`<b>${ctx.text}</b>`, { parse_mode: "HTML" }); // error[no-html-injection]
  })
  .hears(/dig (.*)/, (ctx) => ctx.send(ctx.text))
  .callbackQuery("x", (ctx) => exec(ctx.queryData)) // error[no-command-injection]
  .use((ctx, next) => next());
bot.start();
bot.hears("x", (ctx) => ctx.answer("x"));
const seen = (ctx: MessageContext<typeof bot>) => exec(ctx.text); // error[no-command-injection]

const telegram = Telegram.fromToken(process.env.TOKEN!);
telegram.updates.on("message", (ctx) => exec(ctx.text)); // error[no-command-injection]
telegram.updates.use((ctx) => exec(ctx.caption)); // error[no-command-injection]
telegram.onMessage((ctx) => exec(ctx.text)); // error[no-command-injection]
telegram.updates.startPolling();
new Telegram({ token: process.env.TOKEN! }).onCallbackQuery((ctx) => exec(ctx.data)); // error[no-command-injection]
telegram.api.sendMessage({ chat_id: 1, text: "x" });

const client = new TelegramClient({ apiId: 1, apiHash: process.env.API_HASH! });
const dispatcher = Dispatcher.for(client);
dispatcher.onNewMessage(filters.command("run"), async (message) => {
  exec(message.text); // error[no-command-injection]
  exec(message.command[1]); // error[no-command-injection]
  exec(message.media.fileName); // error[no-command-injection]
  exec(`log ${message.id} ${message.sender.id}`);
  await message.answerText(html`<b>${message.text}</b>`);
  await client.downloadToFile(`files/${message.media.fileName}`, message.media); // error[no-path-traversal]
});
dispatcher.onCallbackQuery(async (query) => {
  exec(query.dataStr); // error[no-command-injection]
  exec(query.match[1]); // error[no-command-injection]
  exec(`log ${query.id} ${query.user.id}`);
  await query.answer({ text: "ok" });
});
dispatcher.addChild(Dispatcher.child());
client.start();
const read = (message: Message) => exec(message.text); // error[no-command-injection]
