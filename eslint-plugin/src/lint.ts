/**
 * Rules over an analysis: the one function behind every door. ESLint asks for one rule at a time, the command line and the server for all.
 */
import type { Advisories } from "./advisories/advisories.js";
import { analyse, type Analysis, type DocumentResult, type FileResult, type Settings } from "./analysis.js";
import type { Declarable } from "./declare.js";
import type { Rule, RuleMeta } from "./define.js";
import type { DirectiveProblem, Directives } from "./directives.js";
import type { Finding, LineColumn } from "./engine/finding.js";
import type { Problem } from "./languages/language.js";
import type { SinkKind, SourceKind } from "./engine/kinds.js";
import { runRules, type ActiveRule, type Findings } from "./findings.js";
import { lineIndexOf } from "./lines.js";
import { onePlaceOneHit, type Spoken } from "./one-place.js";
import { rules } from "./rules/index.js";
import type { Workspace } from "./workspace/workspace.js";

export type { Declarable, Declaration } from "./declare.js";
export { notation, sourceExtensions } from "./analysis.js";
export { RULE_PREFIX } from "./directives.js";
export { OTHER_SUPPRESSIONS, type OtherSuppression } from "./other-suppressions.js";
export { LLM_2025 } from "./practices.js";
export { docsUrl, VERSION } from "./version.js";

export type PresetName = "recommended" | "strict";

export interface LintOptions {
  readonly preset: PresetName;
  /** Over the preset, by rule name: "off", or the rule's options. */
  readonly rules?: Readonly<Record<string, "off" | Readonly<Record<string, unknown>>>>;
  readonly settings?: Settings;
  /** Honour `eslint-disable` comments (ESLint does so itself). Default true. */
  readonly directives?: boolean;
  /** Which comments that switch our rules off are reported. Default: in `strict` all that are unused or without a reason, else the unused. */
  readonly suppressions?: SuppressionLevel | undefined;
  /** Known vulnerabilities of packages; without them none is looked for. */
  readonly advisories?: Advisories | undefined;
}

/** From which severity on a run has failed. */
export const FAIL_ON = ["error", "warning", "never"] as const;
export type FailOn = (typeof FAIL_ON)[number];
export const CONFIDENCES = ["possible", "confirmed"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const SUPPRESSION_LEVELS = ["off", "unused", "all"] as const;
export type SuppressionLevel = (typeof SUPPRESSION_LEVELS)[number];

/** A comment that switches a rule of ours off, and what is wrong with it. */
export interface SuppressionProblem extends DirectiveProblem {
  readonly start: LineColumn;
  readonly end: LineColumn;
}

export interface LocatedProblem extends Problem {
  readonly start: LineColumn;
}

export interface FileReport {
  readonly file: string;
  /** By place. */
  readonly findings: readonly Finding[];
  /** What a comment of the file suppressed. */
  readonly suppressed: readonly Finding[];
  readonly problems: readonly LocatedProblem[];
  /** Absent when there are none. */
  readonly suppressionProblems?: readonly SuppressionProblem[];
  /** The analysis' budget ended first; why, in words. */
  readonly truncated?: string;
}

export interface Linter {
  /** Undefined when the file cannot be read or is in no known language. Never throws. */
  lint(file: string): FileReport | undefined;
  /** Does the work that reports need, until it is done or the time is up: see `Analysis.advance`. Never throws. Absent: `lint` does it. */
  advance?: Analysis["advance"];
  /** What is known of a file before the whole program is: see `Analysis.near`. Absent: nothing is. */
  near?(file: string): Linter;
  /** What stands at a place, as users' own rows would name it. Absent: nothing can be declared. */
  declarable?(file: string, offset: number): Declarable | undefined;
}

/** The metadata of every rule, by name. */
export function listRules(): readonly RuleMeta[] {
  return rules;
}

/** A report is the same as long as the results are that it was made of: the file's own, and those of files that its flows name. */
interface Remembered {
  readonly report: FileReport;
  readonly named: ReadonlyMap<string, FileResult | undefined>;
}

/** `options` may differ between linters of one workspace; the analysis behind them is shared and cached by content. */
export function createLinter(
  workspace: Workspace,
  options: LintOptions,
  analysis: Analysis = analysisOf(workspace, options.settings ?? {}),
): Linter {
  const active = activeRules(options);
  const known = new WeakMap<FileResult | DocumentResult, Remembered>();
  return {
    declarable: (file, offset) => analysis.declarable(file, offset),
    near: (file) => createLinter(workspace, options, analysis.near(file)),
    lint(file) {
      try {
        const result = analysis.document(file) ?? analysis.file(file);
        if (!result) return undefined;
        const before = known.get(result);
        if (before && [...before.named].every(([other, then]) => analysis.file(other) === then)) return before.report;
        const named = new Map<string, FileResult | undefined>();
        const look = (other: string): FileResult | undefined => {
          const found = analysis.file(other);
          named.set(other, found);
          return found;
        };
        const report = fileReport(result, active, { file: look }, options);
        known.set(result, { report, named });
        return report;
      } catch (error) {
        // A defect of ours costs the findings of one file, not the run.
        const message = `cannot be analysed: ${error instanceof Error ? error.message : String(error)}`;
        return { file, findings: [], suppressed: [], problems: [{ at: { start: 0, end: 0 }, message, start: { line: 1, column: 1 } }] };
      }
    },
    advance(until, now, progress) {
      try {
        return analysis.advance(until, now, progress);
      } catch {
        // Whoever asks for a file's report is told.
        return true;
      }
    },
  };
}

/** The rules a preset with its overrides switches on, each with all its options. An option that is not given keeps its default. */
export function activeRules({ preset, rules: overrides = {} }: Pick<LintOptions, "preset" | "rules">): readonly ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const own = overrides[rule.name];
    if (own === "off" || (own === undefined && preset === "recommended" && rule.preset === "strict")) continue;
    active.push({ rule, options: { ...rule.defaultOptions, ...(preset === "strict" ? rule.strictOptions : {}), ...own } });
  }
  return active;
}

/** What the given rules say about an analysed file. */
export function fileReport(
  result: FileResult | DocumentResult,
  active: readonly ActiveRule[],
  analysis: Pick<Analysis, "file">,
  options: Partial<Pick<LintOptions, "preset" | "directives" | "advisories" | "settings" | "suppressions">> = {},
): FileReport {
  const { directives = true, advisories, settings: { otherSuppressions } = {} } = options;
  const found = runRules(asSpoken(result), active, (file) => analysis.file(file), directives, { advisories, otherSuppressions });
  const { findings, suppressed, problems } = found;
  const lines = lineIndexOf(result);
  const suppressionProblems = found.directives ? suppressionProblemsOf(result, found.directives, active, options) : [];
  return {
    file: result.file,
    findings,
    suppressed,
    problems: [...result.problems, ...problems].map((problem) => ({ ...problem, start: lines.locate(problem.at.start) })),
    ...(suppressionProblems.length > 0 && {
      suppressionProblems: suppressionProblems.map((each) => ({
        ...each,
        start: lines.locate(each.at.start),
        end: lines.locate(each.at.end),
      })),
    }),
    ...("document" in result || result.truncated === undefined ? {} : { truncated: result.truncated }),
  };
}

/** Where a file was not understood to its end, nobody knows what a comment in it is for. */
function suppressionProblemsOf(
  result: FileResult | DocumentResult,
  directives: Directives,
  active: readonly ActiveRule[],
  { preset = "recommended", suppressions = preset === "strict" ? "all" : "unused" }: Partial<LintOptions>,
): readonly DirectiveProblem[] {
  if (suppressions === "off") return [];
  const whole = result.problems.length === 0 && ("document" in result || result.truncated === undefined);
  const on = new Set(active.map(({ rule }) => rule.name));
  const ran = (rule: string): boolean => whole && (on.has(rule) || !NAMES.has(rule));
  return directives.problems(ran).filter(({ kind }) => suppressions === "all" || kind === "unused-suppression");
}

const NAMES: ReadonlySet<string> = new Set(rules.map(({ name }) => name));

/** What one rule says about an analysed file, whatever our own comments say: ESLint asks rule by rule and handles its comments itself. */
export function ruleReport(
  result: FileResult | DocumentResult,
  active: ActiveRule,
  analysis: Analysis,
  { otherSuppressions }: Settings = {},
): Pick<Findings, "findings" | "problems"> {
  return runRules(asSpoken(result), [active], (file) => analysis.file(file), false, { otherSuppressions });
}

function asSpoken(result: FileResult | DocumentResult): FileResult | DocumentResult {
  return "document" in result ? result : onePlaceOneHit(result, SPOKEN);
}

const SPOKEN: Spoken = spokenOf(rules);

/** The sink kinds that some rule speaks about. Rules without a choice of sources follow what can do harm there, or look at no data. */
function spokenOf(all: readonly Rule[]): Spoken {
  const spoken = new Map<SinkKind, Set<SourceKind> | undefined>();
  for (const { kinds = [], defaultOptions } of all) {
    const sources = defaultOptions["sources"] as readonly SourceKind[] | undefined;
    for (const kind of kinds) {
      const others = spoken.has(kind) ? spoken.get(kind) : [];
      spoken.set(kind, sources && others && new Set([...others, ...sources]));
    }
  }
  return spoken;
}

const analyses = new WeakMap<Workspace, Map<string, Analysis>>();

/** One analysis for each workspace and settings. */
export function analysisOf(workspace: Workspace, settings: Settings): Analysis {
  let known = analyses.get(workspace);
  if (known === undefined) analyses.set(workspace, (known = new Map()));
  const key = JSON.stringify(settings);
  const analysis = known.get(key) ?? analyse(workspace, settings);
  known.set(key, analysis);
  return analysis;
}
