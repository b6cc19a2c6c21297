/** The report as a page in the editor: totals, a way opened, a place that opens beside, in a light and in a dark theme. Read from the page. */
import { describe, expect, test } from "vitest";
import { PATIENCE } from "./browser-editor.js";
import { useWorkbench } from "./workbench.js";

const FILE = "handlers/tags.js";

describe.each([
  ["light", "Light Modern"],
  ["dark", "Dark Modern"],
])("the report in a %s editor", (tone, theme) => {
  const bench = useWorkbench("telegram-notes-bot", FILE, undefined, { settings: { "workbench.colorTheme": theme } });

  test("counts what is known and leads to its place", { timeout: 10 * 60_000 }, async (context) => {
    const ide = bench.editor(context);
    const { page } = ide;
    await ide.squiggles().first().waitFor({ timeout: PATIENCE });
    await ide.command("Chatbot Security: Show Report");
    const report = page.frameLocator("iframe.webview").frameLocator("iframe");
    const findings = report.locator(".finding");
    await findings.first().waitFor({ timeout: PATIENCE });
    expect(await findings.count()).toBe(1);
    expect(await report.locator(".totals .total", { hasText: /error/iu }).first().textContent()).toMatch(/^1 /u);
    await expect.poll(() => report.locator("html").getAttribute("data-theme"), { timeout: PATIENCE }).toBe(tone);
    await findings.first().locator("summary").click();
    expect(await findings.first().locator(".step").count()).toBeGreaterThanOrEqual(3);
    await bench.screenshot(`report-${tone}`);

    await findings.first().locator(".place").last().click();
    await page
      .locator("#status\\.editor\\.selection", { hasText: `Ln ${bench.lineOf("pool.query(sql)", FILE)},` })
      .waitFor({ timeout: PATIENCE });
    expect(ide.foreign).toEqual([]);
  });
});
