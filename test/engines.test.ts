/**
 * The engines a user may have beside those of parity.test.ts: other versions of ESLint and Node, other parsers, oxlint, ESLint in several threads. Each
 * gives the findings of the command line. Needs `npm run build`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { HAS_NODES, nodeOf } from "./support/engines.js";
import { cleanEnvironment, packages } from "./support/installation.mjs";
import { temporaryFolder } from "./support/temporary.js";

const path = (below: string): string => fileURLToPath(new URL(`../${below}`, import.meta.url));
const BIN = path("eslint-plugin/bin/chatbot-security.js");
const EXAMPLES = path("test/examples");
/** By itself: what stands beside it would get its old packages. */
const OLD = { "eslint-8": "npm:eslint@8.57.1" };
const PACKAGES = {
  "eslint-9": "npm:eslint@9.39.5",
  "eslint-10": "npm:eslint@10.15.0",
  "svelte-eslint-parser": "1.10.1",
  svelte: "5.57.3",
  "astro-eslint-parser": "3.2.0",
  "@typescript-eslint/parser": "8.73.0",
  typescript: "5.9.3",
  oxlint: "1.94.0",
};

function run(cwd: string, command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 100_000_000,
    timeout: 60_000,
    env: cleanEnvironment(),
  });
  return { status, stdout, stderr };
}

type Found = readonly string[];

/** "file:line:column rule", sorted. */
function commandLine(cwd: string, node = process.execPath): Found {
  const { stdout } = run(cwd, node, [BIN, "--format", "json", "--include-tests"]);
  const { findings } = JSON.parse(stdout) as { findings: { file: string; line: number; column: number; rule: string }[] };
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`).sort();
}

/** A folder with a configuration, its packages and these files, or a copy of a folder's. */
async function project(files: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>> = PACKAGES): Promise<string> {
  const folder = temporaryFolder(files);
  const modules = join(await packages(wanted), "node_modules");
  mkdirSync(join(folder, "node_modules/@typescript-eslint"), { recursive: true });
  for (const name of Object.keys(wanted)) symlinkSync(join(modules, name), join(folder, "node_modules", name));
  symlinkSync(path("eslint-plugin"), join(folder, "node_modules/eslint-plugin-chatbot-security"));
  return folder;
}

function eslint(cwd: string, version: 8 | 9 | 10, target: string, args: readonly string[] = [], node = process.execPath): Found {
  const { stdout, stderr } = run(cwd, node, [`node_modules/eslint-${version}/bin/eslint.js`, "--format", "json", ...args, target]);
  expect(stdout, stderr).toMatch(/^\[/u);
  const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; line: number; column: number }[] }[];
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line, column }) => {
        return `${relative(cwd, filePath)}:${line}:${column} ${ruleId.replace("chatbot-security/", "")}`;
      }),
    )
    .sort();
}

const BOT = `import { exec } from "node:child_process";
import { Bot } from "grammy";
const bot = new Bot(process.env.BOT_TOKEN);
bot.on("message:text", (ctx) => { exec("ls " + ctx.message.text); });
`;
const PYTHON = "import os\nfrom flask import request\n\ndef run():\n    os.system(request.args['x'])\n";
const COMMON = `const { exec } = require("node:child_process");
const { Bot } = require("grammy");
new Bot("").on("message:text", (ctx) => { exec("ls " + ctx.message.text); });
`;
const CONFIG = `import plugin from "eslint-plugin-chatbot-security";
export default [plugin.configs.recommended, plugin.configs.python];
`;

describe("ESLint", () => {
  it.each([9, 10] as const)("%i finds what the command line finds", async (version) => {
    const folder = await project({ "eslint.config.mjs": CONFIG, "bot.mjs": BOT, "other.cjs": COMMON, "bot.py": PYTHON });
    const expected = commandLine(folder);
    expect(expected).toHaveLength(3);
    expect(eslint(folder, version, ".")).toEqual(expected);
  });

  it("8.57 finds what is in JavaScript", async () => {
    const config = 'import plugin from "eslint-plugin-chatbot-security";\nexport default [plugin.configs.recommended];\n';
    const folder = await project({ "eslint.config.mjs": config, "bot.mjs": BOT, "other.cjs": COMMON }, OLD);
    expect(eslint(folder, 8, ".")).toEqual(commandLine(folder));
  });

  it("finds the same in several threads", async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`bot-${i}.mjs`, BOT]));
    const folder = await project({ "eslint.config.mjs": CONFIG, "bot.py": PYTHON, ...files });
    const expected = commandLine(folder);
    expect(expected).toHaveLength(13);
    expect(eslint(folder, 10, ".", ["--concurrency", "2"])).toEqual(expected);
  });

  it("finds the same with the parsers of Svelte, Astro and TypeScript", async () => {
    const config = `import plugin from "eslint-plugin-chatbot-security";
import * as svelte from "svelte-eslint-parser";
import * as astro from "astro-eslint-parser";
import * as typescript from "@typescript-eslint/parser";
export default [
  plugin.configs.recommended,
  { files: ["**/*.svelte"], languageOptions: { parser: svelte } },
  { files: ["**/*.astro"], languageOptions: { parser: astro } },
  { files: ["**/*.ts"], languageOptions: { parser: typescript } },
];
`;
    const files = {
      "Bot.svelte": `<script>\n${BOT}</script>\n\n<p>bot</p>\n`,
      "Bot.astro": `---\n${BOT}---\n<p>bot</p>\n`,
      "bot.ts": BOT.replace("(ctx)", "(ctx: { message: { text: string } }): void"),
    };
    const folder = await project({ "eslint.config.mjs": config, ...files });
    const expected = commandLine(folder);
    expect(expected).toHaveLength(3);
    expect(eslint(folder, 9, ".")).toEqual(expected);
  });
});

describe.skipIf(!HAS_NODES).each([22, 24] as const)("Node %i", (major) => {
  it("gives the findings of this Node, from the command line and in ESLint", async () => {
    const node = await nodeOf(major);
    expect(commandLine(EXAMPLES, node)).toEqual(commandLine(EXAMPLES));
    const folder = await project({ "eslint.config.mjs": CONFIG, "bot.mjs": BOT, "bot.py": PYTHON });
    expect(eslint(folder, 10, ".", [], node)).toEqual(commandLine(folder));
  });
});

describe("oxlint", () => {
  it("finds in JavaScript and TypeScript what the command line finds", async () => {
    const rules = Object.fromEntries(
      ["no-command-injection", "no-sql-injection", "no-error-disclosure"].map((name) => [`chatbot-security/${name}`, "error"]),
    );
    const config = JSON.stringify({ jsPlugins: ["eslint-plugin-chatbot-security"], categories: { correctness: "off" }, rules });
    const folder = await project({ ".oxlintrc.json": config, "bot.mjs": BOT, "other.cjs": COMMON, "bot.ts": BOT });
    const { stdout, stderr } = run(folder, process.execPath, [
      "node_modules/oxlint/bin/oxlint",
      "--format",
      "json",
      "bot.mjs",
      "other.cjs",
      "bot.ts",
    ]);
    expect(stdout, stderr).toMatch(/^\{/u);
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; filename: string; labels: { span: { line: number; column: number } }[] }[];
    };
    const found = diagnostics.map(({ code, filename, labels: [label] }) => {
      return `${filename}:${label!.span.line}:${label!.span.column} ${/\((.*)\)/u.exec(code)?.[1]?.replace("chatbot-security/", "")}`;
    });
    expect(found.sort()).toEqual(commandLine(folder));
  });
});
