/** What `init` wrote, kept beside it, and how it is taken back: files that are still as they were written, and what was added to others. */
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { normalise } from "../../workspace/paths.js";
import { takeOut } from "./insertions.js";

export const RECORD = ".chatbot-security-init.json";

/** A new file, by the hash of its bytes. */
export interface Written {
  readonly path: string;
  readonly sha256: string;
}

/** Texts that were put into a file. */
export interface Addition {
  readonly path: string;
  readonly texts: readonly string[];
}

export interface Record {
  readonly written: readonly Written[];
  readonly added: readonly Addition[];
}

const EMPTY: Record = { written: [], added: [] };

export function saveRecord(cwd: string, record: Record): void {
  writeFileSync(join(cwd, RECORD), `${JSON.stringify(record, null, 2)}\n`);
}

/** The record is a file like any other: what it names may be no path of this folder. */
export function readRecord(cwd: string): Record {
  try {
    const file = join(cwd, RECORD);
    if (!lstatSync(file).isFile()) return EMPTY;
    const { written = [], added = [] } = JSON.parse(readFileSync(file, "utf8")) as Partial<Record>;
    return {
      written: written.filter(({ path, sha256 }) => isInside(path) && typeof sha256 === "string"),
      added: added.filter(({ path, texts }) => isInside(path) && texts.every((text) => typeof text === "string" && text !== "")),
    };
  } catch {
    return EMPTY;
  }
}

function isInside(path: string): boolean {
  return path !== "" && normalise(path) === path;
}

export function takeBack(cwd: string): string {
  const { written, added } = readRecord(cwd);
  if (written.length + added.length === 0) return `There is nothing to take back: no ${RECORD} is here.\n`;
  const lines = [...written.map((file) => remove(cwd, file)), ...added.map((addition) => cutOut(cwd, addition))];
  rmSync(join(cwd, RECORD));
  return lines.join("");
}

function remove(cwd: string, { path, sha256 }: Written): string {
  const file = join(cwd, path);
  if (!lstatSync(file, { throwIfNoEntry: false })) return `${path}: it is gone already.\n`;
  if (!isPlain(cwd, path) || hash(readFileSync(file)) !== sha256) return `${path}: left as it is: it was changed since.\n`;
  rmSync(file);
  removeEmpty(cwd, dirname(path));
  return `Removed: ${path}\n`;
}

function cutOut(cwd: string, { path, texts }: Addition): string {
  const file = join(cwd, path);
  if (!lstatSync(file, { throwIfNoEntry: false })) return `${path}: it is gone already.\n`;
  const without = isPlain(cwd, path) ? takeOut(readFileSync(file, "utf8"), texts) : undefined;
  if (without === undefined) return `${path}: left as it is: what was added was changed since.\n`;
  writeFileSync(file, without);
  return `Taken out of ${path}: what was added\n`;
}

/** A regular file, in folders that are no links. */
export function isPlain(cwd: string, path: string): boolean {
  const parts = path.split("/");
  return parts.every((_, i) => {
    const stats = lstatSync(join(cwd, ...parts.slice(0, i + 1)), { throwIfNoEntry: false });
    return (i === parts.length - 1 ? stats?.isFile() : stats?.isDirectory()) ?? false;
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

export function hash(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}
