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

/** A check may look at more than the folder, and at another form of the path. */
function unquoted(file) {
  const text = file.trim().replace(/^["']|["']$/g, "");
  return path.normalize(text).replace(/\/+$/, ""); // error[no-slow-regex]: at least the square
}
function isGranted(file, folders) {
  if (typeof file !== "string" || file.includes("\0")) return false;
  const resolved = path.resolve(path.normalize(file));
  return folders.some((folder) => {
    const allowed = path.resolve(folder);
    if (resolved === allowed) return true;
    return resolved.startsWith(allowed + path.sep);
  });
}

app.get("/form", (req, res) => {
  const file = path.resolve(req.query.q);
  const form = unquoted(file);
  if (!isGranted(form, process.argv.slice(2))) return res.sendStatus(403);
  const real = fs.realpathSync(file);
  const realForm = path.normalize(real);
  if (!isGranted(realForm, process.argv.slice(2))) return res.sendStatus(403);
  fs.readFileSync(real);
});

app.get("/name", (req, res) => {
  const file = path.resolve(req.query.q);
  const name = path.normalize(file).slice(-8);
  if (!/^\w+\.txt$/.test(name)) return res.sendStatus(403);
  fs.readFileSync(file); // error[no-path-traversal]: path
});
