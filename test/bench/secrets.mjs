/**
 * `npm run bench -- secrets [FOLDER …]`: how well the classifier of generic secrets tells them from what stands under the same names, beside
 * Shannon's entropy, on material from another seed and from the packages that it was not trained with; what searching a large text costs;
 * and for each folder how many secrets its JavaScript, TypeScript and Python hold. No value is printed.
 *
 * --list  where they stand
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeMaterial, readPackages } from "../../scripts/lib/secret-material.mjs";
import { loadSecrets } from "./secrets-source.mjs";

const root = join(import.meta.dirname, "../..");
const SEED = 77;
const EXAMPLES = 10_000;
const RECALLS = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99];
const LARGEST = 1_000_000;
const ROUNDS = 7;
/** Every so many formats are left, to see what their number costs. */
const SHARES = [16, 4, 2];

export async function run(args) {
  const { values, positionals } = parseArgs({ args, options: { list: { type: "boolean" } }, allowPositionals: true });
  const secrets = await loadSecrets();
  judge(secrets);
  await measure(secrets);
  for (const folder of positionals) search(folder, secrets, values.list);
}

function judge({ randomFrom, FAKE_IDS, fakeSecret, entropy, probability, sortOfName, genericSecret }) {
  const tokens = FAKE_IDS.map((id) => fakeSecret(id, 9)).filter((token) => !/[\s:]/u.test(token) && token.length < 120);
  const material = makeMaterial(readPackages(join(root, "node_modules"), 1), randomFrom(SEED), EXAMPLES, tokens);
  const named = (score) => (each) => (sortOfName(each.name) === undefined ? 0 : score(each));
  console.log(
    `${material.length} names with values, ${material.filter(({ secret }) => secret).length} of them secret; precision at a recall of`,
  );
  console.log(`  ${"".padEnd(34)}${RECALLS.map((recall) => `${100 * recall} %`.padStart(8)).join("")}   average`);
  curve("entropy of the value", material, ({ value }) => entropy(value));
  curve(
    "entropy, where the name announces",
    material,
    named(({ value }) => entropy(value)),
  );
  curve("classifier", material, ({ name, value }) => probability(name, value));
  curve(
    "classifier, where the name does",
    material,
    named(({ name, value }) => probability(name, value)),
  );
  const right = material.filter(({ name, value, secret }) => secret && genericSecret(name, value) !== undefined).length;
  const wrong = material.filter(({ name, value, secret }) => !secret && genericSecret(name, value) !== undefined).length;
  const share = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
  console.log(
    `  as reported: precision ${share(right, right + wrong)}, recall ${share(right, material.filter(({ secret }) => secret).length)}`,
  );
}

function curve(title, material, score) {
  const ranked = material.map((each) => ({ score: score(each), secret: each.secret })).sort((a, b) => b.score - a.score);
  const all = ranked.filter(({ secret }) => secret).length;
  let [right, sum] = [0, 0];
  const points = [];
  for (let at = 0; at < ranked.length; at++) {
    // Equal scores are one step: nothing tells which comes first.
    if (ranked[at].secret) right++;
    if (at + 1 < ranked.length && ranked[at + 1].score === ranked[at].score) continue;
    points.push({ recall: right / all, precision: right / (at + 1) });
  }
  for (let at = 0; at < points.length; at++) sum += (points[at].recall - (points[at - 1]?.recall ?? 0)) * points[at].precision;
  const cells = RECALLS.map((recall) => Math.max(0, ...points.filter((point) => point.recall >= recall).map(({ precision }) => precision)));
  console.log(`  ${title.padEnd(34)}${cells.map((cell) => `${(100 * cell).toFixed(1)} %`.padStart(8)).join("")}   ${sum.toFixed(3)}`);
}

/** Twice the text must cost about twice as much, and the number of formats nothing. */
async function measure({ matchFormats, FORMATS }) {
  const folder = join(root, "node_modules/eslint/lib");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js")).sort(); // prettier-ignore
  const code = files.map((path) => readFileSync(join(folder, path), "utf8")).join("\n");
  const time = (text, match = matchFormats) => {
    let least = Infinity;
    for (let round = 0; round < ROUNDS; round++) {
      const before = performance.now();
      match(text);
      least = Math.min(least, performance.now() - before);
    }
    return least;
  };
  time(code);
  const [once, fourfold] = [code, code.repeat(4)].map((text) => time(text) / (text.length / 1e6));
  console.log(
    `code takes ${once.toFixed(1)} ms/MB, four times as much ${fourfold.toFixed(1)} ms/MB: ratio ${(fourfold / once).toFixed(2)}`,
  );
  for (const share of SHARES) {
    const fewer = await loadSecrets();
    const kept = fewer.FORMATS.filter((_, i) => i % share === 0);
    fewer.FORMATS.splice(0, Infinity, ...kept);
    const cost = time(code, fewer.matchFormats) / (code.length / 1e6);
    console.log(`with ${kept.length} of ${FORMATS.length} formats ${cost.toFixed(1)} ms/MB: ratio ${(cost / once).toFixed(2)}`);
  }
}

function search(folder, { findSecrets, literalsOf, languageOf }, list) {
  const counts = new Map();
  let [files, literals] = [0, 0];
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const language = languageOf(path);
    const file = join(folder, path);
    if (!language || /node_modules|\.min\./u.test(path) || !statSync(file).isFile() || statSync(file).size > LARGEST) continue;
    const text = readFileSync(file, "utf8");
    const found = literalsOf(language.parse(path, text).module, text);
    [files, literals] = [files + 1, literals + found.length];
    for (const { format, name, at } of findSecrets(text, found)) {
      counts.set(format, (counts.get(format) ?? 0) + 1);
      if (list) console.log(`  ${path}:${text.slice(0, at.start).split("\n").length} ${format} ${name ?? ""}`);
    }
  }
  console.log(
    `${folder}: ${files} files, ${literals} literals; ${[...counts].map(([id, count]) => `${id} ${count}`).join(", ") || "no secrets"}`,
  );
}
