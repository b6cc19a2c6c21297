// Classes derived from a library's: what the library's class has as static members, the derived one has, too.
const express = require("express");
const mongoose = require("mongoose");

class Base extends mongoose.Model {
  static own() {
    return 1;
  }
}
class Note extends Base {}
const app = express();
app.use(express.json());

app.post("/own", async (req, res) => res.json(await Base.create(req.body))); // error[no-prototype-pollution]: document assigned as a whole
app.post("/derived", async (req, res) => res.json(await Note.findOne({ owner: req.body.owner }))); // error[no-nosql-injection]: database filter
app.post("/text", async (req, res) => res.json([await Note.findOne({ owner: String(req.body.owner) }), Note.own()]));
