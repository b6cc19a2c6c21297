/**
 * The bundle that a browser runs as a web worker, over messages, in a world that has what workers have and nothing of Node: a folder that is
 * on no disk is seen as a whole, through the editor.
 */
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AbstractMessageReader, AbstractMessageWriter, type DataCallback, type Message } from "vscode-languageserver-protocol/node";
import type { Disposable, WorkspaceDiagnosticReport } from "vscode-languageserver-protocol/node";
import { mkdtempSync, rmSync } from "node:fs";
import { BOT } from "./support/built.js";
import { PULLING, TestClient } from "./support/client.js";
import { byCommandLine, byServer } from "./support/findings.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const EXAMPLES = join(root, "test/examples");
const FOLDER = "memfs:/examples";

const scratch = mkdtempSync(join(tmpdir(), "web-worker-"));
let program: string;
let parser: Buffer;

beforeAll(async () => {
  const { bundle } = (await import("../../extension/build.mjs" as string)) as { bundle(outdir: string): Promise<void> };
  await bundle(scratch);
  program = ["engine.cjs", "server-worker.js"].map((name) => readFileSync(join(scratch, name), "utf8")).join("\n");
  parser = readFileSync(join(scratch, "parser.wasm"));
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

class Reader extends AbstractMessageReader {
  private callback: DataCallback | undefined;

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return { dispose: () => undefined };
  }

  take(message: Message): void {
    this.callback?.(message);
  }
}

class Writer extends AbstractMessageWriter {
  constructor(private readonly send: (message: Message) => void) {
    super();
  }

  write(message: Message): Promise<void> {
    this.send(message);
    return Promise.resolve();
  }

  end(): void {}
}

/** What a worker has besides the language itself. */
function workerScope(post: (message: unknown) => void): { onmessage: ((event: { data: unknown }) => void) | null } {
  const scope: Record<string, unknown> = {
    ...{
      TextDecoder,
      TextEncoder,
      WebAssembly: Reflect.get(globalThis, "WebAssembly"),
      crypto,
      performance,
      MessageChannel,
      URL,
      console,
      structuredClone,
      queueMicrotask,
    },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, atob, btoa },
    onmessage: null,
    addEventListener: () => undefined,
    postMessage: (message: unknown) => post(structuredClone(message)),
  };
  scope["self"] = scope;
  createContext(scope);
  runInContext(program, scope);
  return scope as unknown as ReturnType<typeof workerScope>;
}

interface Files {
  list(path: string): readonly { name: string; kind: "file" | "folder" }[] | null;
  read(path: string): string | null;
}

async function start(folder: string, files: Files): Promise<TestClient> {
  const reader = new Reader();
  let ready: () => void = () => undefined;
  const isReady = new Promise<void>((resolve) => (ready = resolve));
  let listens = false;
  const scope = workerScope((message) => {
    if (listens) return reader.take(message as Message);
    listens = true;
    ready();
  });
  scope.onmessage!({ data: { parser: parser.buffer.slice(parser.byteOffset, parser.byteOffset + parser.byteLength) } });
  await isReady;
  const client = new TestClient(reader, new Writer((message) => setImmediate(() => scope.onmessage!({ data: structuredClone(message) }))));
  const within = (uri: string): string => decodeURIComponent(uri.slice(folder.length + 1));
  client.connection.onRequest("chatbotSecurity/listFolders", ({ uris }: { uris: string[] }) => uris.map((uri) => files.list(within(uri))));
  client.connection.onRequest("chatbotSecurity/readFiles", ({ uris }: { uris: string[] }) => uris.map((uri) => files.read(within(uri))));
  client.configuration = () => ({ scan: "workspace" });
  await client.initialize({
    capabilities: PULLING,
    workspaceFolders: [{ uri: folder, name: "bot" }],
    initializationOptions: { files: true, status: true },
  });
  return client;
}

/** The examples, asked for one by one. */
const disk: Files = {
  list: (path) =>
    readdirSync(join(EXAMPLES, path), { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? ("folder" as const) : ("file" as const),
    })),
  read: (path) => readFileSync(join(EXAMPLES, path), "utf8"),
};

/** A folder in memory. */
function memory(texts: Readonly<Record<string, string>>, asked: string[]): Files {
  return {
    list(path) {
      const prefix = path === "" ? "" : `${path}/`;
      const below = Object.keys(texts).filter((file) => file.startsWith(prefix));
      const names = new Map(below.map((file) => [file.slice(prefix.length).split("/")[0]!, file]));
      return [...names].map(([name, file]) => ({ name, kind: file === prefix + name ? "file" : "folder" }));
    },
    read(path) {
      asked.push(path);
      return texts[path] ?? null;
    },
  };
}

const pull = (client: TestClient) =>
  client.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });

describe("the server as a web worker", () => {
  it("finds in a folder that is on no disk what the command line finds on one", async () => {
    const client = await start(FOLDER, disk);
    const { items } = await pull(client);
    const reports = items.map((item) => [item.uri, item.kind === "full" ? item.items : []] as const);
    expect(byServer(FOLDER, reports)).toEqual(byCommandLine(EXAMPLES));
  });

  it("reads what it needs, and nothing else", async () => {
    const asked: string[] = [];
    const texts = {
      ".gitignore": "made/\n",
      "made/a.ts": BOT,
      "node_modules/pg/a.ts": BOT,
      "package.json": "{}",
      "src/bot.ts": BOT,
      "a.png": "",
    };
    const client = await start("memfs:/bot", memory(texts, asked));
    const { items } = await pull(client);
    expect(items.map(({ uri }) => uri)).toEqual(["memfs:/bot/src/bot.ts"]);
    expect(asked.sort()).toEqual([".gitignore", "package.json", "src/bot.ts"]);
  });

  it("follows changes, and finds what comes through files that are not open", async () => {
    const asked: string[] = [];
    const texts: Record<string, string> = {
      "package.json": "{}",
      "helper.py": "import os\n\ndef run(text):\n    os.system('ls ' + text)\n",
    };
    const client = await start("memfs:/bot", memory(texts, asked));
    expect((await pull(client)).items).toEqual([]);
    const bot =
      "import discord\nfrom helper import run\nclient = discord.Client()\n\n@client.event\nasync def on_message(message):\n    run(message.content)\n";
    await client.open("memfs:/bot/bot.py", bot, "python");
    await client.pulled("memfs:/bot/bot.py");
    const { items } = await pull(client);
    expect(items.map(({ uri }) => uri)).toContain("memfs:/bot/helper.py");
    texts["helper.py"] = "def run(text):\n    print(len(text))\n";
    const before = client.notifications.length;
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: "memfs:/bot/helper.py", type: 2 }] });
    await client.until("the end of the finding", () =>
      client.notifications
        .slice(before)
        .some(({ method, params }) => method === "chatbotSecurity/scan" && (params as { findings: number }).findings === 0)
        ? true
        : undefined,
    );
    expect(asked.filter((path) => path === "helper.py")).toHaveLength(2);
  });
});
