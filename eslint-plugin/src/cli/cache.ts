/** A run of the command line with what earlier runs found: the same reports as without. */
import type { Analysis, Parts } from "../analysis.js";
import type { Component, Kept } from "../cache/cache-file.js";
import { componentsOf, Files, sameList, Valid } from "../cache/components.js";
import { isNullOr, isReport } from "../cache/forms.js";
import type { FileReport } from "../lint.js";
import type { SourceFile } from "../workspace/walk.js";
import type { Workspace } from "../workspace/workspace.js";

/** What the linter made of a file, or threw. */
export type Outcome = { readonly report: FileReport | undefined } | { readonly error: unknown };

/** Null where the file's language is not known. */
export type KeptReport = FileReport | null;

export const KEPT_REPORTS: Kept<KeptReport> = {
  kind: "cache",
  is: isNullOr(isReport),
  findings: (report) => (report ? [...report.findings, ...report.suppressed] : []),
};

export interface CachedRun {
  readonly workspace: Workspace;
  readonly files: readonly SourceFile[];
  readonly parts: Parts;
  /** What earlier runs found. */
  readonly known: readonly Component<KeptReport>[];
  /** A linter over an analysis. */
  readonly linter: (analysis: Analysis) => (file: SourceFile) => Outcome;
}

export interface CachedOutcomes {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** What the next run may use. */
  readonly components: readonly Component<KeptReport>[];
  /** How many files were linted without an analysis. */
  readonly reused: number;
}

/** Every file's outcome: the same as without what is known. */
export function lintCached({ workspace, files: given, parts, known, linter }: CachedRun): CachedOutcomes {
  const listed = workspace.list();
  const linted = new Map(given.map((file) => [file.path, file]));
  const files = new Files(workspace, parts, roles(new Set(listed), linted, parts));
  const all = [...new Set([...listed.filter((path) => parts.isRoot(path)), ...linted.keys()])].sort();
  const valid = new Valid(known, (component) => {
    const paths = component.files.flatMap(({ path }) => (linted.has(path) ? [path] : []));
    return (
      sameList(
        paths,
        component.reports.map(([file]) => file),
      ) && files.fits(component)
    );
  });
  for (;;) {
    const fresh = new Set(all.filter((path) => !valid.owner(path)));
    const part = parts.part(fresh);
    const lint = linter(part);
    const outcomes = new Map(given.filter(({ path }) => fresh.has(path)).map((file) => [file.path, lint(file)] as const));
    const links = fresh.size > 0 ? part.links() : [];
    // What is analysed now leads there, so that must be analysed with it.
    if (valid.giveUp(links)) continue;
    const reports = new Map([...outcomes].map(([path, outcome]) => [path, keptOf(outcome)] as const));
    const known = valid.components.flatMap((component) => component.reports);
    for (const [file, report] of known) outcomes.set(file, { report: report ?? undefined });
    const made = componentsOf(files, { files: fresh, part, links, reports }, KEPT_REPORTS);
    return { outcomes, reused: known.length, components: [...valid.components, ...made] };
  }
}

function roles(listed: ReadonlySet<string>, linted: ReadonlyMap<string, SourceFile>, parts: Parts): (path: string) => string {
  return (path) => {
    const file = linted.get(path);
    const use = file ? (file.secretsOnly ? "secrets" : "linted") : "unlinted";
    const place = parts.isRoot(path) ? "root" : listed.has(path) ? "listed" : "unlisted";
    return `${place} ${use}`;
  };
}

function keptOf(outcome: Outcome): KeptReport | undefined {
  if ("error" in outcome || (outcome.report && hasFailed(outcome.report))) return undefined;
  return outcome.report ?? null;
}

/** A defect of ours, or a stack that ended: the next time it may not happen. */
function hasFailed({ problems, truncated }: FileReport): boolean {
  return problems.some(({ message }) => FAILED.test(message)) || /nested too deeply/u.test(truncated ?? "");
}

const FAILED = /^cannot be analysed: |^rule [\w-]+ failed: /u;
