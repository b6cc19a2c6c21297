// llm-support-bot: a support assistant for a web shop, with a chat page, tools for orders and refunds, and tickets for people.
import 'dotenv/config';
import express from 'express';
import session from 'express-session';
import { answer, summarise } from './assistant.js';
import { describeImage } from './model.js';
import suggest from './suggest.js';
import { createTicket, findTickets } from './tickets.js';

const app = express();
app.use(express.json({ limit: '100kb' }));
app.use(express.static('public'));
app.use(
  session({
    secret: 'd2e8b1be869966d0692ae2fdccefe4ee',
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: process.env.NODE_ENV === 'production' },
  }),
);

function text(value, length) {
  return typeof value === 'string' && value.length > 0 && value.length <= length;
}

app.post('/api/chat', async (req, res) => {
  const { message } = req.body;
  if (!text(message, 2000)) return res.status(400).json({ error: 'message must be a text of at most 2000 characters' });

  req.session.history ??= [];
  const profile = req.session.profile ?? { name: 'guest', plan: 'free' };
  try {
    const reply = await answer(req.session.history.slice(-12), message, profile);
    req.session.history.push({ role: 'user', content: message }, { role: 'assistant', content: reply });
    res.json({ reply });
  } catch (error) {
    console.error(error);
    res.status(502).json({ error: 'The assistant is not available.' });
  }
});

app.post('/api/profile', (req, res) => {
  const { name } = req.body;
  if (!text(name, 80)) return res.status(400).json({ error: 'name' });
  req.session.profile = { name, plan: 'free' };
  res.json({ ok: true });
});

app.post('/api/image', async (req, res) => {
  const { imageUrl } = req.body;
  if (!text(imageUrl, 500)) return res.status(400).json({ error: 'imageUrl' });
  const image = await fetch(imageUrl);
  const type = image.headers.get('content-type') ?? '';
  if (!type.startsWith('image/')) return res.status(415).json({ error: 'not an image' });
  const bytes = Buffer.from(await image.arrayBuffer());
  res.json({ text: await describeImage(`data:${type};base64,${bytes.toString('base64')}`) });
});

app.use('/api/suggest', suggest);

app.get('/api/tickets', async (req, res) => {
  const email = String(req.query.email ?? '');
  res.json(await findTickets(email));
});

app.post('/api/tickets', async (req, res) => {
  const summary = await summarise(req.session.history ?? []);
  const id = await createTicket(req.body, summary);
  res.status(201).json({ id });
});

app.listen(Number(process.env.PORT) || 3000, () => console.log('Support assistant is up'));
