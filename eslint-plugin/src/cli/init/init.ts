/**
 * `chatbot-security init`: shows what it would write, writes it with `--yes`, and takes it back with `--undo`. Writes new files and adds to
 * plain ones that exist, none of them through a link; a record tells later what was written where.
 */
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { decodeText } from "../../workspace/decode.js";
import { readArguments } from "../command.js";
import type { Terminal } from "../progress.js";
import { UsageError } from "../usage.js";
import { detect } from "./detect.js";
import { insert } from "./insertions.js";
import { COMMAND, describe, planFor, type Plan } from "./plan.js";
import { hash, isPlain, readRecord, RECORD, saveRecord, takeBack, type Addition, type Written } from "./record.js";

export function init(args: readonly string[], { cwd, stdout }: { readonly cwd: string; readonly stdout: Terminal }): number {
  const program = new Command("chatbot-security init")
    .description("Shows which files would set up chatbot-security in this folder, and what is left to do.")
    .option("--yes", "write the files")
    .option("--dry-run", "write nothing, which is the default")
    .option("--undo", "take back what --yes wrote and nobody has changed since");
  const help = readArguments(program, args);
  if (help !== undefined) {
    stdout.write(help);
    return 0;
  }
  const { yes = false, dryRun = false, undo = false } = program.opts<{ yes?: boolean; dryRun?: boolean; undo?: boolean }>();
  if (Number(yes) + Number(dryRun) + Number(undo) > 1) throw new UsageError("--yes, --dry-run and --undo exclude each other.");
  stdout.write(undo ? takeBack(cwd) : setUp(cwd, yes));
  return 0;
}

function setUp(cwd: string, write: boolean): string {
  const project = detect(cwd);
  const plan = planFor(project, (path) => readPlain(cwd, path));
  const lines = [`Found: ${describe(project)}.\n`];
  const before = readRecord(cwd);
  const written = plan.files.flatMap((file) => newFile(cwd, file, write, lines));
  const added = plan.additions.flatMap((addition) => addTo(cwd, addition, write, lines));
  lines.push(...plan.done.map((path) => `${path}: left as it is: it has chatbot-security already.\n`));
  const record = { written: [...before.written, ...written], added: [...before.added, ...added] };
  const isEmpty = record.written.length + record.added.length === 0;
  if (written.length + added.length > 0) saveRecord(cwd, record);
  if (plan.steps.length > 0) lines.push("Left to you:\n", ...plan.steps.map(({ title, text }) => `${title}:\n${indented(text)}`));
  lines.push(`Scan with: ${COMMAND} .\n`);
  const open = plan.additions.length > 0 || plan.files.some(({ path }) => obstacleTo(cwd, path) === undefined);
  if (!write && open) lines.push("Nothing was written: --yes writes.\n");
  if (write && !isEmpty) lines.push(`--undo takes it back, by the record in ${RECORD}.\n`);
  return lines.join("");
}

function newFile(cwd: string, { path, text, why }: Plan["files"][number], write: boolean, lines: string[]): Written[] {
  const obstacle = obstacleTo(cwd, path);
  if (obstacle !== undefined) {
    lines.push(`${path}: left as it is: ${obstacle}.\n`);
    return [];
  }
  lines.push(`${write ? "Written" : "Would write"}: ${path} (${why})\n${write ? "" : indented(text)}`);
  if (!write) return [];
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text, { flag: "wx" });
  return [{ path, sha256: hash(text) }];
}

function addTo(cwd: string, { path, insertions, why }: Plan["additions"][number], write: boolean, lines: string[]): Addition[] {
  const texts = insertions.map(({ text }) => text);
  const shown = texts.map((text) => text.replace(/^\r?\n|\r?\n$/gu, "")).join("\n");
  lines.push(`${write ? "Added" : "Would add"} to ${path}: ${why}\n${write ? "" : indented(`${shown}\n`)}`);
  if (!write) return [];
  const file = join(cwd, path);
  writeFileSync(file, insert(readFileSync(file, "utf8"), insertions));
  return [{ path, texts }];
}

/** The text of a file that may be added to. */
function readPlain(cwd: string, path: string): string | undefined {
  if (!isPlain(cwd, path)) return undefined;
  const bytes = readFileSync(join(cwd, path));
  const text = decodeText(bytes);
  // Another encoding would not survive being written.
  return text !== undefined && Buffer.from(text, "utf8").equals(bytes) ? text : undefined;
}

/** Why a file is not written, if anything is in the way. */
function obstacleTo(cwd: string, path: string): string | undefined {
  const parts = path.split("/");
  for (let depth = 1; depth <= parts.length; depth++) {
    const stats = lstatSync(join(cwd, ...parts.slice(0, depth)), { throwIfNoEntry: false });
    if (!stats) return undefined;
    if (depth === parts.length) return "it exists";
    if (!stats.isDirectory()) return `${parts.slice(0, depth).join("/")} is no folder`;
  }
  return undefined;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, "    ");
}
