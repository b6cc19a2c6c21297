const express = require("express");
const AdmZip = require("adm-zip");
const decompress = require("decompress");
const { gunzipSync, gzipSync } = require("fflate");
const gunzip = require("gunzip-maybe");
const JSZip = require("jszip");
const pako = require("pako");
const { pipeline } = require("stream");
const unzipper = require("unzipper");
const yauzl = require("yauzl");
const zlib = require("zlib");

const app = express();
app.use(express.json({ limit: "1mb" }));

app.post("/zip", (req) => new AdmZip(req.files.pack.data)); // error[require-input-validation]: decompression without a limit
app.post("/jszip", (req) => JSZip.loadAsync(req.files.pack.data)); // error[require-input-validation]: decompression without a limit
app.post("/jszip-new", (req) => new JSZip().loadAsync(req.files.pack.data)); // error[require-input-validation]: decompression without a limit
app.post("/unzipper", (req) => unzipper.Open.buffer(req.files.pack.data)); // error[require-input-validation]: decompression without a limit
app.post("/yauzl", (req) => yauzl.fromBuffer(req.files.pack.data)); // error[require-input-validation]: decompression without a limit
app.post("/decompress", (req) => decompress(req.files.pack.data)); // error[require-input-validation]: decompression without a limit
app.post("/pako", (req) => void pako.inflate(req.files.pack.data)); // error[require-input-validation]: decompression without a limit
app.post("/fflate", (req) => void gunzipSync(req.files.pack.data)); // error[require-input-validation]: decompression without a limit
app.post("/stream", (req, res) => {
  req.pipe(zlib.createGunzip()).pipe(res); // error[require-input-validation]: Decompression without a limit
});
app.post("/maybe", (req, res) => {
  pipeline(req, gunzip(), res, () => {}); // error[require-input-validation]: Decompression without a limit
});
app.post("/limited", (req, res) => {
  req.pipe(zlib.createInflate({ maxOutputLength: 1_000_000 })).pipe(res);
});
app.post("/packed", (req) => void gzipSync(Buffer.from("text")));

// What the program has packed itself.
zlib.gunzipSync(zlib.gzipSync("text"));
fs.createReadStream("greeting.gz").pipe(zlib.createGunzip());
