const express = require("express");
const fs = require("fs");
const path = require("path");
const { format } = require("util");
const { archive, render } = require("unknown-library");

const app = express();

// What is put together is judged where it is used; where no use is seen, it is possible that it does harm.
app.get("/handed-on", (req, res) => {
  const file = path.join("notes", req.query.name); // error[no-path-traversal]: path that is put together
  archive(file);
  archive({ file: path.resolve("notes", req.query.name) }); // error[no-path-traversal]: path that is put together
  render(`<h1>${req.query.name}</h1>`); // error[no-html-injection]: markup that is put together
  render("<p>" + req.query.name + "</p>"); // error[no-html-injection]: markup that is put together
  render(`<p>${encodeURIComponent(req.query.name)}</p>`);
  render(`<${req.query.name}>`);
  render(format("<p>%s</p>", req.query.name)); // error[no-html-injection]: markup that is put together
  render("<p>".concat(req.query.name, "</p>")); // error[no-html-injection]: markup that is put together
  render(format("<p>%d</p>", req.query.name));
  render(format("%s", req.query.name));
  archive(path.join("notes", path.basename(req.query.name)));
});

app.get("/looked-at", (req, res) => {
  const file = path.join(archive.folder, req.query.name);
  if (file.indexOf(archive.folder) === 0) return archive(file);
  // A log is no use, and nothing else becomes of it.
  console.error(`<h1>${req.query.name}</h1>`); // error[no-log-injection]
  const page = `<h1>${req.query.name}</h1>`; // error[no-html-injection]: markup that is put together
  console.error(page); // error[no-log-injection]
  render(page);
});

app.get("/used", (req, res) => {
  const file = path.join("notes", req.query.name);
  fs.readFileSync(file); // error[no-path-traversal]: file read
  const checked = path.resolve("notes", req.query.other);
  if (!checked.startsWith(path.resolve("notes") + path.sep)) return;
  fs.readFileSync(checked);
  archive(checked);
  const page = `<h1>${req.query.name}</h1>`;
  res.send(page); // error[no-html-injection]: HTML answer
});

exports.fileOf = (name) => path.join("notes", name); // error[no-path-traversal]: A value of unknown origin
exports.read = (name) => fs.readFileSync(path.join("notes", name)); // error[no-path-traversal]: A value of unknown origin reaches a file read
exports.heading = (name) => `<h1>${name}</h1>`; // error[no-html-injection]: A value of unknown origin
exports.escaped = (name) => `<h1>${encodeURIComponent(name)}</h1>`;
exports.plain = (name) => `${name}: <none>`;

// A helper of the module's own is judged where it is called, even if its caller comes later.
const framed = (title, content) => `<h1>${title}</h1><main>${content}</main>`;
const alone = (title) => `<h1>${title}</h1>`; // error[no-html-injection]: A value of unknown origin

exports.start = (server) => {
  server.get("/framed", (req, res) => res.send(framed("A note", `<pre>${encodeURIComponent(req.query.name)}</pre>`)));
};
