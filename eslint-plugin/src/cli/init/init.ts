/**
 * `chatbot-security init`: shows what it would write, writes it with `--yes`, and takes it back with `--undo`. Writes new files only, and none
 * through a link; a record of their hashes tells later which are still as they were written.
 */
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, CommanderError } from "commander";
import { normalise } from "../../workspace/paths.js";
import type { Terminal } from "../progress.js";
import { UsageError } from "../usage.js";
import { detect } from "./detect.js";
import { COMMAND, describe, planFor } from "./plan.js";

const RECORD = ".chatbot-security-init.json";

interface Record {
  readonly written: readonly { readonly path: string; readonly sha256: string }[];
}

export function init(args: readonly string[], { cwd, stdout }: { readonly cwd: string; readonly stdout: Terminal }): number {
  let help = "";
  const program = new Command("chatbot-security init")
    .description("Shows which files would set up chatbot-security in this folder, and what is left to do.")
    .option("--yes", "write the files")
    .option("--dry-run", "write nothing, which is the default")
    .option("--undo", "take back what --yes wrote and nobody has changed since")
    .helpOption("-h, --help", "print this text")
    .exitOverride()
    .configureOutput({ writeOut: (part) => (help += part), writeErr: () => undefined });
  try {
    program.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /u, "").replace(/\s+/gu, " "));
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
  const { files, steps } = planFor(project);
  const lines = [`Found: ${describe(project)}.\n`];
  const written: { path: string; sha256: string }[] = [...readRecord(cwd).written];
  for (const { path, text, why } of files) {
    const obstacle = obstacleTo(cwd, path);
    if (obstacle !== undefined) {
      lines.push(`${path}: left as it is: ${obstacle}.\n`);
      continue;
    }
    lines.push(`${write ? "Written" : "Would write"}: ${path} (${why})\n${write ? "" : indented(text)}`);
    if (!write) continue;
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text, { flag: "wx" });
    written.push({ path, sha256: hash(text) });
  }
  if (write && written.length > 0) writeFileSync(join(cwd, RECORD), `${JSON.stringify({ written }, null, 2)}\n`);
  if (steps.length > 0) lines.push("Left to you:\n", ...steps.map(({ title, text }) => `${title}:\n${indented(text)}`));
  lines.push(`Scan with: ${COMMAND} .\n`);
  if (!write && files.some(({ path }) => obstacleTo(cwd, path) === undefined)) lines.push("Nothing was written: --yes writes.\n");
  if (write && written.length > 0) lines.push(`--undo takes the files back, by the record in ${RECORD}.\n`);
  return lines.join("");
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

function takeBack(cwd: string): string {
  const { written } = readRecord(cwd);
  if (written.length === 0) return `There is nothing to take back: no ${RECORD} is here.\n`;
  const lines: string[] = [];
  for (const { path, sha256 } of written) {
    const file = join(cwd, path);
    if (!lstatSync(file, { throwIfNoEntry: false })) lines.push(`${path}: it is gone already.\n`);
    else if (!isPlain(cwd, path) || hash(readFileSync(file)) !== sha256) lines.push(`${path}: left as it is: it was changed since.\n`);
    else {
      rmSync(file);
      removeEmpty(cwd, dirname(path));
      lines.push(`Removed: ${path}\n`);
    }
  }
  rmSync(join(cwd, RECORD));
  return lines.join("");
}

/** A regular file, in folders that are no links. */
function isPlain(cwd: string, path: string): boolean {
  const parts = path.split("/");
  return parts.every((_, i) => {
    const stats = lstatSync(join(cwd, ...parts.slice(0, i + 1)));
    return i === parts.length - 1 ? stats.isFile() : stats.isDirectory();
  });
}

function removeEmpty(cwd: string, folder: string): void {
  for (let at = folder; at !== "." && at !== ""; at = dirname(at)) {
    try {
      rmdirSync(join(cwd, at));
    } catch {
      // It holds something else.
      return;
    }
  }
}

/** The record is a file like any other: what it names may be no path of this folder. */
function readRecord(cwd: string): Record {
  try {
    const file = join(cwd, RECORD);
    if (!lstatSync(file).isFile()) return { written: [] };
    const { written } = JSON.parse(readFileSync(file, "utf8")) as Record;
    return { written: written.filter(({ path, sha256 }) => path !== "" && normalise(path) === path && typeof sha256 === "string") };
  } catch {
    return { written: [] };
  }
}

function hash(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gmu, "    ");
}
