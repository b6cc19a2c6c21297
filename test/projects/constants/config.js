const TABLES = { users: "users", notes: "notes" };
const SORTABLE = ["name", "created_at"];
const COLUMNS = Object.freeze(["id", "name"]);
const ORDERS = new Map([["new", "created_at DESC"], ["old", "created_at ASC"]]);
module.exports = {
  TABLES,
  SORTABLE,
  COLUMNS,
  ORDERS,
  ALLOWED: new Set(["name", "age"]),
  LIMIT: 20,
  prefix: process.env.TABLE_PREFIX || "",
};
