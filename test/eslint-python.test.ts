/** Python as a language of ESLint: `eslint .` on a project of both languages, comments, broken text, and rules that were made for JavaScript. */
import { createRequire } from "node:module";
import { ESLint, Linter, RuleTester } from "eslint";
import { ESLint as ESLint9, Linter as Linter9 } from "eslint-9";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import type { Located, PythonSourceCode } from "../eslint-plugin/src/eslint-python/source-code.js";
import plugin from "../eslint-plugin/src/index.js";
import { temporaryFolder } from "./support/temporary.js";

/** It brings no types. */
const js = createRequire(import.meta.url)("@eslint/js") as { readonly configs: { readonly all: Linter.Config } };

const RULE = "chatbot-security/no-command-injection";

const BOT = `import os
from telegram.ext import Application, CommandHandler

async def ping(update, context):
    os.system("ping " + update.message.text)

Application.builder().token(os.environ["TOKEN"]).build().add_handler(CommandHandler("ping", ping))
`;
const BOT_JS = `const { exec } = require("node:child_process");
const { Telegraf } = require("telegraf");
new Telegraf(process.env.TOKEN).on("text", (ctx) => exec("ping " + ctx.message.text));
`;
const PRESETS: Linter.Config[] = [plugin.configs.recommended, plugin.configs.python];

const VERSIONS = { "ESLint 10": { ESLint, Linter }, "ESLint 9.7": { ESLint: ESLint9, Linter: Linter9 } };

describe.each(Object.entries(VERSIONS))("%s", (_, { ESLint: Engine, Linter: Verifier }) => {
  function verify(text: string, configs: readonly Linter.Config[] = PRESETS, filename = "bot.py"): readonly string[] {
    const messages = new Verifier().verify(text, [...configs], { filename });
    return messages.map(({ ruleId, line, column, message, fatal }) => `${line}:${column} ${ruleId ?? (fatal ? "fatal " : "") + message}`);
  }

  it("lints the Python files of a folder beside the others", async () => {
    const folder = temporaryFolder({ "bot.py": BOT, "bot.js": BOT_JS, "window.pyw": "x = 1\n", "package.json": "{}" });
    const engine = new Engine({ cwd: folder, overrideConfigFile: true, overrideConfig: PRESETS });
    const results = await engine.lintFiles(["."]);
    expect(results.map(({ filePath, messages }) => [filePath.slice(folder.length + 1), messages.map((each) => each.ruleId)])).toEqual([
      ["bot.js", [RULE]],
      ["bot.py", [RULE]],
      ["window.pyw", []],
    ]);
    const [result] = await engine.lintText(BOT, { filePath: "bot.py" });
    expect(result!.messages).toMatchObject([{ ruleId: RULE, line: 5, column: 15, endLine: 5, endColumn: 44 }]);
  });

  it("keeps the options of a preset that stands before", () => {
    const text = "import sqlite3\n\ndef find(name):\n    sqlite3.connect('a').execute(f'SELECT * FROM users WHERE name = {name}')\n";
    expect(verify(text)).toEqual([]);
    expect(verify(text, [plugin.configs.strict, plugin.configs.python])).toHaveLength(1);
    expect(verify(BOT, [plugin.configs.python])).toHaveLength(1);
  });

  it("honours directives in comments, and knows which of them are in vain", () => {
    const lines = (...comments: string[]): string => BOT.replace(/^( +os.*)$/mu, comments.join("\n"));
    const call = `    os.system("ping " + update.message.text)`;
    expect(verify(lines(`    # eslint-disable-next-line ${RULE} -- the host is a sandbox`, call))).toEqual([]);
    expect(verify(lines(`${call}  # eslint-disable-line ${RULE} -- the host is a sandbox`))).toEqual([]);
    expect(verify(lines("    # eslint-disable", call, "    # eslint-enable", call))).toEqual([`8:15 ${RULE}`]);
    expect(verify(lines("    # eslint-disable-next-line chatbot-security/no-ssrf -- not this", call))).toEqual([
      "5:5 Unused eslint-disable directive (no problems were reported from 'chatbot-security/no-ssrf').",
      `6:15 ${RULE}`,
    ]);
    expect(verify(lines(`    # eslint ${RULE}: off`, call))).toEqual([]);
    expect(verify(lines(`    # eslint ${RULE}: [off`, call))).toHaveLength(2);
    expect(verify(lines("    # eslint is for: JavaScript", "    # eslint-ignore", call))).toEqual([`7:15 ${RULE}`]);
  });

  it("takes an unused directive away with --fix", () => {
    const text = `x = 1  # eslint-disable-line ${RULE} -- no longer\n# eslint-disable-next-line ${RULE}\ny = 2\n`;
    const { output, fixed } = new Verifier().verifyAndFix(text, PRESETS, { filename: "bot.py" });
    expect({ output, fixed }).toEqual({ fixed: true, output: "x = 1   \n \ny = 2\n" });
  });

  it("says that comments have no effect where the configuration forbids them", () => {
    const text = `# eslint-disable-next-line ${RULE}\nx = 1\n`;
    expect(verify(text, [...PRESETS, { linterOptions: { noInlineConfig: true } }])).toEqual([
      `1:1 '# eslint-disable-next-line ${RULE}' has no effect because you have 'noInlineConfig' setting in your config.`,
    ]);
  });

  it("finds what is around a syntax error, and tells of it", () => {
    expect(verify(`${BOT}def broken(:\n    pass\n`)).toEqual([`5:15 ${RULE}`, "8:11 fatal Parsing error: '(' was never closed"]);
  });

  it("counts places without the byte order mark, and whatever ends the lines", () => {
    expect(verify(`\uFEFF${BOT}`)).toEqual([`5:15 ${RULE}`]);
    expect(verify(BOT.replaceAll("\n", "\r\n"))).toEqual([`5:15 ${RULE}`]);
    expect(verify("")).toEqual([]);
  });

  it("reads text that has no file", () => {
    expect(verify(BOT, [{ ...plugin.configs.python, files: ["<input>"] }], "<input>")).toEqual([`5:15 ${RULE}`]);
  });

  it("gives its nodes to selectors", () => {
    const select = (selector: string): readonly string[] =>
      verify(BOT, [plugin.configs.python, { rules: { [RULE]: "off", "no-restricted-syntax": ["error", selector] } }]);
    expect(select("Call[func.attr='system']")).toEqual(["5:5 no-restricted-syntax"]);
    expect(select("AsyncFunctionDef > arguments > arg:first-child")).toEqual(["4:16 no-restricted-syntax"]);
    expect(select("AsyncFunctionDef BinOp Constant:exit")).toEqual(["5:15 no-restricted-syntax"]);
  });

  it("is not harmed by rules for JavaScript that are on for every file", () => {
    const options = { languageOptions: { globals: { window: "readonly" }, parserOptions: { ecmaFeatures: { jsx: true } } } } as const;
    expect(verify(BOT, [js.configs.all, options, ...PRESETS])).toEqual([`5:15 ${RULE}`]);
  });

  it("can be asked for its configuration", async () => {
    const engine = new Engine({ cwd: temporaryFolder(), overrideConfigFile: true, overrideConfig: PRESETS });
    const config = JSON.parse(JSON.stringify(await engine.calculateConfigForFile("bot.py"))) as { language: string };
    expect(config.language).toBe("chatbot-security/python");
  });
});

it("walks every node in the order of the text, in and out", () => {
  const body = "def f(x: int = 1, *y, **z) -> str:\n    return {**x, f'{y!r:>{z}}': [i for i in y if i]}\n";
  const { python } = plugin.languages;
  const file = { path: "a.py", physicalPath: "a.py", body, bom: false };
  const parsed = python!.parse(file, { languageOptions: {} });
  if (!parsed.ok) throw new Error("a tree is always given");
  const code = python!.createSourceCode(file, parsed, { languageOptions: {} }) as unknown as PythonSourceCode;
  const open: unknown[] = [];
  const entered: string[] = [];
  let last = 0;
  for (const step of code.traverse()) {
    const { target, phase } = step as { readonly target: Located; readonly phase: 1 | 2 };
    if (phase === 2) expect(open.pop()).toBe(target);
    else {
      expect(target.range[0]).toBeGreaterThanOrEqual(last);
      expect(code.getAncestors(target)).toEqual(open);
      [last] = target.range;
      entered.push(target.type);
      open.push(target);
    }
  }
  expect(open).toEqual([]);
  expect(entered.filter((type) => type === "Name")).toHaveLength(9);
  expect(entered.slice(0, 5)).toEqual(["Module", "FunctionDef", "arguments", "arg", "Name"]);
});

it("is not harmed by the presets of typescript-eslint that need no types", () => {
  for (const preset of [tseslint.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic]) {
    const messages = new Linter().verify(BOT, [...(preset as Linter.Config[]), ...PRESETS], { filename: "bot.py" });
    expect(messages).toMatchObject([{ ruleId: RULE }]);
  }
});

it("can be extended by name", () => {
  const config = defineConfig([
    {
      plugins: { "chatbot-security": plugin },
      extends: ["chatbot-security/recommended", "chatbot-security/python"],
    },
  ]);
  expect(new Linter().verify(BOT, config, { filename: "bot.py" })).toHaveLength(1);
});

describe("a tester", () => {
  RuleTester.describe = describe;
  RuleTester.it = it;
  const tester = new RuleTester({ plugins: { "chatbot-security": plugin }, language: "chatbot-security/python" });
  tester.run("of rules runs ours on Python", plugin.rules["no-command-injection"]!, {
    valid: [{ code: BOT.replace("update.message.text", "'localhost'"), filename: "bot.py" }],
    invalid: [
      { code: BOT, filename: "bot.py", errors: [{ message: /reaches a shell command/u, line: 5, column: 15, suggestions: 1 }] },
      { code: BOT, errors: 1 },
    ],
  });
});
