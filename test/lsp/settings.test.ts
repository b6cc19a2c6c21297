/** Where settings come from, which of them wins, and what bad ones do. */
import { describe, expect, it } from "vitest";
import { CAPABILITIES, PULLING, type TestClient } from "./support/client.js";
import { fakeTools } from "./support/fake-tools.js";
import { startInProcess } from "./support/in-process.js";

const FOLDER = "file:///home/someone/bot";
const FILE = `${FOLDER}/index.ts`;
const TEXT = "DANGER(1); MAYBE(2);";
const WATCHING = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };

const codes = async (client: TestClient, uri: string, version: number) => (await client.pushed(uri, version)).map(({ code }) => code);

describe("settings of the editor", () => {
  it("are asked for by folder, and change what is found", async () => {
    const { client } = startInProcess();
    const other = "file:///home/someone/other";
    client.configuration = (scope) => (scope === other ? { preset: "strict" } : { rules: { "chatbot-security/no-danger": "off" } });
    await client.initialize({
      workspaceFolders: [
        { uri: FOLDER, name: "bot" },
        { uri: other, name: "other" },
      ],
    });
    await client.open(FILE, TEXT);
    await client.open(`${other}/a.ts`, TEXT);
    expect(await codes(client, FILE, 1)).toEqual([]);
    expect(await codes(client, `${other}/a.ts`, 1)).toEqual(["no-danger", "no-maybe"]);
  });

  it("are taken from initialize and from notifications when the client answers no questions", async () => {
    const { client } = startInProcess();
    await client.initialize({
      capabilities: { textDocument: CAPABILITIES.textDocument },
      initializationOptions: { settings: { preset: "strict" } },
    });
    await client.open(FILE, TEXT);
    expect(await codes(client, FILE, 1)).toEqual(["no-danger", "no-maybe"]);
    client.published.length = 0;
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: { chatbotSecurity: { enable: false } } });
    expect(await codes(client, FILE, 1)).toEqual([]);
  });

  it.each([
    ["null", () => null],
    ["a wrong type", () => ({ preset: 7, rules: [], run: "never", enable: "yes", trace: {} })],
    [
      "a failure",
      () => {
        throw new Error("no settings today");
      },
    ],
  ])("fall back to the defaults on %s", async (_, configuration) => {
    const { client } = startInProcess();
    client.configuration = configuration;
    await client.initialize();
    await client.open(FILE, TEXT);
    expect(await codes(client, FILE, 1)).toEqual(["no-danger"]);
  });

  it("do not hold up diagnostics when the client never answers", async () => {
    const { client } = startInProcess();
    client.configuration = () => new Promise(() => undefined);
    await client.initialize();
    await client.open(FILE, TEXT);
    expect(await codes(client, FILE, 1)).toEqual(["no-danger"]);
  });

  it("may keep diagnostics for when the document is saved", async () => {
    const { client } = startInProcess();
    client.configuration = () => ({ run: "onSave" });
    await client.initialize();
    await client.open(FILE, TEXT);
    expect(await codes(client, FILE, 1)).toEqual(["no-danger"]);
    await client.change(FILE, 2, { text: "" });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(client.published.map(({ version }) => version)).toEqual([1]);
    await client.save(FILE);
    expect(await codes(client, FILE, 2)).toEqual([]);
  });

  it("make a pulling client keep what it has until the document is saved", async () => {
    const { client } = startInProcess();
    client.configuration = () => ({ run: "onSave" });
    await client.initialize({ capabilities: PULLING });
    await client.open(FILE, TEXT);
    const first = await client.pull(FILE);
    await client.change(FILE, 2, { text: "" });
    expect(await client.pull(FILE, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.save(FILE);
    await client.until("a refresh", () => client.requests.find(({ method }) => method === "workspace/diagnostic/refresh"));
    expect(await client.pull(FILE, first.resultId)).toMatchObject({ kind: "full", items: [] });
  });
});

describe("chatbot-security.json", () => {
  it("comes before the editor, and its changes are watched", async () => {
    const tools = fakeTools();
    tools.files.set("chatbot-security.json", '{ "preset": "strict" }');
    const { client } = startInProcess(tools);
    client.configuration = () => ({ preset: "recommended" });
    await client.initialize({ capabilities: WATCHING, workspaceFolders: [{ uri: FOLDER, name: "bot" }] });
    await client.open(FILE, TEXT);
    await client.open(`${FOLDER}/ignored/a.ts`, TEXT);
    expect(await codes(client, FILE, 1)).toEqual(["no-danger", "no-maybe"]);
    expect(await codes(client, `${FOLDER}/ignored/a.ts`, 1)).toEqual([]);
    const registered = await client.until("a registration", () =>
      client.requests.find(({ method }) => method === "client/registerCapability"),
    );
    expect(JSON.stringify(registered.params)).toContain("chatbot-security.json");
    tools.files.delete("chatbot-security.json");
    client.published.length = 0;
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: `${FOLDER}/chatbot-security.json`, type: 3 }],
    });
    expect(await codes(client, FILE, 1)).toEqual(["no-danger"]);
  });

  it("is read again on save where nothing watches", async () => {
    const tools = fakeTools();
    const { client } = startInProcess(tools);
    await client.initialize({ workspaceFolders: [{ uri: FOLDER, name: "bot" }] });
    await client.open(FILE, TEXT);
    expect(await codes(client, FILE, 1)).toEqual(["no-danger"]);
    tools.files.set("chatbot-security.json", '{ "preset": "strict" }');
    client.published.length = 0;
    await client.save(FILE);
    expect(await codes(client, FILE, 1)).toEqual(["no-danger", "no-maybe"]);
  });

  it("is left out when it is broken, with a line in the log", async () => {
    const tools = fakeTools();
    tools.files.set("chatbot-security.json", "broken");
    const { client } = startInProcess(tools);
    await client.initialize({ workspaceFolders: [{ uri: FOLDER, name: "bot" }] });
    await client.open(FILE, TEXT);
    expect(await codes(client, FILE, 1)).toEqual(["no-danger"]);
    expect(client.logs.join()).toContain("it is not JSON");
  });
});

describe("files that the command line would not scan", () => {
  it("have no findings in the editor either: other people's code, and in tests only secrets", async () => {
    const { client } = startInProcess();
    await client.initialize({ workspaceFolders: [{ uri: FOLDER, name: "bot" }] });
    await client.open(`${FOLDER}/node_modules/x/index.js`, TEXT);
    await client.open(`${FOLDER}/test/a.ts`, TEXT);
    expect(await codes(client, `${FOLDER}/node_modules/x/index.js`, 1)).toEqual([]);
    expect(await codes(client, `${FOLDER}/test/a.ts`, 1)).toEqual([]);
  });

  it("have them when the project asks for its tests", async () => {
    const tools = fakeTools();
    tools.files.set("chatbot-security.json", '{ "includeTests": true }');
    const { client } = startInProcess(tools);
    await client.initialize({ workspaceFolders: [{ uri: FOLDER, name: "bot" }] });
    await client.open(`${FOLDER}/test/a.ts`, TEXT);
    expect(await codes(client, `${FOLDER}/test/a.ts`, 1)).toEqual(["no-danger"]);
  });
});

describe("folders", () => {
  it("that are added decide for documents that are already open", async () => {
    const tools = fakeTools();
    const { client } = startInProcess(tools);
    client.configuration = (scope) => (scope === `${FOLDER}/inner` ? { preset: "strict" } : null);
    await client.initialize({ workspaceFolders: [{ uri: FOLDER, name: "bot" }] });
    const uri = `${FOLDER}/inner/a.ts`;
    await client.open(uri, TEXT);
    expect(await codes(client, uri, 1)).toEqual(["no-danger"]);
    client.published.length = 0;
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: `${FOLDER}/inner`, name: "inner" }], removed: [] },
    });
    expect(await codes(client, uri, 1)).toEqual(["no-danger", "no-maybe"]);
  });
});

describe("status", () => {
  it("is told to clients that asked, with the findings of all open documents", async () => {
    const { client } = startInProcess();
    await client.initialize({ initializationOptions: { status: true } });
    await client.open(FILE, TEXT);
    await client.open(`${FOLDER}/b.ts`, "DANGER(3)");
    const last = () => client.notifications.filter(({ method }) => method === "chatbotSecurity/status").at(-1)?.params;
    await client.until("two findings", () => (JSON.stringify(last()) === '{"state":"idle","findings":2}' ? true : undefined));
    await client.change(FILE, 2, { text: "CRASH" });
    await client.until("an error", () =>
      JSON.stringify(last()).includes('"state":"error","message":"the linter failed"') ? true : undefined,
    );
  });

  it("is not told to others", async () => {
    const { client } = startInProcess();
    await client.initialize();
    await client.open(FILE, TEXT);
    await client.pushed(FILE, 1);
    expect(client.notifications).toEqual([]);
  });
});
