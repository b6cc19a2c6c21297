/** The command line without Node: the executable finds what the command line finds, and pip installs the wheel that carries it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanEnvironment } from "../support/installation.mjs";
import { temporaryFolder } from "../support/temporary.js";
import { run as runHere } from "./run.js";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const EXAMPLES = path("test/examples");

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 100_000_000, env: cleanEnvironment() });
  return { status, stdout, stderr };
}

describe.skipIf(process.platform !== "linux" || process.arch !== "x64")("without Node", () => {
  let built = "";
  beforeAll(() => {
    built = mkdtempSync(join(tmpdir(), "chatbot-security-executable-"));
    const { status, stderr } = run(process.execPath, [path("scripts/executable.mjs"), built], built);
    expect(status, stderr).toBe(0);
  }, 240_000);
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  it("the executable finds what the command line finds, and leaves nothing behind", () => {
    const temporary = temporaryFolder();
    const args = ["--format", "sarif", "--preset", "strict", "--include-tests", "."];
    const { stdout, status, stderr } = spawnSync(join(built, "chatbot-security"), args, {
      cwd: EXAMPLES,
      encoding: "utf8",
      maxBuffer: 100_000_000,
      // No Node is to be found.
      env: { PATH: "/nowhere", TMPDIR: temporary },
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toBe(runHere(EXAMPLES, args).out);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("pip installs the wheel, and its command scans", () => {
    const folder = temporaryFolder({ "bot.py": "import os\nfrom flask import request\n\ndef run():\n    os.system(request.args['x'])\n" });
    expect(run("python3", ["-m", "venv", "env"], folder)).toMatchObject({ status: 0 });
    const pip = run("env/bin/python", ["-m", "pip", "install", "--quiet", "--no-index", "--find-links", built, "chatbot-security"], folder);
    expect(pip.status, pip.stderr).toBe(0);
    writeFileSync(join(folder, "chatbot-security.json"), '{ "ignores": ["env/**"] }');
    expect(run("env/bin/chatbot-security", ["bot.py"], folder)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("no-command-injection") as string,
    });
    expect(run("env/bin/python", ["-m", "pip", "uninstall", "--quiet", "--yes", "chatbot-security"], folder).status).toBe(0);
    expect(run("env/bin/chatbot-security", ["--version"], folder).status).not.toBe(0);
  });
});
