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
app.post("/update", async (req, res) => {
  const result = await notes.updateOne({ _id: new ObjectId(req.params.id) }, { $set: req.body }); // error[require-input-validation]
  exec(`echo ${result.modifiedCount} ${result.matchedCount}`);
  res.end();
});
app.post("/id", async (req, res) => res.json(await notes.findOne({ _id: ObjectId(req.body.id) })));
app.post("/swap", async (req, res) => res.json(await notes.findOneAndUpdate({ name: req.body.name }, { $set: { seen: true } }))); // error[no-nosql-injection]: database filter
app.post("/write", async (req, res) => res.json(await notes.findOneAndReplace({ name: "a" }, req.body))); // error[require-input-validation]
app.post("/upsert", async (req, res) => res.json(await notes.replaceOne({ name: req.body.name }, {}))); // error[no-nosql-injection]: database filter
app.post("/delete", async (req, res) => res.json(await notes.deleteMany({ name: req.body.name }))); // error[no-nosql-injection]: database filter
app.post("/insert", async (req, res) => res.json(await notes.insertOne(req.body))); // error[require-input-validation]
app.post("/insert-many", async (req, res) => res.json(await notes.insertMany(req.body))); // error[require-input-validation]
app.post("/count", async (req, res) => {
  exec(`echo ${await notes.countDocuments({ name: req.body.name })} ${await notes.estimatedDocumentCount()}`); // error[no-nosql-injection]: database filter
  res.end();
});
app.post("/distinct", async (req, res) => res.json(await notes.distinct("name", { owner: req.body.owner }))); // error[no-nosql-injection]: database filter
app.post("/old-insert", (req, res) => notes.insert(req.body, () => res.end())); // error[require-input-validation]
app.post("/old-update", (req, res) => notes.update({ name: req.body.name }, {}, () => res.end())); // error[no-nosql-injection]: database filter
app.post("/old-remove", (req, res) => notes.remove({ name: req.body.name }, () => res.end())); // error[no-nosql-injection]: database filter
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
