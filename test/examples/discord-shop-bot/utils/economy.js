const db = require('./db');

const getUser = db.prepare('SELECT * FROM users WHERE id = ? AND guild_id = ?');
const addUser = db.prepare('INSERT OR IGNORE INTO users (id, guild_id, name) VALUES (?, ?, ?)');
const changeCoins = db.prepare('UPDATE users SET coins = coins + ? WHERE id = ? AND guild_id = ?');

function account(id, guildId, name = 'someone') {
  addUser.run(id, guildId, name);
  return getUser.get(id, guildId);
}

function earn(id, guildId, coins) {
  changeCoins.run(coins, id, guildId);
}

/** Takes the price off the buyer and one piece off the stock, or throws. */
const purchase = db.transaction((userId, guildId, item) => {
  const user = getUser.get(userId, guildId);
  if (!user || user.coins < item.price) throw new Error('Not enough coins');
  changeCoins.run(-item.price, userId, guildId);
  db.prepare('UPDATE items SET stock = stock - 1 WHERE id = ?').run(item.id);
  return user.coins - item.price;
});

function findItem(name) {
  return db.prepare(`SELECT * FROM items WHERE name = '${name}' AND stock > 0`).get();
}

const transfer = db.transaction((fromId, toId, guildId, amount, note) => {
  changeCoins.run(-amount, fromId, guildId);
  changeCoins.run(amount, toId, guildId);
  db.exec(`INSERT INTO ledger (from_id, to_id, amount, note, at) VALUES ('${fromId}', '${toId}', ${amount}, '${note}', ${Date.now()})`);
});

module.exports = { account, earn, purchase, findItem, transfer };
