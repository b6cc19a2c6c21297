/**
 * The engines a user may have beside those of parity.test.ts: other versions of ESLint and Node, other parsers, other TypeScripts, ESLint in several threads. Each
 * gives the findings of the command line. Needs `npm run build`.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandLine as reported, HAS_NODES, nodeOf, oxlint, project, run, type Reported } from "./support/engines.js";
import { pack, projectWith } from "./support/packed.js";
import { temporaryFolder } from "./support/temporary.js";

const EXAMPLES = fileURLToPath(new URL("examples", import.meta.url));
const CLI = fileURLToPath(new URL("../eslint-plugin/bin/chatbot-security.js", import.meta.url));
/** By itself: what stands beside it would get its old packages. */
const OLD = { "eslint-8": "npm:eslint@8.57.1" };

type Found = readonly string[];

/** "file:line:column rule", sorted. */
function commandLine(cwd: string, node?: string, plugin?: string): Found {
  return reported(cwd, [], node, plugin).map(inOneLine).sort();
}

function inOneLine({ file, line, column, rule }: Reported): string {
  return `${file}:${line}:${column} ${rule}`;
}

function eslint(
  cwd: string,
  version: 8 | 9 | 10 | undefined,
  target: string,
  args: readonly string[] = [],
  node = process.execPath,
): Found {
  const name = version === undefined ? "eslint" : `eslint-${version}`;
  const { stdout, stderr } = run(cwd, node, [`node_modules/${name}/bin/eslint.js`, "--format", "json", ...args, target]);
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
// What one engine has kept would answer for the next.
const settings = { "chatbot-security": { cache: false } };
export default [plugin.configs.recommended, plugin.configs.python, { settings }];
`;

/** By the extension of the files that they read. */
const PARSERS = { svelte: "svelte-eslint-parser", astro: "astro-eslint-parser", ts: "@typescript-eslint/parser" };
/** A file for each parser. */
const FILES = {
  "Bot.svelte": `<script>\n${BOT}</script>\n\n<p>bot</p>\n`,
  "Bot.astro": `---\n${BOT}---\n<p>bot</p>\n`,
  "bot.ts": BOT.replace("(ctx)", "(ctx: { message: { text: string } }): void"),
};

/** The configuration with these parsers. */
function withParsers(parsers: Partial<typeof PARSERS>): string {
  const imports = Object.entries(parsers).map(([extension, name]) => `import * as ${extension} from "${name}";\n`);
  const uses = Object.keys(parsers).map((extension) => `{ files: ["**/*.${extension}"], languageOptions: { parser: ${extension} } }`);
  return imports.join("") + CONFIG.replace("];", `, ${uses.join(", ")}];`);
}

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
    const folder = await project({ "eslint.config.mjs": withParsers(PARSERS), ...FILES });
    const expected = commandLine(folder);
    expect(expected).toHaveLength(3);
    expect(eslint(folder, 9, ".")).toEqual(expected);
  });
});

describe.skipIf(!HAS_NODES).each([22, 24] as const)("Node %i", (major) => {
  it("gives the findings of this Node, from the command line and in ESLint", async () => {
    const node = await nodeOf(major);
    expect(commandLine(EXAMPLES, node)).toEqual(commandLine(EXAMPLES));
    // Not a word of Node's about us either.
    expect(run(EXAMPLES, node, [CLI, "--version"]).stderr).toBe("");
    const folder = await project({ "eslint.config.mjs": CONFIG, "bot.mjs": BOT, "bot.py": PYTHON });
    expect(eslint(folder, 10, ".", [], node)).toEqual(commandLine(folder));
  });
});

/** The package as it is published, in an empty project; with the parsers of other files that go with this TypeScript and the last ESLint. */
describe.each([
  { typescript: "TypeScript 5.9", wanted: ["typescript@5.9.3", "@typescript-eslint/parser@8.73.0"], parsers: { ts: PARSERS.ts } },
  {
    typescript: "TypeScript 6",
    wanted: [
      "typescript@6.0.3",
      "@typescript-eslint/parser@8.73.0",
      "svelte@5.57.3",
      "svelte-eslint-parser@1.10.1",
      "astro-eslint-parser@3.2.0",
    ],
    parsers: PARSERS,
  },
  { typescript: "no TypeScript", wanted: [], parsers: {} },
])("an empty project with $typescript", ({ wanted, parsers }) => {
  let installed = "";
  beforeAll(() => {
    const packed = mkdtempSync(join(tmpdir(), "chatbot-security-pack-"));
    installed = projectWith(pack("eslint-plugin", packed).tarball, "eslint@10.15.0", "oxlint@1.94.0", ...wanted);
    rmSync(packed, { recursive: true, force: true });
  }, 180_000);
  afterAll(() => rmSync(installed, { recursive: true, force: true }), 120_000);

  it("gets the same findings from the command line, oxlint and what ESLint has parsers for", () => {
    const oxlintrc = JSON.stringify({
      jsPlugins: ["eslint-plugin-chatbot-security"],
      categories: { correctness: "off" },
      rules: { "chatbot-security/no-command-injection": "error" },
    });
    const folder = temporaryFolder({ "eslint.config.mjs": withParsers(parsers), ".oxlintrc.json": oxlintrc, "bot.mjs": BOT, ...FILES });
    cpSync(join(installed, "package.json"), join(folder, "package.json"));
    symlinkSync(join(installed, "node_modules"), join(folder, "node_modules"));
    expect(existsSync(join(folder, "node_modules/typescript"))).toBe(wanted.length > 0);
    const found = commandLine(folder, process.execPath, join(folder, "node_modules/eslint-plugin-chatbot-security"));
    expect(found.map((line) => line.split(":")[0])).toEqual(["Bot.astro", "Bot.svelte", "bot.mjs", "bot.ts"]);
    expect(oxlint(folder).map(inOneLine).sort()).toEqual(found);
    const readable = ["mjs", ...Object.keys(parsers)];
    expect(eslint(folder, undefined, ".")).toEqual(found.filter((line) => readable.some((extension) => line.includes(`.${extension}:`))));
  });
});
