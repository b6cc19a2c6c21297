/** Threads and shards: the same findings as one thread, shares put together are the whole. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyseParts } from "../../eslint-plugin/src/analysis.js";
import { groupsOf } from "../../eslint-plugin/src/cli/packages.js";
import { sourceExtensions } from "../../eslint-plugin/src/lint.js";
import { diskWorkspace } from "../../eslint-plugin/src/workspace/disk.js";
import { temporaryFolder } from "../support/temporary.js";
import { BAD_BOT, GOOD_BOT, run } from "./run.js";

const BIN = fileURLToPath(new URL("../../eslint-plugin/bin/chatbot-security.js", import.meta.url));

function scan(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, "--format", "sarif", "--preset", "strict", ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}

function shards(folder: string, count: number, ...args: string[]): string {
  const reports = temporaryFolder();
  const files = Array.from({ length: count }, (_, i) => {
    const { stdout } = scan(folder, ...args, "--shard", `${i + 1}/${count}`);
    writeFileSync(join(reports, `${i}.sarif`), stdout);
    return `${i}.sarif`;
  });
  expect(run(reports, ["merge", ...files, "--output", "all.sarif"])).toMatchObject({ code: 0, err: "" });
  return readFileSync(join(reports, "all.sarif"), "utf8");
}

/** Packages that import from each other, by name, by path and by a path that is computed, and some that stand alone. */
function monorepo(): string {
  const shell = 'const { exec } = require("node:child_process");\nexports.run = (text) => exec("ls " + text);\nexports.last = {};\n';
  const bot = (specifier: string): string =>
    `const { Telegraf } = require("telegraf");\nconst { run } = require(${specifier});\nnew Telegraf("").on("text", (ctx) => run(ctx.message.text));\n`;
  const global = {
    writes: 'const express = require("express");\nexpress().post("/", (req) => { globalThis.shared = req.body.text; });\n',
    reads:
      'const express = require("express");\nexpress().get("/", () => { require("node:child_process").exec("ls " + globalThis.shared); });\n',
  };
  const files: Record<string, string> = {
    "package.json": '{"name": "root", "workspaces": ["packages/*"]}',
    "bot.cjs": BAD_BOT,
    ".env": "A=1",
  };
  const sources: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    shell: { "index.js": shell },
    "by-name": { "index.js": bot('"@bots/shell"') },
    "by-path": { "index.js": bot('"../shell/index.js"') },
    computed: { "index.js": bot('"../she" + "ll/" + process.env.NAME') },
    alone: { "index.js": BAD_BOT, "notes.json": "{}" },
    good: { "index.js": GOOD_BOT },
    broken: { "index.js": `${BAD_BOT}\nfoo(`, "minified.min.js": "a" },
    shares: { "writes.js": global.writes, "reads.js": global.reads },
    other: { "reads.js": global.reads, "bot.py": "import os, sys\nos.system(sys.argv[1])\n" },
  };
  for (const [name, texts] of Object.entries(sources)) {
    files[`packages/${name}/package.json`] = JSON.stringify({ name: `@bots/${name}`, version: "1.0.0" });
    for (const [file, text] of Object.entries(texts)) files[`packages/${name}/${file}`] = text;
  }
  return temporaryFolder(files);
}

describe("a monorepo", () => {
  it("has the same findings in any number of threads, and in shards put together", () => {
    const folder = monorepo();
    const whole = scan(folder);
    expect(whole).toMatchObject({ status: 1, stderr: "" });
    const found = new Set([...whole.stdout.matchAll(/"uri": "(packages\/[^"]*)"/gu)].map(([, uri]) => uri));
    for (const name of ["shares/reads.js", "alone/index.js", "by-name/index.js", "by-path/index.js"])
      expect(found).toContain(`packages/${name}`);
    expect(scan(folder, "--jobs", "3")).toEqual(whole);
    for (const count of [2, 5]) expect(shards(folder, count), String(count)).toBe(whole.stdout);
  });
});

/** Python programs that import from each other in every form, and some that stand alone, with plugins of the same names. */
function pythonProjects(): string {
  const bot = (head: string, call: string): string =>
    `${head}\nfrom telegram.ext import Application, CommandHandler\n\nasync def ls(update, context):\n    ${call}\n\nApplication.builder().build().add_handler(CommandHandler("ls", ls))\n`;
  const plugin = "import os\n\ndef run(text):\n    os.system('ls ' + text)\n";
  const text = "update.message.text";
  const sources: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    shared: { "__init__.py": "", "setup.cfg": "", "shell/run.py": plugin },
    "by-name": { "main.py": bot("from shared.shell import (  # ours\n    run as shell,\n)", `shell.run(${text})`), "requirements.txt": "" },
    "by-list": { "main.py": bot("import os, shared.shell.run as shell", `shell.run(${text})`), "pyproject.toml": "" },
    first: {
      "main.py": bot("from importlib import import_module", `import_module(f"plugins.{context.args[0]}").run(${text})`),
      "plugins/list.py": plugin,
      "pyproject.toml": "",
    },
    second: { "main.py": bot("import plugins.list", `plugins.list.run(${text})`), "plugins/list.py": plugin, Pipfile: "" },
    alone: { "main.py": bot("import os", `os.system(${text})`), "requirements.txt": "", "web/package.json": "{}", "web/bot.cjs": BAD_BOT },
    unmarked: { "main.py": bot("import os", `os.system(${text})`) },
  };
  const files = Object.entries(sources).flatMap(([folder, own]) => Object.entries(own).map(([file, code]) => [`${folder}/${file}`, code]));
  return temporaryFolder(Object.fromEntries(files) as Record<string, string>);
}

describe("a repository of Python projects", () => {
  it("is divided by them, with the same findings", () => {
    const folder = pythonProjects();
    const whole = scan(folder);
    expect(whole).toMatchObject({ status: 1, stderr: "" });
    const found = new Set([...whole.stdout.matchAll(/"uri": "([^"]*)"/gu)].map(([, uri]) => uri));
    for (const name of [
      "by-name/main.py",
      "by-list/main.py",
      "first/plugins/list.py",
      "second/plugins/list.py",
      "alone/main.py",
      "unmarked/main.py",
    ])
      expect(found, name).toContain(name);
    expect(scan(folder, "--jobs", "3")).toEqual(whole);
    for (const count of [2, 5]) expect(shards(folder, count), String(count)).toBe(whole.stdout);
  });

  it("makes a group of what imports from each other, and of nothing else", () => {
    const workspace = diskWorkspace(pythonProjects(), { extensions: sourceExtensions });
    const groups = groupsOf(workspace.list(), analyseParts(workspace, {}), (file) => workspace.read(file) ?? "");
    const names = groups.map(({ files }) =>
      [...new Set(files.map((file) => file.replace(/\/(?:main|plugins|shell|__init__).*/u, "")))].sort().join(),
    );
    expect(names.sort()).toEqual(["alone", "alone/web/bot.cjs", "by-list,by-name,shared,unmarked", "first", "second"]);
    expect(groups.filter(({ searching }) => searching).map(({ files }) => files[0])).toEqual(["first/main.py"]);
  });
});

describe("the examples and projects of these tests", () => {
  it("have the same findings in two threads, and in shards put together", () => {
    const folder = temporaryFolder();
    for (const name of ["examples", "projects"]) {
      cpSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), join(folder, name), { recursive: true });
    }
    const whole = scan(folder, "--include-tests");
    expect(whole.stderr).toBe("");
    expect(scan(folder, "--include-tests", "--jobs", "2")).toEqual(whole);
    expect(shards(folder, 3, "--include-tests")).toBe(whole.stdout);
  });
});

describe("what makes no sense", () => {
  it.each([
    [["--jobs", "0"], /--jobs/u],
    [["--shard", "3/2"], /--shard/u],
    [["--shard", "1"], /--shard/u],
    [["--shard", "1/2", "--cache"], /--cache goes neither/u],
    [["--shard", "1/2", "--update-baseline"], /changes no baseline/u],
    [["merge"], /missing required/u],
    [["merge", "none.sarif"], /none\.sarif: cannot be read/u],
    [["merge", "bot.cjs"], /bot\.cjs: is no JSON/u],
    [["merge", "package.json"], /is no SARIF report/u],
  ] as const)("%j is refused", (args, words) => {
    const folder = temporaryFolder({ "bot.cjs": BAD_BOT, "package.json": "{}" });
    expect(run(folder, args)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(words) as string });
  });
});
