import crypto from 'node:crypto';
import { Markup } from 'telegraf';
import { one, query } from '../db.js';
import { escapeHtml, noteCard } from '../lib/format.js';

const PAGE = 5;

export default function registerNotes(bot) {
  bot.command('note', async (ctx) => {
    const body = ctx.message.text.replace(/^\/note(@\w+)?\s*/, '');
    if (!body) return ctx.reply('Usage: /note buy milk #shopping');

    const slug = crypto.randomBytes(8).toString('hex');
    const note = await one('INSERT INTO notes (user_id, body, slug) VALUES ($1, $2, $3) RETURNING id', [ctx.from.id, body, slug]);
    for (const [, name] of body.matchAll(/#(\w+)/g)) {
      await query('INSERT INTO tags (note_id, user_id, name) VALUES ($1, $2, $3)', [note.id, ctx.from.id, name.toLowerCase()]);
    }
    return ctx.reply(`Saved as #${note.id}`, Markup.inlineKeyboard([Markup.button.callback('🗑 Delete', `delete:${note.id}`)]));
  });

  bot.command('find', async (ctx) => {
    const words = ctx.message.text.split(' ').slice(1).join(' ').trim();
    if (words.length < 2) return ctx.reply('Usage: /find milk');

    const rows = await query(`SELECT id, body FROM notes WHERE user_id = ${ctx.from.id} AND body ILIKE '%${words}%' ORDER BY created_at DESC LIMIT ${PAGE}`);
    if (rows.length === 0) return ctx.replyWithHTML(`Nothing about <i>${escapeHtml(words)}</i>.`);
    return ctx.reply(rows.map((row) => `#${row.id} ${row.body.slice(0, 80)}`).join('\n'));
  });

  bot.command('pin', async (ctx) => {
    const title = ctx.message.text.split(' ').slice(1).join(' ') || 'Pinned';
    const message = await ctx.replyWithHTML(noteCard(title, new Date()));
    await ctx.pinChatMessage(message.message_id);
  });

  bot.action(/^delete:(\d+)$/, async (ctx) => {
    const id = Number(ctx.match[1]);
    await query(`DELETE FROM notes WHERE id = ${id} AND user_id = ${ctx.from.id}`);
    await ctx.answerCbQuery('Deleted');
    return ctx.deleteMessage();
  });
}
