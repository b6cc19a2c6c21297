/**
 * The extension as a web extension in a real editor in a real browser: the server is a web worker over the editor's own file system. Once in a page
 * that has nothing behind it, with a folder in the page's memory, and once beside a server that has a disk. What is claimed is read from the page.
 */
import { describe, expect, test, type TestContext } from "vitest";
import { PATIENCE, type BrowserEditor } from "./browser-editor.js";
import { useWorkbench, type Workbench } from "./workbench.js";

const FILE = "handlers/tags.js";
const QUERY = "pool.query(sql)";
const SCAN = { "chatbotSecurity.scan": "workspace" };
/** The editor runs an extension that has both entries where there is Node, unless it is told otherwise. */
const IN_PAGE = { "remote.extensionKind": { "chatbot-security.chatbot-security": ["web"] } };

/** Finding, path, scan, repair: the same everywhere. */
async function proves(context: TestContext, bench: Workbench, name: string): Promise<BrowserEditor> {
  const ide = bench.editor(context);
  const { page } = ide;
  await ide.squiggles().first().waitFor({ timeout: PATIENCE });
  // Defects of files that nobody has opened are there, too.
  await ide.showProblems();
  const files = page.locator(".markers-panel .monaco-list-row[aria-level='1']");
  await expect.poll(() => files.count(), { timeout: PATIENCE }).toBeGreaterThan(1);
  expect((await ide.markers())[0]!.related.length).toBeGreaterThanOrEqual(2);
  await bench.screenshot(`${name}-1-findings`);
  await page.keyboard.press("Control+J");
  await page.locator(".markers-panel").waitFor({ state: "hidden", timeout: PATIENCE });

  const lens = page.locator(".codelens-decoration a", { hasText: "Show data flow" }).first();
  await lens.click({ timeout: PATIENCE });
  const steps = ide.view("Data Flow").locator(".monaco-list-row[aria-level='2']");
  await steps.first().waitFor({ timeout: PATIENCE });
  expect(await steps.first().getAttribute("aria-label")).toMatch(/^Source, 1 of \d+: .+tags\.js, line \d+: /u);
  expect(await steps.last().getAttribute("aria-label")).toMatch(/^Sink, \d+ of \d+: .+pool\.query/u);
  await bench.screenshot(`${name}-2-data-flow`);

  const line = bench.lineOf(QUERY, FILE);
  await ide.goTo(line, bench.onDisk(FILE).split("\n")[line - 1]!.indexOf("sql") + 2);
  const fixes = await ide.quickFixes();
  await fixes.filter({ hasText: "Bind the values as parameters" }).click();
  await page.locator(".editor-instance .view-line", { hasText: "name = $2" }).first().waitFor({ timeout: PATIENCE });
  await ide.squiggles().first().waitFor({ state: "hidden", timeout: PATIENCE });
  await lens.waitFor({ state: "hidden", timeout: PATIENCE });
  await ide.save();
  await bench.screenshot(`${name}-3-repaired`);

  await ide.command("Developer: Show Running Extensions");
  const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Chatbot Security" });
  await row.filter({ hasText: "web worker" }).waitFor({ timeout: PATIENCE });
  await bench.screenshot(`${name}-4-host`);
  await page.keyboard.press("Escape");
  await row.waitFor({ state: "hidden", timeout: PATIENCE });
  expect(ide.foreign).toEqual([]);
  return ide;
}

describe("in a page with nothing behind it", { timeout: 10 * 60_000 }, () => {
  const bench = useWorkbench("telegram-notes-bot", FILE, undefined, { virtual: true, settings: SCAN });

  test("the extension finds, shows the path, scans and repairs, in memory alone", async (context) => {
    const before = bench.onDisk(FILE);
    await proves(context, bench, "web");
    expect(bench.onDisk(FILE)).toBe(before);
  });
});

describe("in the page of an editor with a server", { timeout: 10 * 60_000 }, () => {
  const bench = useWorkbench("telegram-notes-bot", FILE, undefined, { settings: { ...SCAN, ...IN_PAGE } });

  test("it does so with the files on that server's disk", async (context) => {
    await proves(context, bench, "web-remote");
    expect(bench.onDisk(FILE)).toContain("pool.query(sql, [ctx.from.id, name])");
  });

  test("its worker is started anew on command", async (context) => {
    const ide = bench.editor(context);
    await ide.openFile("handlers/notes.js");
    await ide.squiggles().first().waitFor({ timeout: PATIENCE });
    await ide.command("Chatbot Security: Restart Server");
    await ide.squiggles().first().waitFor({ state: "hidden", timeout: PATIENCE });
    await ide.squiggles().first().waitFor({ timeout: PATIENCE });
  });
});
