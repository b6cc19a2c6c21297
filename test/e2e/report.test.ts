/** The report page in a real browser, without a network: what it shows, how it works by keys and mouse, and that everybody can read it. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatHtml, type ScanResult } from "../../eslint-plugin/src/report/index.js";
import { file, finding, result, step } from "../report/sample.js";
import { temporaryFolder } from "../support/temporary.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"], timeout: 0 });
});
afterAll(() => browser.close());

const HOSTILE = `</script><img src=x onerror="window.hacked = true">`;

/** Two files, two severities, a way through three files, a long way, something known, something gone, and hostile names. */
function sample(): ScanResult {
  const way = [
    step(1, "chat text `message.content`", "source", "src/bot.js"),
    step(2, "passed to `run`", "call", "src/bot.js"),
    step(3, "parameter `text`", "parameter", "src/db/run.js"),
    step(4, "reaches `query`", "sink", "src/db/client.js"),
  ];
  const long = Array.from({ length: 40 }, (_, index) => step(index + 1, `stored in \`a${index}\``, index === 0 ? "source" : "assign"));
  return result(
    [
      file({
        file: "src/bot.js",
        findings: [
          finding({ file: "src/bot.js", flows: [{ source: "chat", steps: way }] }),
          finding({ file: "src/bot.js", message: "Something possible.", severity: "warning", confidence: "possible", flows: [] }),
        ],
        known: [finding({ file: "src/bot.js", message: "Something known." })],
        suppressionProblems: [
          { kind: "unused-suppression", message: "Useless.", start: { line: 9, column: 1 }, end: { line: 9, column: 2 } },
        ],
      }),
      file({ file: HOSTILE, findings: [finding({ file: HOSTILE, message: HOSTILE, flows: [{ source: "http", steps: long }] })] }),
    ],
    { baseline: { known: 1, stale: [{ file: "old.js", rule: "no-ssrf", fingerprint: "0000000000000000" }] } },
  );
}

async function open(scheme: "light" | "dark", shown = sample(), { inEditor = false } = {}): Promise<{ page: Page; complaints: string[] }> {
  const path = join(temporaryFolder(), "report.html");
  writeFileSync(path, formatHtml(shown));
  const context = await browser.newContext({ colorScheme: scheme, offline: true, viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  // Only what hangs fails, and the test's own time is for that.
  page.setDefaultTimeout(0);
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(path).href) complaints.push(`asked for ${request.url()}`);
  });
  if (inEditor)
    await page.addInitScript("window.sent = []; window.acquireVsCodeApi = () => ({ postMessage: (message) => sent.push(message) });");
  await page.goto(pathToFileURL(path).href);
  return { page, complaints };
}

const shown = (page: Page): Promise<number> => page.locator(".finding:visible").count();

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  it("is accessible, open and closed, and complains of nothing", async () => {
    for (const each of [sample(), result([])]) {
      const { page, complaints } = await open(scheme, each);
      const violations = async (): Promise<string[]> => {
        // The policy of the page keeps others' scripts out: this one comes with the browser's own hands.
        const found = (await page.evaluate(`${AXE}; axe.run(document, { resultTypes: ["violations"] })`)) as AxeResults;
        return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
      };
      expect(await violations()).toEqual([]);
      if (await page.locator("#expand").isVisible()) await page.locator("#expand").click();
      expect(await violations()).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});

describe("the page", () => {
  it("filters, searches and sorts", async () => {
    const { page } = await open("light");
    // What is new comes first.
    expect(await shown(page)).toBe(3);
    await page.locator('[data-select="status"]').selectOption("");
    expect(await shown(page)).toBe(4);
    await page.locator('[data-select="severity"]').selectOption("warning");
    expect(await shown(page)).toBe(1);
    await page.locator('[data-select="severity"]').selectOption("");
    await page.locator("#search").fill("something KNOWN");
    expect(await shown(page)).toBe(1);
    expect(await page.locator("#shown").textContent()).toBe("1 of 4 findings");
    await page.locator("#search").fill("no such thing");
    await page.locator("#reset").click();
    expect(await shown(page)).toBe(4);
    await page.locator("button[data-filter=source][data-value=http]").click();
    expect(await shown(page)).toBe(1);
    await page.locator("#clear").click();
    await page.locator("#sort").selectOption("file");
    expect(await page.locator(".finding").first().getAttribute("data-file")).toContain("</script>");
    await page.context().close();
  });

  it("is worked by keys", async () => {
    const { page } = await open("light");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    expect(await page.locator(".finding").first().getAttribute("open")).not.toBeNull();
    await page.keyboard.press("/");
    await page.keyboard.type("jk");
    expect(await page.locator("#search").inputValue()).toBe("jk");
    await page.context().close();
  });

  it("lets no text of others act", async () => {
    const { page } = await open("dark");
    await page.locator("#expand").click();
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator(".finding", { hasText: "onerror" }).count()).toBe(1);
    await page.context().close();
  });

  it("draws the way through the files, and opens everything on paper", async () => {
    const { page } = await open("light");
    const first = page.locator(".finding").first();
    await first.locator("summary").click();
    expect(await first.locator(".lane").count()).toBe(3);
    expect(await first.locator(".node").count()).toBe(4);
    expect(await first.locator(".step").count()).toBe(4);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator(".finding[open]").count()).toBe(3);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator(".finding[open]").count()).toBe(1);
    await page.context().close();
  });

  it("is an editor's page, too: in its colours, and places open there", async () => {
    const { page } = await open("light", sample(), { inEditor: true });
    await page.evaluate("document.body.className = 'vscode-dark'");
    await page.locator('html[data-theme="dark"]').waitFor({ state: "attached" });
    expect(await page.locator("#theme").isVisible()).toBe(false);
    await page.locator("summary").first().click();
    await page.locator(".place").first().click();
    expect(await page.evaluate("sent")).toEqual([{ type: "open", file: "src/bot.js", line: 1, column: 5 }]);
    await page.context().close();
  });
});
