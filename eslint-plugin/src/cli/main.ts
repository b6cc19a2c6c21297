/**
 * `chatbot-security`: arguments in, report and exit code out. A user never sees a stack trace, unless `CHATBOT_SECURITY_DEBUG` asks for it.
 */
import { cacheKey, defaultLocation, openCache, type CacheFile } from "../cache/cache-file.js";
import { readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { createLinter, type LintOptions } from "../lint.js";
import type { Finding } from "../engine/finding.js";
import type { ScanResult } from "../report/index.js";
import { machinePath, pathWithin, toFileUrl } from "../workspace/machine-paths.js";
import { KEPT_REPORTS, type KeptReport } from "./cache.js";
import { judgeByBaseline, openBaseline, type BaselineFile } from "./baseline-file.js";
import { withoutBulkSuppressed } from "./bulk-suppressions.js";
import type { Config } from "./config.js";
import { joinShares, lintShare, type Share } from "./divided.js";
import { init } from "./init/init.js";
import { fromDisk, fromStdin, type Input } from "./input.js";
import { merge } from "./merge.js";
import { parseOptions, type Options } from "./options.js";
import { createProgress, type Terminal } from "./progress.js";
import { formatReport } from "./reports.js";
import { countSeverities, dividedRun, scan, type Scan, type ScanInput } from "./scan.js";
import { onlySince } from "./since.js";
import { isWithin, resolveTargets, type Targets } from "./targets.js";
import { UsageError } from "./usage.js";
import { groupsOf, inShare, sharesOf } from "./packages.js";
import { lintInWorkers } from "./workers.js";

/** The outside world, so that a test can be it. */
export interface Environment {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly readStdin: () => Uint8Array;
  readonly createLinter: typeof createLinter;
  /** The program of `--jobs`' threads; without it there are none. */
  readonly worker: URL | undefined;
}

export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;

/** The exit code; a promise of it when there are threads to wait for. Never throws. */
export function main(args: readonly string[], given: Partial<Environment> = {}): number | Promise<number> {
  const environment = { ...processEnvironment(), ...given };
  const failed = (error: unknown): number => {
    if (!(error instanceof UsageError)) return internalError(error, undefined, environment);
    environment.stderr.write(`chatbot-security: ${error.message}\n`);
    return EXIT.usage;
  };
  try {
    if (args[0] === "init") return init(args.slice(1), environment);
    if (args[0] === "merge") return merge(args.slice(1), environment);
    const parsed = parseOptions(args);
    if ("options" in parsed) {
      const code = run(parsed.options, environment);
      return typeof code === "number" ? code : code.catch(failed);
    }
    environment.stdout.write(parsed.text);
    return EXIT.clean;
  } catch (error) {
    return failed(error);
  }
}

function processEnvironment(): Environment {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    readStdin: () => readFileSync(0),
    createLinter,
    worker: new URL("./jobs-worker.js", import.meta.url),
  };
}

function run(options: Options, environment: Environment): number | Promise<number> {
  const started = performance.now();
  const { cwd, readStdin } = environment;
  const input = options.stdin ? fromStdin(options, cwd, readStdin) : fromDisk(options, cwd);
  if (options.jobs === 1 && !options.shard) return finish(input, {}, started, options, environment);
  const { own, shares } = divide(input, options, environment);
  const files = input.files.filter(({ path }) => own.has(path));
  const done = (lint?: ScanInput["outcomes"]) => finish({ ...input, files }, { outcomes: lint }, started, options, environment);
  const { worker } = environment;
  return shares.jobs.length > 1 && worker
    ? lintInWorkers(
        worker,
        shares.jobs.map((groups) => ({ options, cwd, groups })),
      ).then((found) => done(shares.join(found)))
    : done(shares.join([]));
}

/** The share of the run that is asked for, and its parts, each of which may be linted in a thread of its own. */
function divide(input: Input, { shard, jobs }: Options, { createLinter }: Environment) {
  const { workspace, files, config } = input;
  const run = dividedRun({ workspace, files, lint: config.lint, createLinter });
  const linted = new Set(run.files.map(({ path }) => path));
  const paths = [...new Set([...workspace.list().filter((path) => run.parts.isRoot(path)), ...linted])].sort();
  const read = (path: string): string => workspace.read(path) ?? "";
  const all = groupsOf(paths, run.parts, read);
  const groups = new Set(shard ? sharesOf(all, shard.count)[shard.index - 1] : all);
  const documents = files.filter(({ path, document }) => document && (!shard || inShare(path, shard)));
  const programs = all.filter((group) => groups.has(group));
  const threads = sharesOf(programs, jobs).filter((each) => each.length > 0);
  return {
    own: new Set([...programs.flatMap((group) => group.files), ...documents.map(({ path }) => path)]),
    shares: {
      jobs: threads,
      /** What was not linted by others is linted here. */
      join(found: readonly (Share | undefined)[]) {
        const shares = threads.map((share, i) => found[i] ?? lintShare(run, share));
        // Packages of other shards may lead to those of this one.
        const others = all.filter((group) => group.searching && !groups.has(group));
        return joinShares(run, all, [...shares, ...others.map((group) => lintShare(run, [group]))]);
      },
    },
  };
}

/** From what is linted to the report and the exit code. */
function finish(
  input: Input,
  { outcomes }: Pick<ScanInput, "outcomes">,
  started: number,
  options: Options,
  environment: Environment,
): number {
  const { workspace, files, skipped, targets, config } = input;
  const baseline = openBaseline(options, config, targets, environment.cwd);
  const cache = options.cache && !options.stdin ? cacheOf(options, input, environment) : undefined;
  const progress = createProgress(options.quiet ? { write: () => undefined } : environment.stderr);
  const done = scan({
    workspace,
    files,
    skipped,
    rootUrl: toFileUrl(targets.root).replace(/\/?$/u, "/"),
    lint: config.lint,
    createLinter: environment.createLinter,
    known: cache?.components,
    outcomes,
    started,
    progress: progress.show,
  });
  progress.end();
  if (cache) keep(cache, done, options, environment);
  const result = judge(done, baseline, input, options, environment);
  print({ ...done, result }, input, options, environment);
  for (const { file, error } of done.failures) internalError(error, file, environment);
  return done.failures.length > 0 ? EXIT.internal : exitCode(result, config, options);
}

/** What of a scan is reported: baseline, ESLint's suppressions, an earlier commit and the confidence asked for each put something aside. */
function judge(done: Scan, baseline: BaselineFile | undefined, input: Input, options: Options, environment: Environment): ScanResult {
  const { config, targets, workspace, files } = input;
  let { result } = done;
  if (baseline) {
    // What failed has found nothing, and that is no reason to change a baseline.
    const asked = done.failures.length > 0 ? { ...options, updateBaseline: false, pruneBaseline: false } : options;
    const judged = judgeByBaseline(done, asked, baseline, { ...input, lint: config.lint });
    if (judged.note !== undefined && !options.quiet) environment.stderr.write(`chatbot-security: ${judged.note}.\n`);
    result = judged.result;
  }
  if (options.eslintSuppressions !== undefined)
    result = withoutBulkSuppressed(result, options.eslintSuppressions, targets.root, environment.cwd);
  if (options.from.length > 0) result = onlyFrom(result, resolveTargets(options.from, environment.cwd), targets.root);
  if (options.since !== undefined) {
    const { createLinter } = environment;
    const { root } = targets;
    const isTarget = (path: string): boolean => isWithin(targets, path) && !config.ignores(path);
    const given = { workspace, files, root, isTarget, createLinter, lint: config.lint, rootUrl: result.rootUrl };
    result = onlySince(result, { ...given, rev: options.since, includeTests: config.includeTests });
  }
  return config.gates.minConfidence === "confirmed" ? onlyConfirmed(result) : result;
}

/** What the data of these paths does, wherever it does it. */
function onlyFrom(result: ScanResult, from: Targets, root: string): ScanResult {
  const isFrom = (file: string): boolean => {
    const path = pathWithin(from.root, machinePath(root, file));
    return path !== undefined && isWithin(from, path);
  };
  const comes = ({ file, flows }: Finding): boolean =>
    flows.some(({ steps }) => steps.length > 0) ? flows.some(({ steps: [source] }) => source && isFrom(source.file)) : isFrom(file);
  const files = result.files.map((file) => ({ ...file, findings: file.findings.filter(comes), suppressed: file.suppressed.filter(comes) }));
  return { ...result, files, summary: { ...result.summary, ...countSeverities(files) } };
}

function onlyConfirmed(result: ScanResult): ScanResult {
  const files = result.files.map((file) => ({ ...file, findings: file.findings.filter(({ confidence }) => confidence === "confirmed") }));
  return { ...result, files, summary: { ...result.summary, ...countSeverities(files) } };
}

/** Undefined, with a warning, where there is no place for one. */
function cacheOf(
  { cacheLocation, quiet }: Options,
  { targets, config }: Input,
  { cwd, stderr }: Environment,
): CacheFile<KeptReport> | undefined {
  const file = cacheLocation === undefined ? defaultLocation(targets.root) : resolve(cwd, cacheLocation);
  const cache = file === undefined ? undefined : openCache(file, cacheKey(askedOf(config.lint)), KEPT_REPORTS);
  const problem = cache ? cache.problem : "there is no folder for it that is ours alone";
  if (problem !== undefined && !quiet) stderr.write(`chatbot-security: the cache is not used: ${problem}.\n`);
  return cache;
}

/** How the files are looked at: rules in any order are the same. */
function askedOf({ preset, rules = {}, settings = {}, suppressions }: LintOptions): unknown {
  return [preset, Object.entries(rules).sort(byName), settings, suppressions ?? null];
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keep(cache: CacheFile<KeptReport>, { cached, result }: Scan, { quiet, verbose }: Options, { stderr }: Environment): void {
  if (!cached) return;
  const before = new Set(cache.components);
  const unchanged = cached.components.length === before.size && cached.components.every((each) => before.has(each));
  const problem = unchanged ? undefined : cache.save(cached.components);
  if (problem !== undefined && !quiet) stderr.write(`chatbot-security: the cache cannot be written: ${problem}.\n`);
  if (verbose) stderr.write(`${cached.reused} of ${result.summary.files} files from the cache\n`);
}

function print({ result, locate }: Scan, { skipped, targets }: Input, options: Options, environment: Environment): void {
  const { cwd, env, stdout } = environment;
  const [prefix = ""] = [relative(cwd, targets.root), targets.root].sort((a, b) => a.length - b.length);
  const report = formatReport(
    { result, locate },
    {
      format: options.format,
      color: options.output === undefined && (options.color ?? wantsColor(env, stdout)),
      quiet: options.quiet,
      display: (file) => (prefix === "" ? file : machinePath(prefix, file)),
    },
  );
  if (options.output === undefined) stdout.write(report);
  else writeReport(resolve(cwd, options.output), report, options.output);
  if (options.verbose) {
    const lines = skipped.map(({ path, reason, folder }) => `not scanned  ${path}${folder ? "/" : ""}  ${reason}\n`);
    environment.stderr.write(lines.join(""));
  }
}

function writeReport(file: string, report: string, shown: string): void {
  try {
    writeFileSync(file, report);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`--output ${shown}: cannot be written (${code ?? "unknown error"}).`);
  }
}

/** https://no-color.org and https://force-color.org. */
function wantsColor(env: Environment["env"], terminal: Terminal): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return terminal.isTTY === true && env["TERM"] !== "dumb";
}

function exitCode({ summary, files }: ScanResult, { gates: { failOn, maxFindings } }: Config, { strictParse }: Options): number {
  const { errors, warnings, unparsed } = summary;
  const comments = files.reduce((sum, { suppressionProblems = [] }) => sum + suppressionProblems.length, 0);
  const failing = failOn === "never" ? 0 : failOn === "error" ? errors : errors + warnings + comments;
  return failing > maxFindings || (strictParse && unparsed > 0) ? EXIT.findings : EXIT.clean;
}

function internalError(error: unknown, file: string | undefined, { env, stderr }: Environment): number {
  const words = error instanceof Error ? error.message : String(error);
  const where = file === undefined ? "" : `${file}: `;
  stderr.write(`chatbot-security: ${where}internal error: ${words}\n`);
  stderr.write("Please report this at https://github.com/chatbot-security/chatbot-security/issues\n");
  if (env["CHATBOT_SECURITY_DEBUG"] && error instanceof Error) stderr.write(`${error.stack ?? ""}\n`);
  return EXIT.internal;
}
