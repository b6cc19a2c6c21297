import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import axios from 'axios';
import { Composer, Input } from 'telegraf';
import { message } from 'telegraf/filters';

const STORAGE = path.resolve('storage');
const MAX_SIZE = 10 * 1024 * 1024;

const composer = new Composer();

composer.on(message('document'), async (ctx) => {
  const { document } = ctx.message;
  if (document.file_size > MAX_SIZE) return ctx.reply('At most 10 MB, please.');

  const folder = path.join(STORAGE, String(ctx.from.id));
  await fs.mkdir(folder, { recursive: true });

  const link = await ctx.telegram.getFileLink(document.file_id);
  const response = await axios.get(link.href, { responseType: 'stream' });
  await pipeline(response.data, createWriteStream(path.join(folder, document.file_name)));
  return ctx.reply('📎 Kept. Get it back with /file and its name.');
});

composer.command('files', async (ctx) => {
  const names = await fs.readdir(path.join(STORAGE, String(ctx.from.id))).catch(() => []);
  return ctx.reply(names.join('\n') || 'No files yet.');
});

composer.command('file', async (ctx) => {
  const name = path.basename(ctx.message.text.split(' ').slice(1).join(' '));
  const file = path.join(STORAGE, String(ctx.from.id), name);
  try {
    await fs.access(file);
  } catch {
    return ctx.reply('No such file.');
  }
  return ctx.replyWithDocument(Input.fromLocalFile(file));
});

composer.command('forget', async (ctx) => {
  const root = path.join(STORAGE, String(ctx.from.id));
  const file = path.resolve(root, ctx.message.text.split(' ').slice(1).join(' '));
  if (!file.startsWith(root + path.sep)) return ctx.reply('That is not one of your files.');
  await fs.rm(file, { force: true });
  return ctx.reply('Gone.');
});

export default composer;
