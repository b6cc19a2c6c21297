/** The report as a page in the editor: totals, a way opened, a place that opens beside, in a light and in a dark theme. Read from the page. */
import { describe, expect, test } from "vitest";
import { POLL } from "./browser-editor.js";
import { TEST_TIME, useWorkbench } from "./workbench.js";

const FILE = "handlers/tags.js";

describe.each([
  ["light", "Light Modern"],
  ["dark", "Dark Modern"],
])("the report in a %s editor", (tone, theme) => {
  const bench = useWorkbench("telegram-notes-bot", FILE, undefined, { settings: { "workbench.colorTheme": theme } });

  test("counts what is known and leads to its place", { timeout: TEST_TIME }, async (context) => {
    const ide = bench.editor(context);
    const { page } = ide;
    await ide.squiggles().first().waitFor();
    await ide.command("Chatbot Security: Show Report");
    const report = page.frameLocator("iframe.webview").frameLocator("iframe");
    const findings = report.locator(".finding");
    await findings.first().waitFor();
    await expect.poll(() => findings.count(), POLL).toBe(1);
    await expect.poll(() => report.locator(".totals .total", { hasText: /error/iu }).first().textContent(), POLL).toMatch(/^1 /u);
    await expect.poll(() => report.locator("html").getAttribute("data-theme"), POLL).toBe(tone);
    await findings.first().locator("summary").click();
    await expect.poll(() => findings.first().locator(".step:visible").count(), POLL).toBeGreaterThanOrEqual(3);
    await bench.screenshot(`report-${tone}`);

    await findings.first().locator(".place").last().click();
    await ide.cursorAt(bench.lineOf("pool.query(sql)", FILE));
    expect(ide.foreign).toEqual([]);
  });
});
