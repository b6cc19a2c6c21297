/**
 * A workspace from a folder on disk. Finds the files to scan, says what it leaves out and why, and never follows a link out of the root.
 * A text is read once and then stays as it was; nothing is ever written or executed.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from "node:fs";
import { basename, dirname } from "node:path";
import { decodeText } from "./decode.js";
import { GitIgnore } from "./gitignore.js";
import { machinePath, pathWithin } from "./machine-paths.js";
import {
  finish,
  LARGEST_FILE,
  megabytes,
  walkTree,
  type Loaded,
  type Tree,
  type TreeEntry,
  type TreeOptions,
  type TreeWorkspace,
} from "./walk.js";
import type { Workspace } from "./workspace.js";

export interface DiskOptions extends TreeOptions {
  /** The same folder as it was opened earlier: a file with the same size and time of change is not read again. */
  readonly before?: Workspace | undefined;
}

export type DiskWorkspace = TreeWorkspace;

/** Every source file below a folder, or below the targets in it. */
export function diskWorkspace(root: string, options: DiskOptions): DiskWorkspace {
  return finish(walkDisk(root, options));
}

/** The same, folder by folder. */
export function* walkDisk(root: string, options: DiskOptions): Generator<void, DiskWorkspace> {
  const disk = new Disk(root, options.before && opened.get(options.before)?.known);
  const workspace = yield* walkTree(disk, options);
  opened.set(workspace, disk);
  return workspace;
}

/** The files behind each workspace, for the one that is opened after it. */
const opened = new WeakMap<Workspace, Disk>();

/** With what tells whether the file is still the same. */
type Read = Loaded & { readonly size?: number; readonly time?: number };

/** The files below a root, each read once. */
class Disk implements Tree {
  readonly known = new Map<string, Read>();
  readonly realRoot: string;

  constructor(
    readonly root: string,
    /** What an earlier reading of the same root found. */
    private readonly before: ReadonlyMap<string, Read> | undefined,
  ) {
    this.realRoot = realpathSync.native(root);
  }

  entries(folder: string): readonly TreeEntry[] | string {
    try {
      return readdirSync(machinePath(this.root, folder), { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: kindOf(entry),
      }));
    } catch (error) {
      return systemWords(error);
    }
  }

  isFolder(path: string): boolean {
    return statSync(machinePath(this.root, path)).isDirectory();
  }

  exists(path: string): boolean {
    return existsSync(machinePath(this.root, path)) && this.isInside(path);
  }

  size(path: string): number {
    return statSync(machinePath(this.root, path), { throwIfNoEntry: false })?.size ?? 0;
  }

  patterns(path: string): string {
    return ignoreText(machinePath(this.root, path));
  }

  ignoredAbove(folder: string): GitIgnore {
    return ignoredAt(machinePath(this.root, folder));
  }

  link(path: string): ReturnType<Tree["link"]> {
    if (this.isInside(path)) return "inside";
    const machine = machinePath(this.root, path);
    if (!existsSync(machine)) return "nowhere";
    return statSync(machine).isDirectory() ? "folder outside" : "file outside";
  }

  load(path: string): Read {
    const known = this.known.get(path);
    if (known) return known;
    const loaded = this.loadNow(path);
    this.known.set(path, loaded);
    return loaded;
  }

  /** Whether a path, with every link in it followed, is still below the root. */
  isInside(path: string): boolean {
    try {
      return pathWithin(this.realRoot, realpathSync.native(machinePath(this.root, path))) !== undefined;
    } catch {
      return false;
    }
  }

  private loadNow(path: string): Read {
    const file = machinePath(this.root, path);
    try {
      const stats = statSync(file);
      if (!this.isInside(path)) return { reason: "link out of the root" };
      // Reading a pipe or a device could wait for ever.
      if (!stats.isFile()) return { reason: "unreadable", detail: "not a regular file" };
      if (stats.size > LARGEST_FILE)
        return { reason: "too large", detail: `${megabytes(stats.size)}, at most ${megabytes(LARGEST_FILE)} are analysed` };
      const { size, mtimeMs: time } = stats;
      const earlier = this.before?.get(path);
      if (earlier && "text" in earlier && earlier.size === size && earlier.time === time) return earlier;
      const text = decodeText(readFileSync(file));
      return text === undefined ? { reason: "binary" } : { text, size, time };
    } catch (error) {
      return { reason: "unreadable", detail: systemWords(error) };
    }
  }
}

function kindOf(entry: Dirent): TreeEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  return entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "other";
}

/** Whether git leaves out a file: it is in no commit, so nobody else reads it. */
export function isIgnored(root: string, path: string): boolean {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  try {
    let rules = ignoredAt(root);
    let at = root;
    for (const folder of ["", ...folders]) {
      if (folder !== "") {
        if (rules.ignores(folder, true)) return true;
        rules = rules.enter(folder);
        at = machinePath(at, folder);
      }
      rules = rules.with(ignoreText(machinePath(at, ".gitignore")));
    }
    return rules.ignores(name, false);
  } catch {
    return false;
  }
}

/** The rules that the folders above this one set for what is in it: those of its repository, unless they leave out the folder itself. */
function ignoredAt(folder: string): GitIgnore {
  const below: string[] = [];
  let repository = folder;
  while (!existsSync(machinePath(repository, ".git"))) {
    const parent = dirname(repository);
    if (parent === repository) return GitIgnore.root();
    below.unshift(basename(repository));
    repository = parent;
  }
  let rules = repositoryRules(repository);
  let at = repository;
  for (const name of below) {
    rules = rules.with(ignoreText(machinePath(at, ".gitignore")));
    if (rules.ignores(name, true)) return GitIgnore.root();
    rules = rules.enter(name);
    at = machinePath(at, name);
  }
  return rules;
}

/** What a repository leaves out beside its `.gitignore` files. */
function repositoryRules(repository: string): GitIgnore {
  return GitIgnore.root().with(ignoreText(machinePath(repository, ".git/info/exclude")));
}

function ignoreText(file: string): string {
  try {
    return decodeText(readFileSync(file)) ?? "";
  } catch {
    return "";
  }
}

/** "EACCES: permission denied" without the call and the path, which the report shows anyway. */
function systemWords(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/u, "") : String(error);
}
