/** The baseline of a run: which file it is, what it says about what was found, and how it is written anew. */
import { readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { applyBaseline, BASELINE_FILE, formatBaseline, readBaseline, type Applied, type Baseline, type Look } from "../baseline/index.js";
import { activeRules, listRules, type FileReport } from "../lint.js";
import type { Finding } from "../engine/finding.js";
import type { ScanResult } from "../report/result.js";
import { decodeText } from "../workspace/decode.js";
import { pathWithin } from "../workspace/machine-paths.js";
import type { Workspace } from "../workspace/workspace.js";
import type { Config } from "./config.js";
import type { Options } from "./options.js";
import { withKnown } from "./known.js";
import { replaceFile, systemWords } from "../cache/replace-file.js";
import { onlySecrets, type Scan, type ScanInput } from "./scan.js";
import { isWithin, type Targets } from "./targets.js";
import { UsageError } from "./usage.js";

export interface BaselineFile {
  readonly file: string;
  /** As the user may name it. */
  readonly shown: string;
  /** Undefined when there is no file yet. */
  readonly entries: Baseline | undefined;
}

/** What a run looked at. */
export interface Searched extends Pick<ScanInput, "files" | "lint"> {
  readonly workspace: Workspace;
  readonly targets: Targets;
}

/** The baseline that the options or the settings name; undefined when there is none. */
export function openBaseline(options: Options, { baseline }: Config, { root }: Targets, cwd: string): BaselineFile | undefined {
  if (options.baseline === false) return undefined;
  const changes = options.updateBaseline || options.pruneBaseline;
  const asked = typeof options.baseline === "string" ? options.baseline : undefined;
  const file = asked !== undefined ? resolve(cwd, asked) : (baseline ?? (changes ? join(root, BASELINE_FILE) : undefined));
  if (file === undefined) return undefined;
  const shown = asked ?? relative(cwd, file);
  // A link in a project that somebody else wrote may lead anywhere.
  if (asked === undefined && !isBelow(dirname(file), file)) throw new UsageError(`${shown}: the baseline leads out of its folder.`);
  const text = readText(file, shown);
  if (text === undefined && !options.updateBaseline && (asked !== undefined || options.pruneBaseline))
    throw new UsageError(`${shown}: no such file. With --update-baseline it is made.`);
  const read = text === undefined ? undefined : readBaseline(text);
  if (read && "problem" in read) throw new UsageError(`${shown}: the baseline ${read.problem}.`);
  return { file, shown, entries: read?.entries };
}

function isBelow(folder: string, file: string): boolean {
  try {
    return pathWithin(realpathSync(folder), realpathSync(file)) !== undefined;
  } catch {
    return true;
  }
}

function readText(file: string, shown: string): string | undefined {
  try {
    const text = decodeText(readFileSync(file));
    if (text === undefined) throw new UsageError(`${shown}: the baseline is binary.`);
    return text;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UsageError(`${shown}: the baseline cannot be read (${systemWords(error)}).`);
  }
}

/** The findings of a scan that are new, beside those that the baseline lists. */
function compareWithBaseline(scan: Scan, { file, entries = [] }: BaselineFile, searched: Searched): Applied<Finding> {
  const folder = realFolder(dirname(file));
  const { root } = searched.targets;
  const findings = scan.result.files.flatMap((each) => each.findings);
  return applyBaseline(findings, entries, {
    path: (path) => relative(folder, join(root, path)).replaceAll("\\", "/"),
    look: looker(scan, searched, (path) => pathWithin(root, resolve(folder, path))),
  });
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // It is made when the baseline is written.
    return folder;
  }
}

type Entry = Baseline[number];

function looker(
  { result }: Scan,
  { files, lint, workspace, targets }: Searched,
  inWorkspace: (path: string) => string | undefined,
): (entry: Entry) => Look {
  const reports = new Map(result.files.map((report) => [report.file, report as FileReport]));
  const scanned = new Map(files.map(({ path, secretsOnly }) => [path, secretsOnly]));
  const full = rulesThatRan(lint);
  const secrets = rulesThatRan({ ...lint, rules: onlySecrets(lint) });
  const isTarget = (path: string): boolean => isWithin(targets, path);
  return ({ file, rule }) => {
    const path = inWorkspace(file);
    if (path === undefined) return "unsearched";
    const secretsOnly = scanned.get(path);
    if (secretsOnly === undefined) return workspace.exists(path) ? "unsearched" : isTarget(path) && full(rule) ? "searched" : "gone";
    const report = reports.get(path);
    // Where the file could not be read to its end, what is missing may be there still.
    const whole = report !== undefined && report.problems.length === 0 && report.truncated === undefined;
    return whole && (secretsOnly ? secrets : full)(rule) ? "searched" : "unsearched";
  };
}

/** A rule that exists no more finds nothing, and never will. */
function rulesThatRan(lint: ScanInput["lint"]): (rule: string) => boolean {
  const known = new Set(listRules().map(({ name }) => name));
  const active = new Set(activeRules(lint).map(({ rule }) => rule.name));
  return (rule) => active.has(rule) || !known.has(rule);
}

function withBaseline(result: ScanResult, { known, stale }: Pick<Applied<Finding>, "known" | "stale">): ScanResult {
  const aside = withKnown(result, known);
  return { ...aside, baseline: { known: known.length, stale } };
}

/** What a run reports in view of its baseline, which is changed when the options say so. */
export function judgeByBaseline(
  scan: Scan,
  options: Options,
  baseline: BaselineFile,
  searched: Searched,
): { result: ScanResult; note?: string } {
  const applied = compareWithBaseline(scan, baseline, searched);
  const { updateBaseline, pruneBaseline } = options;
  if (updateBaseline || pruneBaseline) {
    const note = changeBaseline(options, baseline, applied);
    const known = updateBaseline ? [...applied.known, ...applied.fresh] : applied.known;
    return { result: withBaseline(scan.result, { known, stale: [] }), note };
  }
  const result = withBaseline(scan.result, applied);
  if (baseline.entries) return { result };
  return { result, note: `${baseline.shown}: there is no such baseline yet. With --update-baseline it is made` };
}

/** Writes what the options ask for; says what was done, in words. */
function changeBaseline(
  { updateBaseline }: Pick<Options, "updateBaseline">,
  { file, shown, entries = [] }: BaselineFile,
  { updated, pruned, fresh, stale }: Applied<Finding>,
): string {
  const problem = replaceFile(file, formatBaseline(updateBaseline ? updated : pruned), 0o644);
  if (problem !== undefined) throw new UsageError(`${shown}: the baseline cannot be written (${problem}).`);
  const added = updateBaseline ? `, ${fresh.length} added` : "";
  const now = entries.length - stale.length + (updateBaseline ? fresh.length : 0);
  return `${shown} lists ${now} ${now === 1 ? "finding" : "findings"}${added}, ${stale.length} taken out`;
}
