import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });

/** Runs a statement and gives its rows. */
export async function query(sql, params = []) {
  const started = Date.now();
  const { rows } = await pool.query(sql, params);
  if (Date.now() - started > 500) console.warn(`slow query (${Date.now() - started} ms)`);
  return rows;
}

export async function one(sql, params) {
  const rows = await query(sql, params);
  return rows[0] ?? null;
}

export async function migrate() {
  await pool.query(`
    CREATE TABLE IF NOT EXISTS notes (id SERIAL PRIMARY KEY, user_id BIGINT NOT NULL, body TEXT NOT NULL, slug TEXT UNIQUE, created_at TIMESTAMPTZ DEFAULT now());
    CREATE TABLE IF NOT EXISTS tags (note_id INTEGER REFERENCES notes(id) ON DELETE CASCADE, user_id BIGINT NOT NULL, name TEXT NOT NULL);
  `);
}

export default pool;
