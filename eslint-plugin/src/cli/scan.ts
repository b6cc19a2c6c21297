/** One scan: every file of a workspace through the linter, into one result. Prints nothing. */
import type { Component } from "../cache/cache-file.js";
import { createLineIndex, type LineIndex } from "../lines.js";
import { analyseParts, type Analysis } from "../analysis.js";
import { docsUrl, listRules, VERSION, type createLinter, type FileReport, type LintOptions } from "../lint.js";
import type { LineColumn } from "../engine/finding.js";
import type { Notice, RuleInfo, ScanResult, Summary } from "../report/result.js";
import { SKIP_REASONS, type SkipReason } from "../workspace/classify.js";
import type { Skipped, SourceFile } from "../workspace/walk.js";
import type { Workspace } from "../workspace/workspace.js";
import { lintCached, type CachedOutcomes, type KeptReport, type Outcome } from "./cache.js";
import type { DividedRun } from "./divided.js";

export interface ScanInput {
  readonly workspace: Workspace;
  readonly files: readonly SourceFile[];
  readonly skipped: readonly Skipped[];
  readonly rootUrl: string;
  readonly lint: LintOptions;
  readonly createLinter: typeof createLinter;
  /** By `performance.now()`. */
  readonly started: number;
  /** What earlier runs found; undefined to know nothing and to keep nothing. */
  readonly known?: readonly Component<KeptReport>[] | undefined;
  /** What was linted before, by file. */
  readonly outcomes?: ReadonlyMap<string, Outcome> | undefined;
  /** Called before each file. */
  readonly progress?: (file: string, index: number, total: number) => void;
}

export interface Scan {
  readonly result: ScanResult;
  /** What the linter threw, by file: never expected, and no reason to lose the other files. */
  readonly failures: readonly { readonly file: string; readonly error: unknown }[];
  readonly locate: (file: string, offset: number) => LineColumn | undefined;
  readonly cached?: CachedOutcomes;
}

/** How the linter words it. */
const RULE_FAILURE = /^rule [\w-]+ failed: /u;

/** Reasons that are shown file by file: somebody may have expected these to be scanned. */
const NOTICED: ReadonlySet<SkipReason> = new Set<SkipReason>(["binary", "too large", "unreadable", "link out of the root"]);

export function scan(input: ScanInput): Scan {
  const { workspace, files, skipped, lint } = input;
  // Other texts are read anew each time: nothing depends on them, and it takes no longer than to look whether they have changed.
  const programs = files.filter(({ document }) => !document);
  const cached = input.known && lintCached({ workspace, files: programs, known: input.known, ...partsOf(input) });
  const lintFile = linter(input);
  const reports: FileReport[] = [];
  const failures: { file: string; error: unknown }[] = [];
  const notices: Notice[] = skipped.filter(({ reason }) => NOTICED.has(reason)).map(notice);
  let lines = 0;
  for (const file of files) {
    const { path } = file;
    if (!file.document) lines += countLines(workspace.read(path) ?? "");
    const outcome = input.outcomes?.get(path) ?? cached?.outcomes.get(path) ?? lintFile(file);
    if ("error" in outcome) failures.push({ file: path, error: outcome.error });
    else if (outcome.report) reports.push(withoutFailures(outcome.report, failures));
    else notices.push({ file: path, message: "not scanned: its language is not known" });
  }
  const result: ScanResult = {
    tool: { name: "chatbot-security", version: VERSION, url: "https://github.com/chatbot-security/chatbot-security" },
    rootUrl: input.rootUrl,
    preset: lint.preset,
    rules: ruleInfos(),
    files: reports,
    notices,
    summary: {
      ...summarise(reports, skipped),
      files: programs.length,
      lines,
      documents: files.length - programs.length,
      secretsOnly: programs.filter(({ secretsOnly }) => secretsOnly).length,
      milliseconds: performance.now() - input.started,
    },
  };
  return { result, failures, locate: locator(workspace), ...(cached && { cached }) };
}

/** Lints one file after another, by the analysis given or by one of the whole program. */
function linter(input: LinterInput, analysis?: Analysis): (file: SourceFile) => Outcome {
  const { workspace, files, lint } = input;
  const full = input.createLinter(workspace, lint, analysis);
  const secrets = input.createLinter(workspace, { ...lint, rules: onlySecrets(lint) }, analysis);
  const places = new Map(files.map((file, index) => [file, index]));
  return (file) => {
    input.progress?.(file.path, places.get(file) ?? 0, files.length);
    try {
      return { report: (file.secretsOnly ? secrets : full).lint(file.path) };
    } catch (error) {
      return { error };
    }
  };
}

type LinterInput = Pick<ScanInput, "workspace" | "files" | "lint" | "createLinter" | "progress">;

/** A run that can be linted in parts; documents are no part of it. */
export function dividedRun(input: LinterInput): DividedRun {
  return { files: input.files.filter(({ document }) => !document), ...partsOf(input) };
}

function partsOf(input: LinterInput) {
  const parts = analyseParts(input.workspace, input.lint.settings ?? {});
  return { parts, linter: (analysis: Analysis) => linter(input, analysis) };
}

/** A rule that failed is no fault of the file: it is reported like anything else that went wrong in ourselves. */
function withoutFailures(report: FileReport, failures: { file: string; error: unknown }[]): FileReport {
  const failed = report.problems.filter(({ message }) => RULE_FAILURE.test(message));
  if (failed.length === 0) return report;
  for (const { message } of failed) failures.push({ file: report.file, error: new Error(message) });
  return { ...report, problems: report.problems.filter((problem) => !failed.includes(problem)) };
}

function ruleInfos(): readonly RuleInfo[] {
  return listRules().map((rule) => ({ ...rule, url: docsUrl(rule.name) }));
}

/** In tests a secret is as real as elsewhere; most of the rest is what tests are for. */
export function onlySecrets({ rules }: LintOptions): LintOptions["rules"] {
  const off = listRules().filter(({ inTests }) => !inTests);
  return { ...rules, ...Object.fromEntries(off.map(({ name }) => [name, "off"] as const)) };
}

function notice({ path, reason, detail }: Skipped): Notice {
  return { file: path, message: `not scanned: ${reason}${detail === undefined ? "" : ` (${detail})`}` };
}

function countLines(text: string): number {
  let lines = text === "" || text.endsWith("\n") ? 0 : 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** How many findings there are of each severity. */
export function countSeverities(files: ScanResult["files"]): Pick<Summary, "errors" | "warnings"> {
  const findings = files.flatMap((file) => file.findings);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors };
}

function summarise(reports: readonly FileReport[], skipped: readonly Skipped[]) {
  return {
    ...countSeverities(reports),
    suppressed: reports.reduce((sum, report) => sum + report.suppressed.length, 0),
    unparsed: reports.filter(({ problems }) => problems.length > 0).length,
    truncated: reports.filter(({ truncated }) => truncated !== undefined).length,
    skipped: SKIP_REASONS.flatMap((reason): Summary["skipped"][number][] => {
      const of = skipped.filter((each) => each.reason === reason);
      const folders = of.filter(({ folder }) => folder).length;
      return of.length === 0 ? [] : [{ reason, files: of.length - folders, folders }];
    }),
  };
}

function locator(workspace: Workspace): Scan["locate"] {
  const indices = new Map<string, LineIndex | undefined>();
  return (file, offset) => {
    if (!indices.has(file)) {
      const text = workspace.read(file);
      indices.set(file, text === undefined ? undefined : createLineIndex(text));
    }
    return indices.get(file)?.locate(offset);
  };
}
