import crypto from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import axios from 'axios';
import express, { type NextFunction, type Request, type Response } from 'express';
import { Pool } from 'pg';
import { z } from 'zod';
import { config } from './config';

const pool = new Pool({ connectionString: config.databaseUrl });

const Deployment = z.object({
  service: z.enum(['api', 'worker', 'web', 'billing']),
  sha: z.string().regex(/^[0-9a-f]{40}$/),
  seconds: z.number().int().nonnegative().max(7200),
});

function verify(req: Request, res: Response, next: NextFunction): void {
  const given = Buffer.from(req.get('x-alert-signature') ?? '', 'hex');
  const wanted = crypto.createHmac('sha256', config.alertSecret).update(JSON.stringify(req.body)).digest();
  if (given.length !== wanted.length || !crypto.timingSafeEqual(given, wanted)) {
    res.sendStatus(401);
    return;
  }
  next();
}

export function createWebhooks(client: WebClient) {
  const app = express();
  app.use(express.json({ limit: '200kb' }));

  app.get('/healthz', (req, res) => {
    res.json({ status: 'ok', pid: process.pid });
  });

  app.get('/runs/:id', async (req, res) => {
    const id = Number(req.params.id);
    if (!Number.isInteger(id)) {
      res.status(400).send(`<p>“${req.params.id}” is not the number of a run.</p>`);
      return;
    }
    const { rows } = await pool.query(`SELECT service, sha, seconds FROM runs WHERE id = ${id}`);
    res.json(rows[0] ?? null);
  });

  // The dashboard sends a link to a picture of the graph that raised the alarm.
  app.post('/hooks/alert', verify, async (req, res) => {
    const { title, attachment } = req.body;
    const image = await axios.get(attachment.url, { responseType: 'arraybuffer', timeout: 5000 });
    await client.filesUploadV2({ channel_id: config.deployChannel, file: Buffer.from(image.data), filename: 'graph.png', title });
    res.sendStatus(204);
  });

  app.post('/hooks/run', verify, async (req, res) => {
    const run = Deployment.parse(req.body);
    await pool.query('INSERT INTO runs (service, sha, seconds) VALUES ($1, $2, $3)', [run.service, run.sha, run.seconds]);
    res.sendStatus(204);
  });

  app.post('/hooks/silence', verify, async (req, res) => {
    const { team, minutes, reason } = req.body;
    await pool.query('UPDATE alerts SET silent_for = silent_for + $2, reason = $3 WHERE team = $1', [team, minutes, reason]);
    res.sendStatus(204);
  });

  return app;
}
