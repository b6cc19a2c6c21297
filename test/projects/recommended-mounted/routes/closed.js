const express = require("express");
const mongoose = require("mongoose");
const User = mongoose.model("User", new mongoose.Schema({ name: String }));
const router = express.Router();
router.delete("/:id", async (req, res) => {
  await User.deleteOne({ _id: String(req.params.id) });
  res.sendStatus(204);
});
module.exports = router;
