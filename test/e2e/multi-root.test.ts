/** Several folders in one window, each with settings of its own: the editor's, and those of its own file. Read from the page. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { POLL } from "./browser-editor.js";
import { TEST_TIME, useWorkbench } from "./workbench.js";

const BOT = `import { Telegraf } from "telegraf";
import { Pool } from "pg";

const pool = new Pool();
const bot = new Telegraf(process.env.BOT_TOKEN);
bot.command("find", async (ctx) => {
  console.log(\`find \${ctx.payload}\`);
  await pool.query(\`SELECT * FROM notes WHERE name = '\${ctx.payload}'\`);
});
`;
const EDITOR = ".vscode/settings.json";
/** What is written into each folder beside its bot. */
const FOLDERS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  plain: {},
  strict: { [EDITOR]: { "chatbotSecurity.preset": "strict" } },
  quiet: { [EDITOR]: { "chatbotSecurity.enable": false } },
  own: { "chatbot-security.json": { preset: "strict", rules: { "no-sql-injection": { off: "the statements are reviewed" } } } },
};
const WORKSPACE = "all.code-workspace";

const bench = useWorkbench(
  "telegram-notes-bot",
  undefined,
  (root) => {
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    for (const [name, files] of Object.entries(FOLDERS)) {
      write(`${name}/${name}.js`, BOT);
      for (const [file, content] of Object.entries(files)) write(`${name}/${file}`, JSON.stringify(content));
    }
    write(WORKSPACE, JSON.stringify({ folders: Object.keys(FOLDERS).map((path) => ({ path })) }));
  },
  { workspace: WORKSPACE },
);

describe("a workspace of several folders", { timeout: TEST_TIME }, () => {
  test("has the settings of each folder for its files", async (context) => {
    const ide = bench.editor(context);
    for (const name of Object.keys(FOLDERS)) await ide.openFile(`${name}.js`);
    await ide.command("Chatbot Security: Focus on Findings View");
    const rows = ide.view("Findings").locator(".monaco-list-row[aria-level='2']");
    const found = async (): Promise<readonly string[]> => {
      const labels = await rows.evaluateAll((elements) => elements.map((element) => element.getAttribute("aria-label") ?? ""));
      return labels.map((label) => label.replace(/^\w+, ([\w-]+): .* (\S+), line (\d+)\b.*$/u, "$2:$3 $1")).sort();
    };
    await expect
      .poll(found, POLL)
      .toEqual([
        "own/own.js:7 no-log-injection",
        "own/own.js:7 no-sensitive-data-logging",
        "plain/plain.js:8 no-sql-injection",
        "strict/strict.js:7 no-log-injection",
        "strict/strict.js:7 no-sensitive-data-logging",
        "strict/strict.js:8 no-sql-injection",
      ]);
    await bench.screenshot("multi-root");
    expect(ide.foreign).toEqual([]);
  });
});
