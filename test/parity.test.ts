/** Same files, preset and settings: the same findings from the command line and from `eslint .`, whatever ESLint and parser a user has. */
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import { ESLint as ESLint9 } from "eslint-9";
import { describe, expect, it } from "vitest";
import * as vueParser from "vue-eslint-parser";
import plugin from "../eslint-plugin/src/index.js";
import type { PresetName } from "../eslint-plugin/src/lint.js";
import { run } from "./cli/run.js";
import { temporaryFolder } from "./support/temporary.js";

const EXAMPLES = fileURLToPath(new URL("examples", import.meta.url));

/** Everything both doors say of a finding but its severity, which in ESLint is the user's own choice. */
interface Shown {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

function commandLine(folder: string, preset: PresetName): readonly Shown[] {
  const { out } = run(folder, ["--format", "json", "--preset", preset, "--include-tests"]);
  const { findings, problems } = JSON.parse(out) as { findings: readonly Shown[]; problems: readonly unknown[] };
  expect(problems).toEqual([]);
  return sorted(
    findings.map(({ file, rule, line, column, endLine, endColumn, message }) => ({
      file,
      rule,
      line,
      column,
      endLine,
      endColumn,
      message,
    })),
  );
}

async function eslint(
  Engine: typeof ESLint,
  folder: string,
  preset: PresetName,
  configs: readonly Linter.Config[],
): Promise<readonly Shown[]> {
  const engine = new Engine({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [plugin.configs[preset], plugin.configs.python, ...configs],
  });
  const results = await engine.lintFiles(["."]);
  return sorted(
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line, column, endLine, endColumn, severity }) => {
        expect(severity).toBe(2);
        expect(ruleId, `${filePath}:${line} ${message}`).toMatch(/^chatbot-security\//u);
        const file = relative(folder, filePath).split(sep).join("/");
        return { file, rule: ruleId!.replace("chatbot-security/", ""), line, column, endLine: endLine!, endColumn: endColumn!, message };
      }),
    ),
  );
}

function sorted(findings: readonly Shown[]): readonly Shown[] {
  const key = ({ file, line, column, rule }: Shown): string =>
    [file, String(line).padStart(6), String(column).padStart(6), rule].join("\0");
  return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const PARSERS: Readonly<Record<string, readonly Linter.Config[]>> = {
  "espree, and @typescript-eslint/parser for TypeScript": [
    { files: ["**/*.{ts,tsx}"], languageOptions: { parser: typescriptParser } },
    { files: ["**/*.jsx"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    { files: ["**/*.vue"], languageOptions: { parser: vueParser } },
  ],
  "@typescript-eslint/parser": [
    {
      files: ["**/*.{js,cjs,mjs,jsx,ts,tsx}"],
      languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } },
    },
    { files: ["**/*.vue"], languageOptions: { parser: vueParser, parserOptions: { parser: typescriptParser } } },
  ],
  "vue-eslint-parser": [
    {
      files: ["**/*.{js,cjs,mjs,jsx,ts,tsx,vue}"],
      languageOptions: { parser: vueParser, parserOptions: { parser: typescriptParser, ecmaFeatures: { jsx: true } } },
    },
  ],
};

const ENGINES = { "ESLint 10": ESLint, "ESLint 9.7": ESLint9 };

describe.each(Object.entries(ENGINES))("%s", (_, Engine) => {
  describe.each(Object.entries(PARSERS))("with %s", (_, configs) => {
    it.each(["recommended", "strict"] as const)("finds in the example bots what the command line finds: %s", async (preset) => {
      const expected = commandLine(EXAMPLES, preset);
      expect(expected.length).toBeGreaterThan(20);
      expect(await eslint(Engine, EXAMPLES, preset, configs)).toEqual(expected);
    });

    it("finds the same in files of every kind", async () => {
      const kinds = everyKind();
      const folder = temporaryFolder(kinds);
      const expected = commandLine(folder, "recommended");
      expect(expected.map(({ file }) => file)).toEqual(Object.keys(kinds).sort());
      expect(await eslint(Engine, folder, "recommended", configs)).toEqual(expected);
    });
  });
});

/** One defect in each kind of file. */
function everyKind(): Readonly<Record<string, string>> {
  const bot = `import { exec } from "node:child_process";
import { Bot } from "grammy";
const bot = new Bot(process.env.BOT_TOKEN);
bot.on("message:text", (ctx) => { exec("ls " + ctx.message.text); });
`;
  const python = `import os
from telegram.ext import Application, CommandHandler
async def ping(update, context):
    os.system("ping " + update.message.text)
Application.builder().build().add_handler(CommandHandler("ping", ping))
`;
  const common = bot.replace(/import (.*) from (".*");/gu, "const $1 = require($2);");
  const typed = bot.replace("(ctx)", "(ctx: Context)").replace("{ Bot }", "{ Bot, type Context }");
  return {
    "bot.cjs": common,
    "bot.js": bot,
    "bot.jsx": `${bot}export const View = () => <p>bot</p>;\n`,
    "bot.mjs": bot,
    "bot.py": python,
    "bot.pyw": python,
    "bot.ts": typed,
    "bot.tsx": `${typed}export const View = () => <p>bot</p>;\n`,
    "bot.vue": `<template>\n  <p>bot</p>\n</template>\n\n<script>\n${bot}</script>\n`,
    "mark.js": `\uFEFF${bot}`,
    "mark.py": `\uFEFF${python}`,
    "windows.js": bot.replaceAll("\n", "\r\n"),
    "windows.py": python.replaceAll("\n", "\r\n"),
  };
}
