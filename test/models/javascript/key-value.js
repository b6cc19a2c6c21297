const { QuickDB } = require("quick.db");
const quick = require("quick.db");
const Enmap = require("enmap");
const Keyv = require("keyv");
const { LocalStorage } = require("node-localstorage");
const persist = require("node-persist");
const low = require("lowdb");
const { Low } = require("lowdb");
const { JSONFilePreset } = require("lowdb/node");
const Datastore = require("nedb");
const Promised = require("nedb-promises");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const db = new QuickDB();
const settings = new Enmap({ name: "settings" });
const cache = new Keyv(process.env.REDIS_URL);
const local = new LocalStorage("./storage");
const notes = new Datastore({ filename: "notes.db" });
const posts = low({});

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await db.set(`note_${message.author.id}`, text);
  await db.push("notes", text);
  exec(`echo ${await db.get(`note_${text}`)} ${await db.has(text)} ${db.table("a").length}`);
  quick.set(text, text);
  exec(`echo ${quick.fetch(text)} ${new quick.table("a").get(text)}`);
  settings.set(message.guild.id, text, "prefix");
  settings.on("change", () => 1);
  exec(`echo ${settings.get(message.guild.id, "prefix")} ${await cache.get(text)} ${local.getItem(text)}`);
  await persist.init();
  await persist.setItem("text", text);
  await persist.create({}).setItem("text", text);

  posts.get("posts").push({ text }).write();
  exec(`echo ${posts.get("posts").find({ text }).value().text}`);
  const file = await JSONFilePreset("db.json", { posts: [] });
  await file.update(({ posts }) => posts.push(text));
  await file.write();
  exec(`echo ${file.data.posts[0]} ${new Low({}, {}).data}`);

  notes.loadDatabase();
  notes.insert({ text }, (err, note) => exec(`echo ${note.text}`));
  notes.find({ text }, (err, found) => exec(`echo ${found[0].text}`));
  notes.find({ text }).sort({ at: 1 }).exec((err, found) => exec(`echo ${found.length}`));
  notes.count({ text }, (err, count) => exec(`echo ${count}`));
  notes.find({ $where: text }); // error[no-nosql-injection]: JavaScript
  await Promised.create("other.db").findOne({ text });
});

const app = express();
app.use(express.json());
app.post("/set", async (req, res) => res.json(await db.set("user", req.body))); // error[require-input-validation]: database write
app.post("/push", (req, res) => res.json(posts.get("posts").push(req.body).write())); // error[require-input-validation]
app.post("/find", (req, res) => {
  notes.find(req.body, (err, found) => res.json(found)); // error[no-nosql-injection]: database filter
});
app.post("/update", (req, res) => {
  notes.update({ name: req.body.name }, {}, {}, () => res.end()); // error[no-nosql-injection]: database filter
});
app.post("/insert", (req, res) => notes.insert(req.body, () => res.end())); // error[require-input-validation]
