/**
 * What every test of the editor shares: the extension built from here, a copy of an example bot, one editor for the whole file of tests, and
 * a picture of where it failed. `CHATBOT_SECURITY_E2E_VSIX` names an extension to test in place of the one built from here.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, type TestContext } from "vitest";
import { BrowserEditor, type StartOptions } from "./browser-editor.js";
import { prepareEditor } from "./setup.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const OUTPUT = join(here, "output");
const MINUTE = 60_000;
/** Only what hangs fails. */
export const TEST_TIME = 20 * MINUTE;

export interface Workbench {
  /** The copy of the example bot. */
  readonly folder: string;
  /** The editor; the test is skipped where there is none. */
  editor(context: TestContext): BrowserEditor;
  onDisk(file: string): string;
  /** The line of the first occurrence, counted from 1. */
  lineOf(text: string, file: string): number;
  screenshot(name: string): Promise<void>;
}

/** Registers what starts and stops the editor. */
export function useWorkbench(
  example: string,
  file: string | undefined,
  prepare: (folder: string) => void = () => undefined,
  options: Pick<StartOptions, "settings" | "virtual" | "language"> = {},
): Workbench {
  const scratch = mkdtempSync(join(tmpdir(), "editor-test-"));
  const folder = join(scratch, example);
  let editor: BrowserEditor | undefined;
  let unavailable = "";
  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    cpSync(join(root, "test/examples", example), folder, { recursive: true });
    prepare(folder);
    const vsix = process.env["CHATBOT_SECURITY_E2E_VSIX"] ?? join(scratch, "chatbot-security.vsix");
    if (vsix.startsWith(scratch)) await promisify(execFile)(process.execPath, [join(root, "extension/build.mjs"), "--vsix", vsix]);
    const machine = await prepareEditor().catch((error: unknown) => {
      if (process.env["CI"]) throw error;
      unavailable = `no editor on this machine: ${(error as Error).message}`;
      console.warn(unavailable);
    });
    if (!machine) return;
    editor = await BrowserEditor.start(machine, { vsix, folder, trusted: true, ...options });
    if (file !== undefined) await editor.openFile(file);
  }, TEST_TIME);
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await editor?.screenshot(join(OUTPUT, `failed-${task.name.replace(/\W+/g, "-").slice(0, 40)}.png`));
  }, TEST_TIME);
  afterAll(async () => {
    await editor?.stop();
    rmSync(scratch, { recursive: true, force: true });
  }, TEST_TIME);
  const onDisk = (path: string): string => readFileSync(join(folder, path), "utf8");
  return {
    folder,
    editor: (context) => editor ?? context.skip(unavailable),
    onDisk,
    lineOf(text, path) {
      const line =
        onDisk(path)
          .split("\n")
          .findIndex((each) => each.includes(text)) + 1;
      if (line === 0) throw new Error(`${path} has no ${text}`);
      return line;
    },
    screenshot: async (name) => editor?.screenshot(join(OUTPUT, `${name}.png`)),
  };
}
