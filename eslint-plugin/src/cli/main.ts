/**
 * `chatbot-security`: arguments in, report and exit code out. A user never sees a stack trace, unless `CHATBOT_SECURITY_DEBUG` asks for it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { isDocument, isLockFile, sourceExtensions } from "../analysis.js";
import { createLinter } from "../lint.js";
import { formatHtml, formatJson, formatSarif, formatStylish } from "../report/index.js";
import { decodeText } from "../workspace/decode.js";
import { diskWorkspace, type DiskWorkspace } from "../workspace/disk.js";
import { memoryWorkspace } from "../workspace/memory.js";
import { machinePath, pathWithin, toFileUrl } from "../workspace/machine-paths.js";
import { readAdvisories } from "./advisories.js";
import { cacheKey, defaultLocation, openCache, type CacheFile } from "./cache-file.js";
import { judgeByBaseline, openBaseline } from "./baseline-file.js";
import { readConfig, type Config } from "./config.js";
import { parseOptions, type Options } from "./options.js";
import { createProgress, type Terminal } from "./progress.js";
import { scan, type Scan } from "./scan.js";
import { resolveTargets, type Targets } from "./targets.js";
import { UsageError } from "./usage.js";

/** The outside world, so that a test can be it. */
export interface Environment {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly readStdin: () => Uint8Array;
  readonly createLinter: typeof createLinter;
}

export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;

/** Resolves to the exit code; never rejects. */
export function main(args: readonly string[], given: Partial<Environment> = {}): number {
  const environment = { ...processEnvironment(), ...given };
  try {
    const parsed = parseOptions(args);
    if ("options" in parsed) return run(parsed.options, environment);
    environment.stdout.write(parsed.text);
    return EXIT.clean;
  } catch (error) {
    if (error instanceof UsageError) {
      environment.stderr.write(`chatbot-security: ${error.message}\n`);
      return EXIT.usage;
    }
    return internalError(error, undefined, environment);
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
  };
}

interface Input extends Pick<DiskWorkspace, "files" | "skipped"> {
  readonly targets: Targets;
  readonly config: Config;
  readonly workspace: DiskWorkspace | ReturnType<typeof memoryWorkspace>;
}

function run(options: Options, environment: Environment): number {
  const started = performance.now();
  const input = options.stdin ? fromStdin(options, environment) : fromDisk(options, environment);
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
    started,
    progress: progress.show,
  });
  progress.end();
  if (cache) keep(cache, done, options, environment);
  const failed = done.failures.length > 0;
  // What failed has found nothing, and that is no reason to change a baseline.
  const judged = baseline && judgeByBaseline(done, failed ? withoutChanges(options) : options, baseline, { ...input, lint: config.lint });
  if (judged?.note !== undefined && !options.quiet) environment.stderr.write(`chatbot-security: ${judged.note}.\n`);
  const shown = judged ? { ...done, result: judged.result } : done;
  print(shown, input, options, environment);
  for (const { file, error } of done.failures) internalError(error, file, environment);
  return failed ? EXIT.internal : exitCode(shown, options);
}

function withoutChanges(options: Options): Options {
  return { ...options, updateBaseline: false, pruneBaseline: false };
}

/** Undefined, with a warning, where there is no place for one. */
function cacheOf({ cacheLocation, quiet }: Options, { targets, config }: Input, { cwd, stderr }: Environment): CacheFile | undefined {
  const file = cacheLocation === undefined ? defaultLocation(targets.root) : resolve(cwd, cacheLocation);
  const cache = file === undefined ? undefined : openCache(file, cacheKey(config.lint));
  const problem = cache ? cache.problem : "there is no folder for it that is ours alone";
  if (problem !== undefined && !quiet) stderr.write(`chatbot-security: the cache is not used: ${problem}.\n`);
  return cache;
}

function keep(cache: CacheFile, { cached, result }: Scan, { quiet, verbose }: Options, { stderr }: Environment): void {
  if (!cached) return;
  const before = new Set(cache.components);
  const unchanged = cached.components.length === before.size && cached.components.every((each) => before.has(each));
  const problem = unchanged ? undefined : cache.save(cached.components);
  if (problem !== undefined && !quiet) stderr.write(`chatbot-security: the cache cannot be written: ${problem}.\n`);
  if (verbose) stderr.write(`${cached.reused} of ${result.summary.files} files from the cache\n`);
}

function fromDisk(options: Options, { cwd }: Environment): Input {
  const targets = resolveTargets(options.paths, cwd);
  const config = withAdvisories(readConfig(options, targets, cwd), options, cwd);
  const workspace = diskWorkspace(targets.root, {
    extensions: sourceExtensions,
    documents: (path) => isDocument(path) || (config.lint.advisories !== undefined && isLockFile(path)),
    targets: targets.paths,
    includeTests: config.includeTests,
    ignores: (path) => config.ignores(path),
  });
  return { targets, config, workspace, files: workspace.files, skipped: workspace.skipped };
}

/** Who brings a database wants to know what it says, whatever the preset is. */
function withAdvisories(config: Config, { advisories, off }: Options, cwd: string): Config {
  if (advisories === undefined) return config;
  const rules = off.includes("no-vulnerable-dependency") ? config.lint.rules : { "no-vulnerable-dependency": {}, ...config.lint.rules };
  return { ...config, lint: { ...config.lint, ...(rules && { rules }), advisories: readAdvisories(advisories, cwd) } };
}

/** The text takes the place of the file whose name it goes by; the rest of its project is read from disk. */
function fromStdin(options: Options, { cwd, readStdin }: Environment): Input {
  const file = resolve(cwd, options.stdinFilename);
  const folder = pathWithin(cwd, file) === undefined ? dirname(file) : cwd;
  const targets = { ...resolveTargets([folder], cwd), root: folder };
  const path = pathWithin(folder, file) ?? "";
  if (!isDocument(path) && !sourceExtensions.some((extension) => path.toLowerCase().endsWith(extension))) {
    throw new UsageError(
      `--stdin-filename ${options.stdinFilename}: the name tells no language; it ends with one of ${sourceExtensions.join(" ")}.`,
    );
  }
  const text = decodeText(readStdin());
  if (text === undefined) throw new UsageError("Standard input is binary.");
  const below = diskWorkspace(folder, { extensions: sourceExtensions, targets: [] });
  const workspace = memoryWorkspace([[path, text]], below);
  return { targets, config: readConfig(options, targets, cwd), workspace, files: [{ path, secretsOnly: false }], skipped: [] };
}

function print({ result, locate }: Scan, { skipped, targets }: Input, options: Options, environment: Environment): void {
  const { cwd, env, stdout } = environment;
  const [prefix = ""] = [relative(cwd, targets.root), targets.root].sort((a, b) => a.length - b.length);
  const report = {
    stylish: () =>
      formatStylish(result, {
        color: options.output === undefined && (options.color ?? wantsColor(env, stdout)),
        quiet: options.quiet,
        display: (file) => (prefix === "" ? file : machinePath(prefix, file)),
      }),
    json: () => formatJson(result),
    html: () => formatHtml(result),
    sarif: () => formatSarif(result, { locate }),
  }[options.format]();
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

function exitCode({ result }: Scan, { failOn, strictParse }: Options): number {
  const { errors, warnings, unparsed } = result.summary;
  const comments = result.files.reduce((sum, { suppressionProblems = [] }) => sum + suppressionProblems.length, 0);
  const failing = failOn === "never" ? 0 : failOn === "error" ? errors : errors + warnings + comments;
  return failing > 0 || (strictParse && unparsed > 0) ? EXIT.findings : EXIT.clean;
}

function internalError(error: unknown, file: string | undefined, { env, stderr }: Environment): number {
  const words = error instanceof Error ? error.message : String(error);
  const where = file === undefined ? "" : `${file}: `;
  stderr.write(`chatbot-security: ${where}internal error: ${words}\n`);
  stderr.write("Please report this at https://github.com/chatbot-security/chatbot-security/issues\n");
  if (env["CHATBOT_SECURITY_DEBUG"] && error instanceof Error) stderr.write(`${error.stack ?? ""}\n`);
  return EXIT.internal;
}
