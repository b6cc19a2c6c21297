/** The way of a finding's data in the editor: lens, tree, steps, marks, peek. Read from the page. */
import { describe, expect, test } from "vitest";
import { PATIENCE } from "./browser-editor.js";
import { useWorkbench } from "./workbench.js";

const FILE = "handlers/tags.js";
const bench = useWorkbench("telegram-notes-bot", FILE);

describe("the data flow of a finding", { timeout: 5 * 60_000 }, () => {
  test("is announced by a lens, shown as a tree, walked by keys and peeked at", async (context) => {
    const ide = bench.editor(context);
    const { page } = ide;
    await ide.squiggles().first().waitFor({ timeout: PATIENCE });
    const lens = page.locator(".codelens-decoration a", { hasText: "Show data flow" }).first();
    await lens.waitFor({ timeout: PATIENCE });
    expect(await lens.textContent()).toMatch(/^.+ → … → .+ \(\d+ steps\): Show data flow$/u);
    await bench.screenshot("path-1-lens");
    await lens.click();

    const rows = ide.view("Data Flow").locator(".monaco-list-row[aria-level='2']");
    await rows.first().waitFor({ timeout: PATIENCE });
    const labels = await rows.evaluateAll((elements) => elements.map((element) => element.getAttribute("aria-label")));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    expect(labels[0]).toMatch(/^Source, 1 of \d+: .+tags\.js, line \d+: /u);
    expect(labels.at(-1)).toMatch(/^Sink, \d+ of \d+: .+pool\.query/u);
    // The sink is where one starts; its line and the others carry marks.
    const sink = bench.lineOf("pool.query(sql)", FILE);
    await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${sink},` }).waitFor({ timeout: PATIENCE });
    expect(await page.locator(".editor-instance .view-overlays [class*='ced-']").count()).toBeGreaterThanOrEqual(3);
    await bench.screenshot("path-2-tree");

    await page.keyboard.press("Shift+F7");
    await page.keyboard.press("Shift+F7");
    const selected = ide.view("Data Flow").locator(".monaco-list-row.selected");
    const two = labels.length - 2;
    await expect.poll(() => selected.getAttribute("aria-label"), { timeout: PATIENCE }).toBe(labels[two - 1]);
    await page.keyboard.press("F7");
    await expect.poll(() => selected.getAttribute("aria-label"), { timeout: PATIENCE }).toBe(labels[two]);
    await rows.first().click();
    const source = bench.lineOf("ctx.match[1]", FILE);
    await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${source},` }).waitFor({ timeout: PATIENCE });
    await bench.screenshot("path-3-source");

    await ide.command("Chatbot Security: Peek All Steps");
    await page.locator(".peekview-widget .ref-tree .monaco-list-row").first().waitFor({ timeout: PATIENCE });
    await bench.screenshot("path-4-peek");
    await page.keyboard.press("Escape");

    await ide.command("Chatbot Security: Close Data Flow");
    await rows.first().waitFor({ state: "hidden", timeout: PATIENCE });
    expect(ide.foreign).toEqual([]);
  });

  test("is reached from the hover and from the lightbulb", async (context) => {
    const ide = bench.editor(context);
    const { page } = ide;
    await ide.goTo(bench.lineOf("pool.query(sql)", FILE), 35);
    await ide.hover();
    await page
      .locator(".monaco-hover", { hasText: /Path: .+ → / })
      .first()
      .waitFor({ timeout: PATIENCE });
    await bench.screenshot("path-5-hover");
    await page.keyboard.press("Escape");
    const fixes = await ide.quickFixes();
    await fixes.filter({ hasText: "Show data flow" }).click();
    await ide.view("Data Flow").locator(".monaco-list-row[aria-level='2']").first().waitFor({ timeout: PATIENCE });
  });
});
