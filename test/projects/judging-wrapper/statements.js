const { Pool } = require("pg");
const pool = new Pool();

// What turns back some statements has the say over the others.
exports.read = async (query) => {
  if (!query.trim().toLowerCase().startsWith("select")) throw new Error("Only SELECT");
  return pool.query(query); // error[no-sql-injection]: Tool argument
};
exports.write = async (query) => {
  const lower = query.toLowerCase();
  if (lower.startsWith("drop ")) return null;
  return pool.query(query); // error[no-sql-injection]: Tool argument
};
// What only chooses how to run a statement is a wrapper.
exports.run = async (query) => {
  if (!query) throw new Error("No statement");
  if (query.startsWith("select")) return pool.query(query);
  return (await pool.query(query)).rowCount;
};
