/** The server beside a workspace's own ESLint: a real one, configurations that do harm, and workspaces that nobody trusts. Needs `npm run build`. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import { EslintOfFolder } from "../../server/src/eslint/own-eslint.js";
import type { EnvironmentParams, FindingsResult } from "../../server/src/protocol.js";
import { temporaryFolder } from "../support/temporary.js";
import { BOT, serverProgram } from "./support/built.js";
import { PULLING, TestClient } from "./support/client.js";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const CHILD = pathToFileURL(path("server/dist/eslint-child.js"));

const PLUGIN = 'import bots from "eslint-plugin-chatbot-security";\n';
const RECOMMENDED = `${PLUGIN}export default [{ files: ["**/*.js"], ...bots.configs.recommended }];\n`;
const TRAP = 'import { writeFileSync } from "node:fs";\nwriteFileSync(new URL("trap", import.meta.url), "");\n';

/** A workspace with packages of its own. */
function workspace(files: Readonly<Record<string, string>>, eslint = "eslint", withPlugin = true): string {
  const folder = temporaryFolder({ "package.json": '{"type": "module"}', "bot.js": BOT, ...files });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(path(`node_modules/${eslint}`), join(folder, "node_modules/eslint"));
  if (withPlugin) symlinkSync(path("eslint-plugin"), join(folder, "node_modules/eslint-plugin-chatbot-security"));
  return folder;
}

async function editor(folder: string, environment: EnvironmentParams | undefined, settings: object = {}) {
  const server = spawn(process.execPath, [serverProgram(), "--stdio"]);
  onTestFinished(() => void server.kill("SIGKILL"));
  const client = TestClient.overStreams(server.stdout, server.stdin);
  client.configuration = () => settings;
  const uri = pathToFileURL(folder).href;
  await client.initialize({
    capabilities: PULLING,
    workspaceFolders: [{ uri, name: "bot" }],
    initializationOptions: { ...(environment && { environment }) },
  });
  const FILE = `${uri}/bot.js`;
  await client.open(FILE, BOT, "javascript");
  return { client, server, FILE, shown: async () => (await client.pulled(FILE)).map(({ code, severity }) => `${code} ${severity}`) };
}

const TRUSTED: EnvironmentParams = { trusted: true };
const BESIDE: EnvironmentParams = { trusted: true, eslintLanguages: ["javascript", "typescript"] };

describe.each(["eslint", "eslint-9"])("a trusted workspace with %s", (eslint) => {
  it("has the rules, severities and settings of its configuration", async () => {
    const on = `{ files: ["**/*.js"], plugins: { b: bots }, rules: { "b/no-sql-injection": "warn" } }`;
    const folder = workspace({ "eslint.config.js": `${PLUGIN}export default [${on}];\n` }, eslint);
    const { shown, client } = await editor(folder, TRUSTED);
    expect(await shown()).toEqual(["no-sql-injection 2"]);
    expect(client.logs.join()).not.toMatch(/ESLint/u);
    const off = workspace({ "eslint.config.js": `${PLUGIN}export default [{ plugins: { bots } }];\n` }, eslint);
    expect(await (await editor(off, TRUSTED)).shown()).toEqual([]);
  });

  it("is as without ESLint where the configuration says nothing of us, or when the user says so", async () => {
    const folder = workspace({ "eslint.config.js": `${PLUGIN}void bots;\nexport default [];\n` }, eslint);
    expect(await (await editor(folder, BESIDE)).shown()).toEqual(["no-sql-injection 1"]);
    const other = workspace({ "eslint.config.js": `${PLUGIN}export default [{ plugins: { bots } }];\n` }, eslint);
    expect(await (await editor(other, BESIDE, { eslint: "off" })).shown()).toEqual(["no-sql-injection 1"]);
  });
});

describe("beside the ESLint extension", () => {
  it("shows nothing twice, and keeps what only it has", async () => {
    const { client, FILE, shown } = await editor(workspace({ "eslint.config.js": RECOMMENDED }), BESIDE);
    expect(await shown()).toEqual([]);
    const { findings } = await client.connection.sendRequest<FindingsResult>("chatbotSecurity/findings", {});
    expect(findings.map(({ rule }) => rule)).toEqual(["no-sql-injection"]);
    const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 60 } };
    const params = { textDocument: { uri: FILE }, range, context: { diagnostics: [] as Diagnostic[] } };
    expect(await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", params)).toEqual([]);
    expect(
      await client.connection.sendRequest("textDocument/hover", { textDocument: { uri: FILE }, position: { line: 8, character: 50 } }),
    ).not.toBeNull();
  });

  it("shows all when the user wants it, for languages that the extension leaves out, and when it goes", async () => {
    const folder = workspace({ "eslint.config.js": RECOMMENDED });
    expect(await (await editor(folder, BESIDE, { eslint: "settings" })).shown()).toEqual(["no-sql-injection 1"]);
    const { client, shown } = await editor(folder, { trusted: true, eslintLanguages: ["typescript"] });
    expect(await shown()).toEqual(["no-sql-injection 1"]);
    await client.connection.sendNotification("chatbotSecurity/environment", BESIDE);
    expect(await shown()).toEqual([]);
    await client.connection.sendNotification("chatbotSecurity/environment", TRUSTED);
    expect(await shown()).toEqual(["no-sql-injection 1"]);
  });

  it("follows the configuration when it changes", async () => {
    const folder = workspace({ "eslint.config.js": RECOMMENDED });
    const { client, shown } = await editor(folder, TRUSTED);
    expect(await shown()).toEqual(["no-sql-injection 1"]);
    const file = join(folder, "eslint.config.js");
    writeFileSync(file, RECOMMENDED.replace("];", ', { files: ["**/*.js"], rules: { "chatbot-security/no-sql-injection": "off" } }];'));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: pathToFileURL(file).href, type: 2 }] });
    expect(await shown()).toEqual([]);
  });

  it("finds the configuration that is nearest in a monorepo", async () => {
    const folder = workspace({
      "packages/a/eslint.config.js": RECOMMENDED.replace('"**/*.js"], ', '"**/*.js"], rules: {}, '),
      "packages/a/bot.js": BOT,
    });
    const { client } = await editor(folder, BESIDE);
    const uri = pathToFileURL(join(folder, "packages/a/bot.js")).href;
    await client.open(uri, BOT, "javascript");
    expect(await client.pulled(uri)).toEqual([]);
  });
});

describe("a workspace that nobody trusts", () => {
  it.each<[string, EnvironmentParams | undefined]>([
    ["says so", { trusted: false, eslintLanguages: ["javascript"] }],
    ["says nothing", undefined],
    ["says nonsense", { trusted: "yes" } as never],
  ])("runs no code of it: the client %s", async (_, environment) => {
    const folder = workspace({ "eslint.config.js": `${TRAP}${RECOMMENDED}` });
    const { client, shown } = await editor(folder, environment);
    expect(await shown()).toEqual(["no-sql-injection 1"]);
    expect(existsSync(join(folder, "trap"))).toBe(false);
    // Trust is granted later, and the same trap shows that it would have been sprung.
    await client.connection.sendNotification("chatbotSecurity/environment", BESIDE);
    expect(await shown()).toEqual([]);
    expect(existsSync(join(folder, "trap"))).toBe(true);
  });

  it("nor that of a file beside the trusted workspace", async () => {
    const folder = workspace({ "eslint.config.js": `${TRAP}${RECOMMENDED}` });
    const { client } = await editor(temporaryFolder({ "bot.js": BOT }), BESIDE);
    const uri = pathToFileURL(join(folder, "bot.js")).href;
    await client.open(uri, BOT, "javascript");
    expect((await client.pulled(uri)).map(({ code }) => code)).toEqual(["no-sql-injection"]);
    expect(existsSync(join(folder, "trap"))).toBe(false);
  });

  it("nor does a trusted one without our plugin, without a configuration, or with ESLint switched off here", async () => {
    const bare = workspace({ "eslint.config.js": `${TRAP}export default [];\n` }, "eslint", false);
    await (await editor(bare, BESIDE)).shown();
    const off = workspace({ "eslint.config.js": `${TRAP}${RECOMMENDED}` });
    await (await editor(off, BESIDE, { eslint: "off" })).shown();
    await (await editor(off, BESIDE, { enable: false })).shown();
    for (const folder of [bare, off]) expect(existsSync(join(folder, "trap"))).toBe(false);
  });
});

describe("a configuration that does harm", () => {
  const HARMFUL: readonly [string, string, RegExp][] = [
    ["throws", 'throw new Error("no luck");', /no luck/u],
    ["ends its process", "process.exit(0);", /ended its process/u],
    ["kills its process", 'process.kill(process.pid, "SIGKILL");', /ended its process/u],
    ["is no program", "export default [", /./u],
    ["holds no configuration", "export default 1;", /./u],
    ["answers itself, with nonsense", "process.send(1); export default [];", /gave no configuration/u],
    [
      "answers itself, with wrong settings",
      "process.send({ enabled: true, rules: {}, settings: { models: 1 } }); export default [];",
      /models/u,
    ],
    ["cuts the line", "process.disconnect(); export default [];", /./u],
  ];
  it.each(HARMFUL)("%s: the bundled rules hold, and the log says why", async (_, code, words) => {
    const { client, shown, server } = await editor(workspace({ "eslint.config.js": code }), BESIDE);
    expect(await shown()).toEqual(["no-sql-injection 1"]);
    expect(client.logs.find((line) => line.includes("The workspace's ESLint cannot be asked"))).toMatch(words);
    expect(server.exitCode).toBeNull();
  });

  it("prints what it likes: nobody hears it", async () => {
    const noise = 'console.log("Content-Length: 5\\r\\n\\r\\nhello"); console.error("x".repeat(1e6));\n';
    const { shown } = await editor(workspace({ "eslint.config.js": RECOMMENDED + noise }), TRUSTED);
    expect(await shown()).toEqual(["no-sql-injection 1"]);
  });

  it.each(["for (;;);", "await new Promise(() => setInterval(() => undefined, 1000));"])("never ends (%s): it is ended", async (code) => {
    const pid = `import { writeFileSync } from "node:fs";\nwriteFileSync(new URL("pid", import.meta.url), String(process.pid));\n`;
    const folder = workspace({ "eslint.config.js": `${pid}${code}\nexport default [];` });
    // Long enough for a slow machine to come to the configuration.
    const own = new EslintOfFolder(folder, 12_000, CHILD);
    onTestFinished(() => own.end());
    expect(await own.configOf(join(folder, "bot.js"))).toMatchObject({
      problem: expect.stringMatching(/did not answer within 12 seconds/u) as string,
    });
    const child = Number(readFileSync(join(folder, "pid"), "utf8"));
    await expect.poll(() => isAlive(child), { timeout: 90_000 }).toBe(false);
    // It is not tried again before the configuration is another one.
    rmSync(join(folder, "pid"));
    await own.configOf(join(folder, "bot.js"));
    expect(existsSync(join(folder, "pid"))).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
