import pg from 'pg';
import { Composer, Markup } from 'telegraf';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
const composer = new Composer();

const ORDERS = new Map([
  ['name', 'name ASC'],
  ['count', 'uses DESC'],
]);

composer.command('tags', async (ctx) => {
  const order = ORDERS.get(ctx.message.text.split(' ')[1]) ?? 'name ASC';
  const { rows } = await pool.query(`SELECT name, count(*) AS uses FROM tags WHERE user_id = $1 GROUP BY name ORDER BY ${order}`, [ctx.from.id]);
  if (rows.length === 0) return ctx.reply('No tags yet.');
  const buttons = rows.slice(0, 20).map((row) => Markup.button.callback(`#${row.name} (${row.uses})`, `tag:${row.name}`));
  return ctx.reply('Your tags', Markup.inlineKeyboard(buttons, { columns: 2 }));
});

composer.hears(/^untag (.+)$/i, async (ctx) => {
  const name = ctx.match[1].toLowerCase();
  const sql = "DELETE FROM tags WHERE user_id = " + ctx.from.id + " AND name = '" + name + "'";
  const result = await pool.query(sql);
  return ctx.reply(`Removed from ${result.rowCount} notes.`);
});

composer.action(/^tag:(\w+)$/, async (ctx) => {
  const { rows } = await pool.query('SELECT body FROM notes JOIN tags ON tags.note_id = notes.id WHERE tags.user_id = $1 AND name = $2 LIMIT 10', [
    ctx.from.id,
    ctx.match[1],
  ]);
  await ctx.answerCbQuery();
  return ctx.reply(rows.map((row) => `• ${row.body}`).join('\n') || 'No notes with this tag.');
});

export default composer;
