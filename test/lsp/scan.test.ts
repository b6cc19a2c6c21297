/** The scan of whole folders under a client, with the real analysis: what it finds, how the client hears of it, and how it ends. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from "vscode-languageserver-protocol/node";
import { plugin } from "../../server/src/plugin.js";
import { scanThread } from "../../server/src/scan-thread.js";
import { SLICE } from "../../server/src/turns.js";
import { temporaryFolder } from "../support/temporary.js";
import { BOT } from "./support/built.js";
import { CAPABILITIES, PULLING, type TestClient } from "./support/client.js";
import type { FakeTools } from "./support/fake-tools.js";
import { byCommandLine, byServer } from "./support/findings.js";
import { startInProcess } from "./support/in-process.js";

/** Another folder may be named: a real bot's. */
const EXAMPLES = process.env["SCANNED_FOLDER"] ?? fileURLToPath(new URL("../examples", import.meta.url));
const PROGRESSING: ClientCapabilities = { ...PULLING, window: { workDoneProgress: true } };

/** The scan of the sources in the server's own thread, and the built one in a thread of its own. */
const OWN_THREAD: typeof plugin = {
  ...plugin,
  scanThread: () => scanThread(new URL("../../server/dist/scan-worker.js", import.meta.url)),
};

interface Scanning {
  readonly client: TestClient;
  readonly uri: (file: string) => string;
}

/** Those that a test started: a thread that is not told to end outlives it. */
const started: TestClient[] = [];

async function start(tools: typeof plugin, folder: string, capabilities: ClientCapabilities, scan = "workspace"): Promise<Scanning> {
  const root = pathToFileURL(folder).href;
  const { client } = startInProcess(tools as FakeTools);
  started.push(client);
  client.configuration = () => ({ scan });
  const initializationOptions = { status: true };
  await client.initialize({ capabilities, workspaceFolders: [{ uri: root, name: "bot" }], initializationOptions });
  return { client, uri: (file) => `${root}/${file}` };
}

/** The plugin, so slow that the server listens after each file: what a scan has done is then counted in turns, on any machine. */
const oneFileATurn: typeof plugin = {
  ...plugin,
  createLinter: (...given) => {
    const linter = plugin.createLinter(...given);
    const lint: typeof linter.lint = (...file) => {
      for (const start = performance.now(); performance.now() - start <= SLICE;);
      return linter.lint(...file);
    };
    return Object.create(linter, { lint: { value: lint } }) as typeof linter;
  },
};

/** A request that stays open: what it has told so far. */
function stream(client: TestClient, previous: readonly { uri: string; value: string }[] = []) {
  const latest = new Map<string, WorkspaceDocumentDiagnosticReport>();
  const parts: WorkspaceDiagnosticReport[] = [];
  const token = `stream ${Math.random()}`;
  const told = () =>
    client.notifications.filter(({ method, params }) => method === "$/progress" && (params as { token: unknown }).token === token);
  const read = () => {
    for (const { params } of told().slice(parts.length)) {
      const part = (params as { value: WorkspaceDiagnosticReport }).value;
      parts.push(part);
      for (const item of part.items) latest.set(item.uri, item);
    }
    return latest;
  };
  const answer = client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
    previousResultIds: previous,
    partialResultToken: token,
  });
  answer.catch(() => undefined);
  const items = (uri: string) => {
    const report = read().get(uri);
    return report?.kind === "full" ? report.items : undefined;
  };
  return { read, items, answer, parts };
}

function state(client: TestClient): { state: string; files: number; total: number; findings: number } | undefined {
  return client.notifications.findLast(({ method }) => method === "chatbotSecurity/scan")?.params as ReturnType<typeof state>;
}

async function done(client: TestClient): Promise<void> {
  await client.until("the end of the scan", () => (state(client)?.state === "done" ? true : undefined), 60_000);
}

const HELPER = `import { Pool } from "pg";
const pool = new Pool();
export const find = (text) => pool.query("SELECT * FROM notes WHERE owner = '" + text + "'");
`;
const CALLER = `import { Client } from "discord.js";
import { find } from "./helper.js";
new Client({ intents: [] }).on("messageCreate", (message) => find(message.content));
`;
const HARMLESS = HELPER.replace(`'" + text + "'"`, `$1", [text]`);

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const change = (client: TestClient, ...uris: string[]) =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: uris.map((uri) => ({ uri, type: 2 })) });

afterEach(() => Promise.all(started.splice(0).map((client) => client.connection.sendRequest("shutdown").catch(() => undefined))));

describe.each([
  ["in the server's own thread", plugin],
  ["in a thread of its own", OWN_THREAD],
])("a scan %s", (_, tools) => {
  const scanning = (folder: string, capabilities: ClientCapabilities, scan?: string) => start(tools, folder, capabilities, scan);

  it("finds what the command line finds, in whatever way it is asked", async () => {
    const expected = byCommandLine(EXAMPLES);
    expect(expected.length).toBeGreaterThan(3);

    const asked = await scanning(EXAMPLES, PULLING);
    const { items } = await asked.client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [],
    });
    const reports = items.map((item) => [item.uri, item.kind === "full" ? item.items : []] as const);
    expect(byServer(pathToFileURL(EXAMPLES).href, reports)).toEqual(expected);

    const streamed = await scanning(EXAMPLES, PULLING);
    const { read } = stream(streamed.client);
    await done(streamed.client);
    const told = [...read()].map(([uri, item]) => [uri, item.kind === "full" ? item.items : []] as const);
    expect(byServer(pathToFileURL(EXAMPLES).href, told)).toEqual(expected);

    const pushed = await scanning(EXAMPLES, CAPABILITIES);
    await done(pushed.client);
    const latest = new Map(pushed.client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
    expect(byServer(pathToFileURL(EXAMPLES).href, latest)).toEqual(expected);
    expect(state(pushed.client)).toMatchObject({ findings: expected.length });
  });

  it("looks at nothing unless it is asked to", async () => {
    const folder = temporaryFolder({ "package.json": "{}", "bot.ts": BOT });
    for (const setting of ["openFiles", "off"]) {
      const { client, uri } = await scanning(folder, PULLING, setting);
      const pull = await client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
      expect(pull.items).toEqual([]);
      await client.open(uri("bot.ts"), BOT);
      expect(await client.pulled(uri("bot.ts"))).toHaveLength(setting === "off" ? 0 : 1);
      expect(state(client)).toBeUndefined();
      await client.connection.sendRequest("workspace/executeCommand", { command: "chatbotSecurity.scanWorkspace" });
      await done(client);
      expect(state(client)).toMatchObject({ findings: 1 });
      expect(await client.pulled(uri("bot.ts"))).toHaveLength(1);
    }
  });

  it("leaves out what git and the project leave out", async () => {
    const ignores = JSON.stringify({ ignores: ["old/**"] });
    const folder = temporaryFolder({
      ...{ ".git/HEAD": "", ".gitignore": "generated\n", "chatbot-security.json": ignores, "bot.ts": BOT },
      ...{ "generated/a.ts": BOT, "old/a.ts": BOT, "node_modules/a/a.ts": BOT },
    });
    const { client, uri } = await scanning(folder, CAPABILITIES);
    await done(client);
    expect(client.published.map((each) => each.uri)).toEqual([uri("bot.ts")]);
  });

  it("names only what the client has, and takes back what is gone", async () => {
    const folder = temporaryFolder({ "package.json": "{}", "a.ts": BOT, "b.ts": BOT });
    const { client, uri } = await scanning(folder, PULLING);
    const pull = (previousResultIds: { uri: string; value: string }[]) =>
      client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds });
    const first = await pull([]);
    const ids = first.items.map(({ uri: file, resultId }) => ({ uri: file, value: resultId ?? "" }));
    expect(first.items).toHaveLength(2);
    expect((await pull(ids)).items.map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
    rmSync(join(folder, "a.ts"));
    await change(client, uri("a.ts"));
    const last = (await pull(ids)).items;
    expect(last.map((item) => [item.uri, item.kind])).toEqual([
      [uri("b.ts"), "unchanged"],
      [uri("a.ts"), "full"],
    ]);
  });

  it("follows the disk, with what depends on a file", async () => {
    const folder = temporaryFolder({ "package.json": "{}", "helper.js": HELPER, "bot.js": CALLER });
    const { client, uri } = await scanning(folder, PULLING);
    const { items } = stream(client);
    await client.until("the finding", () => (items(uri("helper.js"))?.length ? true : undefined));
    write(folder, "bot.js", CALLER.replace("message.content", '"a constant"'));
    await change(client, uri("bot.js"));
    await client.until("its end", () => (items(uri("helper.js"))?.length === 0 ? true : undefined));
    write(folder, "other/new.ts", BOT);
    await change(client, uri("other/new.ts"));
    await client.until("another", () => (items(uri("other/new.ts"))?.length ? true : undefined));
    rmSync(join(folder, "other"), { recursive: true });
    await change(client, uri("other/new.ts"));
    await client.until("its end", () => (items(uri("other/new.ts"))?.length === 0 ? true : undefined));
  });

  it("sees documents that are open, in files that are not", async () => {
    const folder = temporaryFolder({ "package.json": "{}", "helper.js": HELPER, "bot.js": CALLER });
    const { client, uri } = await scanning(folder, PULLING);
    const { items } = stream(client);
    await client.until("the finding", () => (items(uri("helper.js"))?.length ? true : undefined));
    await client.open(uri("bot.js"), CALLER.replace("message.content", '"a constant"'), "javascript");
    await client.until("its end", () => (items(uri("helper.js"))?.length === 0 ? true : undefined));
    await client.close(uri("bot.js"));
    await client.until("its return", () => (items(uri("helper.js"))?.length ? true : undefined));
  });

  it("keeps its findings when a document is closed", async () => {
    const folder = temporaryFolder({ "package.json": "{}", "bot.ts": BOT });
    const { client, uri } = await scanning(folder, CAPABILITIES);
    await done(client);
    await client.open(uri("bot.ts"), "");
    expect(await client.pushed(uri("bot.ts"), 1)).toEqual([]);
    await client.close(uri("bot.ts"));
    await client.until("the finding", () => (client.published.at(-1)?.diagnostics.length ? true : undefined));

    const pulling = await scanning(folder, PULLING);
    const { read, items } = stream(pulling.client);
    await done(pulling.client);
    await pulling.client.open(uri("bot.ts"), BOT);
    expect(await pulling.client.pulled(uri("bot.ts"))).toHaveLength(1);
    read().delete(uri("bot.ts"));
    await pulling.client.close(uri("bot.ts"));
    await pulling.client.until("the finding again", () => (items(uri("bot.ts"))?.length ? true : undefined));
  });

  it("is told of at most once where the client can be told later", async () => {
    const folder = temporaryFolder({ "package.json": "{}", "bot.ts": BOT });
    const capabilities = { ...PULLING, textDocument: { ...PULLING.textDocument, diagnostic: { dynamicRegistration: true } } };
    const { client } = await scanning(folder, capabilities, "openFiles");
    const registered = () => client.requests.filter(({ method }) => method === "client/registerCapability");
    const first = await client.until("a registration", () => registered()[0]);
    expect(JSON.stringify(first.params)).toContain('"workspaceDiagnostics":false');
    await client.connection.sendRequest("workspace/executeCommand", { command: "chatbotSecurity.scanWorkspace" });
    await client.until("another", () => registered().find(({ params }) => JSON.stringify(params).includes('"workspaceDiagnostics":true')));
    expect(client.requests.filter(({ method }) => method === "client/unregisterCapability")).toHaveLength(1);
  });

  it("takes each folder with its own settings, and the innermost for a file", async () => {
    const folder = temporaryFolder({
      ...{ "a/package.json": "{}", "a/bot.ts": BOT, "a/inner/package.json": "{}", "a/inner/bot.ts": BOT },
      ...{
        "b/package.json": "{}",
        "b/bot.ts": BOT,
        "c/chatbot-security.json": `{ "rules": { "no-sql-injection": "off" } }`,
        "c/bot.ts": BOT,
      },
    });
    const root = pathToFileURL(folder).href;
    const { client } = startInProcess(tools as FakeTools);
    started.push(client);
    client.configuration = (scope) => ({
      scan: scope?.endsWith("/b") ? "openFiles" : "workspace",
      rules: scope?.endsWith("/inner") ? { "no-sql-injection": "off" } : {},
    });
    const workspaceFolders = ["a", "a/inner", "b", "c"].map((name) => ({ uri: `${root}/${name}`, name }));
    await client.initialize({ capabilities: PULLING, workspaceFolders });
    const pull = () => client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
    expect((await pull()).items.map(({ uri }) => uri)).toEqual([`${root}/a/bot.ts`]);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: `${root}/a/inner`, name: "inner" }] },
    });
    await client.until("the file of the folder that went", () => undefined, 300).catch(() => undefined);
    expect((await pull()).items.map(({ uri }) => uri).sort()).toEqual([`${root}/a/bot.ts`, `${root}/a/inner/bot.ts`]);
  });

  it("resolves names in a monorepo by the nearest manifest", async () => {
    const imported = CALLER.replace("./helper.js", "#helper");
    const manifest = (file: string) => JSON.stringify({ name: file, imports: { "#helper": `./${file}` } });
    const folder = temporaryFolder({
      ...{ ".git/HEAD": "", "package.json": JSON.stringify({ workspaces: ["packages/*"] }) },
      ...{ "packages/a/package.json": manifest("unsafe.js"), "packages/a/bot.js": imported, "packages/a/unsafe.js": HELPER },
      ...{ "packages/b/package.json": manifest("safe.js"), "packages/b/bot.js": imported, "packages/b/safe.js": HARMLESS },
    });
    const { client, uri } = await scanning(folder, PULLING);
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
    expect(items.map((item) => item.uri)).toEqual([uri("packages/a/unsafe.js")]);
  });
});

describe("a scan in short pieces", () => {
  it("shows how far it has come, and ends in the next turn when it is told to", async () => {
    const files = Array.from({ length: 300 }, (_, i) => [`bot${i}.js`, HARMLESS + CALLER.replaceAll("find", `find${i}`)] as const);
    const folder = temporaryFolder({ "package.json": "{}", "helper.js": HELPER, ...Object.fromEntries(files), "bot.ts": BOT });
    const { client } = await start(oneFileATurn, folder, PROGRESSING);
    const { answer } = stream(client);
    const progress = () =>
      client.notifications.filter(({ method, params }) => method === "$/progress" && "kind" in ((params as { value: object }).value ?? {}));
    const begun = await client.until("progress", () => progress().find(({ params }) => /\d+ of 30\d/u.test(JSON.stringify(params))));
    const { token } = begun.params as { token: string };
    await client.connection.sendNotification("window/workDoneProgress/cancel", { token });
    await client.until("the end", () => progress().find(({ params }) => (params as { value: { kind: string } }).value.kind === "end"));
    expect(state(client)).toMatchObject({ state: "cancelled" });
    // A message needs a few turns; how long a turn is, is a benchmark's question (`workspace-scan.mjs`).
    expect(state(client)!.files).toBeLessThan(100);
    await client.connection.sendRequest("shutdown");
    expect(await answer).toEqual({ items: [] });
  });
});
