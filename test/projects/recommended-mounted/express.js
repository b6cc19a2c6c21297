// What stands in front of a router counts, wherever it was put; what is served with nothing in front of it is open.
const express = require("express");
const { requireLogin, count, checkAuth } = require("./login");
const { opened, closed } = require("./routes/made");
const mongoose = require("mongoose");
const Note = mongoose.model("Note", new mongoose.Schema({ text: String }));

const app = express();
const local = express.Router();
const guarded = express.Router();
const inner = express.Router();
local.delete("/:id", async (req, res) => { // error: deletes whatever record
  await Note.deleteOne({ _id: String(req.params.id) });
  res.sendStatus(204);
});
guarded.delete("/:id", async (req, res) => {
  await Note.deleteOne({ _id: String(req.params.id) });
  res.sendStatus(204);
});
inner.delete("/inner/:id", async (req, res) => {
  await Note.deleteOne({ _id: String(req.params.id) });
  res.sendStatus(204);
});
guarded.use("/inner", inner);

app.use(express.json());
app.use("/local", count, local);
app.use("/guarded", requireLogin, guarded);
app.use("/open", require("./routes/open"));
app.use("/closed", requireLogin, require("./routes/closed"));
// By its name it keeps others out, and nobody sees how.
app.use("/named", checkAuth, require("./routes/named"));
app.use("/made", opened());
app.use("/made", requireLogin, closed());
module.exports = app;
