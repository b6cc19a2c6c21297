/**
 * The extension as a web extension in a real editor in a real browser: the server is a web worker over the editor's own file system. Once in a page
 * that has nothing behind it, with a folder in the page's memory, and once beside a server that has a disk. What is claimed is read from the page.
 */
import type { Locator } from "playwright-core";
import { describe, expect, test, type TestContext } from "vitest";
import { POLL, type BrowserEditor } from "./browser-editor.js";
import { TEST_TIME, useWorkbench, type Workbench } from "./workbench.js";

const FILE = "handlers/tags.js";
const QUERY = "pool.query(sql)";
const SCAN = { "chatbotSecurity.scan": "workspace" };
/** The editor runs an extension that has both entries where there is Node, unless it is told otherwise. */
const IN_PAGE = { "remote.extensionKind": { "chatbot-security.chatbot-security": ["web"] } };

/** Finding, path, scan, repair: the same everywhere. */
async function proves(context: TestContext, bench: Workbench, name: string): Promise<BrowserEditor> {
  const ide = bench.editor(context);
  const { page } = ide;
  await ide.squiggles().first().waitFor();
  // Defects of files that nobody has opened are there, too.
  await ide.showProblems();
  const files = page.locator(".markers-panel .monaco-list-row[aria-level='1']");
  await expect.poll(() => files.count(), POLL).toBeGreaterThan(1);
  await expect.poll(async () => (await ide.markers())[0]?.related.length, POLL).toBeGreaterThanOrEqual(2);
  await bench.screenshot(`${name}-1-findings`);
  await page.keyboard.press("Control+J");
  await page.locator(".markers-panel").waitFor({ state: "hidden" });

  const lens = page.locator(".codelens-decoration a", { hasText: "Show data flow" }).first();
  await lens.click();
  const steps = ide.view("Data Flow").locator(".monaco-list-row[aria-level='2']");
  await steps.first().waitFor();
  const label = (step: Locator) => expect.poll(() => step.getAttribute("aria-label"), POLL);
  await label(steps.first()).toMatch(/^Source, 1 of \d+: .+tags\.js, line \d+: /u);
  await label(steps.last()).toMatch(/^Sink, \d+ of \d+: .+pool\.query/u);
  const line = bench.lineOf(QUERY, FILE);
  // The way to the sink ends with the cursor there, and takes the keys.
  await ide.cursorAt(line);
  await ide.hasKeys();
  await bench.screenshot(`${name}-2-data-flow`);

  await ide.goTo(line, bench.onDisk(FILE).split("\n")[line - 1]!.indexOf("sql") + 2);
  const fixes = await ide.quickFixes();
  await fixes.filter({ hasText: "Bind the values as parameters" }).click();
  await page.locator(".editor-instance .view-line", { hasText: "name = $2" }).first().waitFor();
  await ide.squiggles().first().waitFor({ state: "hidden" });
  await lens.waitFor({ state: "hidden" });
  await ide.save();
  await bench.screenshot(`${name}-3-repaired`);

  // The extensions stand in the order of the time that they took: all of them are in sight on a high page alone.
  const size = page.viewportSize()!;
  await page.setViewportSize({ ...size, height: 2400 });
  await ide.command("Developer: Show Running Extensions");
  const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Chatbot Security" });
  await row.filter({ hasText: "web worker" }).waitFor();
  await bench.screenshot(`${name}-4-host`);
  await page.keyboard.press("Escape");
  await row.waitFor({ state: "hidden" });
  await page.setViewportSize(size);
  expect(ide.foreign).toEqual([]);
  return ide;
}

describe("in a page with nothing behind it", { timeout: TEST_TIME }, () => {
  const bench = useWorkbench("telegram-notes-bot", FILE, undefined, { virtual: true, settings: SCAN });

  test("the extension finds, shows the path, scans and repairs, in memory alone", async (context) => {
    const before = bench.onDisk(FILE);
    await proves(context, bench, "web");
    expect(bench.onDisk(FILE)).toBe(before);
  });
});

describe("in the page of an editor with a server", { timeout: TEST_TIME }, () => {
  const bench = useWorkbench("telegram-notes-bot", FILE, undefined, { settings: { ...SCAN, ...IN_PAGE } });

  test("it does so with the files on that server's disk", async (context) => {
    await proves(context, bench, "web-remote");
    expect(bench.onDisk(FILE)).toContain("pool.query(sql, [ctx.from.id, name])");
  });

  test("its worker is started anew on command", async (context) => {
    const ide = bench.editor(context);
    await ide.openFile("handlers/notes.js");
    await ide.squiggles().first().waitFor();
    const line = (text: RegExp) => ide.page.locator(".output-view .view-line", { hasText: text });
    await ide.command("Chatbot Security: Show Output");
    await line(/The.server.is.started/).waitFor();
    await ide.command("Chatbot Security: Restart Server");
    // What the old one found is gone by then.
    const said = line(/The.server.is.restarted/);
    await said.waitFor();
    // The panel takes the room in which the finding would be seen.
    await ide.page.keyboard.press("Control+J");
    await said.waitFor({ state: "hidden" });
    await ide.squiggles().first().waitFor();
  });
});
