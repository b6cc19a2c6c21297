const fs = require("fs");
const path = require("path");
const express = require("express");

const app = express();

app.get("/steps/:name", (req, res) => {
  const name = path.normalize(req.params.name);
  if (!name.startsWith("..")) fs.readFileSync("files/" + name);
  else fs.readFileSync("files/" + name); // error[no-path-traversal]: path
  if (name.startsWith("../")) return res.end();
  fs.readFileSync(path.join("files", name));
  fs.readFileSync(path.resolve("files", name)); // error[no-path-traversal]: path
  fs.readFileSync(name); // error[no-path-traversal]: path
  if (path.isAbsolute(name)) return res.end();
  fs.readFileSync(path.resolve("files", name));
  fs.readFileSync(name);
  res.end();
});

app.get("/raw/:name", (req, res) => {
  const { name } = req.params;
  if (!name.startsWith("..")) fs.readFileSync("files/" + name); // error[no-path-traversal]: path
  if (path.isAbsolute(name)) return res.end();
  fs.readFileSync(name); // error[no-path-traversal]: path
  res.end();
});

app.get("/first/:name", (req, res) => {
  const file = path.resolve("/files", req.params.name);
  if (file.indexOf("/files/") === 0) fs.readFileSync(file);
  if (file.indexOf("/files/") >= 1) return res.end();
  fs.readFileSync(file); // error[no-path-traversal]: path
  if (file.indexOf("/files/") !== 0) return res.end();
  fs.readFileSync(file);
  res.end();
});

app.get("/dots/:name", (req, res) => {
  const { name } = req.params;
  fs.readFileSync("files/" + name.replace(/\.\./g, ""));
  fs.readFileSync("files/" + name.replaceAll("..", "_"));
  fs.readFileSync("files/" + name.replace(/\.\.\//g, "")); // error[no-path-traversal]: path // error[no-bypassable-check]: can be left by
  fs.readFileSync("files/" + name.replace("..", "")); // error[no-path-traversal]: path // error[no-bypassable-check]: first occurrence
  fs.readFileSync(name.replace(/\.\./g, "")); // error[no-path-traversal]: path
  res.end();
});
