import { AsyncLocalStorage } from "node:async_hooks";
import { Buffer as NodeBuffer } from "node:buffer";
import { exec } from "node:child_process";
import nodeCrypto from "node:crypto";
import dns from "node:dns";
import Emitter, { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { performance as clock } from "node:perf_hooks";
import querystring from "node:querystring";
import readline from "node:readline";
import stream from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import url from "node:url";
import util from "node:util";
import vm from "node:vm";
import { isMainThread, Worker } from "node:worker_threads";
import zlib from "node:zlib";
import express from "express";
import fs from "node:fs";
import { NodeVM, VMScript } from "vm2";

const app = express();
const load = createRequire(import.meta.url);
const events = new EventEmitter();
const storage = new AsyncLocalStorage();

app.get("/process", async (req, res) => {
  const { q } = req.query;
  exec(`ls ${process.cwd()} ${process.platform} ${process.pid} ${process.env.HOME} ${process.argv[2]} ${process.execArgv[0]}`); // error[no-command-injection]: may reach a shell command
  process.umask(0); // error[no-permissive-file-mode]
  process.umask(0o077);
  process.stdout.write(`started ${process.stdout.isTTY}`);
  process.stderr.write("started");
  process.chdir(q); // error[no-path-traversal]
  process.loadEnvFile(q); // error[no-path-traversal]
  process.dlopen(module, q); // error[no-code-injection]
  process.stdin.on("data", (text) => exec(text)); // error[no-command-injection]: may reach a shell command
  for await (const line of process.stdin) exec(line); // error[no-command-injection]: may reach a shell command
  process.nextTick((text) => exec(text), q); // error[no-command-injection]
  process.on("uncaughtException", (error) => console.error(error));
  if (q === "stop") process.exit(0); // error[require-authorization]: stops the bot
});

app.get("/modules", async (req, res) => {
  const { q } = req.query;
  require(q); // error[no-code-injection]
  await import(q); // error[no-code-injection]
  load(q); // error[no-code-injection]
  require(`./commands/${q}`); // error[no-code-injection]
  load.resolve("express");
  console.log(module.id, module.require("./fixed"), __dirname, __filename);
});

app.get("/buffers", (req, res) => {
  const { q, size } = req.query;
  exec(Buffer.from(q, "base64").toString()); // error[no-command-injection]
  exec(`ls ${Buffer.from(q).toString("hex")} ${Buffer.from(q).toString("base64")} ${Buffer.from(q).length}`);
  exec(Buffer.concat([Buffer.from(q)]).toString()); // error[no-command-injection]
  exec(NodeBuffer.from(q).slice(1).toString()); // error[no-command-injection]
  exec(new Buffer(q).toString()); // error[no-command-injection]
  if (Buffer.isBuffer(q) || Buffer.from(q).equals(Buffer.from("x"))) exec("ls");
  require("fs").readFileSync(q); // error[no-path-traversal]
  if (!Buffer.isBuffer(q)) return;
  require("fs").readFileSync(q);
  res.json(Buffer.alloc(size)); // error[require-input-validation]
});

app.get("/paths", (req, res) => {
  const { q } = req.query;
  fs.readFileSync(path.join("files", q)); // error[no-path-traversal]
  fs.readFileSync(path.resolve("files", q)); // error[no-path-traversal]
  fs.readFileSync(path.posix.normalize(q)); // error[no-path-traversal]
  fs.readFileSync(path.dirname(q)); // error[no-path-traversal]
  fs.readFileSync(path.relative("files", q)); // error[no-path-traversal]
  fs.readFileSync(path.parse(q).dir); // error[no-path-traversal]
  fs.readFileSync(path.win32.join("files", path.parse(q).base));
  fs.readFileSync(path.join("files", path.basename(q)));
  fs.readFileSync(`files/avatar${path.extname(q)}`);
  if (!path.isAbsolute(q)) exec(`ls ${path.sep} ${path.delimiter}`);
});

app.get("/addresses", async (req, res) => {
  const { q } = req.query;
  await fetch(new url.URL(q)); // error[no-ssrf]
  exec(new url.URLSearchParams(q).get("x")); // error[no-command-injection]
  exec(url.parse(q).hostname); // error[no-command-injection]
  exec(url.parse(q, true).query.name); // error[no-command-injection]
  exec(url.fileURLToPath(q)); // error[no-command-injection]
  await fetch(url.resolve("https://example.org", q)); // error[no-ssrf]
  exec(querystring.parse(q).name); // error[no-command-injection]
  exec(querystring.unescape(q)); // error[no-command-injection]
  res.send(querystring.stringify({ q }));
  dns.lookup("example.org", () => {});
  dns.promises.resolve("example.org");
});

app.post("/packed", (req, res) => {
  zlib.inflateSync(req.body, { maxOutputLength: 1_000_000 });
  zlib.unzip(req.body, () => res.end()); // error[require-input-validation]: decompression without a limit
});

app.get("/utilities", async (req, res) => {
  const { q } = req.query;
  const run = util.promisify(exec);
  await run(q); // error[no-command-injection]
  util.callbackify(exec)(q, () => {}); // error[no-command-injection]
  util.deprecate(exec, "old")(q); // error[no-command-injection]
  exec(util.format("ls %s", q)); // error[no-command-injection]
  exec(util.inspect(q)); // error[no-command-injection]
  exec(util.styleText("red", q)); // error[no-command-injection]
  exec(util.stripVTControlCharacters(q)); // error[no-command-injection]
  exec(`ls ${util.isDeepStrictEqual(q, "x")} ${util.types.isDate(q)} ${util.parseArgs().values}`); // error[no-command-injection]: may reach a shell command
  exec(new util.TextDecoder().decode(new util.TextEncoder().encode(q))); // error[no-command-injection]
  util.inherits(Object, EventEmitter);
  exec(`ls ${os.hostname()} ${os.EOL} ${performance.now()} ${clock.now()}`);
  exec(await wait(10, q)); // error[no-command-injection]
  exec(zlib.gunzipSync(q).toString()); // error[no-command-injection] // error[require-input-validation]: decompression without a limit
  exec(zlib.gzipSync(q).toString("latin1")); // error[no-command-injection]
  zlib.gzip(q, (error, packed) => exec(packed.toString())); // error[no-command-injection]
  storage.run({}, () => exec(q)); // error[no-command-injection]
});

app.get("/crypto", (req, res) => {
  const { q } = req.query;
  exec(`ls ${nodeCrypto.createHash("sha256").update(q).digest("hex")} ${nodeCrypto.randomUUID()} ${nodeCrypto.scryptSync(q, "salt", 32)}`); // error[no-hardcoded-crypto-key]: is used as a salt
  const cipher = nodeCrypto.createCipheriv("aes-256-gcm", process.env.KEY, nodeCrypto.randomBytes(12));
  exec(cipher.update(q)); // error[no-command-injection]
  cipher.final();
  cipher.setAutoPadding(true);
  cipher.setAuthTag(cipher.getAuthTag());
  nodeCrypto.createHmac("sha256", process.env.KEY).end();
  crypto.subtle.digest("SHA-256", q);
  nodeCrypto.webcrypto.randomUUID();
});

app.get("/code", (req, res) => {
  const { q } = req.query;
  vm.runInNewContext(q, vm.createContext({})); // error[no-code-injection]
  vm.runInThisContext(q); // error[no-code-injection]
  new vm.SourceTextModule(q); // error[no-code-injection]
  new vm.Script(q).runInThisContext(); // error[no-code-injection]
  vm.runInNewContext("total(lines)", { total, lines: req.query.lines }); // error[no-code-injection]: values that code of `vm` is run with
  vm.runInNewContext("total(lines)", { total, lines: Number(req.query.lines) });
  vm.compileFunction("return name", [], { parsingContext: vm.createContext({ name: q }) }); // error[no-code-injection]: is run with
  new vm.Script("name").runInNewContext({ name: q }); // error[no-code-injection]: is run with
  new NodeVM({ sandbox: { name: q } }); // error[no-code-injection]: is run with
  new NodeVM().run(q); // error[no-unsafe-sandbox]
  new VMScript(q); // error[no-unsafe-sandbox]
  new Worker(q, { eval: true }); // error[no-code-injection]
  new Worker(q); // error[no-code-injection]
  if (isMainThread) exec("ls");
});

app.get("/events", (req, res) => {
  events.on("line", (text) => exec(text)); // error[no-command-injection]
  events.emit("line", req.query.q);
  new Emitter().off("line", () => {});
  exec(`ls ${events.listenerCount("line")}`);
  const through = new stream.PassThrough();
  through.setEncoding("utf8").pipe(fs.createWriteStream("log.txt"));
  stream.Readable.from([req.query.q]).pipe(through);
  stream.pipeline(through, through, () => {});
  if (!through.destroyed) through.destroy();
});

const lines = readline.createInterface({ input: process.stdin });
lines.on("line", (text) => exec(text));
lines.question("name?", (answer) => exec(answer)); // error[no-command-injection]: may reach
lines.close();
app.post("/lines", async (req, res) => {
  const sent = readline.createInterface({ input: req });
  for await (const line of sent) exec(line); // error[no-command-injection]
  readline.createInterface(req).on("line", (line) => exec(line)); // error[no-command-injection]
  res.end();
});
readline.promises.createInterface({ input: process.stdin }).prompt();

app.post("/variables", (req, res) => {
  process.env.PATH = req.query.path; // error[no-command-injection]: variable by which programs find their code
  process.env.PATH = "/usr/bin";
  res.end();
});
process.env.PATH = `${process.env.PATH}:/opt/bin`;
