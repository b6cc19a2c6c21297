const { createClient } = require("redis");
const old = require("redis");
const Redis = require("ioredis");
const { Redis: Upstash } = require("@upstash/redis");
const { createClient: createKv, kv } = require("@vercel/kv");
const { Client } = require("discord.js");
const express = require("express");
const { exec } = require("child_process");

const client = createClient({ url: process.env.REDIS_URL });
const io = new Redis(process.env.REDIS_URL);
const upstash = Upstash.fromEnv();

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const text = message.content;
  await client.connect();
  await client.set(`user:${text}`, text, { EX: 60 });
  await client.hSet("users", { name: text });
  await client.multi().lPush("list", text).exec();
  await client.subscribe("news", (news) => exec(`echo ${news}`));
  exec(`echo ${await client.get(`user:${text}`)} ${await client.del(text)}`);
  await client.eval("return redis.call('get', KEYS[1])", { keys: [text], arguments: [text] });
  await client.eval(`return redis.call('get', '${text}')`); // error[no-nosql-injection]: Lua script
  await client.sendCommand(["PING"]);
  old.createClient().get(text, (err, value) => exec(`echo ${value}`));
  io.get(text, (err, value) => exec(`echo ${value}`));
  io.eval(`return redis.call('get', '${text}')`, 0, (err, value) => exec(`echo ${value}`)); // error[no-nosql-injection]: Lua script
  await io.script("LOAD", `return '${text}'`); // error[no-nosql-injection]: Lua script
  io.defineCommand("find", { numberOfKeys: 1, lua: `return '${text}'` }); // error[no-nosql-injection]: Lua script
  await upstash.set(text, { name: text });
  await new Upstash({ url: process.env.REDIS_URL }).eval(`return '${text}'`, [], []); // error[no-nosql-injection]: Lua script
  await createKv({}).get(text);
  await client.json.get(text);
});

const app = express();
app.use(express.json());
app.post("/hash", async (req, res) => res.json(await client.hSet("user", req.body))); // error[require-input-validation]
app.post("/json", async (req, res) => res.json(await client.json.set("user", "$", req.body))); // error[require-input-validation]
app.post("/kv", async (req, res) => res.json(await kv.hset("user", req.body))); // error[require-input-validation]
app.post("/cache", async (req, res) => res.json(await client.set(req.body.key, JSON.stringify(req.body))));
