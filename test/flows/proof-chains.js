// Handlers that stand in front of others.
const express = require("express");
const { Client } = require("discord.js");
const client = new Client({ intents: [] });
const app = express();

function requireKey(req, res, next) {
  if (req.headers["x-api-key"] !== process.env.API_KEY) return res.sendStatus(401); // error[no-timing-unsafe-compare]: Secret
  next();
}
function count(req, res, next) {
  console.log(req.method);
  next();
}
function requireUser(req, res, next) {
  if (req.isAuthenticated()) return next();
  res.redirect("/login");
}
const ban = async (req, res) => {
  await client.guilds.cache.get(process.env.GUILD).bans.remove(req.params.id);
  res.json({ ok: true });
};

app.post("/unban/:id", count, async (req, res) => {
  await client.guilds.cache.get(process.env.GUILD).bans.remove(req.params.id); // error[require-authorization]: lifts a ban
  res.json({ ok: true });
});
app.post("/keyed/:id", count, requireKey, ban);
app.post("/user/:id", [count, requireUser], async (req, res) => {
  await client.guilds.cache.get(process.env.GUILD).bans.remove(req.params.id);
  res.json({ ok: true });
});
app.use("/admin", requireKey);
app.post("/admin/unban/:id", async (req, res) => {
  await client.guilds.cache.get(process.env.GUILD).bans.remove(req.params.id);
  res.json({ ok: true });
});
app.post("/other/unban/:id", async (req, res) => {
  await client.guilds.cache.get(process.env.GUILD).bans.remove(req.params.id); // error[require-authorization]: lifts a ban
  res.json({ ok: true });
});
