// A query may bring a list or an object where the program looks for signs in a text.
const express = require("express");
const app = express();
app.get("/a", (req, res) => {
  const file = req.query.file;
  if (file.includes("..")) return res.sendStatus(400); // error[require-input-validation]: a list of texts gets past
  res.json({ file: String(file) });
});
app.get("/b", (req, res) => {
  const name = req.query.name;
  if (name.indexOf("<") !== -1) return res.sendStatus(400); // error[require-input-validation]: a list of texts gets past
  res.json({ name });
});
app.get("/c", (req, res) => {
  const file = req.query.file;
  if (typeof file !== "string" || file.includes("..")) return res.sendStatus(400);
  res.json({ file });
});
app.get("/d/:file", (req, res) => {
  if (req.params.file.includes("..")) return res.sendStatus(400);
  res.json({ file: req.params.file });
});
app.get("/e", (req, res) => {
  const file = String(req.query.file);
  if (file.includes("..")) return res.sendStatus(400);
  res.json({ file });
});
app.post("/f", express.json(), (req, res) => {
  const { password } = req.body;
  if (password.includes("'")) return res.sendStatus(400); // error[require-input-validation]: a list of texts gets past
  res.end();
});
app.get("/g", (req, res) => {
  if (req.query.q.includes("hello")) return res.sendStatus(400);
  res.end();
});
app.get("/h", (req, res) => {
  if (req.get("x-file").includes("..")) return res.sendStatus(400);
  res.end();
});
