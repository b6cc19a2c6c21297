/** What a client or a linter may do wrong without ending the session. */
import { describe, expect, it } from "vitest";
import { PULLING } from "./support/client.js";
import { startInProcess } from "./support/in-process.js";

const FILE = "file:///home/someone/bot/index.ts";

async function started(capabilities = PULLING) {
  const { client, tools } = startInProcess();
  await client.initialize({ capabilities });
  return { client, tools };
}

describe("a failing linter", () => {
  it("gives empty answers and lines in the log, and the session goes on", async () => {
    const { client } = await started();
    await client.open(FILE, "CRASH");
    expect(await client.pulled(FILE)).toEqual([]);
    expect(await client.codeActions(FILE, { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } })).toEqual([]);
    expect(await client.hover(FILE, 0, 0)).toBeNull();
    expect(client.logs.filter((line) => line.includes("the linter failed"))).toHaveLength(3);
    await client.change(FILE, 2, { text: "DANGER(1)" });
    expect(await client.pulled(FILE)).toHaveLength(1);
  });

  it("clears what was published before", async () => {
    const { client } = await started({ textDocument: { publishDiagnostics: { versionSupport: true } } });
    await client.open(FILE, "DANGER(1)");
    expect(await client.pushed(FILE, 1)).toHaveLength(1);
    await client.change(FILE, 2, { text: "CRASH" });
    await client.until("the clearing", () => client.published.find(({ diagnostics }) => diagnostics.length === 0));
    await client.change(FILE, 3, { text: "DANGER(1)" });
    expect(await client.pushed(FILE, 3)).toHaveLength(1);
  });
});

describe("a confused client", () => {
  it("is refused before initialize, and on a second one", async () => {
    const { client } = startInProcess();
    await expect(client.pull(FILE)).rejects.toMatchObject({ code: -32002 });
    await expect(client.connection.sendRequest("chatbotSecurity/ruleDocumentation", { rule: "no-danger" })).rejects.toMatchObject({
      code: -32002,
    });
    await client.initialize();
    await expect(client.initialize()).rejects.toMatchObject({ code: -32600 });
  });

  it("is refused after shutdown", async () => {
    const { client } = await started();
    await client.connection.sendRequest("shutdown");
    await expect(client.pull(FILE)).rejects.toMatchObject({ code: -32600 });
  });

  it.each([
    ["textDocument/didOpen", {}],
    ["textDocument/didOpen", { textDocument: { uri: FILE, languageId: "typescript", version: 1 } }],
    ["textDocument/didOpen", { textDocument: { uri: FILE, version: 1, text: "DANGER(1)" } }],
    ["textDocument/didOpen", { textDocument: { uri: 7, languageId: "typescript", version: 1, text: "DANGER(1)" } }],
    ["textDocument/didChange", { textDocument: { uri: FILE, version: 2 }, contentChanges: [{ text: "x" }] }],
    ["textDocument/didChange", { textDocument: { uri: FILE }, contentChanges: [{ range: null }] }],
    ["textDocument/didChange", null],
    ["textDocument/didClose", { textDocument: { uri: "file:///nowhere.ts" } }],
    ["textDocument/didSave", {}],
    ["workspace/didChangeConfiguration", null],
    ["workspace/didChangeConfiguration", { settings: "strict" }],
    ["workspace/didChangeWatchedFiles", {}],
    ["workspace/didChangeWorkspaceFolders", {}],
    ["no/such/notification", { a: 1 }],
  ])("may send %s with %j", async (method, params) => {
    const { client } = await started();
    await client.connection.sendNotification(method, params);
    await client.open("file:///home/someone/good.ts", "DANGER(1)");
    expect(await client.pulled("file:///home/someone/good.ts")).toHaveLength(1);
  });

  it.each([
    ["textDocument/diagnostic", {}],
    ["textDocument/hover", { textDocument: { uri: FILE } }],
    ["textDocument/codeAction", { textDocument: { uri: FILE }, range: null }],
    ["textDocument/codeAction", null],
    ["chatbotSecurity/ruleDocumentation", null],
  ])("may ask %s with %j", async (method, params) => {
    const { client } = await started();
    await client.open(FILE, "DANGER(1)");
    await client.connection.sendRequest(method, params).catch((error: unknown) => expect(error).toHaveProperty("code"));
    expect(await client.pulled(FILE)).toHaveLength(1);
  });

  it("may send changes that reach beyond the text, or in the wrong order", async () => {
    const { client } = await started();
    await client.open(FILE, "DANGER(1)");
    const end = { line: 900, character: 70 };
    await client.change(FILE, 3, { range: { start: end, end }, text: ";\nDANGER(2)" });
    await client.change(FILE, 2, { range: { start: end, end: { line: 0, character: 9 } }, text: ";" });
    expect((await client.pulled(FILE)).map(({ message }) => message)).toEqual(["DANGER(1) is dangerous"]);
  });

  it("may open a document twice", async () => {
    const { client } = await started();
    await client.open(FILE, "DANGER(1)");
    await client.open(FILE, "", "typescript", 2);
    expect(await client.pulled(FILE)).toEqual([]);
  });
});

describe("cancellation", () => {
  it("is honoured", async () => {
    const { client } = await started();
    client.configuration = () => new Promise((resolve) => setTimeout(() => resolve(null), 200));
    await client.open(FILE, "DANGER(1)");
    const { CancellationTokenSource } = await import("vscode-languageserver-protocol/node");
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: FILE } }, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(await client.pulled(FILE)).toHaveLength(1);
  });
});
