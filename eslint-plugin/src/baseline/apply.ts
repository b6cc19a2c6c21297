/**
 * What a baseline says about the findings of a run. A finding is known when its fingerprint stands in the baseline: for its own file, or for
 * a file in which it is no longer found, because it was renamed or the code has moved. One entry excuses one finding, so a copy is new.
 */
import type { Finding } from "../engine/finding.js";
import type { Baseline, BaselineEntry } from "./baseline.js";

/**
 * What a run knows of the place that an entry names: it was searched, by a rule that was on; it was not, and may hold the finding still; or
 * its file is gone.
 */
export type Look = "searched" | "unsearched" | "gone";

export interface BaselineContext {
  /** The path from the folder of the baseline of a file of the workspace. */
  path(file: string): string;
  look(entry: BaselineEntry): Look;
}

export interface Applied<F> {
  /** In the order in which they were given. */
  readonly fresh: readonly F[];
  readonly known: readonly F[];
  /** Entries whose place was searched, and whose finding is there no more. */
  readonly stale: Baseline;
  /** The baseline without the stale entries, each at the place where its finding is now. */
  readonly pruned: Baseline;
  /** The baseline in which every finding of the run is known. */
  readonly updated: Baseline;
}

type Fingerprinted = Pick<Finding, "file" | "rule" | "fingerprint">;

export function applyBaseline<F extends Fingerprinted>(findings: readonly F[], baseline: Baseline, context: BaselineContext): Applied<F> {
  const entryOf = ({ file, rule, fingerprint }: F): BaselineEntry => ({ file: context.path(file), rule, fingerprint });
  const entries = findings.map(entryOf);
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry]));
  const known = new Set<F>();
  for (const [index, finding] of findings.entries()) if (left.delete(keyOf(entries[index]!))) known.add(finding);
  const elsewhere = new Map<string, BaselineEntry[]>();
  for (const entry of left.values()) {
    if (context.look(entry) === "unsearched") continue;
    elsewhere.set(entry.fingerprint, [...(elsewhere.get(entry.fingerprint) ?? []), entry]);
  }
  for (const finding of findings) {
    if (known.has(finding)) continue;
    const moved = elsewhere.get(finding.fingerprint)?.shift();
    if (moved === undefined) continue;
    left.delete(keyOf(moved));
    known.add(finding);
  }
  const stale = [...left.values()].filter((entry) => context.look(entry) === "searched");
  const unseen = [...left.values()].filter((entry) => context.look(entry) !== "searched");
  return {
    fresh: findings.filter((finding) => !known.has(finding)),
    known: findings.filter((finding) => known.has(finding)),
    stale,
    pruned: [...entries.filter((_, index) => known.has(findings[index]!)), ...unseen],
    updated: [...entries, ...unseen],
  };
}

/** Files, beside those of the findings, in which an entry has the fingerprint of a finding: who searches them too knows what has moved. */
export function filesInQuestion(findings: readonly Fingerprinted[], baseline: Baseline, path: BaselineContext["path"]): readonly string[] {
  const own = new Set(findings.map(({ file }) => path(file)));
  const fingerprints = new Set(findings.map(({ fingerprint }) => fingerprint));
  return [...new Set(baseline.flatMap(({ file, fingerprint }) => (fingerprints.has(fingerprint) && !own.has(file) ? [file] : [])))];
}

/** The path from one folder to a file, both POSIX paths within the workspace. */
export function relativePath(folder: string, file: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = file.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

function keyOf({ file, rule, fingerprint }: BaselineEntry): string {
  return [file, rule, fingerprint].join("\0");
}
