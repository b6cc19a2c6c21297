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
  fs.readFileSync(path.join(ROOT, q.replace("../", ""))); // error[no-path-traversal]: path // error[no-bypassable-check]
  fs.readFileSync(path.join(ROOT, q + ".txt")); // error[no-path-traversal]: path
  fs.readFileSync(path.join(ROOT, path.basename(q)));
  fs.readFileSync(path.join(ROOT, `${Number(q)}.txt`));
  fs.readFileSync(path.join(ROOT, q.replace(/[^\w-]/g, "")));
  if (/^[\w-]+$/.test(q)) fs.readFileSync(path.join(ROOT, `${q}.txt`));
  if (/^[\w-]+/.test(q)) fs.readFileSync(path.join(ROOT, q)); // error[no-path-traversal]: path
});

app.get("/last", (req, res) => {
  const q = String(req.query.q);
  fs.readFileSync("files/" + q.split("/").pop());
  fs.readFileSync("files/" + q.split("/")[2]);
  fs.readFileSync("files/" + q.split("/").slice(1).join("/")); // error[no-path-traversal]: path
  fs.readFileSync("files/" + q.split("/", 2).pop()); // spurious[no-path-traversal]: path
  fs.readFileSync("files/" + q.split("-").pop()); // error[no-path-traversal]: path
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
  if (q.includes("..") || path.isAbsolute(q)) return res.sendStatus(403); // error[require-input-validation]: a list of texts
  fs.readFileSync(path.join(ROOT, q)); // spurious[no-path-traversal]: path
});
app.get("/dots/:name", (req, res) => {
  const { name } = req.params;
  if (name.includes("..")) return res.sendStatus(403);
  fs.readFileSync(path.join(ROOT, name));
  fs.readFileSync(`${ROOT}/${name}.txt`);
  fs.readFileSync(name); // error[no-path-traversal]: path
});
app.get("/relative", (req, res) => {
  const file = path.resolve(ROOT, req.query.q);
  const relative = path.relative(ROOT, file);
  if (relative.startsWith("..") || path.isAbsolute(relative)) return res.sendStatus(403);
  fs.readFileSync(file);
});

// Every form of containment that proves where the file is.
const ROOTS = process.argv.slice(2).map((folder) => path.resolve(folder));
const insideRoot = (file) => path.resolve(file).startsWith(ROOT + path.sep);
function insideByRelative(file) {
  const relative = path.relative(ROOT, path.resolve(file));
  return !relative.startsWith("..") && !path.isAbsolute(relative);
}
function insideAny(file) {
  const normal = path.resolve(path.normalize(file));
  return ROOTS.some((folder) => {
    if (!folder) return false;
    if (normal === folder) return true;
    return normal.startsWith(folder + path.sep);
  });
}
function insideOne(file) {
  const normal = path.resolve(file);
  for (const folder of ROOTS) if (normal.startsWith(folder + path.sep)) return true;
  return false;
}
function insideNone(file) {
  const normal = path.resolve(file);
  return ROOTS.some((folder) => normal.startsWith(folder + path.sep) || file.length > 3);
}
async function real(file) {
  const absolute = path.isAbsolute(file) ? path.resolve(file) : path.resolve(process.cwd(), file);
  if (!insideAny(absolute)) throw new Error("outside");
  try {
    const found = await fs.promises.realpath(absolute);
    if (!insideAny(found)) throw new Error("outside");
    return found;
  } catch (error) {
    if (error.code === "ENOENT") return absolute;
    throw error;
  }
}
app.get("/inside", async (req, res) => {
  const { q } = req.query;
  if (insideRoot(q)) fs.readFileSync(q);
  if (insideByRelative(q)) fs.readFileSync(q);
  if (insideAny(q)) fs.readFileSync(q);
  if (insideOne(q)) fs.readFileSync(q);
  if (insideNone(q)) fs.readFileSync(q); // error[no-path-traversal]: path
  if (!insideAny(q)) fs.readFileSync(q); // error[no-path-traversal]: path
  fs.readFileSync(await real(q));
  const file = path.resolve(ROOT, q);
  if (ROOTS.some((folder) => file.startsWith(folder + path.sep))) fs.readFileSync(file);
  if (ROOTS.some((folder) => file.startsWith(folder + path.sep))) fs.readFileSync(q); // error[no-path-traversal]: path
  for (const folder of ROOTS) if (file.startsWith(folder + path.sep)) fs.readFileSync(file);
});
app.get("/address", (req, res) => {
  const picture = `https://pictures.example.com/${req.query.q}`;
  fs.readFileSync(picture);
  fs.existsSync(picture);
});

// Below one of the folders that the operator names, in another form of the path, or on the whole disk.
const folders = process.argv.slice(2).map((folder) => path.resolve(folder));
function isBelowOne(file) {
  return folders.some((each) => {
    const folder = path.resolve(each);
    if (file === folder) return true;
    if (folder === path.sep) return file.startsWith(path.sep);
    return file.startsWith(folder + path.sep);
  });
}
function startsWithSlash(file) {
  const sep = "/";
  return file.startsWith(sep);
}
function otherForm(file) {
  if (/^[a-z]:/.test(file)) return file.charAt(0).toUpperCase() + file.slice(1).replace(/\//g, "\\");
  return file.replace(/\\/g, "/");
}
app.get("/one", (req, res) => {
  const file = path.resolve(req.query.file);
  if (!isBelowOne(otherForm(file))) return;
  const form = otherForm(file);
  if (!isBelowOne(form)) return;
  fs.readFileSync(file);
});
app.get("/slash", (req, res) => {
  const file = path.resolve(req.query.file);
  if (!startsWithSlash(file)) return;
  fs.readFileSync(file); // error[no-path-traversal]
});
app.get("/unresolved", (req, res) => {
  const form = otherForm(req.query.file);
  if (!isBelowOne(form)) return;
  fs.readFileSync(req.query.file); // error[no-path-traversal]
});
app.get("/two", (req, res) => {
  const { from, to } = req.query;
  const source = path.resolve(from);
  const target = path.resolve(to);
  const form = otherForm(source);
  if (!isBelowOne(form)) return;
  fs.readFileSync(source);
  fs.readFileSync(target); // error[no-path-traversal]
});
app.get("/nul", (req, res) => {
  // What has no NUL in it may still lead out of the folder.
  if (req.query.file.includes("\0")) return;
  fs.readFileSync(path.join("files", req.query.file)); // error[no-path-traversal]
  fs.readFileSync(`files/${req.query.file}`); // error[no-path-traversal]
});

app.get("/stepless/:q", (req, res) => {
  const { q } = req.params;
  if (q.indexOf("..") !== -1) return res.sendStatus(403);
  fs.readFileSync(`files/${q}`);
});
app.get("/steps/:q", (req, res) => {
  const { q } = req.params;
  if (q.indexOf("..") === -1) fs.readFileSync(`files/${q}`);
  else fs.readFileSync(`files/${q}`); // error[no-path-traversal]: path
  if (q.indexOf("..") > 0) return;
  fs.readFileSync(`files/${q}`); // error[no-path-traversal]: path
});
