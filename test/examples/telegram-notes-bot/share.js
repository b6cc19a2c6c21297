import express from 'express';
import { one } from './db.js';
import { escapeHtml } from './lib/format.js';

const PAGE = (title, content) => `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><main>${content}</main></body></html>`;

export function startShareServer(port) {
  const app = express();
  app.disable('x-powered-by');

  app.get('/healthz', (req, res) => res.json({ ok: true, uptime: process.uptime() }));

  app.get('/s/:slug', async (req, res) => {
    if (!/^[0-9a-f]{16}$/.test(req.params.slug)) {
      return res.status(404).send(`<h1>Not found</h1><p>There is no note called ${req.params.slug}.</p>`);
    }
    const note = await one('SELECT body, created_at FROM notes WHERE slug = $1', [req.params.slug]);
    if (!note) return res.status(404).json({ error: 'not found', slug: req.params.slug });
    res.send(PAGE('A note', `<pre>${escapeHtml(note.body)}</pre>`));
  });

  app.listen(port, () => console.log(`Sharing notes on port ${port}`));
}
