const bcrypt = require("bcrypt");
const BigNumber = require("bignumber.js");
const Decimal = require("decimal.js").Decimal;
const big = require("big.js");
const { format } = require("date-fns");
const dayjs = require("dayjs");
const escapeStringRegexp = require("escape-string-regexp");
const express = require("express");
const filenamify = require("filenamify").default;
const fs = require("fs");
const ipaddr = require("ipaddr.js");
const isPathInside = require("is-path-inside");
const pathIsInside = require("path-is-inside").default;
const { DateTime } = require("luxon");
const md5 = require("md5");
const sha256 = require("sha256");
const moment = require("moment");
const ms = require("ms");
const { nanoid } = require("nanoid");
const normalizeUrl = require("normalize-url");
const numeral = require("numeral");
const path = require("path");
const isPrivate = require("private-ip");
const otherPrivate = require("is-ip-private").default;
const qs = require("qs");
const sanitize = require("sanitize-filename");
const slugify = require("slugify");
const stripAnsi = require("strip-ansi");
const striptags = require("striptags");
const ParsedUrl = require("url-parse");
const uuid = require("uuid");
const cuid = require("cuid");
const slugDefault = require("slug").default;
const escapeDefault = require("escape-string-regexp").default;
const stripDefault = require("strip-ansi").default;
const tagsDefault = require("striptags").default;
const { exec } = require("child_process");

const app = express();

app.get("/names", (req, res) => {
  const { q } = req.query;
  fs.readFileSync(`files/${sanitize(q)}`);
  fs.readFileSync(`files/${filenamify(q)}`);
  exec(`ls ${sanitize(q)}`); // error[no-command-injection]
  fs.readFileSync(`files/${slugify(q)}`);
  exec(`ls ${slugify(q)} ${slugDefault(q)}`);
  new RegExp(escapeStringRegexp(q));
  new RegExp(escapeDefault(q));
  exec(stripAnsi(q)); // error[no-command-injection]
  exec(stripDefault(q)); // error[no-command-injection]
  res.send(striptags(q));
  exec(tagsDefault(q)); // error[no-command-injection]
});

app.get("/paths", (req, res) => {
  const file = path.resolve("files", req.query.q);
  if (isPathInside(file, path.resolve("files"))) fs.readFileSync(file);
  else fs.readFileSync(file); // error[no-path-traversal]
});
app.get("/paths/default", (req, res) => {
  const file = path.resolve("files", req.query.q);
  if (!pathIsInside(file, "files")) return;
  fs.readFileSync(file);
});

app.get("/addresses", async (req, res) => {
  const { q } = req.query;
  await fetch(`http://${q}/`); // error[no-ssrf]
  if (!isPrivate(q)) await fetch(`http://${q}/`);
  if (!otherPrivate(q)) await fetch(`http://${q}/`);
  if (ipaddr.isValid(q)) await fetch(`http://${q}/`); // error[no-ssrf]
  if (ipaddr.isValid(q)) exec(`ping ${q}`);
  const address = ipaddr.parse(q);
  if (address.range() === "unicast") exec(`ping ${address.toString()}`);
  await fetch(normalizeUrl(q)); // error[no-ssrf]
  await fetch(new ParsedUrl(q)); // error[no-ssrf]
  exec(qs.parse(q).name); // error[no-command-injection]
  await fetch(`https://example.org/?${qs.stringify({ q })}`);
});

app.get("/values", async (req, res) => {
  const { q } = req.query;
  exec(`ls ${uuid.v4()} ${nanoid()} ${cuid()} ${ms(q)} ${numeral(q).format("0.0")} ${md5(q)} ${sha256(q)} ${await bcrypt.hash(q, 10)}`); // error[no-weak-crypto]: Broken hash function
  exec(`ls ${new BigNumber(q).toFixed(2)} ${new Decimal(q).toFixed(2)} ${big(q).toFixed(2)}`);
  exec(`ls ${dayjs(q).add(1, "day").format()} ${moment(q).format()} ${format(q, "yyyy")} ${DateTime.fromISO(q).toISO()} ${DateTime(q)}`);
  if (uuid.validate(q)) exec(`ls ${q}`);
  if (cuid.isCuid(q)) exec(`ls ${q}`);
});
