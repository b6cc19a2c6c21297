const AdmZip = require("adm-zip");
const archiver = require("archiver");
const decompress = require("decompress");
const { deleteAsync } = require("del");
const del = require("del");
const express = require("express");
const extractZip = require("extract-zip");
const fastGlob = require("fast-glob");
const fs = require("fs");
const { globSync, escape } = require("glob");
const JSZip = require("jszip");
const mkdirp = require("mkdirp");
const path = require("path");
const { rimrafSync } = require("rimraf");
const rimraf = require("rimraf");
const tar = require("tar");
const tarStream = require("tar-stream");
const tmp = require("tmp");
const unzipper = require("unzipper");
const yauzl = require("yauzl");
const cpFile = require("cp-file");
const klawSync = require("klaw-sync");
const loadJsonFile = require("load-json-file");
const mzFs = require("mz/fs");
const send = require("send");
const vfs = require("vinyl-fs");
const walk = require("walk");
const writeJsonFile = require("write-json-file");

const app = express();
app.use(express.json());

app.post("/folders", async (req, res) => {
  const { q } = req.body;
  rimrafSync(q); // error[no-path-traversal]: reaches a file delete
  rimraf(`cache/${q}`, () => {}); // error[no-path-traversal]
  await deleteAsync([`cache/${q}`]); // error[no-path-traversal]
  await del(q); // error[no-path-traversal]
  mkdirp.sync(q); // error[no-path-traversal]
  mkdirp(q); // error[no-path-traversal]
  rimrafSync(path.join("cache", path.basename(q)));
  mkdirp.sync(`cache/${req.body.length.toFixed()}`);
  globSync(`${q}/*.txt`); // error[no-path-traversal]: reaches a directory listing
  await fastGlob("*.txt", { cwd: q }); // error[no-path-traversal]
  globSync("cache/*.txt").forEach((name) => fs.unlinkSync(name));
  if (escape("x")) fs.unlinkSync(tmp.fileSync().name);
});

app.post("/pack", (req, res) => {
  const { q } = req.body;
  const archive = archiver("zip");
  archive.file(q, { name: "x" }); // error[no-path-traversal]
  archive.directory(`users/${q}`, false); // error[no-path-traversal]
  archive.glob("*.txt", { cwd: q }); // error[no-path-traversal]
  archive.append("text", { name: "x" }).pipe(res);
  res.set("length", archive.pointer());
});

app.post("/unpack", async (req, res) => {
  const { q } = req.body;
  fs.createReadStream("upload.zip")
    .pipe(unzipper.Parse())
    .on("entry", (entry) => entry.pipe(fs.createWriteStream(path.join("out", entry.path)))) // error[no-path-traversal]
    .on("close", () => res.end());
  for await (const entry of fs.createReadStream("upload.zip").pipe(unzipper.Parse())) {
    fs.writeFileSync(`out/${entry.path}`, await entry.buffer()); // error[no-path-traversal] // error[no-trust-boundary-violation]: may reach a file
    fs.writeFileSync(path.join("out", path.basename(entry.path)), "text");
    if (entry.type === "Directory") entry.autodrain();
    else entry.stream().pipe(fs.createWriteStream("out/x"));
  }
  fs.createReadStream("upload.zip").pipe(unzipper.Extract({ path: "out" }));
  fs.createReadStream("upload.zip").pipe(unzipper.Extract({ path: q })); // error[no-path-traversal]
  const directory = await unzipper.Open.file(q); // error[no-path-traversal]
  for (const file of directory.files) fs.mkdirSync(path.join("out", file.path)); // error[no-path-traversal]
  await directory.extract({ path: "out" });
  await unzipper.Open.buffer(req.body).then((each) => each.extract({ path: q })); // error[no-path-traversal] // error[require-input-validation]
  await unzipper.Open.url(fetch, q); // error[no-ssrf]
});

app.post("/adm-zip", (req, res) => {
  const { q } = req.body;
  const zip = new AdmZip(`zips/${q}`); // error[no-path-traversal]
  for (const entry of zip.getEntries()) {
    fs.writeFileSync(path.join("out", entry.entryName), entry.getData()); // error[no-path-traversal] // error[no-trust-boundary-violation]: may reach a file
    zip.extractEntryTo(entry, "out");
  }
  zip.forEach((entry) => fs.mkdirSync(`out/${entry.entryName}`)); // error[no-path-traversal]
  fs.unlinkSync(zip.getEntry("x").entryName); // error[no-path-traversal]
  zip.extractAllTo("out", true);
  zip.extractAllTo(q); // error[no-path-traversal]
  zip.extractEntryTo("x", q); // error[no-path-traversal]
  zip.addLocalFile(q); // error[no-path-traversal]
  zip.addFile("x", Buffer.from(zip.readAsText("y")));
  new AdmZip(req.file.buffer).extractAllTo("out"); // error[require-input-validation]: decompression without a limit
});

app.post("/jszip", async (req, res) => {
  const zip = await JSZip.loadAsync(req.file.buffer); // error[require-input-validation]: decompression without a limit
  for (const name of Object.keys(zip.files)) fs.writeFileSync(`out/${name}`, await zip.file(name).async("nodebuffer")); // error[no-trust-boundary-violation]: may reach a file
  zip.forEach((name, entry) => fs.writeFileSync(`out/${entry.name}`, "text"));
  fs.writeFileSync(`out/${zip.files.x.unsafeOriginalName}`, "text"); // error[no-path-traversal]
  const other = await new JSZip().loadAsync(req.file.buffer); // error[require-input-validation]: decompression without a limit
  other.folder("x").generateAsync({});
});

app.post("/others", async (req, res) => {
  const { q } = req.body;
  await extractZip("upload.zip", { dir: "/out" });
  await extractZip("upload.zip", { dir: q }); // error[no-path-traversal]
  await decompress(req.file.buffer, "out"); // error[require-input-validation]: decompression without a limit
  yauzl.open("upload.zip", { lazyEntries: true }, (error, zip) => {
    zip.readEntry();
    zip.on("entry", (entry) => fs.mkdirSync(path.join("out", entry.fileName)));
    zip.on("end", () => res.end());
  });
  yauzl.fromBuffer(req.file.buffer, (error, zip) => zip.close()); // error[require-input-validation]: decompression without a limit
  yauzl.open(q, () => {}); // error[no-path-traversal]
  await tar.x({ file: "upload.tgz", cwd: "out" });
  await tar.x({ file: "upload.tgz", cwd: q }); // error[no-path-traversal]
  await tar.x({ file: "upload.tgz", preservePaths: true }); // error[no-path-traversal]
  await tar.x({ file: "upload.tgz", onentry: (entry) => fs.unlinkSync(entry.path) }); // error[no-path-traversal]
  tar.c({ file: "x.tgz" }, ["x"]);
  const extract = tarStream.extract();
  extract.on("entry", (header, stream, next) => stream.pipe(fs.createWriteStream(`out/${header.name}`))); // error[no-path-traversal]
  extract.on("finish", () => res.end());
  fs.createReadStream("x.tar").pipe(tarStream.pack());
});

app.post("/more", async (req, res) => {
  const { q } = req.body;
  await loadJsonFile(q); // error[no-path-traversal]
  loadJsonFile.sync("package.json");
  loadJsonFile.sync(q); // error[no-path-traversal]
  await writeJsonFile(q, {}); // error[no-path-traversal]
  writeJsonFile.sync("cache.json", { q });
  await cpFile(q, "cache/a"); // error[no-path-traversal]
  cpFile.sync("a", q); // error[no-path-traversal]
  klawSync(q); // error[no-path-traversal]
  walk.walk(q); // error[no-path-traversal]
  await mzFs.readFile(q); // error[no-path-traversal]
  vfs.src(q).pipe(vfs.dest(q)); // error[no-path-traversal] // error[no-path-traversal]
  vfs.src("templates/*.md").pipe(vfs.dest("out"));
  send(req, q).pipe(res); // error[no-path-traversal]
  send(req, q, { root: "public" }).pipe(res);
  send(req, "a", { root: q }).pipe(res); // error[no-path-traversal]
});
