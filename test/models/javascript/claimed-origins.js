const http = require("http");
const express = require("express");
const fastify = require("fastify")();

const PAGE = "https://bot.example.com";
const app = express();
app.get("/1", (req, res) => {
  if (req.headers.origin !== PAGE) return res.status(401).end(); // error[no-bypassable-check]: by a header that they write themselves
  if (req.headers.referer !== PAGE) return res.sendStatus(403); // error[no-bypassable-check]: by a header that they write themselves
  if (req.query.page !== PAGE) return res.sendStatus(403);
  res.json({});
});
http.createServer((req, res) => {
  if (req.headers.origin !== PAGE) return res.writeHead(403).end(); // error[no-bypassable-check]: by a header that they write themselves
  res.end();
});
fastify.get("/1", async (req, reply) => {
  if (req.headers.origin !== PAGE) return reply.code(403).send({}); // error[no-bypassable-check]: by a header that they write themselves
  if (req.headers.referer !== PAGE) return reply.status(403).send({}); // error[no-bypassable-check]: by a header that they write themselves
  return {};
});
