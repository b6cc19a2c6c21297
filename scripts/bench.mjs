/**
 * `npm run bench -- <folder> …`: how long our rules and those of other tools take on real bots, in relation to ESLint without rules and, for
 * Python, to Bandit. Each folder holds repositories; `BOTS` may name folders instead. Prints; judges nothing.
 *
 * `npm run bench -- <name> …` with a name of `FINDINGS` measures instead what is found; the file of that name in test/bench/ says how.
 *
 * --runs <n>   rounds that count (5)
 * --lines <n>  stop copying repositories when there are so many lines of a language (100,000)
 * --ours       leaves the other tools out, which are fetched from npm otherwise
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildWhenStale, fail, install, requireNode } from "./lib/setup.mjs";

const FINDINGS = ["semgrep-rules", "vulnerable-apps", "labelled-bots", "owasp-benchmark", "gitleaks", "secrets", "compare"];

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
    options: { runs: { type: "string", default: "5" }, lines: { type: "string", default: "100000" }, ours: { type: "boolean" } },
    allowPositionals: true,
  });
  const given = positionals.length > 0 ? positionals : (process.env.BOTS ?? "").split(delimiter).filter(Boolean);
  if (given.length === 0) fail("Say which folders hold repositories: npm run bench -- <folder> …");
  const home = mkdtempSync(join(tmpdir(), "chatbot-security-bench-"));
  try {
    const folders = given.map((folder) => resolve(process.env.INIT_CWD ?? process.cwd(), folder));
    const { JAVASCRIPT, PYTHON } = await import("../test/bench/corpus.mjs");
    const { contestants, pythonContestants } = await import("../test/bench/contestants.mjs");
    const { installPeers } = await import("../test/bench/peers.mjs");
    const all = contestants(home, values.ours ? undefined : installPeers());
    const some = await bench(JAVASCRIPT, all, folders, home, values);
    const python = values.ours ? undefined : pythonContestants();
    if (!values.ours && python === undefined) console.log("\nBandit is not installed: nothing to compare Python with.");
    const more = python && (await bench(PYTHON, python, folders, home, values));
    if (!some && !more) fail(`No code in ${folders.join(", ")}.`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** False when the folders hold no file of the language. */
async function bench(language, all, folders, home, { lines, runs }) {
  const { copyCorpus } = await import("../test/bench/corpus.mjs");
  const { measure } = await import("../test/bench/measure.mjs");
  const copy = mkdtempSync(join(home, "code-"));
  const corpus = copyCorpus(folders, copy, Number(lines), language);
  if (corpus.files === 0) return false;
  console.log(`\n${number(corpus.lines)} lines of ${language.name} in ${number(corpus.files)} files of ${corpus.repositories.join(", ")}`);
  if (corpus.unparsable.length > 0)
    console.log(`Left out since @typescript-eslint/parser cannot read them: ${corpus.unparsable.join(", ")}`);
  // The first round fills the file system's cache and does not count.
  measure(all, 1, copy, home, () => console.error("warm-up"));
  const rounds = measure(all, Number(runs), copy, home, (text) => console.error(text));
  await report(all, rounds, corpus.lines);
  return true;
}

async function report(all, rounds, lines) {
  const { spread } = await import("../test/bench/measure.mjs");
  const [first] = Object.keys(all);
  const row = (...cells) => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(i < 3 ? 22 : 10))).join(" "));
  console.log(`\nRatios to ${all[first].name}, each in its round: min / median / max`);
  row("", "time", "processor time", "lines/s", "MB", "aim");
  for (const [key, { name, aim }] of Object.entries(all)) {
    const ratios = (what) => figures(spread(rounds.map((round) => round[key][what] / round[first][what])));
    const seconds = spread(rounds.map((round) => round[key].wall)).median;
    const memory = spread(rounds.map((round) => round[key].memory)).median;
    row(name, ratios("wall"), ratios("cpu"), number(Math.round(lines / seconds)), number(Math.round(memory)), aim ? `≤ ${aim}` : "");
  }
}

function figures({ min, median, max }) {
  return [min, median, max].map((value) => value.toFixed(2)).join(" / ");
}

function number(value) {
  return value.toLocaleString("en-US");
}
