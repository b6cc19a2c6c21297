const db = require("./db");
exports.findByName = (name) => db("users").whereRaw(`name = '${name}'`); // error[no-sql-injection]: SQL statement
exports.findById = (id) => db("users").where({ id });
