/**
 * What a scan of a workspace by the language server takes: `node test/bench/workspace-scan.mjs FOLDER [FILES]`. The project is made of copies
 * of a folder's files (a real bot's, best), each copy in a folder of its own. Prints the time to the first and to the last finding beside
 * that of the command line, how long a pull of an open document takes while the scan runs, and how long an end of it takes.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { diskWorkspace } from "../../eslint-plugin/dist/workspace.js";
import { sourceExtensions } from "../../eslint-plugin/dist/lint.js";

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  "vscode-languageserver-protocol/node",
);
const [folder, count = "1000"] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node test/bench/workspace-scan.mjs FOLDER [FILES]");

const path = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const project = mkdtempSync(join(tmpdir(), "scan-bench-"));
const originals = diskWorkspace(folder, { extensions: sourceExtensions }).list();
writeFileSync(join(project, "package.json"), "{}");
const files = [];
for (let copy = 0; files.length < Number(count); copy++) {
  for (const original of originals.slice(0, Number(count) - files.length)) {
    const file = `copy${copy}/${original}`;
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), readFileSync(join(folder, original)));
    files.push(file);
  }
}
const lines = files.reduce((sum, file) => sum + readFileSync(join(project, file), "utf8").split("\n").length, 0);
console.log(`${files.length} files, ${lines} lines`);

const commandLine = performance.now();
spawnSync(process.execPath, [path("eslint-plugin/bin/chatbot-security.js"), "scan", ".", "--format", "json"], {
  cwd: project,
  maxBuffer: 1e9,
});
const reference = performance.now() - commandLine;

/** A server with a client that answers what it has to, and the times of what the server told. */
async function session(scan) {
  const server = spawn(process.execPath, [path("server/bin/chatbot-security-language-server.js"), "--stdio"]);
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const states = [];
  const waiting = [];
  connection.onNotification("chatbotSecurity/scan", (params) => {
    states.push({ ...params, time: performance.now() });
    for (const each of waiting.splice(0)) each();
  });
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => ({ scan })));
  connection.onRequest(() => null);
  connection.listen();
  const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } };
  const workspaceFolders = [{ uri: pathToFileURL(project).href, name: "bench" }];
  await connection.sendRequest("initialize", {
    ...{ processId: null, rootUri: null, capabilities, workspaceFolders },
    initializationOptions: { status: true },
  });
  const started = performance.now();
  await connection.sendNotification("initialized", {});
  const until = async (wanted) => {
    for (;;) {
      const found = states.find(wanted);
      if (found) return found.time - started;
      await new Promise((resolve) => waiting.push(resolve));
    }
  };
  const end = async () => {
    connection.dispose();
    server.kill();
    await delay(100);
  };
  return { connection, states, until, started, end };
}

const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const milliseconds = (value) => `${Math.round(value)} ms`;

try {
  const whole = await session("workspace");
  const first = await whole.until(({ findings }) => findings > 0);
  const all = await whole.until(({ state }) => state === "done");
  const { findings } = whole.states.at(-1);
  console.log(`first findings ${milliseconds(first)}, all ${findings} ${milliseconds(all)}; command line ${milliseconds(reference)}`);
  console.log(`ratio ${(all / reference).toFixed(2)}`);
  await whole.end();

  const typing = await session("workspace");
  const uri = pathToFileURL(join(project, files[0])).href;
  let text = readFileSync(join(project, files[0]), "utf8");
  await typing.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "javascript", version: 1, text } });
  const opened = performance.now();
  await typing.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  const firstPull = performance.now() - opened;
  const pulls = [];
  for (let version = 2; version < 40 || !typing.states.some(({ state }) => state === "done"); version++) {
    text += "\n// typed";
    await typing.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] });
    const asked = performance.now();
    await typing.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    pulls.push(performance.now() - asked);
    await delay(50);
    if (version > 400) break;
  }
  console.log(
    `pulls while it scans: first ${milliseconds(firstPull)}, then p50 ${milliseconds(percentile(pulls, 0.5))}, p95 ${milliseconds(percentile(pulls, 0.95))} of ${pulls.length}`,
  );
  await typing.end();

  const ends = [];
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const cancelling = await session("workspace");
    await delay(all * part);
    const asked = performance.now();
    await cancelling.connection.sendRequest("workspace/executeCommand", { command: "chatbotSecurity.cancelScan" });
    ends.push(performance.now() - asked);
    await cancelling.end();
  }
  console.log(`a cancel is answered after ${ends.map(milliseconds).join(", ")}`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
