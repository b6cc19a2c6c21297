/**
 * `npm run bench -- labelled-bots LABELS REPOS BOTS`: recall and precision on real bots whose defects were labelled by reading. LABELS has
 * a label on each line, REPOS says how far each repository was read, BOTS holds a folder `owner-name[@commit]` for each. Precision counts
 * where a repository was read whole: there a finding without a label is a wrong one.
 *
 * --misses  certain defects that the strict preset does not find
 * --extra   wrong findings, and how right each rule is
 * --covered only labels of a weakness that a rule of ours names
 */
import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { LABEL_FAMILIES, related } from "./families.mjs";
import { folderOf, precision, recall, score } from "./labels.mjs";
import { scanFolder } from "./scan.mjs";

export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { misses: { type: "boolean" }, extra: { type: "boolean" }, covered: { type: "boolean" } },
    allowPositionals: true,
  });
  const [labelsFile, reposFile, bots] = positionals;
  if (bots === undefined) throw new Error("usage: labelled-bots LABELS REPOS BOTS [--misses] [--extra] [--covered]");
  const all = readFileSync(labelsFile, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line)); // prettier-ignore
  const repos = JSON.parse(readFileSync(reposFile, "utf8"));
  const absent = repos.filter(({ repo }) => !existsSync(join(bots, folderOf(repo))));
  if (absent.length > 0) console.log(`absent: ${absent.map(({ repo }) => repo).join(", ")}`);
  const named = new Set(all.map(({ repo }) => repo));
  const present = repos.filter((each) => named.has(each.repo) && !absent.includes(each));
  const whole = new Set(present.filter(({ review }) => review === "full").map(({ repo }) => folderOf(repo)));

  for (const preset of ["strict", "recommended"]) {
    const { findings, rules } = scanAll(present, bots, preset);
    const cwes = rules.flatMap((rule) => rule.cwes);
    const spoken = (label) => related([Number(label.cwe.split("-")[1])], cwes, LABEL_FAMILIES);
    const labels = values.covered ? all.filter((label) => label.label !== "defect" || spoken(label)) : all;
    const scored = score(labels, findings, bots);
    console.log(`\n${preset}: ${findings.length} findings in ${present.length} repositories`);
    printRecall(labels, scored.hit, spoken);
    printPrecision(scored.findings, whole, bots, values.extra);
    if (values.misses && preset === "strict") printMisses(labels, scored.hit);
  }
}

function scanAll(repos, bots, preset) {
  const scans = repos.map(({ repo }) => {
    const { stderr, ...scan } = scanFolder(join(bots, folderOf(repo)), preset);
    if (stderr !== "") console.error(`${repo}: ${stderr.trimEnd()}`);
    return { ...scan, findings: scan.findings.map((finding) => ({ ...finding, folder: folderOf(repo) })) };
  });
  return { findings: scans.flatMap(({ findings }) => findings), rules: scans.flatMap(({ rules }) => rules) };
}

function printRecall(labels, hit, spoken) {
  console.log(`${"category".padEnd(32)} certain found        likely found`);
  for (const { category, certain, certainFound, likely, likelyFound } of recall(labels, hit)) {
    const percent = certain === 0 ? 0 : Math.floor((100 * certainFound) / certain);
    const rule = category.startsWith("ALL") || labels.some((label) => label.category === category && spoken(label)) ? "" : "  no rule yet";
    console.log(
      `${category.padEnd(32)} ${[certain, certainFound].map((n) => String(n).padStart(6)).join(" ")} ${String(percent).padStart(4)} % ${[likely, likelyFound].map((n) => String(n).padStart(6)).join(" ")}${rule}`,
    );
  }
}

function printPrecision(findings, whole, bots, extra) {
  const { right, wrong, rules } = precision(findings, whole);
  console.log(
    `precision in repositories read whole: ${right} right, ${wrong} wrong = ${((100 * right) / Math.max(1, right + wrong)).toFixed(0)} %`,
  );
  console.log(
    `wrong findings on lines labelled harmless, anywhere: ${findings.filter(({ verdict, clean }) => verdict === "wrong" && clean).length}`,
  );
  if (!extra) return;
  for (const [rule, own] of [...rules].sort(([, a], [, b]) => b.wrong - a.wrong))
    console.log(`  ${rule}: ${own.right} right ${own.wrong} wrong`);
  for (const { verdict, clean, folder, file, line, rule, message } of findings) {
    if (verdict !== "wrong" || !(whole.has(folder) || clean)) continue;
    console.log(`  wrong${clean ? " (labelled harmless)" : ""}  ${rule}  ${relative(resolve(bots), file)}:${line}  ${message}`);
  }
}

function printMisses(labels, hit) {
  for (const label of labels) {
    if (label.label !== "defect" || label.confidence !== "certain" || hit.has(label)) continue;
    console.log(
      `  missed  ${label.category}  ${folderOf(label.repo)}/${label.file}:${label.line}  ${label.cross ?? "none"} | ${label.note}`,
    );
  }
}

if (process.argv[1] === import.meta.filename) await run(process.argv.slice(2));
