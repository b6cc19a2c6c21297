const http = require("http");
const express = require("express");
const fastify = require("fastify")();
const cookieSession = require("cookie-session");

http.createServer((req, res) => {
  res.writeHead(200, { "Content-Type": req.headers.accept });
  res.end(req.headers["x-name"]); // error[no-html-injection]
});
http.createServer((req, res) => {
  res.writeHead(200, { "content-type": req.headers.accept });
  res.end(req.headers["x-name"]); // error[no-html-injection]
});
http.createServer((req, res) => {
  res.setHeader("Content-Type", req.headers.accept);
  res.end(req.headers["x-name"]); // error[no-html-injection]
});

const app = express();
app.use(cookieSession({ secret: process.env.SECRET, secure: true, httpOnly: true, sameSite: "strict" }));
app.get("/1", (req, res) => {
  res.type(req.query.type);
  res.end(req.query.name); // error[no-html-injection]
});
app.get("/2", (req, res) => {
  res.writeHead(200, { "Content-Type": req.query.type });
  res.end(req.query.name); // error[no-html-injection]
});
app.get("/3", (req, res) => {
  res.writeHead(200, { "content-type": req.query.type });
  res.end(req.query.name); // error[no-html-injection]
});
app.get("/4", (req, res) => {
  res.setHeader("Content-Type", req.query.type);
  res.end(req.query.name); // error[no-html-injection]
});
app.get("/5", (req, res) => {
  res.set("Content-Type", req.query.type);
  res.end(req.query.name); // error[no-html-injection]
});
app.get("/6", (req, res) => {
  res.set({ "Content-Type": req.query.type });
  res.end(req.query.name); // error[no-html-injection]
});
app.get("/7", (req, res) => {
  res.set({ "content-type": req.query.type });
  res.end(req.query.name); // error[no-html-injection]
});
// What the program knows of, or looks up by itself.
app.get("/8", (req, res) => {
  res.set("Content-Type", TYPES.get(String(req.query.type)) ?? "text/plain");
  res.end(req.query.name);
});
app.get("/9", (req, res) => {
  res.set("Content-Language", req.query.language);
  res.end(req.query.name);
});

fastify.get("/1", (req, reply) => {
  reply.type(req.query.type);
  reply.send(req.query.name); // error[no-html-injection]
});
fastify.get("/2", (req, reply) => {
  reply.header("Content-Type", req.query.type);
  reply.send(req.query.name); // error[no-html-injection]
});
