const { Pool } = require("pg");

let pool;
function getPool() {
  if (!pool) pool = new Pool();
  return pool;
}
module.exports = { getPool, query: (text, values) => getPool().query(text, values) };
