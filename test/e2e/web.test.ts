/**
 * The extension as a web extension in a real editor in a real browser: no process of ours runs, the server is a web worker, and a scan of the
 * workspace shows defects of files that nobody opened. What is claimed is read from the page. Never retried.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { BrowserEditor, PATIENCE } from "./browser-editor.js";
import { prepareEditor, type Editor } from "./setup.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const OUTPUT = join(here, "output");
const MINUTE = 60_000;

let scratch: string;
let vsix: string;
let machine: Editor | undefined;
let unavailable = "";
let editor: BrowserEditor | undefined;

/** The extension without its entry for Node: an editor that has both would take that one. */
async function packWithoutNode(): Promise<string> {
  const run = promisify(execFile);
  await run(process.execPath, [join(root, "extension/build.mjs")]);
  const folder = join(scratch, "extension");
  for (const name of ["dist", "icon.png", "README.md", "CHANGELOG.md", "LICENSE", ".vscodeignore"]) {
    cpSync(join(root, "extension", name), join(folder, name), { recursive: true });
  }
  const {
    main: _,
    extensionKind: __,
    devDependencies: ___,
    ...manifest
  } = JSON.parse(readFileSync(join(root, "extension/package.json"), "utf8")) as Record<string, unknown>;
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const file = join(scratch, "web.vsix");
  const vsce = createRequire(join(root, "extension/package.json")).resolve("@vscode/vsce/vsce");
  await run(process.execPath, [vsce, "package", "--no-dependencies", "-o", file], { cwd: folder });
  return file;
}

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "web-editor-test-"));
  mkdirSync(OUTPUT, { recursive: true });
  vsix = await packWithoutNode();
  try {
    machine = await prepareEditor();
  } catch (error) {
    if (process.env["CI"]) throw error;
    unavailable = `no editor on this machine: ${(error as Error).message}`;
    console.warn(unavailable);
  }
}, 25 * MINUTE);

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await editor?.screenshot(join(OUTPUT, "failed-web.png"));
  await editor?.stop();
  editor = undefined;
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the extension in a browser", { timeout: 5 * MINUTE }, () => {
  test("underlines a defect, shows its path, and scans the workspace", async (context) => {
    if (!machine) return context.skip(unavailable);
    const bot = join(scratch, "telegram-notes-bot");
    cpSync(join(root, "test/examples/telegram-notes-bot"), bot, { recursive: true });
    mkdirSync(join(bot, ".vscode"));
    writeFileSync(join(bot, ".vscode/settings.json"), JSON.stringify({ "chatbotSecurity.scan": "workspace" }));
    const ide = (editor = await BrowserEditor.start(machine, { vsix, folder: bot, trusted: true }));
    await ide.openFile("handlers/tags.js");
    await ide.squiggles().first().waitFor({ timeout: PATIENCE });
    await ide.showProblems();
    await expect
      .poll(async () => (await ide.markers()).find(({ rule }) => rule === "no-sql-injection")?.related.length, { timeout: PATIENCE })
      .toBeGreaterThanOrEqual(3);
    const scanned = ide.page.locator("#chatbot-security\\.chatbot-security\\.chatbotSecurity\\.scan, [id*='chatbotSecurity.scan']");
    await scanned.first().waitFor({ timeout: PATIENCE });
    await expect
      .poll(() => ide.page.locator(".markers-panel .monaco-list-row[aria-level='1']").count(), { timeout: PATIENCE })
      .toBeGreaterThan(1);
    await ide.screenshot(join(OUTPUT, "web.png"));
    expect(ide.foreign).toEqual([]);
  });
});
