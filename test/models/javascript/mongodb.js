const { MongoClient, ObjectId, default: whole } = require("mongodb");
const express = require("express");
const { exec } = require("child_process");

const client = new MongoClient(process.env.MONGO_URL);
const notes = client.db("bot").collection("notes");
const app = express();
app.use(express.json());

app.post("/find", async (req, res) => {
  const found = await notes.find({ owner: req.body.owner }).sort({ at: -1 }).limit(5).toArray(); // error[no-nosql-injection]: database filter
  exec(`echo ${found.length}`);
  res.json(found);
});
app.post("/one", async (req, res) => res.json(await notes.findOne(req.body))); // error[no-nosql-injection]: database filter
app.post("/update", async (req, res) => { // error[require-authorization]: changes whatever record
  const result = await notes.updateOne({ _id: new ObjectId(req.params.id) }, { $set: req.body }); // error[require-input-validation]
  exec(`echo ${result.modifiedCount} ${result.matchedCount}`);
  res.end();
});
app.post("/id", async (req, res) => res.json(await notes.findOne({ _id: ObjectId(req.body.id) })));
app.post("/swap", async (req, res) => res.json(await notes.findOneAndUpdate({ name: req.body.name }, { $set: { seen: true } }))); // error[no-nosql-injection]: database filter // error[require-authorization]: for anybody who asks
app.post("/write", async (req, res) => res.json(await notes.findOneAndReplace({ name: "a" }, req.body))); // error[require-input-validation]
app.post("/upsert", async (req, res) => res.json(await notes.replaceOne({ name: req.body.name }, {}))); // error[no-nosql-injection]: database filter // error[require-authorization]: for anybody who asks
app.post("/delete", async (req, res) => res.json(await notes.deleteMany({ name: req.body.name }))); // error[no-nosql-injection]: database filter // error[require-authorization]: for anybody who asks
app.post("/insert", async (req, res) => res.json(await notes.insertOne(req.body))); // error[require-input-validation]
app.post("/insert-many", async (req, res) => res.json(await notes.insertMany(req.body))); // error[require-input-validation]
app.post("/count", async (req, res) => {
  exec(`echo ${await notes.countDocuments({ name: req.body.name })} ${await notes.estimatedDocumentCount()}`); // error[no-nosql-injection]: database filter
  res.end();
});
app.post("/distinct", async (req, res) => res.json(await notes.distinct("name", { owner: req.body.owner }))); // error[no-nosql-injection]: database filter
app.post("/old-insert", (req, res) => notes.insert(req.body, () => res.end())); // error[require-input-validation]
app.post("/old-update", (req, res) => notes.update({ name: req.body.name }, {}, () => res.end())); // error[no-nosql-injection]: database filter // error[require-authorization]: for anybody who asks
app.post("/old-remove", (req, res) => notes.remove({ name: req.body.name }, () => res.end())); // error[no-nosql-injection]: database filter // error[require-authorization]: for anybody who asks
app.post("/text", async (req, res) => {
  if (typeof req.body.name !== "string") return res.sendStatus(400);
  res.json(await notes.findOne({ name: req.body.name }));
});

// Callbacks of versions before 5.
MongoClient.connect(process.env.MONGO_URL, (err, connected) => {
  const users = connected.db().collection("users");
  app.post("/callback", (req, res) => {
    users.findOne({ name: req.body.name }, (err, user) => { // error[no-nosql-injection]: database filter
      exec(`ping ${req.body.host}`); // error[no-command-injection]
      exec(`echo ${user.name}`);
    });
    users.find().toArray((err, all) => exec(`ping ${req.body.host}`)); // error[no-command-injection]
    users.deleteOne({ _id: "1" }, () => exec(`ping ${req.body.host}`)); // error[no-command-injection]
    users.insertMany([], () => exec(`ping ${req.body.host}`)); // error[no-command-injection]
    users.updateMany({}, {}, (err, result) => exec(`ping ${req.body.host} ${result.modifiedCount}`)); // error[no-command-injection]
    users.findOneAndUpdate({}, {}, () => exec(`ping ${req.body.host}`)); // error[no-command-injection]
  });
});
client.connect().then((same) => same.db().collection("users").find());
new whole.MongoClient(process.env.MONGO_URL);

// Text cannot carry operators, but it may be part of a program or a pattern.
app.get("/text/:name", async (req, res) => {
  const { name } = req.params;
  await notes.find({ name }).forEach((note) => exec(`echo ${note.name}`));
  await notes.find({ $where: `this.name == '${name}'` }).toArray(); // error[no-nosql-injection]: JavaScript that the database runs
  await notes.countDocuments({ $expr: { $function: { body: `return ${name}`, args: [], lang: "js" } } }); // error[no-nosql-injection]: JavaScript
  await notes.find({ name: { $regex: name, $options: "i" } }).toArray(); // error[no-regex-injection]: pattern in a database filter
  await notes.aggregate([{ $match: { name } }, { $match: { $where: `this.name == '${name}'` } }]).toArray(); // error[no-nosql-injection]: JavaScript
  await notes.createIndex({ name: 1 });
  exec(`echo ${await notes.find({ name }).hasNext()}`);
  await (await client.db("bot").createCollection("logs")).insertOne({ name });
  await client.db("bot").dropDatabase();
  res.end();
});
app.post("/pipeline", async (req, res) => {
  res.json(await notes.aggregate([{ $match: { owner: req.body.owner } }]).toArray()); // error[no-nosql-injection]: database filter
});
app.post("/command", async (req, res) => {
  res.json(await client.db("bot").command(req.body)); // error[no-nosql-injection]: database filter
});
const monk = require("monk");
const sanitize = require("mongo-sanitize");
const mongoSanitize = require("express-mongo-sanitize");
const tasks = monk(process.env.MONGO_URL).get("tasks");
app.post("/monk", async (req, res) => {
  res.json(await tasks.find({ owner: req.body.owner })); // error[no-nosql-injection]: database filter
});
app.post("/sanitize", async (req, res) => {
  res.json(await tasks.find(sanitize(req.body))); // error[require-input-validation]
});
app.post("/sanitize-express", async (req, res) => {
  res.json(await tasks.find(mongoSanitize.sanitize(req.body))); // error[require-input-validation]
});
