const { Storage } = require("@google-cloud/storage");
const { getStorage } = require("firebase-admin/storage");
const { Client } = require("minio");
const express = require("express");

const app = express();
const bucket = new Storage().bucket("files");
const minio = new Client({ endPoint: "example.org" });

app.get("/files", async (req, res) => {
  const { q } = req.query;
  await bucket.file(`users/${q}`).save("text");
  await bucket.file(q).download({ destination: `downloads/${q}` }); // error[no-path-traversal]
  await bucket.file(q).download({ destination: "downloads/fixed.txt" });
  await getStorage().bucket().upload(q); // error[no-path-traversal]
  await bucket.getFiles({ prefix: q });
  bucket.file(q).createReadStream().pipe(res);
  await minio.fGetObject("files", q, "downloads/fixed.txt");
  await minio.fGetObject("files", "fixed", q); // error[no-path-traversal]
  await minio.fPutObject("files", "fixed", `uploads/${q}`); // error[no-path-traversal]
  (await minio.getObject("files", q)).pipe(res);
  await minio.removeObject("files", q);
});
