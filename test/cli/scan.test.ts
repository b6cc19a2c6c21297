/** What the command line prints and with which code it ends. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary.js";
import { BAD_BOT, GOOD_BOT, run } from "./run.js";

interface Json {
  readonly findings: readonly { readonly file: string; readonly line: number; readonly rule: string }[];
  readonly summary: Readonly<Record<string, unknown>>;
}
const json = (out: string): Json => JSON.parse(out) as Json;

describe("scan", () => {
  it("reports a finding with its way and ends with 1", () => {
    const { code, out, err } = run(temporaryFolder({ "src/bot.js": BAD_BOT }), []);
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(out).toMatch(/^src\/bot\.js\n {2}3:\d+ {2}error {2}.*`ctx\.message\.text`.* {2}no-command-injection\n {6}1\. /u);
    expect(out).toMatch(/\n1 finding \(1 error, 0 warnings\) in 1 file, 3 lines, \d+\.\d s\n$/u);
  });

  it("ends with 0 when there is nothing to report, not even a file", () => {
    expect(run(temporaryFolder({ "bot.js": GOOD_BOT }), ["scan"])).toMatchObject({ code: 0, err: "" });
    expect(run(temporaryFolder(), ["scan", "."]).out).toMatch(/^No findings in 0 files, 0 lines/u);
  });

  it("scans Python, without its environments, and its tests for secrets only", () => {
    const bot = `import os
from telegram.ext import Application, CommandHandler

async def ping(update, context):
    os.system("ping " + update.message.text)
    # eslint-disable-next-line chatbot-security/no-command-injection -- our own machine
    os.system("ping " + update.message.text)

Application.builder().build().add_handler(CommandHandler("ping", ping))
`;
    const files = { "bot.py": bot, "test_bot.py": bot, "tests/bot.py": bot, "conftest.py": bot, "env/pyvenv.cfg": "", "env/bot.py": bot };
    const { out } = run(temporaryFolder(files), ["--format", "json"]);
    expect(json(out).findings.map(({ file, line }) => `${file}:${line}`)).toEqual(["bot.py:5"]);
    expect(json(out).summary).toMatchObject({ files: 4, secretsOnly: 3, suppressed: 1, skipped: [{ reason: "vendored", folders: 1 }] });
    const readStdin = (): Uint8Array => Buffer.from(bot);
    expect(run(temporaryFolder(), ["--stdin", "--stdin-filename", "bot.py"], { readStdin }).out).toContain("bot.py\n");
  });

  it("takes files and folders, here or elsewhere, and shows paths from here", () => {
    const root = temporaryFolder({ "a/bot.js": BAD_BOT, "b/bot.js": BAD_BOT, "c/bot.js": BAD_BOT });
    const files = (cwd: string, ...paths: string[]): string[] =>
      run(join(root, cwd), ["scan", "--quiet", ...paths]).out.match(/^\S+$/gmu) ?? [];
    expect(files(".", "a", "b/bot.js")).toEqual(["a/bot.js", "b/bot.js"]);
    expect(files(".", "a", "a/bot.js", "./a/")).toEqual(["a/bot.js"]);
    expect(files("a", "../b")).toEqual(["../b/bot.js"]);
    expect(files("a", ".", "../c")).toEqual(["../a/bot.js", "../c/bot.js"]);
    expect(files("a", join(root, "b"))).toEqual(["../b/bot.js"]);
  });

  it("fails on the severity it is told", () => {
    const root = temporaryFolder({ "bot.js": BAD_BOT });
    expect(run(root, ["--fail-on", "never"])).toMatchObject({ code: 0, out: expect.stringContaining("1 error") as string });
    expect(run(root, ["--fail-on", "warning"]).code).toBe(1);
    expect(run(root, ["--fail-on", "error"]).code).toBe(1);
  });

  it("switches rules off", () => {
    const root = temporaryFolder({ "bot.js": BAD_BOT });
    expect(run(root, ["--rule", "no-command-injection:off"]).code).toBe(0);
    expect(run(root, ["--rule", "chatbot-security/no-command-injection:off", "--rule", "no-ssrf:off"]).code).toBe(0);
  });

  it("honours comments and counts what they switch off", () => {
    const root = temporaryFolder({ "bot.js": `/* eslint-disable chatbot-security/no-command-injection -- trusted */\n${BAD_BOT}` });
    expect(run(root, [])).toMatchObject({ code: 0, out: expect.stringContaining("1 finding switched off by comments") as string });
  });

  it("searches tests for secrets only, unless asked for more", () => {
    const root = temporaryFolder({ "test/bot.js": BAD_BOT });
    expect(run(root, [])).toMatchObject({ code: 0, out: expect.stringContaining("1 test file searched for secrets only") as string });
    expect(run(root, ["--include-tests"]).code).toBe(1);
    expect(run(root, ["test"]).code).toBe(1);
  });

  it("says what it skipped, by name when asked", () => {
    const root = temporaryFolder({ "node_modules/x/bot.js": BAD_BOT, "bot.min.js": BAD_BOT });
    expect(run(root, []).out).toContain("Not scanned: 1 folder (vendored), 1 file (minified)\n");
    expect(run(root, ["--verbose"]).err).toBe("not scanned  bot.min.js  minified\nnot scanned  node_modules/  vendored\n");
  });

  it("scans standard input under the name it is given", () => {
    const root = temporaryFolder({ "src/bot.ts": GOOD_BOT });
    const readStdin = () => Buffer.from(BAD_BOT);
    const { code, out } = run(root, ["--stdin", "--stdin-filename", "src/bot.ts"], { readStdin });
    expect(code).toBe(1);
    expect(out).toContain("src/bot.ts\n");
    expect(run(root, ["--stdin"], { readStdin }).out).toContain("input.js\n");
  });
});

describe("reports", () => {
  it("are written to a file, without colours", () => {
    const root = temporaryFolder({ "bot.js": BAD_BOT });
    const args = ["--output", "report.txt", "--color"];
    expect(run(root, args)).toEqual({ code: 1, out: "", err: "" });
    expect(readFileSync(join(root, "report.txt"), "utf8")).toMatch(/^bot\.js\n {2}3:/u);
  });

  it("as JSON and SARIF are alone on standard output, and the same each time", () => {
    const root = temporaryFolder({ "b ü.js": BAD_BOT, "a.js": "let = ;" });
    for (const format of ["json", "sarif"]) {
      const { out } = run(root, ["--format", format]);
      expect(() => JSON.parse(out) as unknown).not.toThrow();
      expect(run(root, ["--format", format]).out).toBe(out);
    }
    expect(json(run(root, ["--format", "json"]).out).findings).toMatchObject([{ file: "b ü.js", line: 3, rule: "no-command-injection" }]);
    expect(run(root, ["--format", "sarif"]).out).toContain('"uri": "b%20%C3%BC.js"');
  });

  it("are coloured on a terminal, unless somebody says no", () => {
    const root = temporaryFolder({ "bot.js": BAD_BOT });
    const coloured = (args: readonly string[], isTTY: boolean, env = {}): boolean => {
      let text = "";
      run(root, args, { env, stdout: { isTTY, write: (part) => (text += part) } });
      return text.includes("\u001B[");
    };
    expect(coloured([], true)).toBe(true);
    expect(coloured([], false)).toBe(false);
    expect(coloured(["--color"], false)).toBe(true);
    expect(coloured(["--no-color"], true)).toBe(false);
    expect(coloured([], true, { NO_COLOR: "1" })).toBe(false);
    expect(coloured([], false, { FORCE_COLOR: "1" })).toBe(true);
    expect(coloured([], true, { TERM: "dumb" })).toBe(false);
  });

  it("come with progress on a terminal only, and none is left", () => {
    const root = temporaryFolder({ "bot.js": GOOD_BOT });
    const progress = (isTTY: boolean, ...args: string[]): string => {
      let text = "";
      run(root, args, { stderr: { isTTY, columns: 80, write: (part) => (text += part) } });
      return text;
    };
    expect(progress(true)).toBe("\r\u001B[KScanning 1 of 1  bot.js\r\u001B[K");
    expect(progress(false)).toBe("");
    expect(progress(true, "--quiet")).toBe("");
  });
});

describe("chatbot-security.json", () => {
  const settings = (value: unknown): string => JSON.stringify(value);

  it("of the nearest folder is used, as far as the repository goes", () => {
    const root = temporaryFolder({
      "chatbot-security.json": settings({ rules: { "no-command-injection": "off" } }),
      "repo/src/bot.js": BAD_BOT,
      "bot.js": BAD_BOT,
    });
    expect(run(root, ["bot.js"]).code).toBe(0);
    expect(run(root, ["repo/src"]).code).toBe(0);
    mkdirSync(join(root, "repo/.git"));
    expect(run(root, ["repo/src"]).code).toBe(1);
    writeFileSync(join(root, "repo/chatbot-security.json"), settings({ rules: { "no-command-injection": "off" } }));
    expect(run(root, ["repo/src"]).code).toBe(0);
    expect(run(join(root, "repo/src"), []).code).toBe(0);
  });

  it("outside of a repository counts below the current folder only", () => {
    const root = temporaryFolder({
      "chatbot-security.json": settings({ rules: { "no-command-injection": "off" } }),
      "bots/bot.js": BAD_BOT,
    });
    expect(run(join(root, "bots"), []).code).toBe(1);
    expect(run(root, ["bots"]).code).toBe(0);
  });

  it("can be named or left aside, and the command line goes first", () => {
    const root = temporaryFolder({
      "chatbot-security.json": settings({ preset: "strict", rules: { "no-command-injection": "off" } }),
      "other.json": settings({ includeTests: true }),
      "test/bot.js": BAD_BOT,
      "bot.js": BAD_BOT,
    });
    expect(json(run(root, ["--format", "json"]).out)).toMatchObject({ preset: "strict", findings: [] });
    expect(json(run(root, ["--format", "json", "--preset", "recommended"]).out)).toMatchObject({ preset: "recommended", findings: [] });
    expect(run(root, ["--no-config"]).code).toBe(1);
    expect(json(run(root, ["--config", "other.json", "--format", "json"]).out).findings.map(({ file }) => file)).toEqual([
      "bot.js",
      "test/bot.js",
    ]);
  });

  it("leaves out what it ignores, as seen from its own folder", () => {
    const files = { "src/old/bot.js": BAD_BOT, "src/bot.js": GOOD_BOT };
    const above = temporaryFolder({ ...files, "chatbot-security.json": settings({ ignores: ["/src/old/"] }) });
    mkdirSync(join(above, ".git"));
    expect(run(above, []).out).toContain("Not scanned: 1 folder (ignored)");
    expect(run(join(above, "src"), []).out).toContain("Not scanned: 1 folder (ignored)");
    const below = temporaryFolder({ ...files, "src/chatbot-security.json": settings({ ignores: ["/old/"] }) });
    expect(run(below, ["src"]).code).toBe(0);
  });

  it("teaches libraries of one's own", () => {
    const models = [
      {
        name: "our-shell",
        modules: { "our-shell": "our-shell" },
        types: { "our-shell": { members: { run: { call: { sinks: [{ arg: "0", kind: "command" }] } } } } },
      },
    ];
    const bot = BAD_BOT.replace("node:child_process", "our-shell").replaceAll("exec", "run");
    const root = temporaryFolder({ "bot.js": bot });
    expect(run(root, []).code).toBe(0);
    writeFileSync(join(root, "chatbot-security.json"), settings({ models }));
    expect(run(root, []).code).toBe(1);
  });
});
