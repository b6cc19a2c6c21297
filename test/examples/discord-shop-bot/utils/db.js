const fs = require('fs');
const path = require('path');
const Database = require('better-sqlite3');

const dir = path.join(__dirname, '..', 'data');
fs.mkdirSync(dir, { recursive: true });

const db = new Database(path.join(dir, 'shop.db'));
db.pragma('journal_mode = WAL');

db.exec(`
  CREATE TABLE IF NOT EXISTS users (id TEXT, guild_id TEXT, name TEXT, coins INTEGER DEFAULT 0, xp INTEGER DEFAULT 0, daily_at INTEGER DEFAULT 0, PRIMARY KEY (id, guild_id));
  CREATE TABLE IF NOT EXISTS items (id INTEGER PRIMARY KEY, name TEXT UNIQUE, price INTEGER, stock INTEGER, description TEXT);
  CREATE TABLE IF NOT EXISTS ledger (id INTEGER PRIMARY KEY, from_id TEXT, to_id TEXT, amount INTEGER, note TEXT, at INTEGER);
`);

module.exports = db;
