const { Telegraf, Scenes, Composer, Input, Telegram, Markup } = require("telegraf");
const { exec } = require("child_process");
const sqlite3 = require("sqlite3");

const bot = new Telegraf(process.env.BOT_TOKEN);
const api = new Telegram(process.env.BOT_TOKEN);
const db = new sqlite3.Database("bot.db");

bot.start((ctx) => {
  exec(`log ${ctx.payload}`); // error[no-command-injection]: Chat text `ctx.payload`
  exec(`log ${ctx.startPayload} ${ctx.botInfo.username}`); // error[no-command-injection]
  return ctx.reply("Hello", Markup.keyboard([["Help"]]));
});
bot.help((ctx) => ctx.reply("Send /lookup <name>"));

bot.command("lookup", async (ctx) => {
  db.all(`SELECT * FROM people WHERE name = '${ctx.message.text.split(" ")[1]}'`, (err, rows) => ctx.reply(String(rows.length))); // error[no-sql-injection]: Chat text `ctx.message.text`
  db.all(`SELECT * FROM people WHERE chat = ${ctx.chat.id} AND owner = ${ctx.from.id} AND message = ${ctx.message.message_id}`);
  exec(`whois ${ctx.args[0]}`); // error[no-command-injection]
  exec(`whois ${ctx.from.username}`); // error[no-command-injection]
  exec(`whois ${ctx.chat.title}`); // error[no-command-injection]
  exec(`whois ${ctx.command}`);
});

bot.hears(/^echo (.+)$/, async (ctx) => {
  exec(`echo ${ctx.match[1]}`); // error[no-command-injection]: Chat text `ctx.match
  await ctx.reply(`<b>${ctx.match[1]}</b>`, { parse_mode: "HTML" }); // error[no-html-injection]: a reply in HTML parse mode
  await ctx.reply(ctx.match[1]);
  await ctx.sendMessage(ctx.text, { parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.replyWithHTML(`<i>${ctx.text}</i>`); // error[no-html-injection]
  await ctx.editMessageText(ctx.text, { parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.editMessageCaption(ctx.text, { parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.telegram.sendMessage(process.env.ADMIN_ID, ctx.text, { parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.telegram.editMessageText(ctx.chat.id, 1, undefined, ctx.text, { parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.telegram.editMessageCaption(ctx.chat.id, 1, undefined, ctx.text, { parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.setChatTitle(ctx.match[1]);
  await ctx.setChatDescription(ctx.match[1]);
  await bot.telegram.setChatTitle(ctx.chat.id, ctx.text);
  await api.setChatDescription(ctx.chat.id, ctx.text);
  await api.setChatAdministratorCustomTitle(ctx.chat.id, ctx.from.id, ctx.text);
});

// Telegraf opens `source` and fetches `url` itself; Telegram's servers fetch a plain string.
bot.command("file", async (ctx) => {
  const name = ctx.payload;
  await ctx.replyWithDocument({ source: name }); // error[no-path-traversal]: Chat text `ctx.payload`
  await ctx.replyWithPhoto({ url: name }); // error[no-ssrf]
  await ctx.replyWithPhoto(name);
  await ctx.replyWithPhoto("https://example.org/logo.png", { caption: name, parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.sendVideo({ source: name }); // error[no-path-traversal]
  await ctx.telegram.sendDocument(ctx.chat.id, { source: name }); // error[no-path-traversal]
  await ctx.telegram.sendDocument(ctx.chat.id, { url: name }); // error[no-ssrf]
  await ctx.telegram.sendDocument(ctx.chat.id, "id", { caption: name, parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.replyWithDocument(Input.fromLocalFile(name)); // error[no-path-traversal]
  await ctx.replyWithPhoto(Input.fromURLStream(name)); // error[no-ssrf]
  const link = await ctx.telegram.getFileLink(ctx.message.document.file_id);
  exec(`curl ${link}`);
  const file = await ctx.telegram.getFile(ctx.message.document.file_id);
  exec(`curl ${file.file_path}`);
  const chat = await ctx.telegram.getChat(ctx.chat.id);
  const member = await ctx.telegram.getChatMember(ctx.chat.id, ctx.from.id);
  exec(`whois ${chat.description}`); // error[no-command-injection]
  exec(`whois ${member.user.first_name} ${member.status}`); // error[no-command-injection]
});

bot.on("document", async (ctx) => {
  exec(`file ${ctx.message.document.file_name}`); // error[no-command-injection]
  exec(`file ${ctx.message.document.file_id} ${ctx.message.date}`);
  exec(`file ${ctx.message.caption}`); // error[no-command-injection]
  exec(`file ${ctx.message.reply_to_message.text}`); // error[no-command-injection]
  exec(`file ${ctx.message.new_chat_members[0].first_name}`); // error[no-command-injection]
  for (const joined of ctx.message.new_chat_members) exec(`greet ${joined.username}`); // error[no-command-injection]
  exec(`pay ${ctx.message.successful_payment.total_amount}`);
});

bot.action(/buy:(.+)/, (ctx) => {
  exec(`order ${ctx.callbackQuery.data}`); // error[no-command-injection]: Chat text `ctx.callbackQuery.data`
  exec(`order ${ctx.callbackQuery.id} ${ctx.callbackQuery.from.id}`);
  exec(`order ${ctx.callbackQuery.message.text}`); // error[no-command-injection]
  exec(`order ${ctx.update.callback_query.data}`); // error[no-command-injection]
});

bot.inlineQuery(/.*/, (ctx) => {
  exec(`find ${ctx.inlineQuery.query}`); // error[no-command-injection]
  exec(`find ${ctx.inlineQuery.id} ${ctx.inlineQuery.from.id}`);
});
bot.on("chosen_inline_result", (ctx) => {
  exec(`find ${ctx.chosenInlineResult.query}`); // error[no-command-injection]
  exec(`find ${ctx.chosenInlineResult.from.first_name} ${ctx.chosenInlineResult.inline_message_id}`); // error[no-command-injection]
});
bot.on("chat_join_request", (ctx) => {
  exec(`find ${ctx.chatJoinRequest.bio}`); // error[no-command-injection]
  exec(`find ${ctx.chatJoinRequest.chat.title}`); // error[no-command-injection]
  exec(`find ${ctx.chatMember.new_chat_member.user.username}`); // error[no-command-injection]
});

bot.use(async (ctx, next) => {
  exec(`log ${ctx.update.message.text}`); // error[no-command-injection]
  exec(`log ${ctx.update.inline_query.query}`); // error[no-command-injection]
  exec(`log ${ctx.update.chosen_inline_result.query}`); // error[no-command-injection]
  exec(`log ${ctx.update.my_chat_member.from.username}`); // error[no-command-injection]
  exec(`log ${ctx.update.poll.question}`); // error[no-command-injection]
  exec(`log ${ctx.update.update_id}`);
  await next();
});
bot.catch((err, ctx) => exec(`log ${ctx.message.text}`)); // error[no-command-injection]

// Scenes and composers.
const wizard = new Scenes.WizardScene(
  "signup",
  (ctx) => ctx.wizard.next(),
  (ctx) => exec(`adduser ${ctx.message.text}`), // error[no-command-injection]
);
const scene = new Scenes.BaseScene("feedback");
scene.enter((ctx) => ctx.reply("Go on"));
scene.on("text", (ctx) => exec(`note ${ctx.message.text}`)); // error[no-command-injection]
const dialogue = new Scenes.WizardScene(
  "move",
  (ctx) => {
    ctx.wizard.state.town = ctx.message.text;
    ctx.wizard.state.count = Number(ctx.message.text);
    return ctx.wizard.next();
  },
  (ctx) => {
    exec(`move ${ctx.wizard.state.town}`); // error[no-command-injection]: Chat text
    exec(`move ${ctx.wizard.state.count}`);
    ctx.scene.session.street = ctx.message.text;
    return ctx.scene.leave();
  },
);
scene.leave((ctx) => exec(`left ${ctx.scene.session.street}`)); // error[no-command-injection]: Chat text
bot.command("draft", (ctx) => {
  ctx.session.draft = ctx.message.text;
  ctx.session.size = ctx.message.text.length;
});
bot.command("publish", (ctx) => exec(`publish ${ctx.session.draft}`)); // error[no-command-injection]: Chat text
bot.command("measure", (ctx) => exec(`measure ${ctx.session.size}`));
bot.command("move", (ctx) => ctx.scene.enter("move"));
const part = new Composer();
part.use(dialogue);
part.command("part", Telegraf.reply("part"), (ctx) => exec(`note ${ctx.message.text}`)); // error[no-command-injection]
part.use(wizard, Composer.on("photo", (ctx) => exec(`note ${ctx.message.caption}`))); // error[no-command-injection]
const heard = Composer.compose([
  Composer.hears(/^note (.+)/, (ctx) => exec(`note ${ctx.match[1]}`)), // error[no-command-injection]
  Composer.use((ctx) => exec(`note ${ctx.message.text}`)), // error[no-command-injection]
  Composer.start((ctx) => exec(`note ${ctx.message.text}`)), // error[no-command-injection]
]);
bot.use(
  Composer.branch(
    (ctx) => ctx.chat.type === "private",
    heard,
    (ctx) => exec(`note ${ctx.message.text}`), // error[no-command-injection]
  ),
);
bot.launch();
