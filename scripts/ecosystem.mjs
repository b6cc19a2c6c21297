/**
 * `npm run ecosystem -- <folder of repositories> [--out findings.jsonl] [--against earlier.jsonl] [--markdown difference.md]`: scans every
 * repository in a process of its own, with a limit of time and memory, and says what the findings are, one a line; against those of an
 * earlier run it says what is new, gone or changed, by rule. Nothing of the repositories is executed.
 *
 * --allow <step>   patch, minor or major: with --against, fails when the difference asks for a larger version (docs/versions.md)
 * --preset <name>  strict (default) or recommended
 * --seconds <n>    for each repository (300)
 * --megabytes <n>  of memory for each (2,048)
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { asMarkdown, asText, difference, readLines } from "../test/ecosystem/difference.mjs";
import { samePreset, smallestVersion, STEPS } from "../test/ecosystem/policy.mjs";
import { scanRepository } from "../test/ecosystem/scan.mjs";
import { buildWhenStale, fail, install, requireNode } from "./lib/setup.mjs";

/** Reasons for a version that are printed. */
const MOST_REASONS = 20;

requireNode();
install();
buildWhenStale();
const { values, positionals } = parseArgs({
  options: {
    out: { type: "string" },
    against: { type: "string" },
    markdown: { type: "string" },
    allow: { type: "string" },
    preset: { type: "string", default: "strict" },
    seconds: { type: "string", default: "300" },
    megabytes: { type: "string", default: "2048" },
  },
  allowPositionals: true,
});
/** npm starts scripts at the root; names are seen from where it was called. */
const here = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
if (values.allow !== undefined && !STEPS.includes(values.allow)) fail(`--allow is one of ${STEPS.join(", ")}.`);
if (positionals.length === 0) fail("Say which folder holds repositories: npm run ecosystem -- <folder> [--out findings.jsonl]");
const repositories = positionals.map(here).flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith(".") && statSync(join(folder, name)).isDirectory())
    .map((name) => ({ name, path: join(folder, name) })),
);
if (repositories.length === 0) fail(`No repositories in ${positionals.join(", ")}.`);

const findings = [];
const failures = [];
for (const { name, path } of repositories) {
  const scanned = scanRepository(name, path, { ...values, seconds: Number(values.seconds), megabytes: Number(values.megabytes) });
  findings.push(...scanned.findings.map((finding) => ({ ...finding, preset: values.preset })));
  if (scanned.failure) failures.push(`${name}: ${scanned.failure}`);
  console.error(`${name}: ${scanned.failure ?? `${scanned.findings.length} findings`}, ${scanned.seconds.toFixed(1)} s`);
}
if (values.out) writeFileSync(here(values.out), findings.map((finding) => `${JSON.stringify(finding)}\n`).join(""));
console.log(`${findings.length} findings in ${repositories.length} repositories, ${failures.length} failures`);
for (const failure of failures) console.log(`  ${failure}`);
if (values.against) {
  const before = readLines(readFileSync(here(values.against), "utf8"));
  if (!samePreset(before, findings)) fail(`${values.against} is of a run with another preset.`);
  const found = difference(before, findings);
  console.log(`\n${asText(found)}`);
  if (values.markdown) writeFileSync(here(values.markdown), asMarkdown(found));
  const { step, reasons } = smallestVersion(found);
  console.log(`\nThis is for a ${step} version, if not for a larger one.`);
  for (const reason of reasons.slice(0, MOST_REASONS)) console.log(`  ${reason}`);
  if (reasons.length > MOST_REASONS) console.log(`  and ${reasons.length - MOST_REASONS} more`);
  if (values.allow !== undefined && STEPS.indexOf(step) > STEPS.indexOf(values.allow)) process.exitCode = 1;
}
if (failures.length > 0) process.exitCode = 1;
