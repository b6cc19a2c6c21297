import { Hono } from "hono";
import { serve } from "@hono/node-server";
import { bearerAuth } from "hono/bearer-auth";
import mongoose from "mongoose";
const User = mongoose.model("User", new mongoose.Schema({ name: String }));

const app = new Hono();
const open = new Hono();
const closed = new Hono();
open.delete("/:id", async (c) => { // error: deletes whatever record
  await User.deleteOne({ _id: String(c.req.param("id")) });
  return c.json({ ok: true });
});
closed.delete("/:id", async (c) => {
  await User.deleteOne({ _id: String(c.req.param("id")) });
  return c.json({ ok: true });
});
app.route("/open", open);
app.use("/closed/*", bearerAuth({ token: process.env.TOKEN }));
app.route("/closed", closed);
serve({ fetch: app.fetch, port: 3004 });
