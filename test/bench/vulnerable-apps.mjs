/**
 * `npm run bench -- vulnerable-apps NODEGOAT JUICE_SHOP`: what the strict preset finds in checkouts of OWASP NodeGoat and of juice-shop, by
 * rule, and what of the vulnerabilities that they have on purpose. A finding that is no known vulnerability may be a false one or may not:
 * it is to be read. Tests, and the juice-shop's corrected copies of its own code, do not count.
 */
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { LABEL_FAMILIES, related } from "./families.mjs";
import { JUICE_SHOP, NODEGOAT } from "./known-vulnerabilities.mjs";
import { scanFolder } from "./scan.mjs";

const NEAR = 3;

export async function run(args) {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [nodegoat, juiceShop] = positionals;
  if (juiceShop === undefined) throw new Error("usage: vulnerable-apps NODEGOAT JUICE_SHOP");
  report("NodeGoat", nodegoat, NODEGOAT);
  report("juice-shop", juiceShop, JUICE_SHOP);
}

function report(name, folder, { commit, known }) {
  const root = resolve(folder);
  const { findings, rules, stderr } = scanFolder(root, "strict");
  if (stderr !== "") console.error(stderr.trimEnd());
  const places = known.map((each) => locate(each, root));
  const spoken = rules.flatMap(({ cwes }) => cwes);
  console.log(`\n${name} (lines of ${commit.slice(0, 7)}): ${findings.length} findings`);
  for (const finding of findings.toSorted((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))) {
    const known = places.filter((place) => matches(finding, place, root)).map(({ category }) => category);
    const path = relative(root, finding.file);
    const verdict = known[0] ?? (/(?:^|\/)(?:test|codefixes)\/|\.spec\.ts$/u.test(path) ? "test" : "other");
    console.log(`  ${finding.rule.padEnd(24)} ${verdict.padEnd(18)} ${path}:${finding.line}  ${finding.message}`);
  }
  printKnown(
    places.map((place) => ({
      ...place,
      found: findings.some((finding) => matches(finding, place, root)),
      covered: related(place.cwes, spoken, LABEL_FAMILIES),
    })),
  );
}

function locate({ marked, ...known }, root) {
  if (marked === undefined) return { ...known, lines: [known.line, ...(known.or ?? [])] };
  const lines = readFileSync(join(root, known.file), "utf8").split("\n");
  const found = lines.flatMap((line, index) => (line.includes("vuln-line") && line.split(/\s+/u).includes(marked) ? [index + 1] : []));
  if (found.length === 0) throw new Error(`${known.file}: no line is marked ${marked}`);
  return { ...known, line: found[0], lines: found };
}

/** Where a finding is reported, or where its flow ends. */
function matches(finding, { file, lines, cwes }, root) {
  const path = join(root, file);
  const ends = [finding, ...finding.trace.slice(-1)].filter((place) => place.file === path);
  return ends.some(({ line }) => lines.some((at) => Math.abs(at - line) <= NEAR)) && related(finding.cwes, cwes, LABEL_FAMILIES);
}

function printKnown(places) {
  const categories = [...new Set(places.map(({ category }) => category))];
  console.log(`  known: ${places.filter(({ found }) => found).length} of ${places.length} found`);
  for (const category of categories) {
    const own = places.filter((place) => place.category === category);
    const missed = own.filter(({ found }) => !found).map(({ file, line, covered }) => `${file}:${line}${covered ? "" : " (no rule yet)"}`);
    const count = `${own.length - missed.length} of ${own.length}`;
    console.log(`  ${category.padEnd(20)} ${count.padEnd(8)} ${missed.length > 0 ? `missed: ${missed.join(", ")}` : ""}`.trimEnd());
  }
}

if (process.argv[1] === import.meta.filename) await run(process.argv.slice(2));
