const { all, one, query } = require("./lib/database");
const shell = require("./lib/shell");
const { api, load } = require("./lib/http");

exports.find = async (name) => {
  const rows = await all(`SELECT * FROM users WHERE name = '${name}'`); // error[no-sql-injection]: SQL statement
  const first = await one("SELECT * FROM users WHERE name = ?", name);
  return [first, ...rows];
};
exports.search = (name) => query("SELECT * FROM users WHERE name LIKE '%" + name + "%'"); // error[no-sql-injection]: SQL statement
exports.ping = (host) => shell.sh("ping -c 1 " + host); // error[no-command-injection]: shell command
exports.list = (folder) => shell.spawnIn(folder, "ls");
exports.fetch = (url) => load(url);
exports.user = (name) => api(`/users/${encodeURIComponent(name)}`);
