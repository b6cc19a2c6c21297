const Koa = require("koa");
const Router = require("@koa/router");
const mongoose = require("mongoose");
const User = mongoose.model("User", new mongoose.Schema({ name: String }));
const app = new Koa();
const open = new Router();
const closed = new Router();
open.delete("/:id", async (ctx) => { // error: deletes whatever record
  await User.deleteOne({ _id: String(ctx.params.id) });
});
closed.use(async (ctx, next) => {
  if (!ctx.state.user) ctx.throw(401);
  await next();
});
closed.delete("/:id", async (ctx) => {
  await User.deleteOne({ _id: String(ctx.params.id) });
});
app.use(open.routes());
app.use(closed.routes());
app.listen(3002);
