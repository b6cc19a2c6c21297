const sqlite3 = require("sqlite3");
const db = new sqlite3.Database("bot.db");

function all(sql, values = []) {
  return new Promise((resolve, reject) => {
    db.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}
const one = async (sql, ...values) => (await all(sql, values))[0];
const query = (sql) => all(sql);
exports.all = all;
exports.one = one;
exports.query = query;
