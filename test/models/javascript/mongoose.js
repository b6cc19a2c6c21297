const mongoose = require("mongoose");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const schema = new mongoose.Schema({ name: String, owner: String });
const Note = mongoose.model("Note", schema);
const User = mongoose.models.User;
const other = mongoose.createConnection(process.env.OTHER_URL);
const Log = other.model("Log", schema);
schema.index({ name: 1 });
schema.methods.rename = function (name) {
  return this.model("Note").updateOne({ _id: this._id }, { name });
};
schema.pre("save", function (next) {
  next();
});
mongoose.connect(process.env.MONGO_URL);
const app = express();
app.use(express.json());

app.post("/create", async (req, res) => res.json(await Note.create(req.body))); // error[no-prototype-pollution]: document assigned as a whole
app.post("/new", async (req, res) => { // error[require-authorization]
  const note = new Note(req.body); // error[no-prototype-pollution]: document assigned as a whole
  await note.save();
  res.json(note);
});
app.post("/find", async (req, res) => res.json(await Note.find({ owner: req.body.owner }).lean().exec())); // error[no-nosql-injection]: database filter
app.post("/id", async (req, res) => res.json(await Note.findById(req.body.id)));
app.post("/change", async (req, res) => res.json(await Note.findByIdAndUpdate(req.params.id, req.body))); // error[no-prototype-pollution]: document assigned as a whole // error[require-authorization]
app.post("/set", async (req, res) => { // error[require-authorization]
  const note = await Note.findById(req.params.id);
  await note.set(req.body).save(); // error[no-prototype-pollution]: document assigned as a whole
  await note.set("name", req.params.name).save();
  res.end();
});
app.post("/pick", async (req, res) => res.json(await Note.findByIdAndUpdate(req.body.id, { seen: true }))); // error[require-authorization]
app.post("/remove", async (req, res) => res.json(await Note.findOneAndRemove({ owner: req.body.owner }))); // error[no-nosql-injection]: database filter // error[require-authorization]: for anybody who asks
app.post("/update", async (req, res) => res.json(await User.update({ owner: req.body.owner }, {}))); // error[no-nosql-injection]: database filter
app.post("/exists", async (req, res) => res.json(await Log.exists({ owner: req.body.owner }))); // error[no-nosql-injection]: database filter
app.post("/raw", async (req, res) => res.json(await mongoose.connection.collection("notes").findOne(req.body))); // error[no-nosql-injection]: database filter
app.post("/db", async (req, res) => res.json(await mongoose.connection.useDb("b").db.collection("notes").findOne(req.body))); // error[no-nosql-injection]: database filter
app.post("/checked", async (req, res) => {
  if (!mongoose.isValidObjectId(req.params.id)) return res.sendStatus(400);
  res.json([await Note.findById(new mongoose.Types.ObjectId(req.params.id)), await Note.findById(mongoose.Types.ObjectId(req.params.id))]);
});

new Client({ intents: [] }).on("messageCreate", async (message) => {
  // Text of a message cannot carry operators.
  const note = await Note.findOne({ name: message.content });
  exec(`echo ${note.name} ${note.id} ${await Note.where("name").equals(message.content).countDocuments()}`);
  await Note.$where(`this.name == "${message.content}"`); // error[no-nosql-injection]: JavaScript that the database runs
  await Note.find().$where(`this.name == "${message.content}"`); // error[no-nosql-injection]: JavaScript that the database runs
  await Note.find().where("name").regex(message.content); // error[no-regex-injection]: pattern
  await Note.find().or([{ name: message.content }]).exists("owner").sort("name");
  note.set({ name: message.content });
  await note.save(); // error[require-authorization]
  await Note.find().cursor().eachAsync((each) => exec(`echo ${each.name}`));
  exec(`echo ${Note.hydrate({ name: "a" }).id}`);
  await Note.bulkSave([note]);
  await Note.find(mongoose.sanitizeFilter({ name: message.content }));
  Note.find({}).exec((err, all) => exec(`wc ${message.content}`)); // error[no-command-injection]
  await Note.distinct("name", { owner: "a" });
  await Note.countDocuments({ owner: "a" });
  await Note.findOneAndUpdate({ owner: "a" }, { seen: true });
  await Note.deleteOne({ owner: "a" });
  await Note.insertMany([{ name: "a" }]);
  await Note.estimatedDocumentCount();
  const written = await note.deleteOne();
  exec(`echo ${written.deletedCount}`);
});

app.post("/chain", async (req, res) => {
  res.json(await Note.find().where("owner").equals(req.body.owner)); // error[no-nosql-injection]: database filter
});
app.post("/set", async (req, res) => {
  const note = await Note.findById("1");
  note.set(req.body); // error[no-prototype-pollution]: document assigned as a whole
  res.json(await note.save());
});
