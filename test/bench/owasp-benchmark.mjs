/**
 * `npm run bench -- owasp-benchmark FOLDER`: the score of the preset `strict` on a checkout of an OWASP Benchmark, a suite of small web
 * handlers of which a table (`expectedresults-*.csv`: name, category, whether it is vulnerable, CWE) says which are vulnerable. A handler
 * counts as reported when a finding whose rule names the category's CWE stands in its file or its flow runs through it. The score of a
 * category is the share of its vulnerable handlers that are reported minus the share of its safe ones that are.
 *
 * --misses    vulnerable handlers that are not reported
 * --false     safe handlers that are reported
 * --only CAT  one category in these lists
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { scanFolder } from "./scan.mjs";

export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { misses: { type: "boolean" }, false: { type: "boolean" }, only: { type: "string" } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error("usage: owasp-benchmark FOLDER [--misses] [--false] [--only CATEGORY]");
  const table = readdirSync(folder).find((name) => /^expectedresults-.*\.csv$/u.test(name));
  if (table === undefined) throw new Error(`${folder} has no expectedresults-*.csv`);
  const { findings, stderr } = scanFolder(folder, "strict");
  if (stderr !== "") console.error(stderr.trimEnd());
  const verdicts = readTable(readFileSync(join(folder, table), "utf8")).map((handler) => ({
    ...handler,
    finding: findings.find((finding) => finding.cwes.includes(handler.cwe) && touches(finding, handler.name)),
  }));
  print(verdicts);
  const shown = verdicts.filter(({ category }) => values.only === undefined || category === values.only);
  if (values.misses) list("missed", shown, (each) => each.vulnerable && !each.finding);
  if (values.false) list("false", shown, (each) => !each.vulnerable && each.finding);
}

function readTable(text) {
  const rows = text.split(/\r?\n/u).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return rows.map((line) => {
    const [name, category, vulnerable, cwe] = line.split(",").map((cell) => cell.trim());
    return { name, category, vulnerable: vulnerable === "true", cwe: Number(cwe) };
  });
}

function touches({ file, trace }, name) {
  return [file, ...trace.map((step) => step.file)].some((path) => basename(path).replace(/\.[^.]+$/u, "") === name);
}

function print(verdicts) {
  console.log(`${"category".padEnd(18)} vulnerable found   safe reported  score`);
  const categories = [...new Set(verdicts.map(({ category }) => category))].sort();
  const scores = categories.map((category) => {
    const own = verdicts.filter((each) => each.category === category);
    const [bad, safe] = [own.filter(({ vulnerable }) => vulnerable), own.filter(({ vulnerable }) => !vulnerable)];
    const [found, wrong] = [bad, safe].map((some) => some.filter(({ finding }) => finding).length);
    const score = found / Math.max(1, bad.length) - wrong / Math.max(1, safe.length);
    const cells = [bad.length, found, safe.length, wrong].map((count, at) => String(count).padStart([10, 5, 6, 8][at]));
    console.log(`${category.padEnd(18)} ${cells.join(" ")} ${score.toFixed(3).padStart(7)}`);
    return score;
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  console.log(`${"AVERAGE".padEnd(18)} ${" ".repeat(33)}${mean.toFixed(3).padStart(6)}`);
}

function list(title, verdicts, wanted) {
  console.log("");
  for (const { name, category, finding } of verdicts.filter(wanted)) {
    console.log(`${title}  ${category.padEnd(14)} ${name}${finding ? `  ← ${finding.rule}: ${finding.message}` : ""}`);
  }
}

if (process.argv[1] === import.meta.filename) await run(process.argv.slice(2));
