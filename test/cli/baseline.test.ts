/** `--baseline`: only new findings count, through moved lines, renamed files and edits of other code. */
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary.js";
import { BAD_BOT, run } from "./run.js";

const FILE = "chatbot-security-baseline.json";

const PYTHON_BOT = `import os
from telegram.ext import Application, CommandHandler

async def ping(update, context):
    os.system("ping " + update.message.text)

Application.builder().build().add_handler(CommandHandler("ping", ping))
`;

interface Json {
  readonly findings: readonly { readonly file: string }[];
  readonly known: readonly { readonly file: string }[];
  readonly baseline: { readonly known: number; readonly stale: readonly { readonly file: string }[] };
}

/** A project with two known findings. */
function project(): string {
  const root = temporaryFolder({ "src/bot.js": BAD_BOT, "bot.py": PYTHON_BOT, "package.json": "{}", ".git/HEAD": "" });
  expect(run(root, ["--baseline", FILE, "--update-baseline"])).toMatchObject({
    code: 0,
    err: `chatbot-security: ${FILE} lists 2 findings, 2 added, 0 taken out.\n`,
  });
  return root;
}

function edit(root: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(root, file), change(readFileSync(join(root, file), "utf8")));
}

function compare(root: string, ...args: string[]): { code: number; fresh: string[]; known: string[]; stale: string[] } {
  const { code, out } = run(root, ["--baseline", FILE, "--format", "json", ...args]);
  const { findings, known, baseline } = JSON.parse(out) as Json;
  const files = (list: readonly { readonly file: string }[]): string[] => list.map(({ file }) => file);
  return { code, fresh: files(findings), known: files(known), stale: files(baseline.stale) };
}

const ALL_KNOWN = { code: 0, fresh: [], known: ["bot.py", "src/bot.js"], stale: [] };

describe("a finding stays known", () => {
  it("when nothing changes, and the summary tells of it", () => {
    const root = project();
    expect(compare(root)).toEqual(ALL_KNOWN);
    expect(run(root, ["--baseline", FILE]).out).toMatch(/^No findings in 2 files.*\n2 findings in the baseline\n/u);
  });

  it("when lines move", () => {
    const root = project();
    edit(root, "src/bot.js", (text) => `// A comment.\n\n\n${text}`);
    edit(root, "bot.py", (text) => `"""A bot."""\n\n${text}`);
    expect(compare(root)).toEqual(ALL_KNOWN);
  });

  it("when its code is formatted anew", () => {
    const root = project();
    edit(root, "src/bot.js", (text) =>
      text.replace('exec("ping " + ctx.message.text)', '\n  exec(\n    "ping "   + ctx.message.text\n  )\n'),
    );
    expect(compare(root)).toEqual(ALL_KNOWN);
  });

  it("when its file is renamed, with new lines, too", () => {
    const root = project();
    mkdirSync(join(root, "lib"));
    renameSync(join(root, "src/bot.js"), join(root, "lib/telegram.js"));
    edit(root, "lib/telegram.js", (text) => `\n${text}`);
    renameSync(join(root, "bot.py"), join(root, "main.py"));
    expect(compare(root)).toEqual({ ...ALL_KNOWN, known: ["lib/telegram.js", "main.py"] });
    expect(compare(root, "lib")).toEqual({ ...ALL_KNOWN, known: ["lib/telegram.js"] });
  });

  it("when other code is edited", () => {
    const root = project();
    edit(root, "src/bot.js", (text) => `${text}\nfunction add(a, b) {\n  return a + b;\n}\nconsole.log(add(1, 2));\n`);
    edit(root, "bot.py", (text) => text.replace("async def ping", "async def help(update, context):\n    pass\n\nasync def ping"));
    expect(compare(root)).toEqual(ALL_KNOWN);
  });
});

describe("a finding is new", () => {
  it("when the defect itself is edited, and the old one is stale", () => {
    const root = project();
    edit(root, "src/bot.js", (text) => text.replace('"ping "', '"ping -c 1 "'));
    expect(compare(root)).toEqual({ code: 1, fresh: ["src/bot.js"], known: ["bot.py"], stale: ["src/bot.js"] });
  });

  it("when it is a copy of a known one, in the same file or another", () => {
    const root = project();
    writeFileSync(join(root, "copy.js"), BAD_BOT);
    edit(root, "bot.py", (text) => text.replace("\n\nApp", '\n    os.system("ping " + update.message.text)\n\nApp'));
    expect(compare(root)).toEqual({ code: 1, fresh: ["bot.py", "copy.js"], known: ["bot.py", "src/bot.js"], stale: [] });
  });
});

describe("the file", () => {
  it("is pruned of what is gone, and of nothing that was not looked at", () => {
    const root = project();
    edit(root, "src/bot.js", (text) => text.replace("exec(", "console.log("));
    expect(run(root, ["--baseline", FILE]).out).toContain("1 entry of the baseline without a finding");
    expect(run(root, ["--baseline", FILE, "--prune-baseline", "bot.py"]).err).toContain("lists 2 findings, 0 taken out");
    expect(run(root, ["--baseline", FILE, "--prune-baseline", "--rule", "no-command-injection:off"]).err).toContain("0 taken out");
    expect(run(root, ["--baseline", FILE, "--prune-baseline"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("1 taken out") as string,
    });
    expect(compare(root)).toEqual({ code: 0, fresh: [], known: ["bot.py"], stale: [] });
    rmSync(join(root, "bot.py"));
    expect(compare(root)).toEqual({ code: 0, fresh: [], known: [], stale: ["bot.py"] });
  });

  it("keeps what a broken file may still hold", () => {
    const root = project();
    writeFileSync(join(root, "src/bot.js"), "const = ;\nfoo(;\n");
    expect(compare(root)).toMatchObject({ stale: [] });
  });

  it("is the same wherever the command is run, and names no path of the machine", () => {
    const root = project();
    const text = readFileSync(join(root, FILE), "utf8");
    expect(text).not.toContain(root);
    expect(run(join(root, "src"), ["--baseline", `../${FILE}`]).code).toBe(0);
    expect(run(join(root, "src"), [root, "--baseline", `../${FILE}`, "--update-baseline"]).code).toBe(0);
    expect(readFileSync(join(root, FILE), "utf8")).toBe(text);
    expect(run(root, ["--baseline", "config/base.json", "--update-baseline"]).code).toBe(0);
    expect(readFileSync(join(root, "config/base.json"), "utf8")).toContain('"../src/bot.js"');
    expect(run(root, ["--baseline", "config/base.json"]).code).toBe(0);
  });

  it("is found by itself only when the settings say so", () => {
    const root = project();
    expect(run(root, []).code).toBe(1);
    writeFileSync(join(root, "chatbot-security.json"), '{ "baseline": true }');
    expect(run(root, []).code).toBe(0);
    expect(run(join(root, "src"), []).code).toBe(0);
    expect(run(root, ["--no-baseline"]).code).toBe(1);
    writeFileSync(join(root, "chatbot-security.json"), '{ "baseline": "known/bot.json" }');
    expect(run(root, [])).toMatchObject({
      code: 1,
      err: "chatbot-security: known/bot.json: there is no such baseline yet. With --update-baseline it is made.\n",
    });
    expect(run(root, ["--update-baseline", "--quiet"])).toMatchObject({ code: 0, err: "" });
    expect(run(root, []).code).toBe(0);
    for (const baseline of ["/etc/base.json", "../base.json", "a/../../b", "C:\\x", "a\\..\\..\\b", ""]) {
      writeFileSync(join(root, "chatbot-security.json"), JSON.stringify({ baseline }));
      expect(run(root, []), baseline).toMatchObject({ code: 2, err: expect.stringContaining("baseline") as string });
    }
  });

  it("that is wrong is refused and never written over", () => {
    const root = project();
    expect(run(root, ["--baseline", "none.json"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("none.json: no such file") as string,
    });
    expect(run(root, ["--baseline", "none.json", "--prune-baseline"]).code).toBe(2);
    expect(run(root, ["--baseline", "package.json", "--update-baseline"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("is no baseline") as string,
    });
    expect(readFileSync(join(root, "package.json"), "utf8")).toBe("{}");
    expect(run(root, ["--baseline", "src"])).toMatchObject({ code: 2, err: expect.stringContaining("cannot be read (EISDIR)") as string });
    expect(run(root, ["--no-baseline", "--update-baseline"]).code).toBe(2);
    writeFileSync(join(root, "chatbot-security.json"), '{ "baseline": true }');
    const elsewhere = temporaryFolder({ "other.json": readFileSync(join(root, FILE), "utf8") });
    rmSync(join(root, FILE));
    symlinkSync(join(elsewhere, "other.json"), join(root, FILE));
    expect(run(root, [])).toMatchObject({ code: 2, err: expect.stringContaining("leads out of its folder") as string });
  });

  it("serves a text on standard input, too", () => {
    const root = project();
    const readStdin = (): Uint8Array => Buffer.from(`\n\n${BAD_BOT}`);
    expect(run(root, ["--stdin", "--stdin-filename", "src/bot.js", "--baseline", FILE], { readStdin }).code).toBe(0);
    expect(run(root, ["--stdin", "--stdin-filename", "src/two.js", "--baseline", FILE], { readStdin }).code).toBe(1);
    expect(run(root, ["--stdin", "--update-baseline"], { readStdin }).code).toBe(2);
  });
});

it("SARIF says what is new and what is known", () => {
  const root = project();
  edit(root, "src/bot.js", (text) => text.replace('"ping "', '"ping -c 1 "'));
  const { runs } = JSON.parse(run(root, ["--baseline", FILE, "--format", "sarif"]).out) as {
    runs: [{ results: { baselineState: string; suppressions?: unknown }[] }];
  };
  expect(runs[0].results.map(({ baselineState, suppressions }) => [baselineState, suppressions !== undefined])).toEqual([
    ["unchanged", true],
    ["new", false],
  ]);
});
