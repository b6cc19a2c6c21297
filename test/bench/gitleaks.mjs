/**
 * `npm run bench -- gitleaks CHECKOUT`: how much of what gitleaks' rules describe is found, and how much of what they let pass is reported.
 * Samples are made from the pattern of each rule of `config/gitleaks.toml`, once with the shortest surroundings it allows and once with
 * any; with them count the literal examples of `cmd/generate/config/rules/*.go`. Each is a text of a file of no known kind. False ones
 * are the literal counterexamples of those files, and what the allow-lists of the configuration describe.
 *
 * --samples  of each pattern and kind of surroundings (20)
 * --rules N  what is missed or wrongly reported, by rule, with so many instances
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listsOf, readRules, toJavaScript, toTest } from "./gitleaks-rules.mjs";
import { loadSecrets } from "./secrets-source.mjs";

/** What these rules describe is made to be seen, or is no text: each with the reason. */
const ASIDE = {
  "adobe-client-id": "public id",
  "asana-client-id": "public id",
  "bitbucket-client-id": "public id",
  "discord-client-id": "public id",
  "flutterwave-public-key": "public key",
  "linkedin-client-id": "public id",
  "lob-pub-api-key": "public key",
  "looker-client-id": "public id",
  "mailgun-pub-key": "public key",
  "mapbox-api-token": "public token, pk.…",
  "messagebird-client-id": "public id",
  "new-relic-browser-api-token": "stands in every page",
  "pkcs12-file": "a file's name",
  "plaid-client-id": "public id",
  "sumologic-access-id": "public id",
};
/** Tries for a sample that has the entropy the rule asks for. */
const TRIES = 20;

export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { samples: { type: "string", default: "20" }, rules: { type: "string" } },
    allowPositionals: true,
  });
  const [checkout] = positionals;
  const configuration = checkout && join(checkout, "config/gitleaks.toml");
  if (!configuration || !existsSync(configuration)) throw new Error("usage: gitleaks CHECKOUT [--samples N] [--rules N]");
  const secrets = await loadSecrets();
  const found = (text) => secrets.findSecrets(text, secrets.assignmentsIn(text)).length > 0;
  const { rules, allowed } = readRules(readFileSync(configuration, "utf8"));

  const tallies = new Map();
  const count = (kind, rule, text, ok) => {
    const tally = tallies.get(kind) ?? new Map();
    tallies.set(kind, tally);
    const each = tally.get(rule) ?? { all: 0, wrong: [] };
    tally.set(rule, each);
    each.all++;
    if (!ok) each.wrong.push(text);
  };
  for (const rule of rules) {
    if (!rule.regex || ASIDE[rule.id]) continue;
    for (const kind of ["short", "any"])
      for (const text of samples(rule, kind, Number(values.samples), secrets))
        count(`samples, ${kind} surroundings`, rule.id, text, found(text));
  }
  const listed = [...examples(join(checkout, "cmd/generate/config/rules"))];
  const right = new Set(listed.filter(({ kind }) => kind === "tps").map(({ text }) => text));
  for (const { rule, kind, text } of listed) {
    if (kind === "tps" && !ASIDE[rule]) count("literal examples", rule, text, found(text));
    // A counterexample of one rule may be another's example.
    if (kind === "fps" && !right.has(text)) count("literal counterexamples", rule, text, !found(text));
  }
  for (const text of allowances(rules, allowed, secrets)) count("allow-lists", "allow-lists", text, !found(text));

  for (const [kind, tally] of tallies) {
    const all = [...tally.values()].reduce((sum, each) => sum + each.all, 0);
    const wrong = [...tally.values()].reduce((sum, each) => sum + each.wrong.length, 0);
    const share = (100 * (/counter|allow/.test(kind) ? wrong : all - wrong)) / all;
    console.log(`${kind}: ${/counter|allow/.test(kind) ? "reported" : "found"} ${share.toFixed(1)} % of ${all}`);
    if (!values.rules) continue;
    for (const [rule, each] of [...tally].sort((a, b) => b[1].wrong.length - a[1].wrong.length)) {
      if (each.wrong.length > 0)
        console.log(
          `  ${rule}: ${each.wrong.length} of ${each.all}, for instance ${each.wrong
            .slice(0, Number(values.rules))
            .map((t) => JSON.stringify(shape(t)))
            .join("\n     ")}`,
        );
    }
  }
  console.log(`aside: ${Object.entries(ASIDE).map(([rule, why]) => `${rule} (${why})`).join(", ")}`); // prettier-ignore
}

/** Enough of a text to know it again; a made secret is none, but reads like one. */
function shape(text) {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function samples(rule, kind, number, { sample, randomFrom, entropy }) {
  const pattern = toJavaScript(rule.regex, rule.keywords);
  const matches = toTest(rule.regex);
  const words = rule.keywords.map((word) => word.toLowerCase());
  const random = randomFrom(rule.id.length * 7919 + (kind === "any" ? 1 : 0));
  const texts = [];
  for (let index = 0; index < number; index++) {
    for (let tries = 0; tries < TRIES; tries++) {
      const { text, captures } = sample(pattern, random, { lazy: kind === "any" });
      const secret = captures.find((each) => each !== undefined) ?? text;
      if (entropy(secret) < (rule.entropy ?? 0) || rule.allowed.some((each) => each.test(secret))) continue;
      // What the expression asks of the places between characters, and the words without which the rule is not tried.
      if (!matches.test(text) || !words.some((word) => text.toLowerCase().includes(word))) continue;
      texts.push(text);
      break;
    }
  }
  return texts;
}

/** The literal texts in the lists `tps` and `fps` of the rules' sources. */
function* examples(folder) {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".go"))) {
    for (const { kind, rule, text } of listsOf(readFileSync(join(folder, file), "utf8"))) yield { kind, rule, text };
  }
}

const PER_ALLOWANCE = 2;

/** Values that the allow-lists let pass under a secret's name, and names they let pass with a random value. */
function* allowances(rules, allowed, { sample, randomFrom }) {
  const random = randomFrom(4);
  const make = (source) => sample(toJavaScript(source), random, { lazy: false }).text;
  for (const source of allowed.regexes) for (let index = 0; index < PER_ALLOWANCE; index++) yield `api_token = "${make(source)}"`;
  for (const rule of rules) {
    for (const source of rule.values) for (let index = 0; index < PER_ALLOWANCE; index++) yield `api_token = "${make(source)}"`;
    for (const source of rule.matches) for (let index = 0; index < 60; index++) yield `${make(source)} = "${make("[a-z][a-zA-Z0-9]{29}")}"`;
    const words = rule.stopwords;
    for (let index = 0; index + 1 < words.length; index += 2)
      yield `api_token = "${words[index]}${random() < 0.5 ? "-" : "_"}${words[index + 1]}"`;
  }
}
