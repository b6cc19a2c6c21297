/** Repairs for clients with commands: reasons, the project's file, the way to the disk; and fix-all over every rule's fixtures. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listRules } from "eslint-plugin-chatbot-security/lint";
import { describe, expect, it } from "vitest";
import { CodeActionTriggerKind, type ClientCapabilities, type CodeAction } from "vscode-languageserver-protocol";
import { plugin } from "../../server/src/plugin.js";
import type { EditResult, FindingSummary, FixResult } from "../../server/src/protocol.js";
import { expandSecrets } from "../support/fake-secrets.js";
import { CAPABILITIES, PULLING, type TestClient } from "./support/client.js";
import { applied } from "./support/edits.js";
import { fakeTools, type FakeTools } from "./support/fake-tools.js";
import { startInProcess } from "./support/in-process.js";

const fixtures = join(dirname(dirname(fileURLToPath(import.meta.url))), "fixtures");
const FOLDER = "file:///home/someone/bot";
const FILE = `${FOLDER}/index.ts`;
const SETTINGS = `${FOLDER}/chatbot-security.json`;
const TEXT = "const input = message.content;\nDANGER(input);\nDANGER(2); MAYBE(3);\n";
const CREATING = {
  ...CAPABILITIES,
  workspace: { ...CAPABILITIES.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ["create" as const] } },
};
const AT_FIRST = { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } };
const ALL = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

async function opened(
  options: { readonly commands: boolean },
  tools = fakeTools(),
  text = TEXT,
  capabilities: ClientCapabilities = CREATING,
) {
  const { client } = startInProcess(tools);
  client.configuration = () => ({ preset: "strict" });
  await client.initialize({ capabilities, initializationOptions: options, workspaceFolders: [{ uri: FOLDER, name: "bot" }] });
  await client.open(FILE, text);
  return client;
}

async function first(client: TestClient): Promise<FindingSummary> {
  await client.pushed(FILE, 1);
  const { findings } = await client.connection.sendRequest<{ findings: FindingSummary[] }>("chatbotSecurity/findings");
  return findings[0]!;
}

const disable = (client: TestClient, params: object) => client.connection.sendRequest<EditResult>("chatbotSecurity/disable", params);

function text(result: EditResult, uri = FILE, before = TEXT): string {
  return "problem" in result ? result.problem : applied({ title: "", edit: result.edit } as CodeAction, uri, before);
}

describe("disabling", () => {
  it("asks a client with commands for the reason, and offers others a placeholder", async () => {
    const titles = async (client: TestClient) =>
      (await client.codeActions(FILE, AT_FIRST, { only: ["quickfix"] })).map(({ title }) => title);
    const asking = await opened({ commands: true });
    expect(await titles(asking)).toEqual([
      "Use the safe call",
      "Show data flow",
      ...["line", "file", "project"].map((scope) => `Disable no-danger for this ${scope}…`),
    ]);
    const plain = await opened({ commands: false });
    expect(await titles(plain)).toEqual([
      "Use the safe call",
      ...["line", "file", "project"].map((scope) => `Disable no-danger for this ${scope}`),
    ]);
    const project = (await plain.codeActions(FILE, AT_FIRST)).find(({ title }) => title.endsWith("this project"));
    expect(project?.edit?.documentChanges).toMatchObject([
      { kind: "create", uri: SETTINGS },
      { textDocument: { uri: SETTINGS, version: null } },
    ]);
  });

  it("writes the reason into the comment, in one line that ends no comment", async () => {
    const client = await opened({ commands: true });
    const finding = await first(client);
    expect(text(await disable(client, { finding, scope: "line", reason: "checked\nby */ the caller" }))).toContain(
      "// eslint-disable-next-line chatbot-security/no-danger -- checked by * / the caller\nDANGER(input);",
    );
    expect(text(await disable(client, { finding, scope: "file", reason: "a sample" }))).toMatch(
      /^\/\* eslint-disable chatbot-security\/no-danger -- a sample \*\/\n/u,
    );
    expect(text(await disable(client, { finding: { ...finding, fingerprint: "gone" }, scope: "file", reason: "x" }))).toMatch(/no longer/u);
  });

  it("writes the project's settings, which then count", async () => {
    const client = await opened({ commands: true }, { ...fakeTools(), ruleOff: plugin.ruleOff });
    const finding = { ...(await first(client)), rule: "no-danger" };
    const refused = text(await disable(client, { finding, scope: "project", reason: "x" }), SETTINGS, "");
    // Rules that do not exist would be refused as a whole.
    expect(refused).toMatch(/there is no rule of this name/u);
    const real = plugin.ruleOff(undefined, "no-ssrf", "internal only");
    expect(plugin.readProjectSettings("edits" in real ? real.edits[0]!.text : "")).toMatchObject({ rules: { "no-ssrf": "off" } });
  });
});

describe("fixes of a finding", () => {
  it("are handed out with their edits", async () => {
    const client = await opened({ commands: true });
    const fixes = await client.connection.sendRequest<FixResult[]>("chatbotSecurity/fixes", await first(client));
    expect(fixes.map(({ title }) => title)).toEqual(["Use the safe call"]);
    expect(text(fixes[0]!)).toContain("\nharmless(input);");
  });
});

describe("on the way to the disk", () => {
  const onSave = { only: ["source.fixAll"], triggerKind: CodeActionTriggerKind.Automatic };

  it("nothing is analysed: what is not known yet is left for the next save", async () => {
    const tools = fakeTools();
    // One that is analysed only when the client asks.
    const client = await opened({ commands: true }, tools, TEXT, { ...CREATING, textDocument: PULLING.textDocument! });
    await client.pulled(FILE);
    expect(await client.codeActions(FILE, ALL, onSave)).toHaveLength(1);
    const before = tools.lints.length;
    await client.change(FILE, 2, { text: `${TEXT}\nDANGER(4);` });
    expect(await client.codeActions(FILE, ALL, onSave)).toEqual([]);
    expect(tools.lints.length).toBe(before);
    const asked = await client.codeActions(FILE, ALL, { only: ["source.fixAll"], triggerKind: CodeActionTriggerKind.Invoked });
    expect(asked).toHaveLength(1);
  });
});

describe("fix all", () => {
  const files = listRules()
    .filter(({ hasSuggestions }) => hasSuggestions)
    .flatMap(({ name }) =>
      readdirSync(join(fixtures, name))
        .filter((file) => /^bad\.(?:js|ts|py)$/u.test(file))
        .map((file) => [name, file] as const),
    );

  it.each(files)("leaves no safe fix of %s in %s undone, and a text that is whole", async (rule, file) => {
    const path = join(fixtures, rule, file);
    expect(existsSync(path)).toBe(true);
    const { client } = startInProcess(plugin as FakeTools);
    client.configuration = () => ({ preset: "strict" });
    const uri = `untitled:${file}`;
    await client.initialize();
    let now = expandSecrets(readFileSync(path, "utf8"));
    await client.open(uri, now, file.endsWith(".py") ? "python" : "javascript");
    const safe = async () => (await client.codeActions(uri, ALL, { only: ["source.fixAll.chatbotSecurity"] }))[0];
    for (let round = 2; round < 12; round++) {
      const action = await safe();
      if (!action) return;
      const after = applied(action, uri, now);
      expect(after).not.toBe(now);
      await client.change(uri, round, { text: (now = after) });
    }
    expect(await safe()).toBeUndefined();
  });
});
