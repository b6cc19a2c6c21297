/**
 * `npm run bench -- <folder> …`: how long our rules take on real bots, in relation to ESLint without rules. Each folder holds repositories;
 * `BOTS` may name folders instead. Prints; judges nothing.
 *
 * `npm run bench -- <name> …` with a name of `FINDINGS` measures instead what is found; the file of that name in test/bench/ says how.
 *
 * --runs <n>   rounds that count (5)
 * --lines <n>  stop copying repositories when there are so many lines (100,000)
 */
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildWhenStale, fail, install, requireNode } from "./lib/setup.mjs";

const AIMS = { B: 1.5, C: 0.7 };
const FINDINGS = ["semgrep-rules", "vulnerable-apps", "labelled-bots", "owasp-benchmark", "gitleaks", "secrets"];

requireNode();
install();
buildWhenStale();
const [name, ...rest] = process.argv.slice(2);
if (FINDINGS.includes(name)) await measureFindings();
else await measureTimes();

/** npm starts scripts at the root; names of folders are seen from where it was called. */
async function measureFindings() {
  const { run } = await import(`../test/bench/${name}.mjs`);
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  try {
    await run(rest);
  } catch (error) {
    fail(error.message);
  }
}

async function measureTimes() {
  const { values, positionals } = parseArgs({
    options: { runs: { type: "string", default: "5" }, lines: { type: "string", default: "100000" } },
    allowPositionals: true,
  });
  const given = positionals.length > 0 ? positionals : (process.env.BOTS ?? "").split(delimiter).filter(Boolean);
  if (given.length === 0) fail("Say which folders hold repositories: npm run bench -- <folder> …");
  const home = mkdtempSync(join(tmpdir(), "chatbot-security-bench-"));
  try {
    const folders = given.map((folder) => resolve(process.env.INIT_CWD ?? process.cwd(), folder));
    await bench(folders, home, values);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function bench(folders, home, values) {
  const { copyCorpus } = await import("../test/bench/corpus.mjs");
  const { contestants } = await import("../test/bench/contestants.mjs");
  const { measure } = await import("../test/bench/measure.mjs");
  const copy = join(home, "code");
  mkdirSync(copy);
  const corpus = copyCorpus(folders, copy, Number(values.lines));
  if (corpus.files === 0) fail(`No JavaScript or TypeScript in ${folders.join(", ")}.`);
  console.log(
    `${number(corpus.lines)} lines in ${number(corpus.files)} files of ${corpus.repositories.length} repositories: ${corpus.repositories.join(", ")}`,
  );
  console.log(`Left out since @typescript-eslint/parser cannot read them: ${corpus.unparsable.join(", ") || "none"}\n`);
  const all = contestants(home);
  // The first round fills the file system's cache and does not count.
  measure(all, 1, copy, home, () => console.error("warm-up"));
  await report(
    all,
    measure(all, Number(values.runs), copy, home, (text) => console.error(text)),
    corpus.lines,
  );
}

async function report(all, rounds, lines) {
  const { spread } = await import("../test/bench/measure.mjs");
  for (const [key, { name }] of Object.entries(all)) {
    const seconds = spread(rounds.map((round) => round[key].wall));
    const memory = spread(rounds.map((round) => round[key].memory)).median;
    const speed = number(Math.round(lines / seconds.median));
    console.log(`${key}  ${name.padEnd(24)} ${figures(seconds)} s  ${speed.padStart(9)} lines/s  ${number(Math.round(memory))} MB`);
  }
  console.log("\nratios of each round (min / median / max)");
  for (const [key, aim] of Object.entries(AIMS)) {
    for (const [what, title] of [
      ["wall", "time"],
      ["cpu", "processor time"],
    ]) {
      const ratios = spread(rounds.map((round) => round[key][what] / round.A[what]));
      console.log(`${key}/A  ${title.padEnd(15)} ${figures(ratios)}${what === "wall" ? `  (aim: at most ${aim})` : ""}`);
    }
  }
}

function figures({ min, median, max }) {
  return [min, median, max].map((value) => value.toFixed(2)).join(" / ");
}

function number(value) {
  return value.toLocaleString("en-US");
}
