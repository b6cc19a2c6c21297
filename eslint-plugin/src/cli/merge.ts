/** `chatbot-security merge`: the SARIF reports of the shards of one run, put together to the report that the whole run would have written. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import type { Log, Notification, Result, Run } from "sarif";
import { readArguments } from "./command.js";
import type { Terminal } from "./progress.js";
import { UsageError } from "./usage.js";

export function merge(args: readonly string[], { cwd, stdout }: { readonly cwd: string; readonly stdout: Terminal }): number {
  const program = new Command("chatbot-security merge")
    .description("Puts the SARIF reports of shards together, as one run would have written them.")
    .argument("<files...>", "the reports")
    .option("--output <file>", "write the report to a file");
  const help = readArguments(program, args);
  if (help !== undefined) {
    stdout.write(help);
    return 0;
  }
  const merged = `${JSON.stringify(mergeSarif(program.args.map((file) => read(cwd, file))), null, 2)}\n`;
  const { output } = program.opts<{ output?: string }>();
  if (output === undefined) stdout.write(merged);
  else writeFileSync(resolve(cwd, output), merged);
  return 0;
}

interface Report {
  readonly name: string;
  readonly log: Log;
  readonly run: Run;
}

function read(cwd: string, name: string): Report {
  let log: Log;
  try {
    log = JSON.parse(readFileSync(resolve(cwd, name), "utf8")) as Log;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`${name}: ${code === undefined ? "is no JSON" : `cannot be read (${code})`}.`);
  }
  const [run] = Array.isArray(log?.runs) ? log.runs : [];
  if (run?.tool?.driver?.name !== "chatbot-security" || !Array.isArray(run.results) || log.runs.length !== 1)
    throw new UsageError(`${name}: is no SARIF report of chatbot-security.`);
  return { name, log, run };
}

function mergeSarif(reports: readonly Report[]): Log {
  const { log, run: first } = reports[0]!;
  for (const { name, run } of reports) {
    // Rules are named by their place in this list.
    if (JSON.stringify(run.tool) !== JSON.stringify(first.tool))
      throw new UsageError(`${name}: was written by another version, or for other rules, than ${reports[0]!.name}.`);
  }
  const results = reports.flatMap(({ run }) => run.results!).sort((a, b) => byText(fileOf(a), fileOf(b)));
  const said = reports.flatMap(({ run }) => run.invocations?.flatMap((each) => each.toolExecutionNotifications ?? []) ?? []);
  const notifications = [...new Map(said.map((each) => [JSON.stringify(each), each])).values()].sort(
    (a, b) => order(a) - order(b) || (order(a) < NOT_SCANNED ? byText(fileOf(a), fileOf(b)) : 0),
  );
  const invocations = first.invocations?.map((each) => ({ ...each, toolExecutionNotifications: notifications }));
  return { ...log, runs: [{ ...first, ...(invocations && { invocations }), results }] };
}

/** Results of one file come from one shard, in their order. */
function fileOf({ locations }: Result | Notification): string {
  const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? "";
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Those about comments stand together, file by file. */
function order({ descriptor }: Notification): number {
  const id = descriptor?.id ?? "";
  return ORDER.findIndex((each) => id.includes(each));
}

const ORDER = ["results-left-out", "does-not-parse", "analysis-truncated", "suppression", "not-scanned"];
/** Every shard says all of these, in one order. */
const NOT_SCANNED = ORDER.length - 1;
