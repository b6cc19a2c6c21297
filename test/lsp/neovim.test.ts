/** The server under Neovim's built-in client, set up as docs/editors.md says: pushed diagnostics, hover, and a quick fix applied by the editor itself. */
import { execFile, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOT, serverProgram } from "./support/built.js";

const version = spawnSync("nvim", ["--version"], { encoding: "utf8" });
const isMissing = version.error !== undefined || version.status !== 0;
if (isMissing && !process.env["CI"]) console.warn("Neovim is not installed: its tests are skipped.");

interface Shown {
  readonly line: number;
  readonly severity: number;
  readonly source: string;
  readonly code: string;
  readonly related: number;
}

interface Result {
  readonly problem?: string;
  readonly before: readonly Shown[];
  readonly after: readonly Shown[];
  readonly hover: string;
  readonly actions: readonly string[];
  readonly text: string;
  readonly exit: number;
}

/** The blocks of Lua on the page that users read. */
function configurations(): readonly string[] {
  const page = readFileSync(fileURLToPath(new URL("../../docs/editors.md", import.meta.url)), "utf8");
  return [...page.matchAll(/```lua\n([\s\S]*?)```/gu)].map(([, code]) => code!);
}

describe("Neovim", () => {
  it("is there where it has to be", () => {
    expect(isMissing && process.env["CI"] ? "Neovim is missing: install it, since in CI its tests must run" : "").toBe("");
  });

  describe.skipIf(isMissing)("with the server", () => {
    const folder = mkdtempSync(join(tmpdir(), "chatbot neovim "));
    let result: Result;

    beforeAll(async () => {
      const file = join(folder, "bot.ts");
      const output = join(folder, "output.json");
      writeFileSync(file, BOT);
      writeFileSync(join(folder, "package.json"), "{}");
      // The server by its own name, as it is installed; it leaves behind how it ended.
      const exit = join(folder, "exit");
      const program = join(folder, "chatbot-security-language-server");
      writeFileSync(
        program,
        `#!/bin/sh\n'${process.execPath}' '${serverProgram()}' "$@"\necho $? > '${exit}.part'\nmv '${exit}.part' '${exit}'\n`,
      );
      chmodSync(program, 0o755);
      const [newer = "", older = ""] = configurations();
      const script = fileURLToPath(new URL("support/neovim.lua", import.meta.url));
      await promisify(execFile)("nvim", ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`], {
        timeout: 110_000,
        cwd: folder,
        env: {
          ...process.env,
          HOME: folder,
          XDG_STATE_HOME: folder,
          XDG_CACHE_HOME: folder,
          PATH: `${folder}:${process.env["PATH"]}`,
          CHATBOT_NEW: newer,
          CHATBOT_OLD: older,
          CHATBOT_FILE: file,
          CHATBOT_EXIT: exit,
          CHATBOT_OUTPUT: output,
        },
      });
      result = JSON.parse(readFileSync(output, "utf8")) as Result;
    }, 90_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("runs through", () => expect(result.problem).toBeUndefined());

    it("shows the finding with its path", () => {
      expect(result.before).toHaveLength(1);
      expect(result.before[0]).toMatchObject({ line: 8, severity: 1, source: "chatbot-security", code: "no-sql-injection" });
      expect(result.before[0]?.related).toBeGreaterThanOrEqual(2);
    });

    it("explains it on hover", () => expect(result.hover).toContain("no-sql-injection"));

    it("offers the fix and the two ways to disable", () => {
      expect(result.actions).toEqual(
        expect.arrayContaining(["Disable no-sql-injection for this line", "Disable no-sql-injection for this file"]),
      );
      expect(result.actions.length).toBeGreaterThan(2);
    });

    it("applies the fix, and the finding goes", () => {
      expect(result.text).toContain("$1");
      expect(result.after).toEqual([]);
    });

    it("ends the server properly", () => expect(result.exit).toBe(0));
  });
});
