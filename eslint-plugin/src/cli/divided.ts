/**
 * A run in parts, group by group: in threads of its own (`--jobs`), or only one share of it (`--shard`). Every file's outcome is what one analysis
 * of everything gives. Where groups are found to lead to each other in a way that their texts did not tell, they are analysed again, together.
 */
import type { Analysis, Part, Parts } from "../analysis.js";
import type { SourceFile } from "../workspace/walk.js";
import type { Outcome } from "./cache.js";
import type { Group } from "./packages.js";

export interface DividedRun {
  /** Programs that are linted, of all groups. */
  readonly files: readonly SourceFile[];
  readonly parts: Parts;
  readonly linter: (analysis: Analysis) => (file: SourceFile) => Outcome;
}

/** What became of some groups, in a form that goes from thread to thread. */
export interface Share {
  readonly outcomes: readonly (readonly [file: string, outcome: Outcome])[];
  /** The files that one of theirs leads to. */
  readonly leads: readonly (readonly [from: string, to: string])[];
}

/** Analyses groups on their own. */
export function lintShare({ files, parts, linter }: DividedRun, groups: readonly Group[]): Share {
  const own = new Set(groups.flatMap((group) => group.files));
  const part = parts.part(own);
  const lint = linter(part);
  const outcomes = files.filter(({ path }) => own.has(path)).map((file) => [file.path, lint(file)] as const);
  return { outcomes, leads: leadsFrom(part, own) };
}

function leadsFrom(part: Part, own: ReadonlySet<string>): [string, string][] {
  return part.links().flatMap(({ file, resolved, matched, touched }) => {
    if (!own.has(file)) return [];
    const found = new Set([...resolved.values(), ...[...matched.values()].flat(), ...touched]);
    return [...found].flatMap((to): [string, string][] => (to === undefined || own.has(to) ? [] : [[file, to]]));
  });
}

/** Puts shares together. `all`: every group of the run, analysed or not. */
export function joinShares(run: DividedRun, all: readonly Group[], shares: readonly Share[]): ReadonlyMap<string, Outcome> {
  const outcomes = new Map(shares.flatMap((share) => share.outcomes));
  let groups = all;
  let leads = shares.flatMap((share) => share.leads);
  // What failed elsewhere may fail for want of memory there: it is tried again here.
  let again = groups.filter(({ files }) => files.some((path) => isFailed(outcomes.get(path))));
  for (;;) {
    const joined = joinedBy(groups, leads);
    again = [...new Set([...joined.filter((group) => !groups.includes(group)), ...again.filter((group) => joined.includes(group))])];
    if (again.length === 0) return outcomes;
    groups = joined;
    leads = [];
    for (const group of again) {
      const share = lintShare(run, [group]);
      for (const [path, outcome] of share.outcomes) outcomes.set(path, outcome);
      leads.push(...share.leads);
    }
    again = [];
  }
}

function isFailed(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && "error" in outcome;
}

/** The same groups, but that those which lead to each other are one. */
function joinedBy(groups: readonly Group[], leads: Share["leads"]): readonly Group[] {
  const of = new Map(groups.flatMap((group) => group.files.map((file) => [file, group] as const)));
  const result = new Set(groups);
  for (const [from, to] of leads) {
    const [a, b] = [of.get(from), of.get(to)];
    if (!a || !b || a === b) continue;
    const both = { files: [...a.files, ...b.files].sort(), size: a.size + b.size, searching: a.searching || b.searching };
    for (const file of both.files) of.set(file, both);
    result.delete(a);
    result.delete(b);
    result.add(both);
  }
  return [...result];
}
