// A pattern that lets addresses of fixed hosts through only, and those that do not.
const express = require("express");
const app = express();

app.get("/whole", async (req, res) => {
  const url = req.query.u;
  if (!/^https:\/\/(i\.imgur\.com|cdn\.example\.com)\/[\w./-]+$/.test(url)) return;
  res.json(await fetch(url));
});
app.get("/found", async (req, res) => {
  const found = /https:\/\/(?:i\.imgur\.com|cdn\.example\.com)\/[\w./-]+/.exec(req.query.u);
  if (found) res.json(await fetch(found[0]));
});
app.get("/matched", async (req, res) => {
  const found = req.query.u.match(/https:\/\/i\.imgur\.com\//);
  if (found) res.json(await fetch(req.query.u)); // error[no-ssrf]
});
app.get("/1", async (req, res) => {
  if (/^https:\/\/i\.imgur\.com/.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf] // error[no-bypassable-check]: a part of another
});
app.get("/2", async (req, res) => {
  if (/https:\/\/i\.imgur\.com\//.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf]
});
app.get("/3", async (req, res) => {
  if (/^https:\/\/i.imgur.com\//.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf] // error[no-bypassable-check]: A dot
});
app.get("/4", async (req, res) => {
  if (/^https?:\/\/.*imgur\.com\//.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf]
});
app.get("/5", async (req, res) => {
  if (/^https?:\/\/[\w.-]*imgur\.com\//.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf]
});
app.get("/6", async (req, res) => {
  if (/^https?:\/\/(i\.imgur\.com|.*)\//.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf]
});
app.get("/7", async (req, res) => {
  if (/^(https?:\/\/i\.imgur\.com\/)?/.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf]
});
app.get("/8", async (req, res) => {
  if (/^https:\/\/\w+\.co\.uk\//.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf]
});
app.get("/9", async (req, res) => {
  if (/^https:\/\/imgur\.\w+\//.test(req.query.u)) res.json(await fetch(req.query.u)); // error[no-ssrf]
});
app.get("/10", async (req, res) => {
  if (/^(https?:\/\/)?((www\.)?youtube\.com|youtu\.be)\/.+$/.test(req.query.u)) res.json(await fetch(req.query.u));
});
app.get("/11", async (req, res) => {
  if (/^https?:\/\/(?:[\w-]+\.)?discord\.(gg|com)(?:\/|$)/i.test(req.query.u)) res.json(await fetch(req.query.u));
});
app.get("/12", async (req, res) => {
  if (/^https:\/\/(?:\w+\.)*example\.com[/?#]/.test(req.query.u)) res.json(await fetch(req.query.u));
});
app.get("/13", async (req, res) => {
  if (/^https:\/\/example\.com(:\d+)?$/.test(req.query.u)) res.json(await fetch(req.query.u));
});
