/** The list of findings in the editor: groups, filters, badge, and what its rows can do. Read from the page. */
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { POLL } from "./browser-editor.js";
import { TEST_TIME, useWorkbench } from "./workbench.js";

const FILE = "handlers/tags.js";
const bench = useWorkbench("telegram-notes-bot", FILE);

describe("the list of findings", { timeout: TEST_TIME }, () => {
  test("counts, groups and filters, and repairs from its rows", async (context) => {
    const ide = bench.editor(context);
    const { page } = ide;
    await ide.squiggles().first().waitFor();
    // The badge lies over the icon: both belong to the item.
    const icon = page.locator("[aria-label*='Chatbot Security']");
    await page.locator(".activitybar .action-item", { has: icon }).first().click();
    const rows = ide.view("Findings").locator(".monaco-list-row");
    const findings = ide.view("Findings").locator(".monaco-list-row[aria-level='2']");
    await findings.first().waitFor();
    const label = () => rows.first().getAttribute("aria-label");
    await expect.poll(label, POLL).toMatch(/^Errors: \d+ findings?$/u);
    const spoken = () => findings.first().getAttribute("aria-label");
    await expect.poll(spoken, POLL).toMatch(/^error, no-sql-injection: .+tags\.js, line 23\. Has a quick fix/u);
    await page.locator(".activitybar .badge-content", { hasText: /^\d+$/u }).first().waitFor();
    await bench.screenshot("findings-1-severity");

    for (const [choice, expected] of [
      ["OWASP Category", /^LLM05:2025 Improper Output Handling: \d+ findings?$/u],
      ["File", /^handlers\/tags\.js: \d+ findings?$/u],
      ["Rule", /^no-sql-injection: \d+ findings?$/u],
    ] as const) {
      await ide.command("Chatbot Security: Group Findings By", true);
      await ide.choose(choice);
      await expect.poll(label, POLL).toMatch(expected);
    }
    await bench.screenshot("findings-2-rule");

    // Of a file without findings nothing is shown, and the view says why.
    await ide.openFile("db.js");
    await ide.command("Chatbot Security: Filter Findings", true);
    await ide.tick("Current file only");
    const clear = ide.view("Findings").locator(".welcome-view", { hasText: "hidden by filters" });
    await clear.waitFor();
    await bench.screenshot("findings-3-filtered");
    await clear.locator(".monaco-button", { hasText: "Clear Filters" }).click();
    await findings.first().waitFor();

    // By keyboard: the row opens its file, and its rule has a page.
    await ide.command("Chatbot Security: Focus on Findings View");
    const focused = (row: Locator) => row.and(ide.view("Findings").locator(".monaco-list:focus-within .focused")).waitFor();
    await ide.view("Findings").locator(".monaco-list:focus-within").waitFor();
    await page.keyboard.press("Home");
    await focused(rows.first());
    await page.keyboard.press("ArrowDown");
    await focused(findings.first());
    await page.keyboard.press("Enter");
    await page.locator(`.tab.active[data-resource-name="tags.js"]`).waitFor();
    await ide.cursorAt(23);
    await page.keyboard.press("Shift+F10");
    const menu = page.locator(".monaco-menu .action-label", { hasText: "Open Rule Documentation" }).first();
    await menu.waitFor();
    await bench.screenshot("findings-4-menu");
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });

    await findings.first().hover();
    await findings.first().locator(".action-label[aria-label^='Fix']").click();
    await ide.squiggles().first().waitFor({ state: "hidden" });
    await page.locator(".editor-instance .view-line", { hasText: "name = $2" }).first().waitFor();
    await ide.view("Findings").locator(".welcome-view", { hasText: "No findings" }).waitFor();
    await bench.screenshot("findings-5-fixed");
    expect(ide.foreign).toEqual([]);
  });
});
