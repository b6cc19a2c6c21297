import axios from 'axios';
import { Composer } from 'telegraf';

const composer = new Composer();

function titleOf(html) {
  const match = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(html);
  return match ? match[1].trim() : 'no title';
}

composer.command('preview', async (ctx) => {
  const link = ctx.message.text.split(/\s+/)[1];
  if (!link || !/^https?:\/\//.test(link)) return ctx.reply('Usage: /preview https://…');

  try {
    const { data } = await axios.get(link, { timeout: 5000, maxContentLength: 500_000, responseType: 'text' });
    return ctx.reply(titleOf(data));
  } catch {
    return ctx.reply('I cannot open that.');
  }
});

composer.command('wiki', async (ctx) => {
  const topic = ctx.message.text.split(' ').slice(1).join(' ');
  if (!topic) return ctx.reply('Usage: /wiki Telegram');
  const { data } = await axios.get(`https://en.wikipedia.org/api/rest_v1/page/summary/${encodeURIComponent(topic)}`, { validateStatus: () => true });
  return ctx.reply(data.extract ?? 'No such article.');
});

export default composer;
