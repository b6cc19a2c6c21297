/** What clients with views of their own ask for: flows, the list of findings, code lenses; with fake findings. */
import { describe, expect, it } from "vitest";
import type { CodeLens } from "vscode-languageserver-protocol";
import type { FindingsResult, FlowsResult } from "../../server/src/protocol.js";
import { CAPABILITIES, type TestClient } from "./support/client.js";
import { startInProcess } from "./support/in-process.js";

const FOLDER = "file:///home/someone/bot";
const FILE = `${FOLDER}/index.ts`;
const TEXT = "const input = message.content;\nDANGER(input);\nDANGER(2); MAYBE(3);\n";

async function opened(initializationOptions: object = { findings: true, commands: true }) {
  const { client, tools } = startInProcess();
  client.configuration = () => ({ preset: "strict" });
  const answer = await client.initialize({ initializationOptions, workspaceFolders: [{ uri: FOLDER, name: "bot" }] });
  await client.open(FILE, TEXT);
  await client.pushed(FILE, 1);
  return { client, tools, answer };
}

const flows = (client: TestClient, params: object) =>
  client.connection.sendRequest<FlowsResult | null>("chatbotSecurity/flows", { textDocument: { uri: FILE }, ...params });
const findings = (client: TestClient) => client.connection.sendRequest<FindingsResult>("chatbotSecurity/findings");
const lenses = (client: TestClient) => client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: FILE } });

describe("flows", () => {
  it("are given for the finding at a position, with places as the protocol counts them", async () => {
    const { client } = await opened();
    const result = await flows(client, { position: { line: 1, character: 9 } });
    expect(result).toMatchObject({
      finding: { uri: FILE, rule: "no-danger", steps: 2, fixes: 1, confidence: "confirmed" },
      flows: [
        {
          source: "chat",
          steps: [
            {
              uri: FILE,
              role: "source",
              text: "chat text `input`",
              range: { start: { line: 0, character: 6 }, end: { line: 0, character: 11 } },
            },
            {
              uri: FILE,
              role: "sink",
              code: "DANGER(input)",
              range: { start: { line: 1, character: 0 }, end: { line: 1, character: 13 } },
            },
          ],
        },
      ],
    });
  });

  it("are given for a finding by name, wherever it has moved to", async () => {
    const { client } = await opened();
    const finding = (await flows(client, { position: { line: 1, character: 0 } }))!.finding;
    expect(await flows(client, { finding })).not.toBeNull();
    await client.change(FILE, 2, { text: TEXT.replace("DANGER(2)", "DANGER(22)") });
    expect((await flows(client, { finding }))?.finding.rule).toBe("no-danger");
    await client.change(FILE, 3, { text: "" });
    expect(await flows(client, { finding })).toBeNull();
  });

  it("take the line where the position is beside the finding, and nothing where there is none", async () => {
    const { client } = await opened();
    expect((await flows(client, { position: { line: 1, character: 14 } }))?.finding.range.start.line).toBe(1);
    expect(await flows(client, { position: { line: 0, character: 3 } })).toBeNull();
    expect(await flows(client, {})).toBeNull();
    expect(await client.connection.sendRequest("chatbotSecurity/flows", { textDocument: { uri: "file:///nowhere.ts" } })).toBeNull();
  });
});

describe("the list of findings", () => {
  it("has those of every open document, without analysing anything, and forgets those of closed ones", async () => {
    const { client, tools } = await opened();
    const other = `${FOLDER}/other.ts`;
    await client.open(other, "DANGER(1);");
    await client.pushed(other, 1);
    const before = tools.lints.length;
    const list = await findings(client);
    expect(list.findings.map(({ uri, rule, range }) => [uri, rule, range.start.line])).toEqual([
      [FILE, "no-danger", 1],
      [FILE, "no-danger", 2],
      [FILE, "no-maybe", 2],
      [other, "no-danger", 0],
    ]);
    expect(tools.lints.length).toBe(before);
    await client.close(other);
    expect((await findings(client)).findings).toHaveLength(3);
  });

  it("is announced when it changes, a burst of changes once", async () => {
    const { client } = await opened();
    const announced = () => client.notifications.filter(({ method }) => method === "chatbotSecurity/findingsChanged").length;
    await client.until("the first announcement", () => announced() || undefined);
    const before = announced();
    for (let version = 2; version < 12; version++) {
      await client.change(FILE, version, { text: `DANGER(${version});` });
      await flows(client, { position: { line: 0, character: 0 } });
    }
    await client.until("an announcement", () => announced() > before || undefined);
    expect(announced() - before).toBeLessThanOrEqual(3);
  });

  it("is not announced to a client that did not ask for it", async () => {
    const { client } = await opened({});
    await client.change(FILE, 2, { text: "DANGER(7);" });
    await client.pushed(FILE, 2);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(client.notifications.filter(({ method }) => method.startsWith("chatbotSecurity/"))).toEqual([]);
  });
});

describe("code lenses", () => {
  it("say the way in short and name the command, above findings that have one", async () => {
    const { client, answer } = await opened();
    expect(answer.capabilities.codeLensProvider).toEqual({});
    const found = await lenses(client);
    expect(found.map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
      [1, "chat text `input` → reaches the call (2 steps): Show data flow", "chatbotSecurity.showDataFlow"],
      [2, "chat text `input` → reaches the call (2 steps): Show data flow", "chatbotSecurity.showDataFlow"],
      [2, "chat text `input` → reaches the call (2 steps): Show data flow", "chatbotSecurity.showDataFlow"],
    ]);
    expect(await flows(client, { finding: found[0]!.command!.arguments![0] as object })).not.toBeNull();
  });

  it("are there for clients with the command only, and unless they are switched off", async () => {
    const { client, answer } = await opened({});
    expect(answer.capabilities.codeLensProvider).toBeUndefined();
    expect(await lenses(client)).toEqual([]);
    const off = await opened();
    off.client.configuration = () => ({ codeLens: false });
    await off.client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    expect(await lenses(off.client)).toEqual([]);
  });
});

describe("for a client with commands", () => {
  it("quick fixes and the hover lead to the flow", async () => {
    const { client } = await opened();
    const place = { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } };
    const action = (await client.codeActions(FILE, place)).find(({ title }) => title === "Show data flow");
    expect(action?.command).toMatchObject({ command: "chatbotSecurity.showDataFlow", arguments: [{ uri: FILE, rule: "no-danger" }] });
    expect(JSON.stringify((await client.hover(FILE, 1, 3))?.contents)).toContain(
      "([Show data flow](command:chatbotSecurity.showDataFlow?%5B%7B",
    );
  });

  it("others get no command", async () => {
    const { client } = await opened({});
    expect(CAPABILITIES.textDocument?.codeLens).toBeUndefined();
    const actions = await client.codeActions(FILE, { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } });
    expect(actions.filter(({ command }) => command)).toEqual([]);
    expect(JSON.stringify((await client.hover(FILE, 1, 3))?.contents)).not.toContain("command:");
  });
});
