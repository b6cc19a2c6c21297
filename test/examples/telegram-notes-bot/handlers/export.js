import { exec } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Composer, Input } from 'telegraf';
import { query } from '../db.js';

const run = promisify(exec);
const composer = new Composer();

composer.command('export', async (ctx) => {
  const title = ctx.message.text.split(' ').slice(1).join(' ') || `Notes of ${ctx.from.first_name}`;
  const rows = await query('SELECT body, created_at FROM notes WHERE user_id = $1 ORDER BY created_at', [ctx.from.id]);
  if (rows.length === 0) return ctx.reply('You have no notes.');

  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'notes-'));
  const source = path.join(folder, 'notes.md');
  const target = path.join(folder, 'notes.pdf');
  try {
    await fs.writeFile(source, rows.map((row) => `## ${row.created_at.toISOString()}\n\n${row.body}\n`).join('\n'));
    await run(`pandoc "${source}" --metadata title="${title}" -o "${target}"`, { timeout: 30_000 });
    await ctx.replyWithDocument(Input.fromLocalFile(target, 'notes.pdf'));
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
});

export default composer;
