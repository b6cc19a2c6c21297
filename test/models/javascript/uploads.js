const busboy = require("busboy");
const crypto = require("crypto");
const express = require("express");
const { formidable, IncomingForm } = require("formidable");
const fs = require("fs");
const multer = require("multer");
const multiparty = require("multiparty");
const path = require("path");

const app = express();

const unsafe = multer.diskStorage({
  destination: (req, file, done) => done(null, `uploads/${req.params.user}`), // error[no-path-traversal]: reaches the folder of an uploaded file
  filename: (req, file, done) => done(null, `${req.body.name}-${file.originalname}`), // error[no-path-traversal]
});
const safe = multer.diskStorage({
  destination: "uploads",
  filename: (req, file, done) => done(null, `${Date.now()}-${crypto.randomUUID()}${path.extname(file.originalname)}`),
});
const upload = multer({ storage: unsafe }); // error[no-disabled-protection]: Requests of any size are taken
multer({ storage: safe }); // error[no-disabled-protection]: Requests of any size are taken
multer({ storage: multer.memoryStorage() }); // error[no-disabled-protection]: Requests of any size are taken

app.post("/multer", upload.single("file"), (req, res) => {
  fs.readFileSync(req.file.path);
  fs.writeFileSync(`uploads/${req.file.originalname}`, req.file.buffer);
  fs.writeFileSync(`uploads/${req.file.fieldname}`, req.file.buffer); // error[no-path-traversal]
});
app.use((error, req, res, next) => {
  if (error instanceof multer.MulterError) return res.status(400).end();
  next();
});

app.post("/formidable", async (req, res) => {
  const form = formidable({ filename: (name, ext) => name + ext }); // error[no-path-traversal]
  form.parse(req, (error, fields, files) => {
    fs.renameSync(files.upload.filepath, `uploads/${files.upload.originalFilename}`); // error[no-path-traversal]
    fs.renameSync(files.upload[0].filepath, `uploads/${files.upload[0].newFilename}`);
    fs.readFileSync(fields.name); // error[no-path-traversal]
  });
  const [fields, files] = await formidable().parse(req);
  fs.readFileSync(fields.name); // error[no-path-traversal]
  fs.renameSync("x", `uploads/${files.upload[0].originalFilename}`); // error[no-path-traversal]
});
app.post("/formidable/old", (req, res) => {
  const form = new IncomingForm();
  form.uploadDir = "uploads";
  form.on("fileBegin", (name, file) => {
    file.path = `uploads/${file.name}`; // error[no-path-traversal]
    file.filepath = "uploads/x";
  });
  form.on("field", (name, value) => fs.readFileSync(value)); // error[no-path-traversal]
  form.on("end", () => res.end(form.uploadDir));
});

app.post("/busboy", (req, res) => {
  const parser = busboy({ headers: req.headers });
  parser.on("file", (name, stream, info) => stream.pipe(fs.createWriteStream(`uploads/${info.filename}`)));
  parser.on("field", (name, value) => fs.readFileSync(value)); // error[no-path-traversal]
  parser.on("file", (name, stream, info) => stream.pipe(fs.createWriteStream(`uploads/${name}/${info.mimeType}`))); // error[no-path-traversal]
  parser.on("close", () => res.end());
  req.pipe(parser);
  const Busboy = require("busboy");
  new Busboy({}).on("file", (name, stream, filename) => stream.pipe(fs.createWriteStream(filename)));
});

app.post("/multiparty", (req, res) => {
  const form = new multiparty.Form();
  form.on("close", () => res.end());
  form.parse(req, (error, fields) => fs.readFileSync(fields.name[0])); // error[no-path-traversal]
});
