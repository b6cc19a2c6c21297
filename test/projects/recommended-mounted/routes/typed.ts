import { Router } from "express";
import mongoose from "mongoose";

const User = mongoose.model("User", new mongoose.Schema({ name: String }));
const users = Router();
export const admin = Router();
users.delete("/:id", async (req, res) => { // error: deletes whatever record
  await User.deleteOne({ _id: String(req.params.id) });
  res.sendStatus(204);
});
admin.delete("/:id", async (req, res) => {
  await User.deleteOne({ _id: String(req.params.id) });
  res.sendStatus(204);
});
export default users;
