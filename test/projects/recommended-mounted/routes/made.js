const express = require("express");
const mongoose = require("mongoose");
const User = mongoose.model("User", new mongoose.Schema({ name: String }));
exports.opened = () => {
  const router = express.Router();
  router.delete("/opened/:id", async (req, res) => { // error: deletes whatever record
    await User.deleteOne({ _id: String(req.params.id) });
    res.sendStatus(204);
  });
  return router;
};
exports.closed = () => {
  const router = express.Router();
  router.delete("/closed/:id", async (req, res) => {
    await User.deleteOne({ _id: String(req.params.id) });
    res.sendStatus(204);
  });
  return router;
};
