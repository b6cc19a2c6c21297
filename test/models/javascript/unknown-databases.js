// A connection whose driver nobody knows: the text says that it is a statement.
const express = require("express");
const { db } = require("@company/database");

const app = express();

app.get("/notes", async (req, res) => {
  const owner = req.query.owner;
  await db.query("SELECT * FROM notes WHERE owner = '" + owner + "'"); // error[no-sql-injection]: reaches an SQL statement in `db.query`
  const sql = `UPDATE notes SET text = '${req.query.text}' WHERE id = 1`;
  await req.app.locals.pool.execute(sql); // error[no-sql-injection]: reaches an SQL statement
  await db.query("SELECT * FROM notes WHERE owner = $1", [owner]);
  // Not a statement, however it is called.
  await db.query(`Select the best answer from these: ${req.query.text}`);
  await db.run("deploy " + Number(req.query.build));
  db.execute("delete " + owner);
  // Statements that are not run here.
  db.note("SELECT * FROM notes WHERE owner = '" + owner + "'");
  res.json({});
});

app.get("/notes", async (req, res) => {
  res.json(await req.app.locals.notes.findOne({ $where: `this.owner == "${req.query.owner}"` })); // error[no-nosql-injection]: program text of the database
  res.json(await req.app.locals.notes.findOne({ owner: String(req.query.owner) }));
});

app.delete("/notes", async (req, res) => {
  const { notes } = req.app.locals;
  const mine = { $where: `this.owner == "${req.query.owner}"` };
  await notes.deleteMany(mine); // error[no-nosql-injection]: program text of the database
  await notes.updateMany(mine, {}); // error[no-nosql-injection]: program text of the database
  res.json(await notes.countDocuments(mine)); // error[no-nosql-injection]: program text of the database
});
