// telegram-notes-bot: keeps notes, tags and documents for each user of a Telegram chat and shares single notes on a small web page.
import 'dotenv/config';
import { Telegraf } from 'telegraf';
import exportHandlers from './handlers/export.js';
import fileHandlers from './handlers/files.js';
import linkHandlers from './handlers/links.js';
import registerNotes from './handlers/notes.js';
import tagHandlers from './handlers/tags.js';
import { migrate } from './db.js';
import { startShareServer } from './share.js';

const bot = new Telegraf(process.env.BOT_TOKEN);

bot.start((ctx) => {
  const name = ctx.from.first_name;
  return ctx.replyWithHTML(
    `👋 Hello <b>${name}</b>!\n\n` +
      '/note text – keep a note\n/find word – search your notes\n/tags – your tags\n/preview link – what is behind a link\n/export – everything as a file',
  );
});

registerNotes(bot);
bot.use(tagHandlers);
bot.use(linkHandlers);
bot.use(fileHandlers);
bot.use(exportHandlers);

bot.catch((error, ctx) => {
  console.error(`Update ${ctx.update.update_id} failed`, error);
  return ctx.reply('Something went wrong, sorry.');
});

await migrate();
startShareServer(Number(process.env.PORT) || 8080);
bot.launch();
console.log('Bot is running');

process.once('SIGINT', () => bot.stop('SIGINT'));
process.once('SIGTERM', () => bot.stop('SIGTERM'));
