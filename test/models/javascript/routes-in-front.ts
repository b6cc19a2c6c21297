// Handlers in front of others; what lets the next one run.
import { Hono } from "hono";
import { serve } from "@hono/node-server";
import Fastify from "fastify";
import Koa from "koa";
import Router from "@koa/router";
import mongoose from "mongoose";

const User = mongoose.model("User", new mongoose.Schema({ name: String }));

const hono = new Hono();
hono.delete("/:id", async (c) => { // error[require-authorization]: deletes whatever record
  await User.deleteOne({ _id: String(c.req.param("id")) });
  return c.json({ ok: true });
});
serve({ fetch: hono.fetch, port: 3000 });

const fastify = Fastify();
fastify.delete("/open/:id", async (request) => { // error[require-authorization]: deletes whatever record
  await User.deleteOne({ _id: String(request.params.id) });
});
const keyed = (request, reply, done) => {
  if (request.headers["x-api-key"] !== process.env.API_KEY) return done(new Error("no")); // error[no-timing-unsafe-compare]: Secret
  done();
};
fastify.delete("/keyed/:id", { preHandler: keyed }, async (request) => {
  await User.deleteOne({ _id: String(request.params.id) });
});
fastify.delete("/own/:id", async (request) => {
  if (request.user.id !== request.params.id) throw new Error("no");
  await User.deleteOne({ _id: String(request.params.id) });
});
fastify.addHook("onResponse", async (request) => console.log(request.id));
fastify.addHook("onRequest", async (request) => {
  await request.jwtVerify();
});
fastify.delete("/:id", async (request) => {
  await User.deleteOne({ _id: String(request.params.id) });
});

const router = new Router();
router.delete("/own/:id", async (ctx) => {
  if (!ctx.isAuthenticated()) ctx.throw(401);
  await User.deleteOne({ _id: String(ctx.params.id) });
});
new Koa().use(router.routes()).listen(3001);
