import type { App } from '@slack/bolt';
import { Pool } from 'pg';
import { config } from '../config';

const pool = new Pool({ connectionString: config.databaseUrl });

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function registerOncall(app: App): void {
  app.command('/oncall', async ({ command, ack, respond }) => {
    await ack();
    const [action = 'who', team = 'platform', day = ''] = command.text.trim().split(/\s+/);

    switch (action) {
      case 'who': {
        const { rows } = await pool.query('SELECT user_id FROM oncall WHERE team = $1 AND day = current_date', [team]);
        await respond(rows[0] ? `<@${rows[0].user_id}> is on call for ${team}.` : 'Nobody is on call.');
        break;
      }
      case 'take': {
        if (!DAY.test(day)) {
          await respond('Usage: /oncall take platform 2024-12-24');
          break;
        }
        await pool.query(`INSERT INTO oncall (team, day, user_id) VALUES ($1, '${day}', '${command.user_id}') ON CONFLICT (team, day) DO NOTHING`, [team]);
        await respond('Thank you! 🙌');
        break;
      }
      case 'history': {
        const { rows } = await pool.query(`SELECT day, user_id FROM oncall WHERE team = '${team}' ORDER BY day DESC LIMIT 14`);
        await respond(rows.map((row) => `${row.day}: <@${row.user_id}>`).join('\n') || 'No history.');
        break;
      }
      default:
        await respond('Usage: /oncall who|take|history [team] [day]');
    }
  });
}
