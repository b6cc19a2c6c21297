/** Repairs in the editor: a reason for a disabled rule, a row of settings from the code at hand, fixes on save. Read from the page and the disk. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { POLL } from "./browser-editor.js";
import { TEST_TIME, useWorkbench } from "./workbench.js";

const FILE = "find.js";
const SETTINGS = "chatbot-security.json";
const BOT = `import { Telegraf } from "telegraf";
import { Pool } from "pg";
import { clean } from "./checks.js";

const pool = new Pool();
const bot = new Telegraf(process.env.BOT_TOKEN);
bot.command("find", async (ctx) => {
  await pool.query("SELECT * FROM notes WHERE name = '" + clean(ctx.payload) + "'");
});
bot.command("drop", async (ctx) => {
  const name = ctx.payload;
  await pool.query(\`DELETE FROM notes WHERE name = '\${name}'\`);
});
`;
const CHECKS = `import { service } from "@acme/services";

export const clean = (text) => service("quoting").quote(text) ?? text;
`;

const bench = useWorkbench("telegram-notes-bot", FILE, (folder) => {
  writeFileSync(join(folder, FILE), BOT);
  writeFileSync(join(folder, "checks.js"), CHECKS);
  mkdirSync(join(folder, ".vscode"));
  const onSave = { "editor.codeActionsOnSave": { "source.fixAll.chatbotSecurity": "explicit" } };
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(onSave));
});

describe("repairs", { timeout: TEST_TIME }, () => {
  test("a declared sanitizer counts at once, a fix comes with the save, a rule goes with its reason", async (context) => {
    const ide = bench.editor(context);
    const { page } = ide;
    await expect.poll(() => ide.squiggles().count(), POLL).toBe(2);

    await ide.goTo(8, 62);
    await ide.command("Chatbot Security: Declare as Sanitizer", true);
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await bench.screenshot("repairs-1-declare");
    await ide.choose("SQL");
    await expect.poll(() => ide.squiggles().count(), POLL).toBe(1);
    expect(JSON.parse(bench.onDisk(SETTINGS))).toMatchObject({
      models: [
        {
          modules: { "./checks.js": "./checks.js" },
          types: { "./checks.js": { members: { clean: { call: { returns: { cleans: ["sql"] } } } } } },
        },
      ],
    });

    await ide.openFile(FILE);
    await ide.goTo(12, 22);
    const fixes = await ide.quickFixes();
    await bench.screenshot("repairs-2-quick-fixes");
    await fixes.filter({ hasText: "Disable no-sql-injection for this project" }).click();
    await ide.answer("the statements are reviewed");
    await expect.poll(() => ide.squiggles().count(), POLL).toBe(0);
    expect(bench.onDisk(SETTINGS)).toContain('"off": "the statements are reviewed"');
    await ide.openFile(SETTINGS);
    await bench.screenshot("repairs-3-settings");

    writeFileSync(join(bench.folder, SETTINGS), "{}\n");
    await ide.openFile(FILE);
    await expect.poll(() => ide.squiggles().count(), POLL).toBe(2);
    await ide.goTo(14, 1);
    await page.keyboard.type("// saved");
    await page.locator(".tab.active.dirty").waitFor();
    await expect.poll(() => ide.squiggles().count(), POLL).toBe(2);
    // Nothing is analysed for a save: until the latest text is, another save is what brings the fix.
    const saved = async (): Promise<string> => {
      await ide.save();
      return bench.onDisk(FILE);
    };
    await expect.poll(saved, { ...POLL, interval: 1000 }).toContain("name = $1");
    await bench.screenshot("repairs-4-fixed-on-save");
    expect(existsSync(join(bench.folder, SETTINGS))).toBe(true);
    expect(ide.foreign).toEqual([]);
  });
});
