/**
 * What a person at the editor waits for: `node test/bench/editor.mjs [FOLDER] [--files N]`, over the protocol, as VS Code asks (it pulls).
 * The project is made of copies of a folder's files (a real bot's, best; else the example bots of this repository), each copy in a folder of
 * its own, and of files of a given length in which somebody types. Prints figures beside their aims; judges nothing.
 *
 * --files N        files of the project (2000)
 * --presses N      key presses for each length (60)
 * --server FILE    the program to start, such as the one of the extension's bundle (server/bin)
 * --profile DIR    has the server write a CPU profile there
 * --no-vsix        does not pack the extension
 *
 * Beside the time that the client waited stands the processor time of the server, which other work on the machine disturbs less (where there
 * is /proc).
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { diskWorkspace } from "../../eslint-plugin/dist/workspace.js";
import { sourceExtensions } from "../../eslint-plugin/dist/lint.js";
import { fileOf, HELPER } from "./typed-file.mjs";

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  "vscode-languageserver-protocol/node",
);
const here = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: "string", default: "2000" },
    presses: { type: "string", default: "60" },
    server: { type: "string", default: here("server/bin/chatbot-security-language-server.js") },
    profile: { type: "string" },
    "no-vsix": { type: "boolean" },
  },
});
const folder = positionals[0] ?? here("test/examples");
const LENGTHS = [200, 1000, 5000];
/** Open files that import the edited one. */
const DEPENDENTS = 3;

function writeProject(project) {
  const write = (file, text) => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  write("package.json", "{}");
  const originals = diskWorkspace(folder, { extensions: sourceExtensions }).list();
  const own = LENGTHS.map((lines) => [`typed/bot${lines}.js`, fileOf(lines)]);
  const dependents = Array.from({ length: DEPENDENTS }, (_, i) => [`typed/dependent${i}.js`, fileOf(200)]);
  for (const [file, text] of [...own, ...dependents, ["typed/helper.js", HELPER]]) write(file, text);
  const count = Number(values.files) - own.length - dependents.length - 1;
  for (let written = 0, copy = 0; written < count; copy++) {
    for (const original of originals.slice(0, count - written)) {
      write(`copy${copy}/${original}`, readFileSync(join(folder, original)));
      written++;
    }
  }
}

/** Ticks are hundredths of a second. */
function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

function memory(pid) {
  return Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1024;
}

/** As the extension starts it. */
const SMALL = ["--max-semi-space-size=4"];

/** A client as VS Code is one. */
async function start(project) {
  const profiling = values.profile ? ["--cpu-prof", "--cpu-prof-dir", resolve(values.profile)] : [];
  const spawned = performance.now();
  const server = spawn(process.execPath, [...SMALL, ...profiling, values.server, "--stdio"]);
  server.stderr.pipe(process.stderr);
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  let refreshed = () => undefined;
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => ({})));
  connection.onRequest("workspace/diagnostic/refresh", () => {
    refreshed();
    return null;
  });
  connection.onRequest(() => null);
  connection.listen();
  const capabilities = {
    workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
    textDocument: { diagnostic: { dynamicRegistration: true } },
  };
  const workspaceFolders = [{ uri: pathToFileURL(project).href, name: "bench" }];
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities, workspaceFolders });
  await connection.sendNotification("initialized", {});
  const activation = performance.now() - spawned;
  const files = new Map();
  const uriOf = (file) => pathToFileURL(join(project, file)).href;
  const pull = (file) => connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: uriOf(file) } });
  return {
    activation,
    pid: server.pid,
    pull,
    async open(file) {
      const text = readFileSync(join(project, file), "utf8");
      files.set(file, { text, version: 1 });
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uriOf(file), languageId: "javascript", version: 1, text },
      });
    },
    /** Types a text at a place. */
    async type(file, line, character, text) {
      const version = ++files.get(file).version;
      const place = { line, character };
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: uriOf(file), version },
        contentChanges: [{ range: { start: place, end: place }, text }],
      });
    },
    /** The next time that the server says that it knows more. */
    refresh: () => new Promise((done) => (refreshed = done)),
    async end() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await new Promise((done) => server.once("exit", done));
    },
  };
}

const percentile = (all, part) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))];

function row(what, value, aim = "") {
  console.log(`${what.padEnd(58)} ${value}${aim && `   (aim: ${aim})`}`);
}

const ms = (value) => `${Math.round(value)} ms`;

async function timed(client, work) {
  const [wall, cpu] = [performance.now(), processorTime(client.pid)];
  const result = await work();
  return { result, wall: performance.now() - wall, cpu: processorTime(client.pid) - cpu };
}

/** Somebody writes a statement in the middle of a file, letter by letter, and waits for each answer. */
async function typing(client, file, lines) {
  const line = Math.floor(lines / 2);
  const text = "const words = message.content.split(' ').map((word) => word.toLowerCase()); log(words);".slice(0, Number(values.presses));
  // Behind the first line of a function's body.
  const source = fileOf(lines).split("\n");
  const at = source.findIndex((each, i) => i >= line && each.includes("async (message"));
  const waits = [];
  const before = processorTime(client.pid);
  for (let i = 0; i < text.length; i++) {
    await client.type(file, at, source[at].length + i, text[i]);
    waits.push((await timed(client, () => client.pull(file))).wall);
  }
  const cpu = (processorTime(client.pid) - before) / text.length;
  return { waits, cpu };
}

/** An edit of a file that others import, until the last of them that is open has its diagnostics. */
async function dependents(client) {
  const files = Array.from({ length: DEPENDENTS }, (_, i) => `typed/dependent${i}.js`);
  for (const file of ["typed/helper.js", ...files]) await client.open(file);
  for (const file of ["typed/helper.js", ...files]) await client.pull(file);
  const line = HELPER.split("\n").findIndex((each) => each.includes("return"));
  const waits = [];
  for (let i = 0; i < 15; i++) {
    await client.type("typed/helper.js", line, 0, " ");
    const { wall } = await timed(client, async () => {
      await client.pull("typed/helper.js");
      for (const file of files) await client.pull(file);
    });
    waits.push(wall);
  }
  return waits;
}

async function vsix() {
  const { pack } = await import("../../extension/build.mjs");
  const file = join(mkdtempSync(join(tmpdir(), "vsix-")), "extension.vsix");
  try {
    await pack(file);
    return statSync(file).size / 1e6;
  } finally {
    rmSync(dirname(file), { recursive: true, force: true });
  }
}

async function main(project) {
  writeProject(project);
  const warm = await start(project);
  await warm.end();
  const client = await start(project);
  row("server started, initialized", ms(client.activation), "300 ms with the editor's own part");
  const known = client.refresh();
  await client.open("typed/bot1000.js");
  const first = await timed(client, () => client.pull("typed/bot1000.js"));
  const items = first.result.items.length;
  row(`first findings (${items}) after opening`, `${ms(first.wall)}, processor ${ms(first.cpu)}`, "1 s");
  const whole = await timed(client, () => Promise.race([known, quiet(client)]));
  row("then until the whole program is known", `${ms(whole.wall)}, processor ${ms(whole.cpu)}`);
  for (const lines of LENGTHS) {
    const file = `typed/bot${lines}.js`;
    if (lines !== 1000) await client.open(file);
    await client.pull(file);
    const { waits, cpu } = await typing(client, file, lines);
    const text = `p50 ${ms(percentile(waits, 0.5))}, p95 ${ms(percentile(waits, 0.95))}, processor ${ms(cpu)} each`;
    row(`key press to diagnostics, ${lines} lines`, text, lines === 1000 ? "p95 50 ms" : "");
  }
  const waits = await dependents(client);
  row(
    `edit of an imported file to ${DEPENDENTS} open dependents`,
    `p50 ${ms(percentile(waits, 0.5))}, p95 ${ms(percentile(waits, 0.95))}`,
    "150 ms",
  );
  row("memory of the server", `${Math.round(memory(client.pid))} MB`, "150 MB");
  await client.end();
  if (!values["no-vsix"]) row("the extension's package", `${(await vsix()).toFixed(2)} MB`, "2 MB");
}

/** Until the server has done next to nothing for a second. */
async function quiet({ pid }) {
  for (let before = -Infinity, now = processorTime(pid); now - before > 100; now = processorTime(pid)) {
    before = now;
    await delay(1000);
  }
}

const project = mkdtempSync(join(tmpdir(), "editor-bench-"));
try {
  await main(project);
} finally {
  rmSync(project, { recursive: true, force: true });
}
