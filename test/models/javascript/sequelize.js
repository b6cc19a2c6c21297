const { DataTypes, Model, Op, QueryTypes, Sequelize } = require("sequelize");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
const User = sequelize.define("User", { name: DataTypes.STRING });
class Note extends Model {}
Note.init({ text: DataTypes.TEXT }, { sequelize });
Note.belongsTo(User);
const { Log } = sequelize.models;

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await sequelize.query(`SELECT * FROM users WHERE name = '${text}'`); // error[no-sql-injection]: (?)
  await sequelize.query(`SELECT * FROM users WHERE name = '${text}'`, { type: QueryTypes.SELECT }); // error[no-sql-injection]
  const [rows] = await sequelize.query("SELECT * FROM users WHERE name = ?", { replacements: [text] });
  await sequelize.query({ query: "SELECT " + text, values: [] }); // error[no-sql-injection]
  await sequelize.query("SELECT * FROM users WHERE name = " + sequelize.escape(text));
  await User.findAll({ where: { name: text, [Op.and]: [Sequelize.fn("lower", Sequelize.col("name"))] } });
  await User.findAll({ where: sequelize.literal(`name = '${text}'`) }); // error[no-sql-injection]
  await User.findAll({ order: Sequelize.literal(text) }); // error[no-sql-injection]
  const user = await User.findOne({ where: { name: text } });
  exec(`echo ${rows[0].name} ${user.name} ${user.id} ${user.get("name")} ${await User.count({ where: { name: text } })}`);
  await user.update({ name: text });
  await user.save();
  await user.destroy();
  exec(`echo ${await User.sum("age")}`);
  await Note.scope("recent").findAll();
  await Note.sequelize.query("SELECT " + text); // error[no-sql-injection]
  await sequelize.transaction(async () => sequelize.query("DELETE FROM users WHERE name = '" + text + "'")); // error[no-sql-injection]
  await sequelize.sync();
});

const app = express();
app.use(express.json());
app.post("/query", async (req, res) => res.json(await sequelize.query("SELECT ?", { replacements: [req.body.name] }))); // error[require-input-validation]
app.post("/find", async (req, res) => res.json(await User.findAll({ where: req.body }))); // error[require-input-validation]: database write
app.post("/id", async (req, res) => res.json(await User.findByPk(req.body.id))); // error[require-input-validation]
app.post("/or", async (req, res) => res.json(await Log.findOrCreate({ where: { name: req.body.name } }))); // error[require-input-validation]
app.post("/count", async (req, res) => res.json(await User.count({ where: req.body }))); // error[require-input-validation]
app.post("/max", async (req, res) => res.json(await User.max("age", { where: req.body }))); // error[require-input-validation]
app.post("/create", async (req, res) => res.json(await Note.create(req.body))); // error[require-input-validation]
app.post("/new", async (req, res) => res.json(await new User(req.body).save())); // error[require-input-validation]
app.post("/update", async (req, res) => res.json(await Note.update(req.body, { where: { id: 1 } }))); // error[require-input-validation]
app.post("/set", async (req, res) => res.json(await (await Note.findByPk(1)).update(req.body))); // error[require-input-validation]
app.get("/page", async (req, res) => res.json(await User.findAll({ limit: Number(req.query.limit), order: [["name", req.query.order]] })));
new Sequelize("db", "bot", "pa55word-of-the-db"); // error[no-hardcoded-crypto-key]: password of a database
new Sequelize("db", "bot", process.env.PASSWORD, { dialect: "postgres" });
app.put("/theirs/:id", async (req, res) => res.json(await Note.update({ text: "" }, { where: { id: req.params.id } }))); // error[require-authorization]: changes whatever record
app.delete("/theirs/:id", async (req, res) => res.json(await Note.destroy({ where: { id: req.params.id } }))); // error[require-authorization]: deletes whatever record
app.delete("/mine/:id", async (req, res) => res.json(await Note.destroy({ where: { id: req.params.id, owner: req.user.id } })));
