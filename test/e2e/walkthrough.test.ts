/** The walkthrough in the editor: its steps are ticked off when what they ask for has happened. Once in English, once in German. Read from the page. */
import { readdirSync } from "node:fs";
import { describe, expect, test, type TestContext } from "vitest";
import { POLL } from "./browser-editor.js";
import { TEST_TIME, useWorkbench, type Workbench } from "./workbench.js";

interface Words {
  readonly walkthrough: string;
  /** Each step's title and its button. */
  readonly steps: readonly (readonly [title: string, button: string])[];
  readonly view: string;
  readonly step: RegExp;
  /** How the bot begins. */
  readonly about: string;
}

/** Opens the walkthrough, presses each step's button, and waits until the step is ticked off. */
async function walk(context: TestContext, bench: Workbench, words: Words, name: string): Promise<void> {
  const ide = bench.editor(context);
  const { page } = ide;
  const before = readdirSync(bench.folder, { recursive: true });
  await ide.command("Welcome: Open Walkthrough...", true);
  await ide.choose(words.walkthrough);
  const walkthrough = page.locator(".gettingStartedContainer");
  const press = async (index: number): Promise<void> => {
    const [title, button] = words.steps[index]!;
    const step = walkthrough.locator(".getting-started-step", { hasText: title });
    const offered = step.locator(".monaco-button:visible", { hasText: button });
    await step.waitFor();
    // A click opens a step that is closed, and takes the keys a moment later.
    if ((await step.getAttribute("aria-expanded")) !== "true") await step.locator(".step-title").click();
    await offered.click();
  };
  const ticked = async (index: number): Promise<void> => {
    const step = walkthrough.locator(".getting-started-step", { hasText: words.steps[index]![0] });
    await step.locator(".codicon.complete:visible").waitFor();
  };
  await walkthrough.locator(".getting-started-step").first().waitFor();
  await bench.screenshot(`${name}-1-open`);

  await press(0);
  await ticked(0);
  await page.locator(".editor-instance .view-line", { hasText: words.about }).waitFor();
  await ide.squiggles().first().waitFor();
  await press(1);
  await ticked(1);
  await press(2);
  await ticked(2);
  const steps = ide.view(words.view).locator(".monaco-list-row[aria-level='2']");
  await steps.first().waitFor();
  await expect.poll(() => steps.first().getAttribute("aria-label"), POLL).toMatch(words.step);
  await bench.screenshot(`${name}-2-flow`);
  await press(3);
  await ticked(3);
  await page.locator(".editor-instance .view-line", { hasText: "title = $2" }).first().waitFor();
  await ide.squiggles().first().waitFor({ state: "hidden" });
  await bench.screenshot(`${name}-3-repaired`);
  expect(readdirSync(bench.folder, { recursive: true })).toEqual(before);
  expect(ide.foreign).toEqual([]);
}

describe("the walkthrough", { timeout: TEST_TIME }, () => {
  const bench = useWorkbench("telegram-notes-bot", undefined);

  test("has a defect seen, followed and repaired, and the folder left as it is", async (context) => {
    await walk(
      context,
      bench,
      {
        walkthrough: "Find and repair a defect in a bot",
        steps: [
          ["Open a bot with a defect", "Open in JavaScript"],
          ["See the finding", "Go to the Finding"],
          ["Follow the data", "Show Data Flow"],
          ["Repair the defect", "Fix the Finding"],
        ],
        view: "Data Flow",
        step: /^Source, 1 of \d+: /u,
        about: "A sample bot with one defect",
      },
      "walkthrough",
    );
  });
});

describe("the walkthrough in German", { timeout: TEST_TIME }, () => {
  const bench = useWorkbench("telegram-notes-bot", undefined, undefined, { language: "de" });

  test("says the same", async (context) => {
    await walk(
      context,
      bench,
      {
        walkthrough: "Einen Fehler in einem Bot finden und beheben",
        steps: [
          ["Einen Bot mit einem Fehler öffnen", "In JavaScript öffnen"],
          ["Den Befund sehen", "Zum Befund"],
          ["Den Daten folgen", "Datenfluss anzeigen"],
          ["Den Fehler beheben", "Befund beheben"],
        ],
        view: "Datenfluss",
        step: /^Quelle, 1 von \d+: /u,
        about: "Ein Beispiel-Bot mit einem Fehler",
      },
      "walkthrough-german",
    );
  });
});
