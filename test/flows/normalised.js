const fs = require("fs");
const path = require("path");
const app = require("express")();

const ROOT = path.resolve("files");

app.get("/real", (req, res) => {
  const file = fs.realpathSync(path.join(ROOT, req.query.q));
  if (!file.startsWith(ROOT + path.sep)) return res.sendStatus(403);
  fs.readFileSync(file);
});

app.get("/link", (req, res) => {
  const file = fs.realpathSync(path.join(ROOT, req.query.q));
  fs.readFileSync(file); // error[no-path-traversal]: path
});
