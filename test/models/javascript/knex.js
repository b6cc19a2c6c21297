const knex = require("knex");
const { Model, raw, ref, transaction } = require("objection");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const db = knex({ client: "pg", connection: process.env.DATABASE_URL });
class Person extends Model {
  static tableName = "people";
  rename(text) {
    return this.$query().patch({ name: text });
  }
}
Model.knex(db);

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await db.raw(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: (?)
  await db.raw("SELECT * FROM users WHERE name = ?", [text]);
  await db("users").where({ name: text }).andWhere("owner", text).orderBy("name").first();
  await db("users").whereRaw(`name = '${text}'`); // error[no-sql-injection]
  await db("users").whereRaw("name = ?", [text]).orderByRaw(text); // error[no-sql-injection]
  await db("users").where((query) => query.whereRaw("name = " + text)); // error[no-sql-injection]
  await db("users").where(function () {
    this.orWhereRaw("name = " + text); // error[no-sql-injection]
  });
  await db("users").modify((query) => query.havingRaw("count(*) > " + text)); // error[no-sql-injection]
  await db.select(db.raw(text)).from("users"); // error[no-sql-injection]
  await db("users").select(db.raw("upper(name)"), db.ref("users.id")).withRaw("old", "SELECT " + text); // error[no-sql-injection]
  await db.select(text).from(text).where("name", "like", `%${text}%`);
  await db.schema.raw(`DROP TABLE ${text}`); // error[no-sql-injection]
  await db.transaction(async (trx) => {
    await trx("users").insert({ name: text, at: trx.fn.now() });
    await trx.raw("SELECT " + text); // error[no-sql-injection]
  });
  const trx = await db.transaction();
  await trx("users").joinRaw("JOIN " + text); // error[no-sql-injection]
  await trx.commit();
  const user = await db("users").where("name", text).first();
  exec(`echo ${user.name} ${user.id} ${await db("users").columnInfo()}`);
  exec(`echo ${(await db.raw("SELECT 1").timeout(10)).rows[0].name}`);

  await Person.query().where("name", text).withGraphFetched("pets");
  await Person.query().whereRaw("name = '" + text + "'"); // error[no-sql-injection]
  await Person.query().select(raw("name = '" + text + "'"), ref("id")); // error[no-sql-injection]
  exec(`echo ${(await Person.query().findById(1).execute()).name} ${await Person.query().resultSize()}`);
  await Person.knex().raw("SELECT " + text); // error[no-sql-injection]
  await transaction(Person.knex(), (inner) => inner.raw("SELECT " + text)); // error[no-sql-injection]
  const person = new Person();
  await person.rename(text);
  exec(`echo ${person.id} ${person.name}`);
});

const app = express();
app.use(express.json());
app.post("/raw", async (req, res) => res.json(await db.raw("SELECT ?", [req.body.name]))); // error[require-input-validation]
app.post("/where-raw", async (req, res) => res.json(await db("users").whereRaw("name = ?", [req.body.name]))); // error[require-input-validation]
app.post("/where", async (req, res) => res.json(await db("users").where(req.body))); // error[require-input-validation]: database write
app.post("/insert", async (req, res) => res.json(await db("users").insert(req.body))); // error[require-input-validation]
app.post("/begin", async (req, res) => res.json(await db.insert(req.body).into("users"))); // error[require-input-validation]
app.post("/batch", async (req, res) => res.json(await db.batchInsert("users", req.body))); // error[require-input-validation]
app.post("/patch", async (req, res) => res.json(await Person.query().patchAndFetchById(1, req.body))); // error[require-input-validation]
app.post("/find", async (req, res) => res.json(await Person.query().findOne(req.body))); // error[require-input-validation]
app.post("/json", async (req, res) => res.json(Person.fromJson(req.body))); // error[require-input-validation]
app.get("/list", async (req, res) => res.json(await db("users").orderBy(req.query.sort).limit(req.query.limit)));
