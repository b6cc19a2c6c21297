/**
 * What whole-program analysis costs as a project grows: `node test/bench/scale.mjs FOLDER [FILES …]`. Projects of so many files are made of
 * copies of a folder's own files (a real bot's, best), each copy in a folder of its own. Prints, for each size: parsing by
 * @typescript-eslint/parser (the measure), a whole first analysis, one after an edit of one file (median of seven files), and memory.
 * Then what it costs when the data passes through more and more functions, each in a file of its own, before it does harm.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseForESLint } from "@typescript-eslint/parser";
import { diskWorkspace } from "../../eslint-plugin/dist/workspace.js";
import { analysisOf, createLinter, sourceExtensions } from "../../eslint-plugin/dist/lint.js";

const [folder, ...sizes] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node test/bench/scale.mjs FOLDER [FILES …]");

const originals = diskWorkspace(folder, { extensions: sourceExtensions })
  .list()
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  .map((path) => [path, readFileSync(join(folder, path), "utf8")]);

function project(count) {
  const files = new Map([["package.json", "{}"]]);
  for (let copy = 0; files.size <= count; copy++)
    for (const [path, text] of originals) if (files.size <= count) files.set(`copy${copy}/${path}`, `// ${copy}\n${text}`);
  const list = [...files.keys()].filter((path) => path !== "package.json").sort();
  let stamp = 0;
  return {
    read: (path) => files.get(path),
    exists: (path) => files.has(path),
    list: () => list,
    stamp: () => stamp,
    edit(path) {
      files.set(path, `${files.get(path)}\n// edited\n`);
      stamp++;
    },
  };
}

/** A bot whose message passes through so many functions. */
function chain(depth) {
  const files = new Map([["package.json", "{}"]]);
  const step = (i) => `const { step${i + 1} } = require("./step${i + 1}.js");\nexports.step${i} = (text) => step${i + 1}(text + "!");\n`;
  for (let i = 1; i < depth; i++) files.set(`step${i}.js`, step(i));
  files.set(`step${depth}.js`, `const { exec } = require("child_process");\nexports.step${depth} = (text) => exec("echo " + text);\n`);
  files.set(
    "bot.js",
    `const { Telegraf } = require("telegraf");\nconst { step1 } = require("./step1.js");\nconst bot = new Telegraf(process.env.TOKEN);\nbot.on("text", (ctx) => step1(ctx.message.text));\nbot.launch();\n`,
  );
  const list = [...files.keys()].filter((path) => path !== "package.json").sort();
  return { read: (path) => files.get(path), exists: (path) => files.has(path), list: () => list, stamp: () => 0 };
}

function seconds(work) {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1e6;
}

function parseAll(workspace) {
  for (const path of workspace.list()) {
    try {
      parseForESLint(workspace.read(path), {
        filePath: path,
        jsx: !/\.[cm]?ts$/.test(path),
        range: true,
        loc: true,
        tokens: true,
        comment: true,
      });
    } catch {
      // A file that cannot be parsed costs nothing here and is analysed all the same.
    }
  }
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

parseAll(project(200));
analysisOf(project(200), {}).advance();
console.log("files   lines   parser s  first s  ratio  after an edit s  of first  MB");
for (const count of (sizes.length ? sizes : ["500", "1000", "2000", "4000"]).map(Number)) {
  const workspace = project(count);
  const lines = workspace.list().reduce((sum, path) => sum + workspace.read(path).split("\n").length, 0);
  const parser = seconds(() => parseAll(workspace));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const linter = createLinter(workspace, { preset: "recommended" });
  const lintAll = () => workspace.list().forEach((path) => linter.lint(path));
  const first = seconds(lintAll);
  globalThis.gc?.();
  const memory = (process.memoryUsage().heapUsed - before) / 1e6;
  const files = workspace.list();
  const edits = Array.from({ length: 7 }, (_, i) => {
    workspace.edit(files[Math.floor(((i + 0.5) * files.length) / 7)]);
    return seconds(lintAll);
  });
  const again = median(edits);
  const row = [count, lines, parser.toFixed(2), first.toFixed(2), (first / parser).toFixed(2), again.toFixed(2)];
  console.log([...row, `${((again / first) * 100).toFixed(1)} %`, memory.toFixed(0)].map((cell) => String(cell).padEnd(8)).join(" "));
}

console.log("\nfunctions on the way   first s   ms for each   found");
for (const depth of [1, 5, 10, 20, 40, 80, 1000]) {
  const workspace = chain(depth);
  const linter = createLinter(workspace, { preset: "recommended" });
  let found = 0;
  const spent = seconds(() => (found = workspace.list().flatMap((path) => linter.lint(path).findings).length));
  console.log(
    [depth, spent.toFixed(2), ((1000 * spent) / depth).toFixed(2), found === 1 ? "yes" : "no"]
      .map((cell) => String(cell).padEnd(12))
      .join(" "),
  );
}
