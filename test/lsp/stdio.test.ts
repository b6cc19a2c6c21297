/** The installed program over standard input and output: a whole session with real findings, bad messages, and how it ends. */
import { fork, spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { IPCMessageReader, IPCMessageWriter, type InitializeParams } from "vscode-languageserver-protocol/node";
import { BOT, serverProgram } from "./support/built.js";
import { PULLING, TestClient } from "./support/client.js";
import { applied } from "./support/edits.js";

const folder = mkdtempSync(join(tmpdir(), "chatbot server "));
const FOLDER = pathToFileURL(folder).href;
const FILE = `${FOLDER}/bot.ts`;
const SINK = { start: { line: 8, character: 20 }, end: { line: 8, character: 20 } };

const running: ChildProcessWithoutNullStreams[] = [];

function start(...nodeOptions: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [...nodeOptions, serverProgram(), "--stdio"]);
  running.push(child);
  return child;
}

async function session(params: Partial<InitializeParams> = {}, ...nodeOptions: string[]) {
  const server = start(...nodeOptions);
  const client = TestClient.overStreams(server.stdout, server.stdin);
  let complaint = "";
  server.stderr.on("data", (data: Buffer) => (complaint += data.toString()));
  const death = once(server, "exit").then(() => Promise.reject(new Error(`the server ended at once: ${complaint}`)));
  await Promise.race([client.initialize({ workspaceFolders: [{ uri: FOLDER, name: "bot" }], ...params }), death]);
  death.catch(() => undefined);
  return { server, client };
}

async function exitCode(server: ChildProcessWithoutNullStreams): Promise<number | null> {
  if (server.exitCode === null) await once(server, "exit");
  return server.exitCode;
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a session", () => {
  it("finds, explains and fixes a defect while it is typed", async () => {
    const { client } = await session({ capabilities: PULLING });
    const half = BOT.indexOf("${name}");
    await client.open(FILE, BOT.slice(0, half) + BOT.slice(half + "${name}".length));
    expect(await client.pulled(FILE)).toEqual([]);
    const place = { line: 8, character: BOT.split("\n")[8]!.indexOf("${name}") };
    await client.change(FILE, 2, { range: { start: place, end: place }, text: "${name}" });
    const [finding, ...others] = await client.pulled(FILE);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "no-sql-injection", severity: 1, source: "chatbot-security", range: { start: { line: 8 } } });
    expect(finding?.codeDescription?.href).toMatch(/^https:/u);
    const path = finding?.relatedInformation ?? [];
    expect(path[0]).toMatchObject({ location: { uri: FILE, range: { start: { line: 7 } } } });
    expect(path.at(-1)).toMatchObject({ location: { uri: FILE, range: { start: { line: 8 } } } });
    expect(JSON.stringify(await client.hover(FILE, 8, 30))).toContain("no-sql-injection");

    const [fix] = await client.codeActions(FILE, SINK);
    const fixed = applied(fix!, FILE, BOT);
    expect(fixed).toContain("$1");
    await client.change(FILE, 3, { text: fixed });
    expect(await client.pulled(FILE)).toEqual([]);
  });

  it.each(["line", "file"])("honours the comment that disables for this %s", async (scope) => {
    const { client } = await session();
    await client.open(FILE, BOT);
    expect(await client.pushed(FILE, 1)).toHaveLength(1);
    const actions = await client.codeActions(FILE, SINK);
    const disable = actions.find(({ title }) => title.endsWith(`for this ${scope}`));
    await client.change(FILE, 2, { text: applied(disable!, FILE, BOT) });
    expect(await client.pushed(FILE, 2)).toEqual([]);
  });

  it("obeys the project's chatbot-security.json", async () => {
    const project = join(folder, "chatbot-security.json");
    writeFileSync(project, JSON.stringify({ rules: { "no-sql-injection": "off" } }));
    const { client } = await session();
    await client.open(FILE, BOT);
    expect(await client.pushed(FILE, 1)).toEqual([]);
    rmSync(project);
    client.published.length = 0;
    await client.save(FILE);
    expect(await client.pushed(FILE, 1)).toHaveLength(1);
  });

  it("keeps its findings while the text is broken", async () => {
    const { client } = await session();
    await client.open(FILE, BOT);
    expect(await client.pushed(FILE, 1)).toHaveLength(1);
    await client.change(FILE, 2, { text: `${BOT}\nclient.on("ready", () => {\n  client.use(\n` });
    expect((await client.pushed(FILE, 2)).map(({ code }) => code)).toEqual(["no-sql-injection"]);
  });

  it("analyses untitled documents", async () => {
    const { client } = await session();
    await client.open("untitled:Untitled-1", BOT);
    expect(await client.pushed("untitled:Untitled-1", 1)).toHaveLength(1);
  });
});

describe("bad messages", () => {
  const body = (text: string) => `Content-Length: ${text.length}\r\n\r\n${text}`;

  it.each([
    ["text that is no JSON", body("{oops")],
    ["an empty body", body("")],
    ["a list", body("[]")],
    ["a message that is none", body('{"jsonrpc":"2.0"}')],
    ["an answer to no question", body('{"jsonrpc":"2.0","id":999,"result":true}')],
    ["a request with parameters of the wrong type", body('{"jsonrpc":"2.0","id":"a","method":"textDocument/hover","params":7}')],
    ["headers without a length", "Content-Type: text\r\n\r\n"],
    ["a length that is no number", "Content-Length: many\r\n\r\n"],
  ])("do not end the session: %s", async (_, bytes) => {
    const { server, client } = await session();
    server.stdin.write(bytes);
    // The reader drops what comes in one piece with headers it cannot read: what is asked in a piece of its own is answered, if only with an error.
    const asked = async (): Promise<unknown> => {
      const answer = client.connection.sendRequest("no/such/method").catch(() => "answered");
      return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 150))]);
    };
    await expect.poll(asked, { timeout: 90_000 }).toBe("answered");
    await client.open(FILE, BOT);
    expect(await client.pushed(FILE, 1)).toHaveLength(1);
    expect(server.exitCode).toBeNull();
  });
});

describe("an exception that nobody caught", () => {
  it.each([
    ["thrown", "throw new Error('out of nowhere')"],
    ["rejected", "Promise.reject(new Error('out of nowhere'))"],
  ])("does not end the session: %s", async (_, code) => {
    const trigger = `data:text/javascript,process.on("SIGUSR2",()=>{setTimeout(()=>{${code}})})`;
    const { server, client } = await session({}, "--import", trigger);
    server.kill("SIGUSR2");
    await client.until("the exception in the log", () => client.logs.find((line) => line.includes("out of nowhere")));
    await client.open(FILE, BOT);
    expect(await client.pushed(FILE, 1)).toHaveLength(1);
  });
});

describe("other transports", () => {
  it("include the channel of a parent Node process", async () => {
    const server = fork(serverProgram(), ["--node-ipc"], { execArgv: [] });
    const client = new TestClient(new IPCMessageReader(server), new IPCMessageWriter(server));
    await client.initialize();
    await client.open(FILE, BOT);
    expect(await client.pushed(FILE, 1)).toHaveLength(1);
    await client.connection.sendRequest("shutdown");
    await client.connection.sendNotification("exit");
    const [code] = await once(server, "exit");
    expect(code).toBe(0);
  });
});

describe("the end", () => {
  it("is 0 after shutdown and exit", async () => {
    const { server, client } = await session();
    await client.open(FILE, BOT);
    expect(await client.connection.sendRequest("shutdown")).toBeNull();
    await client.connection.sendNotification("exit");
    expect(await exitCode(server)).toBe(0);
  });

  it("is 1 after exit alone", async () => {
    const { server, client } = await session();
    await client.connection.sendNotification("exit");
    expect(await exitCode(server)).toBe(1);
  });

  it("comes when the client's end of the pipe closes", async () => {
    const { server } = await session();
    server.stdin.end();
    expect(await exitCode(server)).toBe(1);
  });

  it("comes when the parent process is gone", async () => {
    const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const { server } = await session({ processId: parent.pid! });
    parent.kill();
    expect(await exitCode(server)).toBe(1);
  });
});

describe("the command line", () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [serverProgram(), ...args], { encoding: "utf8", input: "" });

  it("prints its version and its usage", () => {
    expect(run("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(run("--help").stdout).toContain("--stdio");
  });

  it("refuses to start without a transport", () => {
    const { status, stderr, stdout } = run();
    expect(status).toBe(2);
    expect(stderr).toContain("No transport given");
    expect(stdout).toBe("");
  });
});
