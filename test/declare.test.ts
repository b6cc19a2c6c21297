/** Rows made from the code at hand: what they say, and that they take effect. */
import { createLinter } from "eslint-plugin-chatbot-security/lint";
import { memoryWorkspace } from "eslint-plugin-chatbot-security/workspace";
import { describe, expect, it } from "vitest";
import type { Declaration } from "../eslint-plugin/src/declare.js";
import { readProjectSettings, withLibrary } from "../eslint-plugin/src/settings.js";

type Files = Readonly<Record<string, string>>;

/** The files with the mark ▶ taken out of one, and the findings before and after the row for that place is in force. */
function declared(marked: Files, declaration: Declaration): { name: string | undefined; before: string[]; after: string[] } {
  const at = Object.entries(marked).find(([, text]) => text.includes("▶"))!;
  const offset = at[1].indexOf("▶");
  const workspace = memoryWorkspace(Object.entries(marked).map(([file, text]) => [file, text.replace("▶", "")]));
  const findings = (settings: object) => {
    const linter = createLinter(workspace, { preset: "recommended", settings });
    return Object.keys(marked).flatMap(
      (file) => linter.lint(file)?.findings.map(({ rule, start }) => `${file}:${start.line} ${rule}`) ?? [],
    );
  };
  const target = createLinter(workspace, { preset: "recommended" }).declarable!(at[0], offset);
  if (!target) return { name: undefined, before: findings({}), after: [] };
  const edit = withLibrary("{}", target.library(declaration));
  if ("problem" in edit) throw new Error(edit.problem);
  const text = edit.edits.reduce((now, each) => now.slice(0, each.at.start) + each.text + now.slice(each.at.end), "{}");
  const read = readProjectSettings(text);
  if ("problem" in read) throw new Error(`${read.problem}\n${text}`);
  return { name: target.name, before: findings({}), after: findings(read.settings ?? {}) };
}

const SANITIZER: Declaration = { as: "sanitizer", cleans: ["sql"] };
const SOURCE: Declaration = { as: "source", kind: "chat" };
const HEAD = 'import { Telegraf } from "telegraf";\nimport { Pool } from "pg";\nconst pool = new Pool();\nconst bot = new Telegraf("");\n';
const bot = (expression: string, imports = "") =>
  `${imports}${HEAD}bot.on("text", async (ctx) => {\n  await pool.query("SELECT '" + ${expression} + "'");\n});\n`;
const CHECKS = 'import { service } from "@acme/services";\nexport const clean = (text) => service("markup").clean(text) + text;\n';

describe("a sanitizer", () => {
  it.each<[string, string, Files]>([
    [
      "named import of a file",
      "clean",
      { "bot.js": bot("cl▶ean(ctx.message.text)", 'import { clean } from "./lib/checks.js";\n'), "lib/checks.js": CHECKS },
    ],
    [
      "namespace of a file",
      "clean",
      { "src/bot.js": bot("checks.clean▶(ctx.message.text)", 'import * as checks from "../checks.js";\n'), "checks.js": CHECKS },
    ],
    [
      "required file",
      "clean",
      { "bot.js": bot("▶clean(ctx.message.text)", 'const { clean } = require("./checks.js");\n'), "checks.js": CHECKS },
    ],
    ["package", "clean", { "bot.js": bot("clea▶n(ctx.message.text)", 'import { clean } from "@acme/checks";\n') }],
    [
      "default export of a package, called itself",
      "default",
      { "bot.js": bot("cl▶ean(ctx.message.text)", 'import clean from "@acme/clean";\n') },
    ],
    [
      "method of an instance",
      "Cleaner.run",
      { "bot.js": bot("cleaner.ru▶n(ctx.message.text)", 'import { Cleaner } from "@acme/checks";\nconst cleaner = new Cleaner();\n') },
    ],
  ])("%s", (_, name, files) => {
    const result = declared(files, SANITIZER);
    expect(result.name).toBe(name);
    expect(result.before.join()).toContain("no-sql-injection");
    expect(result.after).toEqual([]);
  });

  it("in Python, of a module and of a package's module", () => {
    const py = (imports: string, call: string) =>
      `import sqlite3\nfrom telegram import Update\n${imports}\ndb = sqlite3.connect("x")\n\nasync def find(update: Update, context):\n    db.execute("SELECT '" + ${call} + "'")\n`;
    const checks = 'from acme import service\n\ndef clean(text):\n    return service("markup").clean(text) + text\n';
    for (const [imports, call] of [
      ["from lib.checks import clean", "cle▶an(update.message.text)"],
      ["import lib.checks as checks", "checks.cle▶an(update.message.text)"],
    ] as const) {
      const result = declared({ "bot.py": py(imports, call), "lib/__init__.py": "", "lib/checks.py": checks }, SANITIZER);
      expect(result.name).toBe("clean");
      expect(result.before.join()).toContain("no-sql-injection");
      expect(result.after).toEqual([]);
    }
  });

  it("is nothing that only this file knows, and nothing where no call is", () => {
    expect(
      declared({ "bot.js": bot("cl▶ean(ctx.message.text)", "function clean(text) { return text; }\n") }, SANITIZER).name,
    ).toBeUndefined();
    expect(declared({ "bot.js": `con▶st a = 1;\n${HEAD}` }, SANITIZER).name).toBeUndefined();
  });
});

describe("a source", () => {
  it("is what a call returns", () => {
    const text = `import { read } from "@acme/inbox";\n${HEAD}const name = rea▶d();\npool.query("SELECT '" + name + "'");\n`;
    expect(declared({ "bot.js": text }, SOURCE)).toMatchObject({ name: "read", after: ["bot.js:7 no-sql-injection"] });
  });

  it("is a parameter of an exported function, plain or taken out of a pattern", () => {
    const body = `pool.query("SELECT '" + text + "'");`;
    expect(declared({ "hooks/a.js": `${HEAD}export function handle(te▶xt) { ${body} }\n` }, SOURCE).after).toEqual([
      "hooks/a.js:5 no-sql-injection",
    ]);
    expect(declared({ "hooks/a.js": `${HEAD}export const handle = ({ te▶xt, size }) => { ${body} }\n` }, SOURCE).after).toHaveLength(1);
    expect(declared({ "hooks/a.js": `${HEAD}export default (te▶xt) => { ${body} }\n` }, SOURCE).after).toHaveLength(1);
    expect(
      declared(
        { "a.py": `import sqlite3\ndb = sqlite3.connect("x")\n\ndef handle(te▶xt):\n    db.execute("SELECT '" + text + "'")\n` },
        SOURCE,
      ).after,
    ).toHaveLength(1);
  });
});
