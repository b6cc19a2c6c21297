/**
 * Users' own models, end to end and through two doors: the examples of `eslint-plugin/docs/models.md`, rows about modules of the program
 * itself, and the refusal of wrong rows.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../eslint-plugin/src/index.js";
import { run } from "./cli/run.js";
import { bothDoors, wrongAnnotations } from "./support/two-doors.js";
import { temporaryFolder } from "./support/temporary.js";

const PAGE = readFileSync(new URL("../eslint-plugin/docs/models.md", import.meta.url), "utf8");

describe("the examples of the documentation", () => {
  const examples = PAGE.split(/^## (?=Example)/mu).slice(1);
  it("are three", () => {
    expect(examples).toHaveLength(3);
  });

  it.each(examples.map((text) => [text.split("\n", 1)[0]!, text] as const))("%s", async (_, text) => {
    const models = JSON.parse(/^```json\n([\s\S]*?)^```/mu.exec(text)![1]!) as readonly unknown[];
    const files = Object.fromEntries(
      [...text.matchAll(/^`([^`]+)`:\n\n```\w+\n([\s\S]*?)^```/gmu)].map(([, path, code]) => [path!, code!]),
    );
    expect(Object.keys(files).length).toBeGreaterThan(1);
    const expected = Object.values(files).join("").split("// error[").length - 1;
    expect(await bothDoors(files, models)).toHaveLength(expected);
    expect(wrongAnnotations(files, models)).toEqual([]);
  });
});

/** A row for a module of the program: its members. */
function rowsFor(path: string, members: object, more: object = {}): readonly unknown[] {
  return [{ name: "ours", modules: { [path]: "ours" }, types: { ours: { members }, ...more } }];
}

const CLEANS = { call: { returns: { from: ["0"], cleans: ["html"] } } };
const SAFE = { call: { returns: { safe: true } } };

/** An Express handler around a statement; `import` lines go first. */
const server = (imports: string, statement: string): string =>
  `import express from "express";\n${imports}\nexpress().get("/", async (req, res) => {\n  ${statement}\n});\n`;

describe("rows about modules of the program", () => {
  const same = { "src/clean.js": "export const clean = (text) => String(text);\n" };
  const bot = server('import { clean } from "./clean.js";', "res.send(`<p>${clean(req.query.q)}</p>`);");

  it("win over what their code does", async () => {
    const files = { ...same, "src/bot.js": bot };
    expect(await bothDoors(files, [])).toHaveLength(1);
    for (const path of ["./src/clean.js", "./src/clean", "./src/*"])
      expect(await bothDoors(files, rowsFor(path, { clean: CLEANS })), path).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["as a namespace", { "src/bot.js": bot.replace("{ clean }", "* as own").replace("clean(", "own.clean(") }],
    ["by require", { "src/bot.cjs": bot.replace(/import (.*) from (".*");/gu, "const $1 = require($2);") }],
    [
      "by import()",
      { "src/bot.js": server("", 'const { clean } = await import("./clean.js");\n  res.send(`<p>${clean(req.query.q)}</p>`);') },
    ],
    [
      "by a name handed on",
      { "src/index.js": 'export { clean } from "./clean.js";\n', "src/bot.js": bot.replace("./clean.js", "./index.js") },
    ],
    [
      "by everything handed on, twice and in a circle",
      {
        "src/one.js": 'export * from "./index.js";\n',
        "src/two.js": 'export * from "./one.js";\nexport * from "./clean.js";\n',
        "src/index.js": 'export * from "./two.js";\n',
        "src/bot.js": bot.replace("./clean.js", "./index.js"),
      },
    ],
    ["by everything handed on", { "src/index.js": 'export * from "./clean.js";\n', "src/bot.js": bot.replace("./clean.js", "./index.js") }],
    [
      "imported and exported",
      {
        "src/index.js": 'import { clean } from "./clean.js";\nexport { clean as tidy };\n',
        "src/bot.js": bot.replace("{ clean }", "{ tidy as clean }").replace("./clean.js", "./index.js"),
      },
    ],
    [
      "by an alias",
      { "tsconfig.json": '{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }', "src/bot.ts": bot.replace("./clean.js", "~/clean") },
    ],
  ])("count however they are imported: %s", async (_, files) => {
    expect(await bothDoors({ ...same, ...files }, [])).toHaveLength(1);
    expect(await bothDoors({ ...same, ...files }, rowsFor("./src/clean.js", { clean: CLEANS }))).toEqual([]);
  });

  it("count by the name of a package of the workspace, and by the end of a name", async () => {
    const files = {
      "packages/clean/package.json": '{ "name": "@ours/clean", "main": "index.js" }',
      "packages/clean/index.js": same["src/clean.js"],
      "packages/clean/html.js": same["src/clean.js"],
      "packages/bot/package.json": '{ "name": "@ours/bot" }',
      "packages/bot/index.js": bot.replace("./clean.js", "@ours/clean"),
      "packages/bot/other.js": bot.replace("./clean.js", "@ours/clean/html.js"),
    };
    expect(await bothDoors(files, [])).toHaveLength(2);
    expect(await bothDoors(files, rowsFor("@ours/clean", { clean: CLEANS }))).toHaveLength(1);
    expect(await bothDoors(files, rowsFor("@ours/clean/*", { clean: CLEANS }))).toHaveLength(1);
  });

  it("count for what replaces a module's exports", async () => {
    const files = {
      "src/clean.cjs": "module.exports = (text) => String(text);\n",
      "src/bot.js": bot.replace("{ clean }", "clean").replace("./clean.js", "./clean.cjs"),
    };
    expect(await bothDoors(files, [])).toHaveLength(1);
    const models = [{ name: "ours", modules: { "./src/clean.cjs": "ours" }, types: { ours: CLEANS } }];
    expect(await bothDoors(files, models)).toEqual([]);
  });

  it("count for files that are no part of the program", async () => {
    const files = {
      "src/generated/clean.js": `/* @generated by a tool */\n${same["src/clean.js"]}`,
      "src/bots/bot.js": bot.replace("./clean.js", "../generated/clean.js"),
    };
    expect(await bothDoors(files, rowsFor("./src/generated/clean.js", { clean: { call: { returns: { from: ["0"] } } } }))).toHaveLength(1);
    expect(await bothDoors(files, rowsFor("./src/generated/clean.js", { clean: CLEANS }))).toEqual([]);
  });

  it("count for a Python module in whichever way it is imported", () => {
    const files = {
      "lib/__init__.py": "",
      "lib/checks.py": "def clean(text):\n    return text\n\ndef run(text):\n    return text\n",
      "bot.py": [
        "import os",
        "import lib.checks",
        "from flask import Flask, request",
        "from lib import checks",
        "from lib.checks import clean",
        "from vendor import tools",
        "app = Flask(__name__)",
        '@app.route("/")',
        "def answer():",
        '    text = request.args["q"]',
        "    os.system(clean(text))",
        "    os.system(checks.clean(text))",
        "    os.system(lib.checks.clean(text))",
        "    checks.run(text)  # error[no-command-injection]: reaches",
        "    tools.run(text)  # error[no-command-injection]: reaches",
        '    return "done"',
      ].join("\n"),
    };
    const members = { clean: SAFE, run: { call: { sinks: [{ arg: "0", kind: "command" }] } } };
    expect(
      wrongAnnotations(files, [...rowsFor("lib.checks", members), { name: "theirs", modules: { "vendor.tools": "ours" }, types: {} }]),
    ).toEqual([]);
  });

  it("leave exports that they do not name to the code", async () => {
    const files = {
      "src/parts.js":
        'import { exec } from "node:child_process";\nexport const clean = (text) => String(text);\nexport const ping = (host) => exec("ping " + host);\n',
      "src/bot.js": server('import * as parts from "./parts.js";', "parts.ping(req.query.host); res.send(parts.clean(req.query.q));"),
    };
    const found = await bothDoors(files, rowsFor("./src/parts.js", { clean: CLEANS }));
    expect(found).toEqual([expect.stringContaining("no-command-injection") as string]);
  });

  it("say of a class what they say, and leave the rest of it to the code", async () => {
    const files = {
      "src/db.ts": [
        'import { exec } from "node:child_process";',
        "export class Db {",
        "  find(text: string) { return globalThis.driver.find(text); }",
        "  back(name: string) { exec(`dump ${name}`); }",
        "}",
        "export const db = new Db();",
        "export default db;",
      ].join("\n"),
      "src/bot.ts": server(
        'import main, { db, Db } from "./db.js";\nconst typed = (own: Db, text: string) => own.find(text);',
        "db.find(req.query.a);\n  new Db().find(req.query.b);\n  typed(req.app.get('db'), req.query.c);\n  db.back(req.query.d);\n  main.find(req.query.e);",
      ),
    };
    const find = { call: { sinks: [{ arg: "0", kind: "sql" }] } };
    const models = rowsFor(
      "./src/db.ts",
      { Db: { new: { returns: { type: "ours.Db" } } }, db: { type: "ours.Db" }, default: { type: "ours.Db" } },
      { "ours.Db": { members: { find } } },
    );
    const found = await bothDoors(files, models);
    expect(found.map((line) => line.replace(/^(.*?:\d+):\d+ ([\w-]+):.*$/u, "$1 $2"))).toEqual([
      "src/bot.ts:5 no-sql-injection",
      "src/bot.ts:6 no-sql-injection",
      "src/bot.ts:7 no-sql-injection",
      "src/bot.ts:9 no-sql-injection",
      "src/db.ts:4 no-command-injection",
    ]);
  });

  it("make sources, entry points and bases of the program's own framework", async () => {
    const files = {
      "src/kit.js": [
        "export const inbox = () => globalThis.queue.take();",
        "export const when = (name, handler) => globalThis.queue.listen(name, handler);",
        "export class Command { constructor() { this.shell = 'sh'; } }",
      ].join("\n"),
      "src/bot.js": [
        'import { exec } from "node:child_process";',
        'import { inbox, when, Command } from "./kit.js";',
        "exec(inbox().text);",
        'when("text", (event) => exec(event.text));',
        "export class Run extends Command { run(text) { exec(this.shell); exec(text); } }",
      ].join("\n"),
    };
    const event = { type: "ours.Event" };
    const models = rowsFor(
      "./src/kit.js",
      {
        inbox: { call: { returns: event } },
        when: { call: { callbacks: [{ arg: "1", runs: "entry", params: [event] }] } },
        Command: { new: { returns: { type: "ours.Command" } } },
      },
      {
        "ours.Event": { members: { text: { source: { kind: "chat" } } } },
        "ours.Command": { overrides: { run: { params: [{ source: { kind: "chat" } }] } } },
      },
    );
    const found = await bothDoors(files, models);
    expect(found.map((line) => line.replace(/^.*?:(\d+:\d+).*$/u, "$1"))).toEqual(["3:6", "4:30", "5:71"]);
  });

  it("make sources trusted: of a module, of a library, of a built-in type", async () => {
    const trusted = { "src/trusted.js": "export const name = (req) => req.query.name;\n" };
    const own = server('import { name } from "./trusted.js";', "res.send(`<p>${name(req)}</p>`);");
    expect(await bothDoors({ ...trusted, "src/bot.js": own }, [])).toHaveLength(1);
    expect(await bothDoors({ ...trusted, "src/bot.js": own }, rowsFor("./src/trusted.js", { name: SAFE }))).toEqual([]);
    const library = server('import { name } from "@acme/trusted";', "res.send(`<p>${name(req.query)}</p>`);");
    expect(await bothDoors({ "src/bot.js": library }, rowsFor("@acme/trusted", { name: SAFE }), "strict")).toEqual([]);
    const builtIn = server("", "res.send(`<p>${req.hostname}${req.query.q}</p>`);");
    const more = [{ name: "ours", types: { "express.Request": { members: { query: { safe: true } } } } }];
    expect(await bothDoors({ "src/bot.js": builtIn.replace("${req.hostname}", "") }, [])).toHaveLength(1);
    expect(await bothDoors({ "src/bot.js": builtIn.replace("${req.hostname}", "") }, more)).toEqual([]);
  });

  it("guard in the branch that they name", async () => {
    const files = {
      "src/checks.js":
        "export const isName = (text) => globalThis.names.check(text);\nexport const assertName = (text) => globalThis.names.check(text);\n",
      "src/bot.js": server(
        'import { exec } from "node:child_process";\nimport { isName, assertName } from "./checks.js";',
        "if (isName(req.query.a)) exec(req.query.a);\n  else exec(req.query.a);\n  assertName(req.query.b);\n  exec(req.query.b);",
      ),
    };
    const guard = (on: string): object => ({ call: { guards: [{ arg: "0", cleans: "all", on }] } });
    expect(await bothDoors(files, [])).toHaveLength(3);
    const found = await bothDoors(files, rowsFor("./src/checks.js", { isName: guard("true"), assertName: guard("return") }));
    expect(found).toEqual([expect.stringMatching(/^src\/bot\.js:6:/u) as string]);
  });
});

describe("wrong rows", () => {
  const BOT = 'require("child_process").exec(process.argv[2]);\n';
  const refuse = (settings: unknown): Linter.LintMessage[] =>
    new Linter().verify(
      BOT,
      [plugin.configs.strict, { languageOptions: { sourceType: "commonjs" }, settings: { "chatbot-security": settings } }],
      { filename: "bot.js" },
    );
  const call = (row: unknown): unknown => ({ models: [{ name: "ours", types: { ours: { call: row } } }] });

  it.each<[unknown, RegExp]>([
    [call({ op: "evaluate" }), /^models\.0\.types\.ours\.call\.op: must be "text", "trim", .* or "listen"\.$/u],
    [call({ sinks: [{ arg: "0", kind: "sqll" }] }), /^models\.0\.types\.ours\.call\.sinks\.0\.kind: must be "sql", /u],
    [call({ sinks: [{ arg: "O", kind: "sql" }] }), /^models\.0\.types\.ours\.call\.sinks\.0\.arg: is not understood\. /u],
    [call({ sink: [] }), /^models\.0\.types\.ours\.call\.sink: there is no setting of this name\.$/u],
    [call(() => "a function"), /^models\.0\.types\.ours\.call: must be object\.$/u],
    [call({ returns: { type: "yours" } }), /^models\.0\.types\.ours\.call\.returns\.type: there is no type "yours"\.$/u],
    [{ models: [null] }, /^models\.0: must be object\.$/u],
    [{ models: {} }, /^models: must be array\.$/u],
    [{ budget: "all" }, /^budget: must be integer\.$/u],
    [{ preset: "strict" }, /^preset: there is no setting of this name\.$/u],
    ["strict", /^must be object\.$/u],
    [null, /^must be object\.$/u],
  ])("are refused by ESLint, once for a file: %j", (settings, problem) => {
    const messages = refuse(settings);
    expect(messages).toHaveLength(1);
    const [{ message, line, column, ruleId }] = messages as [Linter.LintMessage];
    expect({ line, column }).toEqual({ line: 1, column: 1 });
    expect(ruleId).toMatch(/^chatbot-security\//u);
    const [, said] = /^The settings "chatbot-security" are wrong: (.*)$/u.exec(message)!;
    expect(said).toMatch(problem);
    // Somebody who lints the same text again has to be told again.
    expect(refuse(settings)).toHaveLength(1);
  });

  it("are refused by the command line with the same words", () => {
    const folder = temporaryFolder({ "bot.js": BOT, "chatbot-security.json": JSON.stringify(call({ op: "evaluate" })) });
    const { code, err } = run(folder, []);
    expect(code).toBe(2);
    expect(err).toMatch(/chatbot-security\.json: models\.0\.types\.ours\.call\.op: must be "text", .*\./u);
  });
});

describe("paths of modules", () => {
  const files = {
    "package.json": "{}",
    "bot/src/clean.js": "export const clean = (text) => String(text);\n",
    "bot/src/bot.js": server('import { clean } from "./clean.js";', "res.send(`<p>${clean(req.query.q)}</p>`);"),
  };
  const settings = (path: string): string => JSON.stringify({ models: rowsFor(path, { clean: CLEANS }) });

  it("are seen from the folder of the settings, wherever the scan begins", () => {
    const within = temporaryFolder({ ...files, "bot/chatbot-security.json": settings("./src/clean.js") });
    expect(run(within, ["bot"]).code).toBe(0);
    expect(run(join(within, "bot"), []).code).toBe(0);
    const above = temporaryFolder({ ...files, ".git/HEAD": "", "chatbot-security.json": settings("./bot/src/clean.js") });
    expect(run(above, []).code).toBe(0);
    expect(run(join(above, "bot"), []).code).toBe(0);
    expect(run(join(above, "bot"), ["--no-config"]).code).toBe(1);
  });
});
