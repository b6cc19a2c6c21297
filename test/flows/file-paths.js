const fs = require("fs");
const path = require("path");
const app = require("express")();

const ROOT = path.resolve("files");

app.get("/", (req, res) => {
  const { q } = req.query;
  fs.readFileSync(q); // error[no-path-traversal]: path
  fs.readFileSync(`files/${q}`); // error[no-path-traversal]: path
  fs.readFileSync(path.join(ROOT, q)); // error[no-path-traversal]: path
  fs.readFileSync(path.resolve(ROOT, q)); // error[no-path-traversal]: path
  fs.readFileSync(path.normalize(q)); // error[no-path-traversal]: path
  fs.readFileSync(path.join(ROOT, q.replace("../", ""))); // error[no-path-traversal]: path
  fs.readFileSync(path.join(ROOT, q + ".txt")); // error[no-path-traversal]: path
  fs.readFileSync(path.join(ROOT, path.basename(q)));
  fs.readFileSync(path.join(ROOT, `${Number(q)}.txt`));
  fs.readFileSync(path.join(ROOT, q.replace(/[^\w-]/g, "")));
  if (/^[\w-]+$/.test(q)) fs.readFileSync(path.join(ROOT, `${q}.txt`));
  if (/^[\w-]+/.test(q)) fs.readFileSync(path.join(ROOT, q)); // error[no-path-traversal]: path
});

app.get("/contained", (req, res) => {
  const file = path.resolve(ROOT, req.query.q);
  if (!file.startsWith(ROOT + path.sep)) return res.sendStatus(403);
  fs.readFileSync(file);
});
app.get("/template", (req, res) => {
  const file = path.join(ROOT, req.query.q);
  if (file.startsWith(`${ROOT}/`)) fs.readFileSync(file);
  else fs.readFileSync(file); // error[no-path-traversal]: path
});
app.get("/sibling", (req, res) => {
  const file = path.resolve(ROOT, req.query.q);
  if (!file.startsWith(ROOT)) return res.sendStatus(403);
  fs.readFileSync(file); // error[no-path-traversal]: path
});
app.get("/raw", (req, res) => {
  const { q } = req.query;
  if (!q.startsWith("files/")) return res.sendStatus(403);
  fs.readFileSync(q); // error[no-path-traversal]: path
});
app.get("/dots", (req, res) => {
  const { q } = req.query;
  if (q.includes("..") || path.isAbsolute(q)) return res.sendStatus(403);
  fs.readFileSync(path.join(ROOT, q)); // spurious[no-path-traversal]: path
});
app.get("/relative", (req, res) => {
  const file = path.resolve(ROOT, req.query.q);
  const relative = path.relative(ROOT, file);
  if (relative.startsWith("..") || path.isAbsolute(relative)) return res.sendStatus(403);
  fs.readFileSync(file); // spurious[no-path-traversal]: path
});
