/** The command line's arguments: what they are, what they mean, and what is said when they are wrong. Touches no files. */
import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import {
  CONFIDENCES,
  FAIL_ON,
  listRules,
  OTHER_SUPPRESSIONS,
  SUPPRESSION_LEVELS,
  VERSION,
  type Confidence,
  type FailOn,
  type OtherSuppression,
  type PresetName,
  type SuppressionLevel,
} from "../lint.js";
import { REPORTS, type ReportFormat } from "../report/index.js";
import { readArguments } from "./command.js";
import { UsageError } from "./usage.js";

export type Format = "stylish" | ReportFormat;
const FORMATS: readonly Format[] = ["stylish", ...(Object.keys(REPORTS) as ReportFormat[])];

export interface Options {
  readonly paths: readonly string[];
  readonly preset?: PresetName;
  readonly format: Format;
  readonly output?: string;
  /** Undefined: as the settings say. */
  readonly failOn?: FailOn;
  readonly maxFindings?: number;
  readonly minConfidence?: Confidence;
  /** A revision of git: only what is new since then is reported. */
  readonly since?: string;
  /** ESLint's file of bulk suppressions. */
  readonly eslintSuppressions?: string;
  readonly strictParse: boolean;
  /** A file, true to look for one, false for none. */
  readonly config: string | boolean;
  readonly includeTests?: boolean;
  /** A file, true for the one that the settings name, false for none. */
  readonly baseline: string | boolean;
  readonly updateBaseline: boolean;
  readonly pruneBaseline: boolean;
  readonly suppressions?: SuppressionLevel;
  readonly otherSuppressions?: readonly OtherSuppression[];
  /** Names of rules that are switched off. */
  readonly off: readonly string[];
  /** Where the database of known vulnerabilities is: a path or an address. */
  readonly advisories?: string;
  readonly cache: boolean;
  /** Undefined: where such things are kept. */
  readonly cacheLocation?: string;
  /** Only findings whose data comes from these paths are reported, and those in them that no data leads to; empty: all. */
  readonly from: readonly string[];
  /** Threads. */
  readonly jobs: number;
  /** Only this share of the files is reported: from 1 to `count`. */
  readonly shard?: { readonly index: number; readonly count: number };
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Undefined: as the terminal can. */
  readonly color?: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string;
}

/** The options, or the text that was asked for instead of a scan. */
export type Parsed = { readonly options: Options } | { readonly text: string };

const COMMANDS = `
Other commands:
  init   set up this folder: settings, ESLint, continuous integration; writes nothing without --yes
  merge  put the SARIF reports of shards together: merge a.sarif b.sarif --output all.sarif
  mcp    serve the scanner to coding agents (Model Context Protocol); mcp --help says more
`;

const EXIT_CODES = `
Exit codes:
  0  no more findings at or above --fail-on than --max-findings allows
  1  more of them, or with --strict-parse a file that does not parse
  2  a wrong option, a path that does not exist, a broken chatbot-security.json or baseline
  3  an error of chatbot-security itself`;

export function parseOptions(args: readonly string[]): Parsed {
  let options: Options | undefined;
  const program = new Command("chatbot-security")
    .usage("[scan] [options] [paths...]")
    .description("Follows untrusted data through chatbot and LLM-app code and reports where it becomes dangerous.")
    .version(VERSION, "-v, --version", "print the version");
  addOptions(program, (parsed) => (options = parsed));
  // The one command there is may be left out.
  const text = readArguments(program, args[0] === "scan" ? args.slice(1) : args);
  if (text !== undefined) return { text };
  if (!options) throw new Error("no command ran");
  return { options };
}

/** As `commander` gives them: what is a switch is absent unless it is used. */
type Values = Pick<Options, "format" | "from" | "jobs" | "stdinFilename"> &
  Partial<Omit<Options, "paths" | "off">> & { readonly rule?: readonly string[] };

function addOptions(program: Command, done: (options: Options) => void): void {
  program
    .argument("[paths...]", "files and folders", ["."])
    .addOption(new Option("--preset <name>", "which rules run (default: recommended)").choices(["recommended", "strict"]))
    .addOption(new Option("--format <format>", "how findings are printed").choices(FORMATS).default("stylish"))
    .option("--output <file>", "write the report to a file")
    .addOption(new Option("--fail-on <severity>", "end with code 1 from this severity on (default: error)").choices(FAIL_ON))
    .option("--max-findings <number>", "end with code 1 only when there are more of them (default: 0)", wholeNumber)
    .addOption(new Option("--min-confidence <confidence>", "report nothing less sure (default: possible)").choices(CONFIDENCES))
    .option("--since <revision>", "report only what git's state of this revision did not have: new code, and what reaches old code anew")
    .option("--eslint-suppressions <file>", "put aside what ESLint's file of bulk suppressions lists")
    .option("--strict-parse", "end with code 1 when a file does not parse")
    .option("--config <file>", "settings (default: the nearest chatbot-security.json)")
    .option("--no-config", "use no settings file")
    .option("--include-tests", "scan tests for everything, not only for secrets")
    .addOption(
      new Option(
        "--suppressions <which>",
        "which comments that switch rules off are reported: unused ones, or also those without a reason",
      ).choices(SUPPRESSION_LEVELS),
    )
    .option("--other-suppressions <list>", `which comments of other tools silence findings, too: ${OTHER_SUPPRESSIONS.join(",")}`, others)
    .option("--baseline <file>", "report only what this file does not list (default: the one that the settings name)")
    .option("--no-baseline", "report what the baseline lists, too")
    .option("--update-baseline", "list everything that is found in the baseline, which is made if there is none")
    .option("--prune-baseline", "take out of the baseline what is no longer found")
    .option("--rule <name:off>", "switch a rule off (repeatable)", ruleSwitch)
    .option("--advisories <path>", "report packages that this database in OSV's format lists: a file, folder, zip, or https address")
    .option("--cache", "analyse only what depends on what has changed since the last run")
    .option("--cache-location <file>", "where the cache is kept (default: node_modules/.cache/chatbot-security/cache.json)")
    .addOption(
      new Option("--from <path>", "report only findings whose data comes from this file or folder (repeatable)")
        .argParser(listed)
        .default([], "anywhere"),
    )
    .option("--jobs <number>", 'lint packages in so many threads; "auto": one for each processor', threads, 1)
    .option("--shard <i/n>", "report only the i-th of n shares of the packages; merge puts the shares' SARIF reports together", share)
    .option("--stdin", "scan the text on standard input")
    .option("--stdin-filename <file>", "the name that text goes by", "input.js")
    .option("--quiet", "print findings only")
    .option("--verbose", "name every file that is not scanned, and count those from the cache")
    .option("--color", "print in colours")
    .option("--no-color", "print without colours")
    .addHelpText("after", COMMANDS + EXIT_CODES)
    .action(
      (
        paths: readonly string[],
        { rule = [], strictParse = false, quiet = false, verbose = false, stdin = false, cache = false, ...rest }: Values,
      ) => {
        if (stdin && program.args.length > 0) throw new UsageError("--stdin takes no paths.");
        const { config = true, baseline = true, updateBaseline = false, pruneBaseline = false } = rest;
        const switches = { strictParse, quiet, verbose, stdin, cache, updateBaseline, pruneBaseline };
        done(agreeing({ ...rest, ...switches, config, baseline, paths, off: rule }));
      },
    );
}

/** The options, if each goes with the others. */
function agreeing(options: Options): Options {
  const { stdin, cache, baseline, shard, jobs, from, since, updateBaseline, pruneBaseline } = options;
  const changesBaseline = updateBaseline || pruneBaseline;
  const divided = jobs !== 1 || shard !== undefined;
  if (baseline === false && changesBaseline) throw new UsageError("--no-baseline leaves no baseline to change.");
  if (since !== undefined && (stdin || changesBaseline))
    throw new UsageError("--since goes neither with --stdin nor with a change of the baseline.");
  if (cache && divided) throw new UsageError("--cache goes neither with --jobs nor with --shard.");
  if (stdin && divided) throw new UsageError("--stdin is one text: it goes neither with --jobs nor with --shard.");
  if (from.length > 0 && (stdin || changesBaseline))
    throw new UsageError("--from goes neither with --stdin nor with a change of the baseline.");
  if (shard && changesBaseline) throw new UsageError("A shard knows a part of the findings and changes no baseline.");
  if (stdin && changesBaseline) throw new UsageError("--stdin changes no baseline.");
  return options;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError("It is a number from 0 on.");
  return Number(value);
}

function listed(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function others(value: string): readonly OtherSuppression[] {
  return value.split(",").map((name) => {
    const known = OTHER_SUPPRESSIONS.find((each) => each.toLowerCase() === name.trim().toLowerCase());
    if (!known) throw new InvalidArgumentError(`It is a list of ${OTHER_SUPPRESSIONS.join(", ")}.`);
    return known;
  });
}

function threads(value: string): number {
  if (value === "auto") return availableParallelism();
  if (!/^[1-9]\d{0,2}$/u.test(value)) throw new InvalidArgumentError('It is a number from 1 on, or "auto".');
  return Number(value);
}

function share(value: string): { index: number; count: number } {
  const [, index = "", count = ""] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(value) ?? [];
  if (index === "" || Number(index) > Number(count)) throw new InvalidArgumentError('It is written "1/3", "2/3" and "3/3".');
  return { index: Number(index), count: Number(count) };
}

function ruleSwitch(value: string, before: readonly string[] = []): readonly string[] {
  const [, name = "", setting] = /^(?:chatbot-security\/)?([^:]*)(?::(.*))?$/u.exec(value) ?? [];
  if (setting !== "off") throw new InvalidArgumentError('It is written "name:off".');
  return [...before, knownRule(name)];
}

function knownRule(name: string): string {
  const names = listRules().map((rule) => rule.name);
  if (!names.includes(name)) throw new InvalidArgumentError(`There is no rule "${name}". Rules are ${names.join(", ")}.`);
  return name;
}
