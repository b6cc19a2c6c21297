/**
 * Findings against hand-made labels of real bots: which labelled defects are found, and which findings are wrong where every line was read.
 * Executes nothing and reads no file.
 */
import { resolve } from "node:path";
import { LABEL_FAMILIES, related } from "./families.mjs";

/** A finding counts this many lines around a label. */
const NEAR = 3;
/** A finding that names more weaknesses says nothing in particular, and one finding is not about more than so many defects. */
const MOST_CWES = 4;
const MOST_DEFECTS = 2;

/** The folder of a repository, "owner/name" or "owner/name@commit". */
export function folderOf(repo) {
  return repo.replace("/", "-");
}

/**
 * `hit`: the labels that are found. `findings`: each with its repository's folder and a verdict, "right" on a defect, "debatable" on a line
 * that one may see either way, "wrong" elsewhere; `clean` when a label says that the line is harmless. `isAbout(finding, cwes)` says whether a
 * finding may mean a label's weaknesses.
 */
export function score(labels, findings, bots, isAbout = isRelated) {
  const places = new Map();
  const add = (repo, file, place) => {
    const path = resolve(bots, folderOf(repo), file);
    places.set(path, [...(places.get(path) ?? []), place]);
  };
  for (const label of labels) {
    const cwes = [label.cwe, ...(label.alsoCwe ?? [])].map((cwe) => Number(String(cwe).split("-").at(-1)));
    add(label.repo, label.file, { label, line: label.line, cwes });
    // Other places where the same flow may fairly be reported.
    for (const other of label.alt ?? []) add(label.repo, other.file, { label, line: other.line, cwes });
  }
  const hit = new Set();
  return { hit, findings: findings.map((finding) => ({ ...finding, ...judge(finding, places, hit, isAbout) })) };
}

function isRelated(finding, cwes) {
  return related(finding.cwes, cwes, LABEL_FAMILIES);
}

function judge(finding, places, hit, isAbout) {
  const mine = new Set();
  let debatable = false;
  let clean = false;
  // Where it is reported, and where its flow ends.
  for (const [index, { file, line }] of [finding, ...finding.trace.slice(-1)].entries()) {
    for (const { label, line: labelled, cwes } of places.get(resolve(file)) ?? []) {
      if (Math.abs(line - labelled) > NEAR || !isAbout(finding, cwes)) continue;
      if (label.label === "defect" && finding.cwes.length <= MOST_CWES && (mine.size < MOST_DEFECTS || mine.has(label))) {
        mine.add(label);
        hit.add(label);
      } else if (label.label === "debatable") debatable = true;
      else if (index === 0) clean = true;
    }
  }
  return { verdict: mine.size > 0 ? "right" : debatable ? "debatable" : "wrong", clean };
}

/** Rows `{ category, certain, certainFound, likely, likelyFound }` of the labelled defects, the most frequent first, with all together. */
export function recall(labels, hit) {
  const rows = new Map();
  for (const label of labels) {
    if (label.label !== "defect" || label.lang === "yaml") continue;
    const across = (label.cross ?? "none") !== "none";
    for (const category of [label.category, "ALL", ...(across ? ["ALL cross"] : [])]) {
      const row = rows.get(category) ?? { category, certain: 0, certainFound: 0, likely: 0, likelyFound: 0 };
      rows.set(category, row);
      const key = label.confidence === "certain" ? "certain" : "likely";
      row[key]++;
      if (hit.has(label)) row[`${key}Found`]++;
    }
  }
  return [...rows.values()].sort((a, b) => b.certain - a.certain);
}

/** How many findings of the given repositories are right and wrong, by rule and in total. */
export function precision(findings, folders) {
  const total = { right: 0, wrong: 0, rules: new Map() };
  for (const { rule, folder, verdict } of findings) {
    if (!folders.has(folder) || verdict === "debatable") continue;
    const own = total.rules.get(rule) ?? { right: 0, wrong: 0 };
    total.rules.set(rule, own);
    own[verdict]++;
    total[verdict]++;
  }
  return total;
}
