/** The project's baseline over the protocol: what it lists is not shown, and a finding can be added to it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import type { TextDocumentEdit, TextEdit } from "vscode-languageserver-protocol";
import { plugin } from "../../server/src/plugin.js";
import { FINDINGS_METHOD, type FindingsResult } from "../../server/src/protocol.js";
import { run } from "../cli/run.js";
import { temporaryFolder } from "../support/temporary.js";
import { CAPABILITIES, type TestClient } from "./support/client.js";
import type { FakeTools } from "./support/fake-tools.js";
import { startInProcess } from "./support/in-process.js";

const BOT = `import { exec } from "node:child_process";
import { Bot } from "grammy";
const bot = new Bot(process.env.BOT_TOKEN);
bot.on("message:text", (ctx) => exec("ping " + ctx.message.text));
`;
const SECOND = 'bot.on("edit", (ctx) => exec("host " + ctx.message.text));\n';
const FILE = "chatbot-security-baseline.json";
const workspaceEdit = { documentChanges: true, resourceOperations: ["create" as const] };

function project(): string {
  const root = temporaryFolder({ "src/bot.ts": BOT, "package.json": "{}", "chatbot-security.json": '{ "baseline": true }' });
  run(root, ["--update-baseline"]);
  return root;
}

async function start(root: string, baseline = "hide", scan = "openFiles") {
  const { client } = startInProcess(plugin as FakeTools);
  client.configuration = () => ({ baseline, scan });
  const uri = pathToFileURL(root).href;
  const capabilities = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, workspaceEdit } };
  await client.initialize({
    capabilities,
    initializationOptions: { findings: true },
    rootUri: uri,
    workspaceFolders: [{ uri, name: "bot" }],
  });
  const shown = async (file: string, text: string) => {
    await client.open(`${uri}/${file}`, text);
    return (await client.pushed(`${uri}/${file}`, 1)).map(({ severity, range }) => `${range.start.line}:${severity}`);
  };
  return { client, uri, shown };
}

it("is honoured as the command line does, or shown as hints, or not at all", async () => {
  const root = project();
  expect(await (await start(root)).shown("src/bot.ts", `// moved\n${BOT}`)).toEqual([]);
  expect(await (await start(root)).shown("src/bot.ts", BOT + SECOND)).toEqual(["4:1"]);
  expect(await (await start(root, "hint")).shown("src/bot.ts", BOT + SECOND)).toEqual(["4:1", "3:4"]);
  expect(await (await start(root, "off")).shown("src/bot.ts", BOT)).toEqual(["3:1"]);
});

it("knows code that moved to another file, but no copy", async () => {
  const root = project();
  expect(await (await start(root)).shown("src/copy.ts", BOT)).toEqual(["3:1"]);
  writeFileSync(join(root, "src/bot.ts"), "export {};\n");
  expect(await (await start(root)).shown("src/moved.ts", BOT)).toEqual([]);
});

it("takes a finding that is added to it", async () => {
  const root = project();
  const { client, uri, shown } = await start(root);
  await shown("src/bot.ts", BOT + SECOND);
  const actions = await client.codeActions(`${uri}/src/bot.ts`, { start: { line: 4, character: 30 }, end: { line: 4, character: 30 } });
  const action = actions.find(({ title }) => title === "Add to the baseline");
  const [edit] = action!.edit!.documentChanges as [TextDocumentEdit];
  expect(edit.textDocument.uri).toBe(`${uri}/${FILE}`);
  writeFileSync(join(root, FILE), (edit.edits[0] as TextEdit).newText);
  writeFileSync(join(root, "src/bot.ts"), BOT + SECOND);
  expect(run(root, []).out).toMatch(/^No findings/u);
  expect(readFileSync(join(root, FILE), "utf8")).not.toContain(root);
});

it("that is broken hides nothing", async () => {
  const root = project();
  writeFileSync(join(root, FILE), "{");
  expect(await (await start(root)).shown("src/bot.ts", BOT)).toEqual(["3:1"]);
});

it("can be told from what is new in the list of findings, of open files and of scanned ones", async () => {
  const root = project();
  const listed = async (client: TestClient): Promise<unknown> => {
    const { findings, baseline } = await client.connection.sendRequest<FindingsResult>(FINDINGS_METHOD);
    return [baseline, ...findings.map(({ range, known }) => `${range.start.line}:${known ?? false}`)];
  };
  for (const [mode, expected] of [
    ["hide", [true, "4:false"]],
    ["hint", [true, "4:false", "3:true"]],
    ["off", [false, "3:false", "4:false"]],
  ] as const) {
    const { client, shown } = await start(root, mode);
    await shown("src/bot.ts", BOT + SECOND);
    expect(await listed(client)).toEqual(expected);
  }
  const { client } = await start(root, "hint", "workspace");
  await expect.poll(() => listed(client), { timeout: 90_000 }).toEqual([true, "3:true"]);
});
