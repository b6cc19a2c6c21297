/** The way of a finding's data in the editor: lens, tree, steps, marks, peek. Read from the page. */
import { describe, expect, test } from "vitest";
import { POLL } from "./browser-editor.js";
import { TEST_TIME, useWorkbench } from "./workbench.js";

const FILE = "handlers/tags.js";
const bench = useWorkbench("telegram-notes-bot", FILE);

describe("the data flow of a finding", { timeout: TEST_TIME }, () => {
  test("is announced by a lens, shown as a tree, walked by keys and peeked at", async (context) => {
    const ide = bench.editor(context);
    const { page } = ide;
    await ide.squiggles().first().waitFor();
    const lens = page.locator(".codelens-decoration a", { hasText: "Show data flow" }).first();
    await lens.waitFor();
    await expect.poll(() => lens.textContent(), POLL).toMatch(/^.+ → … → .+ \(\d+ steps\): Show data flow$/u);
    await bench.screenshot("path-1-lens");
    await lens.click();

    const rows = ide.view("Data Flow").locator(".monaco-list-row[aria-level='2']");
    await rows.first().waitFor();
    await expect.poll(() => rows.last().getAttribute("aria-label"), POLL).toMatch(/^Sink, \d+ of \d+: .+pool\.query/u);
    const labels = await rows.evaluateAll((elements) => elements.map((element) => element.getAttribute("aria-label")));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    expect(labels[0]).toMatch(/^Source, 1 of \d+: .+tags\.js, line \d+: /u);
    // The sink is where one starts; its line and the others carry marks.
    const sink = bench.lineOf("pool.query(sql)", FILE);
    await ide.cursorAt(sink);
    await ide.hasKeys();
    const marks = page.locator(".editor-instance .view-overlays [class*='ced-']");
    await expect.poll(() => marks.count(), POLL).toBeGreaterThanOrEqual(3);
    const selected = ide.view("Data Flow").locator(".monaco-list-row.selected");
    await expect.poll(() => selected.getAttribute("aria-label"), POLL).toBe(labels.at(-1));
    await bench.screenshot("path-2-tree");

    await page.keyboard.press("Shift+F7");
    await page.keyboard.press("Shift+F7");
    const two = labels.length - 2;
    await expect.poll(() => selected.getAttribute("aria-label"), POLL).toBe(labels[two - 1]);
    await page.keyboard.press("F7");
    await expect.poll(() => selected.getAttribute("aria-label"), POLL).toBe(labels[two]);
    await rows.first().click();
    const source = bench.lineOf("ctx.match[1]", FILE);
    await ide.cursorAt(source);
    await bench.screenshot("path-3-source");

    await ide.command("Chatbot Security: Peek All Steps");
    const peek = page.locator(".peekview-widget");
    await peek.locator(".ref-tree .monaco-list-row").first().waitFor();
    await peek.locator(".monaco-editor.focused, .monaco-list:focus-within").first().waitFor();
    await bench.screenshot("path-4-peek");
    await page.keyboard.press("Escape");
    await peek.waitFor({ state: "hidden" });

    await ide.command("Chatbot Security: Close Data Flow");
    await rows.first().waitFor({ state: "hidden" });
    expect(ide.foreign).toEqual([]);
  });

  test("is reached from the hover and from the lightbulb", async (context) => {
    const ide = bench.editor(context);
    const { page } = ide;
    await ide.squiggles().first().waitFor();
    await ide.goTo(bench.lineOf("pool.query(sql)", FILE), 35);
    await ide.hover(/Path: .+ → /);
    await bench.screenshot("path-5-hover");
    await page.keyboard.press("Escape");
    await page.locator(".monaco-hover").first().waitFor({ state: "hidden" });
    const fixes = await ide.quickFixes();
    await fixes.filter({ hasText: "Show data flow" }).click();
    await ide.view("Data Flow").locator(".monaco-list-row[aria-level='2']").first().waitFor();
  });
});
