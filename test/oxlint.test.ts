/**
 * oxlint's JS plugins: the findings of the command line on JavaScript and TypeScript, over every fixture and example of this repository as one
 * project. What differs is named here, and said to users in docs/recipes/eslint.md. Needs `npm run build`.
 */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import plugin from "../eslint-plugin/src/index.js";
import { listRules } from "../eslint-plugin/src/lint.js";
import { commandLine, oxlint, project, type Reported } from "./support/engines.js";
import { readFixtures } from "./support/fixtures.js";

const FOLDERS = ["flows", "projects", "examples", "models/javascript", ...listRules().map(({ name }) => `fixtures/${name}`)];
const PROGRAM = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/u;
const MARKUP = /\.(?:vue|svelte|astro)$/u;

/** All rules, as in the preset `strict`. */
const CONFIG = JSON.stringify({
  jsPlugins: ["eslint-plugin-chatbot-security"],
  plugins: [],
  categories: { correctness: "off" },
  rules: plugin.configs.strict.rules,
});

/** Both doors on a folder with these files, each finding as one line; oxlint has no languages but JavaScript and TypeScript. */
async function bothDoors(files: Readonly<Record<string, string>>) {
  const folder = await project({ ".oxlintrc.json": CONFIG, "package.json": '{ "name": "bot" }', ...files });
  const columnOf = (file: string, byte: number): number => {
    const before = Buffer.from(files[file]!).subarray(0, byte).toString();
    return before.length - (before.lastIndexOf("\n") + 1) + 1;
  };
  const lines = (found: readonly Reported[]): readonly string[] =>
    found
      .filter(({ file }) => PROGRAM.test(file))
      .map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`)
      .sort();
  const suppressed = ["--preset", "strict", "--suppressions", "off"];
  return { expected: lines(commandLine(folder, suppressed)), found: lines(oxlint(folder, columnOf)) };
}

function everyProgram(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const folder of FOLDERS) {
    for (const { name, files: own } of readFixtures(fileURLToPath(new URL(folder, import.meta.url)))) {
      const isFolder = !PROGRAM.test(name) && !name.endsWith(".py");
      for (const { path, text } of own)
        if (basename(path) !== ".gitignore") files[isFolder ? `${folder}/${name}/${path}` : `${folder}/${path}`] = text;
    }
  }
  return files;
}

/** Is it in the markup of a file, outside its scripts? */
function isShown(files: Readonly<Record<string, string>>, finding: string): boolean {
  const [file = "", line = ""] = finding.split(":");
  if (!MARKUP.test(file)) return false;
  const before = files[file]!.split("\n").slice(0, Number(line));
  const opened = before.findLastIndex((text) => text.startsWith("<script"));
  return opened < 0 || before.slice(opened).some((text) => text.startsWith("</script"));
}

describe("oxlint", () => {
  it("finds what the command line finds in every fixture and example", { timeout: 480_000 }, async () => {
    const files = everyProgram();
    const { expected, found } = await bothDoors(files);
    expect(expected.length).toBeGreaterThan(4000);
    // It has the scripts of such a file, and not what its markup shows.
    const shown = expected.filter((finding) => isShown(files, finding));
    expect(shown.every((line) => line.includes("no-html-injection"))).toBe(true);
    expect(found).toEqual(expected.filter((line) => !shown.includes(line)));
  });

  it("finds what is in the scripts of Vue, Svelte and Astro files, at its place", async () => {
    const script = `import { exec } from "node:child_process";
import { Bot } from "grammy";
import { wanted } from "./wanted.js";
new Bot(process.env.BOT_TOKEN).on("message:text", (ctx) => { exec("ls " + wanted(ctx)); });
`;
    const { expected, found } = await bothDoors({
      "wanted.js": "export const wanted = (ctx) => ctx.message.text;\n",
      "Bot.vue": `<template>\n  <p>bot</p>\n</template>\n\n<script>\n${script}</script>\n`,
      "Two.svelte": `<script context="module">\n  export const name = "bot";\n</script>\n\n<script>\n${script}</script>\n\n<p>bot</p>\n`,
      "Bot.astro": `---\n${script}---\n<p>bot</p>\n`,
    });
    expect(expected.map((line) => line.split(" ")[0])).toEqual(["Bot.astro:5:67", "Bot.vue:9:67", "Two.svelte:9:67"]);
    expect(found).toEqual(expected);
  });
});
