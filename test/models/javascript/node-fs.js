const fs = require("fs");
const os = require("os");
const path = require("path");
const promises = require("fs/promises");
const chokidar = require("chokidar");
const extra = require("fs-extra");
const jsonfile = require("jsonfile");
const klaw = require("klaw").default;
const { ncp } = require("ncp");
const copyFiles = require("ncp");
const listFiles = require("recursive-readdir");
const writeAtomic = require("write-file-atomic");
const express = require("express");

const app = express();
app.use(express.json());

app.get("/", (req, res) => {
  fs.readFile("index.html", (error, page) => res.end(`<p>${page}</p>`));
});
app.post("/files", async (req, res) => {
  const { name, folder } = req.body;
  fs.readFileSync(name); // error[no-path-traversal]: reaches a file read
  fs.readFile(`notes/${name}`, (error, data) => res.send(data)); // error[no-path-traversal]
  await fs.promises.readdir(folder); // error[no-path-traversal]
  fs.realpathSync(name);
  fs.writeFileSync(name, "text"); // error[no-path-traversal]: reaches a file write
  fs.chmodSync(name, 0o600); // error[no-path-traversal]
  fs.fchmodSync(3, 0o777); // error[no-permissive-file-mode]: Every user
  fs.fchmodSync(3, 0o600);
  await promises.unlink(name); // error[no-path-traversal]: reaches a file delete
  await promises.mkdir(folder); // error[no-path-traversal]
  fs.copyFileSync(name, "copy.txt"); // error[no-path-traversal]
  fs.renameSync("old.txt", name); // error[no-path-traversal]
  fs.createReadStream(name).pipe(res); // error[no-path-traversal]
  fs.createWriteStream(name).end("text"); // error[no-path-traversal]
  fs.openSync(name); // error[no-path-traversal]
  fs.watch(name, () => {}); // error[no-path-traversal]
  fs.chownSync(name, 1, 1); // error[no-path-traversal]: reaches a file change
  fs.existsSync(name); // error[no-path-traversal]: may reach an existence check
  fs.accessSync("fixed.txt", fs.constants.R_OK);
});

app.post("/handles", async (req, res) => {
  const handle = await promises.open(req.body.name); // error[no-path-traversal]
  await handle.readFile();
  await handle.stat();
  await handle.close();
});

app.post("/content", async (req, res) => {
  await fs.promises.writeFile("state.json", JSON.stringify(req.body)); // missing[require-input-validation]
});
app.post("/stream", (req, res) => {
  fs.createWriteStream("state.json").write(req.body.state); // error[require-input-validation]
});
app.post("/handle", async (req, res) => {
  const handle = await promises.open("state.json");
  await handle.write(req.body.state); // error[require-input-validation]
});
app.post("/descriptor", (req, res) => {
  const file = fs.openSync("state.json");
  fs.writeSync(file, req.body.state); // error[require-input-validation]
  fs.readSync(file);
  fs.closeSync(file);
});

app.post("/more", async (req, res) => {
  const { name } = req.body;
  await extra.readJson(name); // error[no-path-traversal]
  await extra.outputFile(name, "text"); // error[no-path-traversal]
  await extra.ensureDir(name); // error[no-path-traversal]
  await extra.remove(name); // error[no-path-traversal]
  await extra.move("old", name); // error[no-path-traversal]
  await extra.ensureSymlink(name, "link"); // error[no-path-traversal]
  fs.globSync(`${name}/*`); // error[no-path-traversal]
  jsonfile.readFileSync(name); // error[no-path-traversal]
  await writeAtomic(name, "text"); // error[no-path-traversal]
  writeAtomic.sync(`files/${name}`, "text"); // error[no-path-traversal]
  await listFiles(name); // error[no-path-traversal]
  klaw(name); // error[no-path-traversal]
  ncp("a", name, () => {}); // error[no-path-traversal]
  copyFiles(name, "b", () => {}); // error[no-path-traversal]
  chokidar.watch(name).on("change", () => {}); // error[no-path-traversal]
  await extra.readFile(name); // error[no-path-traversal]
  await extra.pathExists(name); // error[no-path-traversal]: may reach an existence check
});

const notes = path.join(os.tmpdir(), "notes.txt");
fs.writeFileSync(notes, "x"); // error[no-insecure-temporary-file]: A fixed name
fs.createWriteStream("/tmp/notes.log"); // error[no-insecure-temporary-file]: A fixed name
fs.writeFileSync(notes, "x", { flag: "wx" });
fs.writeFileSync(path.join(fs.mkdtempSync(path.join(os.tmpdir(), "bot-")), "notes.txt"), "x");
