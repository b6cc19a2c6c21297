/** With a cache the report is the same as without one, whatever happened before; what has not changed is not analysed again. */
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createLinter } from "../../eslint-plugin/src/lint.js";
import { fakeSecret } from "../support/fake-secrets.js";
import { asOrdinaryUser, temporaryFolder } from "../support/temporary.js";
import { change, numbers, put, VARIANTS } from "../support/changing-project.js";
import { BAD_BOT, GOOD_BOT, run, type Run } from "./run.js";

const FILE = "node_modules/.cache/chatbot-security/cache.json";
const JSON_FORMAT = ["--format", "json"];

/** A folder whose cache lies in it. */
function project(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder(files);
  mkdirSync(join(root, "node_modules"), { recursive: true });
  return root;
}

function cached(root: string, ...more: string[]): Run {
  return run(root, [...JSON_FORMAT, "--cache", "--verbose", ...more]);
}

function fromCache({ err }: Run): string | undefined {
  return /^(\d+ of \d+) files from the cache$/mu.exec(err)?.[1];
}

const RULES = fileURLToPath(new URL("../fixtures", import.meta.url));

/** Who wrote a message reaches the database, and nothing that anybody wrote. */
const SENDERS_BOT = `const { Client } = require("discord.js");
const mongoose = require("mongoose");
const songs = mongoose.model("songs", new mongoose.Schema({ user: String }));
const client = new Client({ intents: [] });
client.on("messageCreate", (message) => songs.findOneAndUpdate({ user: message.author.id }, { $unset: { song: 1 } }));
`;

describe("the report with a cache", () => {
  it.each([1, 2])("is that of a run from nothing after every change (sequence %i)", { timeout: 240_000 }, (seed) => {
    const root = project({});
    for (const [path, [text]] of Object.entries(VARIANTS)) put(root, path, text);
    const next = numbers(seed);
    const seen = new Set<string>();
    let reused = 0;
    for (let step = 0; step < 25; step++) {
      const plain = run(root, JSON_FORMAT);
      const again = cached(root);
      expect(again.out, `step ${step}`).toBe(plain.out);
      expect(again.code).toBe(plain.code);
      reused += Number.parseInt(fromCache(again)!);
      seen.add(plain.out);
      for (let changes = 1 + next(2); changes > 0; changes--) change(root, next);
    }
    // The sequence is worth its time only if it changes results, and if something is left to use again.
    expect(seen.size).toBeGreaterThan(8);
    expect(reused).toBeGreaterThan(25);
  });

  /** Findings without a cache, by file, after each of these changes; a cache that saw them all gives the same report. */
  function findings(changes: readonly Readonly<Record<string, string | undefined>>[]): readonly (readonly string[])[] {
    const root = project({});
    return changes.map((each) => {
      for (const [path, text] of Object.entries(each)) put(root, path, text);
      const plain = run(root, JSON_FORMAT).out;
      expect(cached(root).out).toBe(plain);
      return (JSON.parse(plain) as { findings: { file: string }[] }).findings.map(({ file }) => file);
    });
  }
  const of = (path: string, variant = 0): string => VARIANTS[path]![variant]!;

  it("follows modules that are loaded by a computed path and come later", () => {
    const begin = { "main.js": of("loader/main.js"), "commands/ping.js": of("loader/commands/ping.js", 1) };
    expect(findings([begin, { "commands/eval.js": of("loader/commands/eval.js", 1) }, { "commands/eval.js": undefined }])).toEqual([
      [],
      ["commands/eval.js"],
      [],
    ]);
  });

  it("follows what files share by name alone", () => {
    const begin = { "use.js": of("globals/use.js"), "set.js": of("globals/set.js", 1) };
    expect(findings([begin, { "set.js": of("globals/set.js") }, { "set.js": undefined }])).toEqual([[], ["use.js"], []]);
    const shared = {
      "set.js": `const { Client } = require("discord.js");
const client = new Client({ intents: [] });
client.on("messageCreate", (message) => { client.lastText = message.content; });
`,
      "use.js": `const { exec } = require("node:child_process");
const { Client } = require("discord.js");
const client = new Client({ intents: [] });
client.on("ready", () => exec("say " + client.lastText));
`,
    };
    expect(findings([{ "use.js": shared["use.js"] }, { "set.js": shared["set.js"] }, { "set.js": undefined }])).toEqual([
      [],
      ["use.js"],
      [],
    ]);
  });

  it("follows specifiers that lead nowhere at first", () => {
    const begin = { "package.json": '{ "name": "bot" }', "bot.ts": of("src/bot.ts", 1) };
    const rest = { "handle.ts": of("src/handle.ts", 1), "index.ts": of("src/index.ts") };
    expect(findings([begin, rest, { "index.ts": undefined }, { "index.mjs": 'export * from "./handle";' }])).toEqual([
      [],
      ["handle.ts"],
      [],
      ["handle.ts"],
    ]);
  });

  it("follows the files of a Python program", () => {
    const bot = `from telegram.ext import Application, CommandHandler
from handlers import notes
import db

async def find(update, context):
    db.run(f"SELECT * FROM notes WHERE name = '{update.message.text}'")

app = Application.builder().build()
app.add_handler(CommandHandler("find", find))
app.add_handler(CommandHandler("note", notes.add))
`;
    const run = `import sqlite3\n\ndef run(sql):\n    sqlite3.connect("a.db").execute(sql)\n`;
    const note = `import os\n\nasync def add(update, context):\n    os.system("say " + update.message.text)\n`;
    expect(
      findings([
        { "requirements.txt": "", "bot.py": bot, "db.py": "def run(sql):\n    return len(sql)\n" },
        { "db.py": run },
        { "handlers/notes.py": note },
        { "handlers/__init__.py": "class notes:\n    add = print\n", "db.py": undefined },
        { "handlers/__init__.py": "from . import other\n", "db/__init__.py": "from .pool import run\n" },
        { "db/pool.py": run },
        { "handlers/notes.py": undefined, "handlers/notes/__init__.py": note },
      ]),
    ).toEqual([
      [],
      ["bot.py"],
      ["bot.py", "handlers/notes.py"],
      [],
      ["handlers/notes.py"],
      ["bot.py", "handlers/notes.py"],
      ["bot.py", "handlers/notes/__init__.py"],
    ]);
  });

  it("is the same in every format", () => {
    const root = project({ "a.js": BAD_BOT, "b.js": GOOD_BOT, "test/c.js": BAD_BOT });
    cached(root);
    expect(run(root, ["--format", "sarif", "--cache"]).out).toBe(run(root, ["--format", "sarif"]).out);
    const words = (more: readonly string[]): string => run(root, more).out.replace(/\d+\.\d s/gu, "");
    expect(words(["--cache"])).toBe(words([]));
  });
});

describe("what is analysed again", () => {
  const files = {
    "package.json": "{}",
    "a/bot.js": BAD_BOT,
    "b/bot.js": 'const { run } = require("./run");\nrun("x");\n',
    "b/run.js": 'const { exec } = require("node:child_process");\nexports.run = (text) => exec(text);\n',
    "c/bot.js": GOOD_BOT,
  };

  /** The programs that the linter is asked for. */
  function asked(root: string, ...more: string[]): { readonly files: readonly string[]; readonly run: Run } {
    const linted: string[] = [];
    const spy: typeof createLinter = (...args) => {
      const linter = createLinter(...args);
      return { lint: (file) => (linted.push(file), linter.lint(file)) };
    };
    return {
      run: run(root, [...JSON_FORMAT, "--cache", "--verbose", ...more], { createLinter: spy }),
      files: linted.filter((file) => file !== "package.json"),
    };
  }

  it("is nothing when nothing has changed", () => {
    const root = project(files);
    expect(fromCache(cached(root))).toBe("0 of 4");
    const written = statSync(join(root, FILE)).ino;
    const again = asked(root);
    expect(again.files).toEqual([]);
    expect(fromCache(again.run)).toBe("4 of 4");
    expect(statSync(join(root, FILE)).ino).toBe(written);
  });

  it("is what a changed or a new file leads to, and what leads to it", () => {
    const root = project(files);
    cached(root);
    put(root, "b/run.js", "exports.run = (text) => text;\n");
    expect(asked(root).files).toEqual(["b/bot.js", "b/run.js"]);
    put(root, "d/new.js", 'const { run } = require("../b/run");\nrun(process.argv[2]);\n');
    expect(new Set(asked(root).files)).toEqual(new Set(["b/bot.js", "b/run.js", "d/new.js"]));
    put(root, "d/new.js", "// Nothing.\n");
    expect(new Set(asked(root).files)).toEqual(new Set(["b/bot.js", "b/run.js", "d/new.js"]));
    put(root, "d/new.js", undefined);
    expect(asked(root).files).toEqual([]);
  });

  it("is nothing of what every rule reports, each in its own words", { timeout: 240_000 }, () => {
    const root = project({});
    cpSync(RULES, join(root, "src"), { recursive: true });
    const first = cached(root, "--preset", "strict");
    const again = cached(root, "--preset", "strict");
    expect(again.out).toBe(first.out);
    expect(again.err).not.toContain("not used");
    // Where secrets stand in what is known of a file, nothing is kept of it.
    const [reused, all] = fromCache(again)!.split(" of ").map(Number);
    expect(reused! / all!).toBeGreaterThan(0.95);
    const { findings } = JSON.parse(first.out) as { findings: { rule: string }[] };
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(55);
  });

  it("is nothing where data says only whose it is", () => {
    const root = project({ "bot.js": SENDERS_BOT, "other.js": GOOD_BOT });
    cached(root);
    expect(readFileSync(join(root, FILE), "utf8")).not.toContain('"path":""');
    expect(fromCache(cached(root))).toBe("2 of 2");
  });

  it("is everything under another preset, other rules, settings or limits", () => {
    const root = project(files);
    for (const more of [[], ["--preset", "strict"], ["--rule", "no-ssrf:off"], []]) expect(fromCache(cached(root, ...more))).toBe("0 of 4");
    expect(fromCache(cached(root))).toBe("4 of 4");
    put(root, "chatbot-security.json", '{ "budget": 20000 }');
    expect(fromCache(cached(root))).toBe("0 of 4");
    put(root, "chatbot-security.json", '{ "models": [{ "name": "x", "modules": { "x": "x" }, "types": { "x": {} } }] }');
    expect(fromCache(cached(root))).toBe("0 of 4");
  });

  it("is everything when the cache was made by another version", () => {
    const root = project(files);
    cached(root);
    const text = readFileSync(join(root, FILE), "utf8");
    const key = /"key":"([\da-f]{64})"/u.exec(text)![1]!;
    put(root, FILE, text.replace(key, "0".repeat(64)));
    const again = cached(root);
    expect(fromCache(again)).toBe("0 of 4");
    expect(again.err).not.toContain("not used");
  });

  it("is a test that is scanned for everything now", () => {
    const root = project({ "test/bot.js": BAD_BOT });
    expect(cached(root).code).toBe(0);
    expect(cached(root, "--include-tests").code).toBe(1);
    expect(cached(root).code).toBe(0);
  });

  it("is a file whose analysis failed", () => {
    const root = project(files);
    const failing: typeof createLinter = () => ({
      lint: (file) => {
        throw new Error(`no ${file}`);
      },
    });
    expect(run(root, [...JSON_FORMAT, "--cache"], { createLinter: failing }).code).toBe(3);
    expect(asked(root).files).toHaveLength(4);
  });
});

describe("the cache's file", () => {
  it("lies where it is told to", () => {
    const root = project({ "bot.js": BAD_BOT });
    cached(root, "--cache-location", "here/c.json");
    expect(existsSync(join(root, FILE))).toBe(false);
    expect(statSync(join(root, "here/c.json")).mode & 0o077).toBe(0);
    expect(fromCache(cached(root, "--cache-location", "here/c.json"))).toBe("1 of 1");
  });

  it("is ignored with one notice when it is broken, and made anew", () => {
    const root = project({ "bot.js": BAD_BOT });
    const plain = run(root, JSON_FORMAT);
    cached(root);
    const good = readFileSync(join(root, FILE), "utf8");
    const broken = [
      good.slice(0, -20),
      `${good}}`,
      good.replace('"components":[', '"components":[null,'),
      good.replace('"components":', '"__proto__":{"polluted":1},"components":'),
      good.replace('"findings":', '"__proto__":[],"findings":'),
      good.replace('"rule":"no-command-injection"', '"rule":"constructor"'),
      good.replaceAll('"file":"bot.js"', '"file":"../bot.js"'),
      good.replace('"path":"bot.js"', '"path":"/etc/passwd"'),
      good.replace(/"line":\d+/u, '"line":-1'),
      good.replace(/"flows":\[/u, '"flows":[7,'),
      good.replace(/"message":"/u, '"extra":1,"message":"'),
    ];
    for (const text of broken) {
      expect(text).not.toBe(good);
      put(root, FILE, text);
      const again = cached(root);
      expect(again.out).toBe(plain.out);
      expect(again.err.match(/not used: it is broken/gu)).toHaveLength(1);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      expect(readFileSync(join(root, FILE), "utf8")).toBe(good);
    }
  });

  it("is left alone when it is somebody else's", () => {
    const root = project({ "bot.js": BAD_BOT, "notes.txt": "mine" });
    const plain = run(root, JSON_FORMAT);
    for (const file of ["notes.txt", "bot.js", "."]) {
      const again = cached(root, "--cache-location", file);
      expect(again.out).toBe(plain.out);
      expect(again.err.match(/the cache is not used/gu)).toHaveLength(1);
    }
    expect(readFileSync(join(root, "notes.txt"), "utf8")).toBe("mine");
    mkdirSync(dirname(join(root, FILE)), { recursive: true });
    symlinkSync(join(root, "notes.txt"), join(root, FILE));
    expect(cached(root).err).toContain("not a regular file");
    expect(readFileSync(join(root, "notes.txt"), "utf8")).toBe("mine");
  });

  it("is not written through a link that leads out of the project", () => {
    const root = project({ "bot.js": BAD_BOT });
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, join(root, "node_modules/.cache"));
    cached(root);
    expect(existsSync(join(elsewhere, "chatbot-security"))).toBe(false);
    expect(fromCache(cached(root))).toBe("1 of 1");
  });

  it("is no reason to fail when it cannot be written", () => {
    const root = project({ "bot.js": GOOD_BOT, "locked/x": "" });
    chmodSync(join(root, "locked"), 0o555);
    const again = asOrdinaryUser(() => cached(root, "--cache-location", "locked/cache.json"));
    expect(again.code).toBe(0);
    expect(again.err).toMatch(/the cache cannot be written: EACCES\./u);
    expect(asOrdinaryUser(() => run(root, ["--cache", "--cache-location", "locked/cache.json", "--quiet"])).err).toBe("");
  });

  it("holds no text of a secret", () => {
    const token = fakeSecret("slack-bot-token");
    const root = project({
      "bot.js": `const token = "${token}";\n${BAD_BOT}`,
      "url.js": `const load = require("https://x.example/${token}/a.js");\nconst { exec } = require("node:child_process");\nexec("curl ${token} " + process.argv[2]);\n`,
    });
    const plain = run(root, JSON_FORMAT);
    expect(plain.out).toContain("no-hardcoded-secrets");
    expect(cached(root).out).toBe(plain.out);
    expect(readFileSync(join(root, FILE), "utf8")).not.toContain(token);
    const again = cached(root);
    expect(again.out).toBe(plain.out);
    expect(fromCache(again)).toBe("1 of 2");
  });
});
