import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const PRIORITIES = ['low', 'normal', 'high'];

export async function findTickets(email, state = 'open') {
  const sql = `SELECT id, subject, state FROM tickets WHERE email = '${email}' AND state = $1 ORDER BY id DESC`;
  const { rows } = await pool.query(sql, [state]);
  return rows;
}

export async function createTicket(body, summary) {
  const priority = PRIORITIES.includes(body.priority) ? body.priority : 'normal';
  const { rows } = await pool.query(
    `INSERT INTO tickets (email, subject, summary, priority) VALUES ($1, $2, $3, '${priority}') RETURNING id`,
    [body.email, body.subject, summary],
  );
  return rows[0].id;
}
