const busboy = require("busboy");
const express = require("express");
const formidable = require("formidable");
const { exec } = require("child_process");
const { createWriteStream } = require("fs");

const app = express();

app.post("/formidable", async (req, res) => {
  const form = formidable({});
  form.parse(req, (error, fields, files) => {
    exec(`note ${fields.name}`); // error[no-command-injection]: Request data
    exec(`file ${files.photo.originalFilename}`); // error[no-command-injection]
    exec(`file ${files.photo[0].originalFilename}`); // error[no-command-injection]
    exec(`file ${files.photo[0].filepath} ${files.photo[0].size}`);
  });
  const [fields, files] = await new formidable.IncomingForm().parse(req);
  formidable.formidable({});
  exec(`note ${fields.name}`); // error[no-command-injection]
  exec(`file ${files.photo[0].originalFilename} ${files.length}`); // error[no-command-injection]
  form.on("file", (field, file) => exec(`file ${file.name} ${file.path}`)); // error[no-command-injection]
  form.on("field", (name, value) => exec(`file ${value}`)); // error[no-command-injection]
});

app.post("/busboy", (req, res) => {
  const parser = busboy({ headers: req.headers });
  parser.on("file", (field, file, info) => {
    file.pipe(createWriteStream(`uploads/${info.filename}`)); // error[no-path-traversal]
    file.pipe(createWriteStream("uploads/file"));
  });
  parser.on("field", (name, value) => exec(`note ${value}`)); // error[no-command-injection]
  parser.on("finish", () => res.end());
  req.pipe(parser);
});
