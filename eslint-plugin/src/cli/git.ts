/**
 * What a project was at a commit: `git` is asked for names and contents of stored files, and for nothing else. The repository may be a stranger's, so
 * nothing is asked that runs what its configuration names: no hooks, filters, monitors, or downloads. Arguments are a list, never a shell's.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { decodeText } from "../workspace/decode.js";
import { machinePath } from "../workspace/machine-paths.js";
import { UsageError } from "./usage.js";

const PATIENCE = 60_000;
const LARGEST_ANSWER = 1_000_000_000;
/** Of one text; longer ones are not analysed either. */
const LARGEST_BLOB = 5_000_000;

const SETTINGS = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never", "core.quotePath=false"];

export interface Past {
  /** The text of a file that was another one, or is gone; by workspace path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that were not there. */
  readonly added: ReadonlySet<string>;
}

/** How the files of a workspace differ from a commit. `present`: those there are now; `wanted`: which of those that are gone matter. */
export function readPast(root: string, rev: string, present: readonly string[], wanted: (path: string) => boolean): Past {
  if (rev === "" || rev.startsWith("-")) throw new UsageError(`--since ${rev}: this is no revision.`);
  const commit = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${rev}^{commit}`], rev)
    .toString("utf8")
    .trim();
  if (!/^[\da-f]{40,64}$/u.test(commit)) throw new UsageError(`--since ${rev}: there is no such commit.`);
  const prefix = git(root, ["rev-parse", "--show-prefix"], rev).toString("utf8").replace(/\n$/u, "");
  const before = listTree(root, commit, prefix, rev);
  const there = new Set(present);
  const added = new Set(present.filter((path) => !before.has(path)));
  const changed = [...before].filter(([path, id]) => (there.has(path) ? blobId(root, path, id.length) !== id : wanted(path)));
  return { texts: readBlobs(root, changed, rev), added };
}

/** Regular files with the ids of their contents, by workspace path. */
function listTree(root: string, commit: string, prefix: string, rev: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const line of git(root, ["ls-tree", "-r", "-z", "--full-tree", commit], rev).toString("utf8").split("\0")) {
    const match = /^100\d{3} blob ([\da-f]+)\t([^]*)$/u.exec(line);
    if (match && match[2]!.startsWith(prefix)) files.set(match[2]!.slice(prefix.length), match[1]!);
  }
  return files;
}

/** As git names contents; undefined for a file that cannot be read. */
function blobId(root: string, path: string, length: number): string | undefined {
  try {
    const bytes = readFileSync(machinePath(root, path));
    return createHash(length === 40 ? "sha1" : "sha256")
      .update(`blob ${bytes.length}\0`)
      .update(bytes)
      .digest("hex");
  } catch {
    return undefined;
  }
}

function readBlobs(root: string, files: readonly (readonly [path: string, id: string])[], rev: string): Map<string, string> {
  const texts = new Map<string, string>();
  if (files.length === 0) return texts;
  const answer = git(root, ["cat-file", "--batch"], rev, files.map(([, id]) => `${id}\n`).join(""));
  let at = 0;
  for (const [path] of files) {
    const end = answer.indexOf(10, at);
    const [, type, size] = answer.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (type !== "blob") continue;
    const length = Number(size);
    const text = length > LARGEST_BLOB ? undefined : decodeText(answer.subarray(at, at + length));
    if (text !== undefined) texts.set(path, text);
    at += length + 1;
  }
  return texts;
}

function git(root: string, args: readonly string[], rev: string, input?: string): Buffer {
  const settings = SETTINGS.flatMap((each) => ["-c", each]);
  const { status, stdout, stderr, error } = spawnSync("git", ["--no-pager", ...settings, "-C", root, ...args], {
    input: input ?? "",
    maxBuffer: LARGEST_ANSWER,
    timeout: PATIENCE,
    windowsHide: true,
    env: { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" },
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") throw new UsageError("--since: git is not installed.");
  if (status === 0) return stdout;
  const reason = /not a git repository/u.test(stderr.toString("utf8")) ? "this is no git repository" : "git does not know it";
  throw new UsageError(`--since ${rev}: ${reason}.`);
}
