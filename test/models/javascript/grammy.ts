import { Api, Bot, Composer, InputFile, InlineKeyboard, type Context } from "grammy";
import { type Conversation, conversations, createConversation } from "@grammyjs/conversations";
import { Menu } from "@grammyjs/menu";
import { Router } from "@grammyjs/router";
import { exec } from "node:child_process";
import { Pool } from "pg";

const pool = new Pool();
const bot = new Bot(process.env.BOT_TOKEN!);
const api = new Api(process.env.BOT_TOKEN!);

bot.command("find", async (ctx) => {
  await pool.query(`SELECT * FROM items WHERE name = '${ctx.match}'`); // error[no-sql-injection]: Chat text `ctx.match`
  await pool.query(`SELECT * FROM items WHERE chat = ${ctx.chat.id} AND owner = ${ctx.from?.id}`);
  await ctx.reply(`<b>${ctx.match}</b>`, { parse_mode: "HTML", reply_markup: new InlineKeyboard().text("Again", "again") }); // error[no-html-injection]
  await ctx.api.sendMessage(ctx.chat.id, ctx.message!.text!, { parse_mode: "HTML" }); // error[no-html-injection]
  await bot.api.editMessageText(ctx.chat.id, 1, ctx.msg.text, { parse_mode: "HTML" }); // error[no-html-injection]
  await api.sendPhoto(ctx.chat.id, "id", { caption: ctx.match, parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.replyWithPhoto("id", { caption: ctx.match, parse_mode: "HTML" }); // error[no-html-injection]
  await ctx.replyWithDocument(new InputFile(ctx.match)); // error[no-path-traversal]: Chat text `ctx.match`
  await ctx.replyWithDocument(new InputFile(Buffer.from(ctx.match), "note.txt"));
});

bot.on("message:text", async (ctx) => {
  exec(`wc ${ctx.message.text}`); // error[no-command-injection]
  exec(`wc ${ctx.message.message_id} ${ctx.me.username}`);
});
bot.on("message:document").filter(
  (ctx) => ctx.chat.type === "private",
  async (ctx) => {
    const file = await ctx.api.getFile("id");
    exec(`wc ${(await ctx.getFile()).file_path}`);
    exec(`wc ${file.file_path}`);
    exec(`wc ${ctx.msg.document.file_name}`); // error[no-command-injection]
  },
);
bot.callbackQuery(/^page:(.*)$/, (ctx) => exec(`page ${ctx.callbackQuery.data}`)); // error[no-command-injection]
bot.use((ctx, next) => {
  exec(`log ${ctx.editedMessage?.text}`); // error[no-command-injection]
  return next();
});
bot.catch(({ ctx, error }) => exec(`log ${ctx.message?.text}`)); // error[no-command-injection]

const admin = new Composer();
admin.hears(/ban (.+)/, (ctx) => exec(`ban ${ctx.match[1]}`)); // error[no-command-injection]
bot.use(admin);

async function greeting(conversation: Conversation, ctx: Context): Promise<void> {
  const answer = await conversation.waitFor("message:text");
  exec(`greet ${answer.message?.text}`); // error[no-command-injection]
  const name = await conversation.form.text();
  exec(`greet ${name}`); // error[no-command-injection]
  const age = await conversation.form.number();
  exec(`greet ${age}`);
  await ctx.reply(`Hello ${name}`);
}
bot.use(conversations());
bot.use(createConversation(greeting));
bot.use(
  createConversation(async (conversation, ctx) => {
    exec(`greet ${ctx.message.text}`); // error[no-command-injection]
    exec(`greet ${(await conversation.wait()).message.text}`); // error[no-command-injection]
  }),
);

// Menus, routers, files.
const menu = new Menu("settings")
  .text("Again", (ctx) => exec(`wc ${ctx.callbackQuery.data}`)) // error[no-command-injection]
  .text((ctx) => String(exec(`wc ${ctx.from.first_name}`))) // error[no-command-injection]
  .row()
  .text({ text: (ctx) => `Hi ${ctx.from.first_name}`, payload: "x" }, (ctx) => exec(`wc ${ctx.match}`)) // error[no-command-injection]
  .submenu("More", "more", (ctx) => exec(`wc ${ctx.from.username}`)) // error[no-command-injection]
  .dynamic((ctx, range) => {
    exec(`wc ${ctx.from.last_name}`); // error[no-command-injection]
    range.text("Pick", (inner) => exec(`wc ${inner.from.first_name} ${inner.chat.id}`)); // error[no-command-injection]
  });
bot.use(menu);
const router = new Router((ctx) => String(exec(`wc ${ctx.msg.text}`))); // error[no-command-injection]
router.route("name", (ctx) => exec(`wc ${ctx.msg.text}`)); // error[no-command-injection]
router.otherwise((ctx) => exec(`wc ${ctx.msg.text}`)); // error[no-command-injection]
bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  exec(`wc ${file.file_size} ${file.getUrl()} ${await file.download()}`);
  await file.download(`./downloads/${ctx.msg.document.file_name}`); // error[no-path-traversal]
  await file.download(`./downloads/${file.file_unique_id}`);
  for (const entity of ctx.entities("url")) exec(`wc ${entity.text}`); // error[no-command-injection]
});
bot.use(
  createConversation(async (conversation, ctx) => {
    const upload = await conversation.form.document();
    exec(`wc ${upload.file_name} ${upload.file_id}`); // error[no-command-injection]
  }, "upload"),
);
bot.command("remove", async (ctx) => {
  const { status } = await ctx.getAuthor();
  if (status !== "creator") return;
  await ctx.banChatMember(Number(ctx.match));
});
bot.command("draft", (ctx) => {
  ctx.session.draft = ctx.match;
  ctx.session.size = ctx.match.length;
});
bot.command("publish", (ctx) => exec(`publish ${ctx.session.draft}`)); // error[no-command-injection]: Chat text
bot.command("measure", (ctx) => exec(`measure ${ctx.session.size}`));
