/** What ESLint keeps between two runs: its report is the same as without, whatever happened in between. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { BAD_BOT, GOOD_BOT } from "./cli/run.js";
import { change, numbers, put, VARIANTS } from "./support/changing-project.js";
import { temporaryFolder } from "./support/temporary.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ESLINT = join(ROOT, "node_modules/eslint/bin/eslint.js");
const FILE = "node_modules/.cache/chatbot-security/eslint.json";
const WITHOUT = { settings: { "chatbot-security": { cache: false } } };

function configuration(...more: readonly unknown[]): string {
  const url = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
  return `import plugin from ${url("eslint-plugin/dist/index.js")};
import * as parser from ${url("node_modules/@typescript-eslint/parser/dist/index.js")};
export default [
  { files: ["**/*.{js,ts}"], languageOptions: { parser } },
  plugin.configs.recommended,
  plugin.configs.python,
  ...${JSON.stringify(more)},
];
`;
}

/** A folder whose cache lies in it. */
function project(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder({ "package.json": "{}", "with.mjs": configuration(), "without.mjs": configuration(WITHOUT), ...files });
  mkdirSync(join(root, "node_modules"), { recursive: true });
  return root;
}

/** "file:line rule message", in ESLint's order. */
function lint(root: string, config = "with.mjs", ...more: readonly string[]): readonly string[] {
  const given = more.length > 0 ? more : ["."];
  const args = [ESLINT, "--config", config, "--format", "json", "--ignore-pattern", "*.mjs", "--no-error-on-unmatched-pattern", ...given];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 100_000_000 });
  if (!stdout.startsWith("[")) throw new Error(stderr);
  const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string; line: number; message: string }[] }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => `${relative(root, filePath)}:${line} ${ruleId} ${message}`),
  );
}

function kept(root: string): string {
  return readFileSync(join(root, FILE), "utf8");
}

/** Makes what is kept say something that no rule says: who uses it shows it. */
function mark(root: string): void {
  const text = kept(root);
  const marked = text.replaceAll(/"message":"/gu, '"message":"MARK ');
  expect(marked).not.toBe(text);
  writeFileSync(join(root, FILE), marked);
}

const EXEC = 'const { exec } = require("node:child_process");\n';
const FILES = {
  "a/bot.js": `${EXEC}const { Telegraf } = require("telegraf");\nnew Telegraf(process.env.T).on("text", (ctx) => exec("say " + ctx.message.text));\n`,
  "b/bot.js": `const { Telegraf } = require("telegraf");\nconst { run } = require("./run");\nnew Telegraf(process.env.T).on("text", (ctx) => run(ctx.message.text));\n`,
  "b/run.js": `${EXEC}exports.run = (text) => exec(text);\n`,
  "c/bot.py":
    'import os\nfrom telegram.ext import Application, CommandHandler\n\nasync def say(update, context):\n    os.system("say " + update.message.text)\n\napp = Application.builder().token(os.environ["T"]).build()\napp.add_handler(CommandHandler("say", say))\n',
};

describe("what ESLint reports after an earlier run", () => {
  it("is what it reports without one after every change", { timeout: 300_000 }, () => {
    const root = project({});
    for (const [path, [text]] of Object.entries(VARIANTS)) put(root, path, text);
    const next = numbers(3);
    const seen = new Set<string>();
    for (let step = 0; step < 10; step++) {
      const plain = lint(root, "without.mjs");
      expect(lint(root), `step ${step}`).toEqual(plain);
      seen.add(plain.join("\n"));
      for (let changes = 1 + next(2); changes > 0; changes--) change(root, next);
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  it("is taken from it where nothing has changed", () => {
    const root = project(FILES);
    const plain = lint(root);
    expect(plain).toHaveLength(3);
    mark(root);
    const marked = lint(root);
    expect(marked).toHaveLength(3);
    expect(marked.filter((each) => each.includes("MARK"))).toHaveLength(3);
    put(root, "b/run.js", `${EXEC}\nexports.run = (text) => exec(text);\n`);
    // What leads to the changed file is looked at anew, what does not is not.
    const again = lint(root);
    expect(again).toHaveLength(3);
    expect(again.filter((each) => each.includes("MARK")).map((each) => each.slice(0, 1))).toEqual(["a", "c"]);
  });

  it("is of the files, rules and options that are asked for", () => {
    const options = { rules: { "chatbot-security/no-command-injection": ["error", { sources: ["http"] }] } };
    const root = project({ ...FILES, "other.mjs": configuration(options) });
    expect(lint(root, "with.mjs", "a")).toHaveLength(1);
    expect(lint(root, "with.mjs", "b")).toHaveLength(1);
    expect(lint(root, "other.mjs")).toEqual(lint(root, "other.mjs"));
    expect(lint(root, "other.mjs")).toEqual([]);
    expect(lint(root)).toHaveLength(3);
    put(root, "a/bot.js", GOOD_BOT);
    expect(lint(root)).toHaveLength(2);
  });

  it("is of the text that ESLint has, which need not be on the disk", () => {
    const root = project({ "bot.js": GOOD_BOT });
    expect(lint(root)).toEqual([]);
    const args = [ESLINT, "--config", "with.mjs", "--format", "json", "--stdin", "--stdin-filename", "bot.js"];
    const before = kept(root);
    const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", input: BAD_BOT });
    expect((JSON.parse(stdout) as { messages: unknown[] }[])[0]!.messages.length).toBeGreaterThan(0);
    expect(kept(root)).toBe(before);
  });

  it("is taken from it beside blocks of code that are on no disk", () => {
    const processor = `import plugin from "./with.mjs";
const preprocess = (text) => [{ text: text.split("\u0060\u0060\u0060").filter((_, i) => i % 2).join(""), filename: "0.js" }];
const blocks = { preprocess, postprocess: (lists) => lists.flat() };
export default [...plugin, { files: ["**/*.md"], plugins: { md: { processors: { blocks } } }, processor: "md/blocks" }];
`;
    const root = project({ ...FILES, "blocks.mjs": processor, "README.md": `\`\`\`\n${BAD_BOT}\`\`\`\n` });
    const plain = lint(root, "blocks.mjs");
    expect(plain.filter((each) => each.startsWith("README.md"))).toHaveLength(1);
    expect(plain).toHaveLength(4);
    mark(root);
    const again = lint(root, "blocks.mjs");
    expect(again.map((each) => each.replace("MARK ", ""))).toEqual(plain);
    expect(again.filter((each) => each.includes("MARK"))).toHaveLength(3);
  });
});

describe("what ESLint keeps", () => {
  it("is nothing where the settings say so", () => {
    const root = project(FILES);
    lint(root, "without.mjs");
    expect(existsSync(join(root, FILE))).toBe(false);
  });

  it("is left out and made anew when it is broken", () => {
    const root = project(FILES);
    const plain = lint(root);
    const good = kept(root);
    for (const text of [
      good.slice(0, -9),
      good.replaceAll('"file":"a/bot.js"', '"file":"../bot.js"'),
      good.replace(/"asked":"/u, '"extra":1,"asked":"'),
    ]) {
      expect(text).not.toBe(good);
      writeFileSync(join(root, FILE), text);
      expect(lint(root)).toEqual(plain);
      expect(kept(root)).toBe(good);
    }
  });

  it("is written over nothing of somebody else's", () => {
    const root = project({ ...FILES, "notes.txt": "mine" });
    mkdirSync(dirname(join(root, FILE)), { recursive: true });
    symlinkSync(join(root, "notes.txt"), join(root, FILE));
    expect(lint(root)).toEqual(lint(root, "without.mjs"));
    expect(readFileSync(join(root, "notes.txt"), "utf8")).toBe("mine");
  });
});
