/**
 * A workspace from a folder on disk. Finds the files to scan, says what it leaves out and why, and never follows a link out of the root.
 * A text is read once and then stays as it was; nothing is ever written or executed.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from "node:fs";
import { basename, dirname } from "node:path";
import {
  classifyFolder,
  classifyName,
  classifyText,
  ENVIRONMENT_MARKER,
  isMinifiedDocument,
  isTest,
  LARGEST_DOCUMENT,
  type SkipReason,
} from "./classify.js";
import { decodeText } from "./decode.js";
import { GitIgnore } from "./gitignore.js";
import { machinePath, normalise, pathWithin, projectRoot } from "./paths.js";
import type { Workspace } from "./workspace.js";

/** Nobody writes such a file by hand. */
export const LARGEST_FILE = 5_000_000;

export interface DiskOptions {
  /** With the dot: ".js". Other files can be read but are not listed. */
  readonly extensions: readonly string[];
  /** Which other files are to be scanned, as texts; they are never listed. Default none. */
  readonly documents?: (path: string) => boolean;
  /** Workspace paths of the files and folders to scan; "" (the default) is all. What is named is scanned even when it would be left out. */
  readonly targets?: readonly string[];
  /** What the project's own settings leave out. */
  readonly ignores?: (path: string) => boolean;
  /** `list` names every source file below the root, whatever the targets are. */
  readonly whole?: boolean;
  /** The same folder as it was opened earlier: a file with the same size and time of change is not read again. */
  readonly before?: Workspace | undefined;
  /** Scan test folders for everything, not only for secrets. */
  readonly includeTests?: boolean;
}

export interface SourceFile {
  readonly path: string;
  /** A test: only secrets are looked for. */
  readonly secretsOnly: boolean;
  /** No program but another text. */
  readonly document?: true;
}

export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
  /** Nothing below it was looked at, so its files are not counted. */
  readonly folder: boolean;
  /** The system's words. */
  readonly detail?: string;
}

export interface DiskWorkspace extends Workspace {
  /** What is to be scanned, by path. */
  readonly files: readonly SourceFile[];
  /** What was left out, by path. */
  readonly skipped: readonly Skipped[];
}

/** Every source file below a folder, or below the targets in it. */
export function diskWorkspace(root: string, options: DiskOptions): DiskWorkspace {
  const texts = new Texts(root, options.before && opened.get(options.before)?.known);
  const walk = new Walk(root, options, texts);
  for (const target of options.targets ?? [""]) walk.start(target);
  let listed: readonly string[] | undefined;
  const workspace: DiskWorkspace = {
    files: byPath(walk.files.values()),
    skipped: byPath(walk.skipped.values()),
    read: (path) => texts.read(path),
    exists: (path) => texts.exists(path),
    list: () => (listed ??= program(root, options, texts, walk)),
  };
  opened.set(workspace, texts);
  return workspace;
}

/** The texts behind each workspace, for the one that is opened after it. */
const opened = new WeakMap<Workspace, Texts>();

/** The files to scan and the rest of the projects they belong to, which are listed only when somebody asks. */
function program(root: string, options: DiskOptions, texts: Texts, scanned: Walk): readonly string[] {
  const { documents: _, ...sources } = options;
  const rest = new Walk(root, { ...sources, includeTests: true }, texts, options.whole ?? false);
  if (options.whole) rest.start("");
  for (const target of options.targets ?? [""]) {
    const project = projectRoot(target, (path) => texts.exists(path));
    if (project !== undefined) rest.start(project);
  }
  const others = [...rest.files.keys()].filter((path) => !scanned.skipped.has(path));
  const own = [...scanned.files.values()].flatMap(({ path, document }) => (document ? [] : [path]));
  return [...new Set([...own, ...others])].sort();
}

type Loaded =
  { readonly text: string; readonly size: number; readonly time: number } | { readonly reason: SkipReason; readonly detail?: string };

/** The texts below a root, each read once. */
class Texts {
  readonly known = new Map<string, Loaded>();
  readonly realRoot: string;

  constructor(
    readonly root: string,
    /** What an earlier reading of the same root found. */
    private readonly before: ReadonlyMap<string, Loaded> | undefined,
  ) {
    this.realRoot = realpathSync.native(root);
  }

  read(path: string): string | undefined {
    const normal = normalise(path);
    const loaded = normal === undefined ? undefined : this.load(normal);
    return loaded && "text" in loaded ? loaded.text : undefined;
  }

  exists(path: string): boolean {
    const normal = normalise(path);
    return normal !== undefined && existsSync(machinePath(this.root, normal)) && this.isInside(normal);
  }

  load(path: string): Loaded {
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

  private loadNow(path: string): Loaded {
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

/** One walk over folders, in the order of names, so that it is the same on every machine. */
class Walk {
  readonly files = new Map<string, SourceFile>();
  readonly skipped = new Map<string, Skipped>();

  constructor(
    private readonly root: string,
    private readonly options: DiskOptions,
    private readonly texts: Texts,
    /** Read every file, to leave out what its text tells to. */
    private readonly reads = true,
  ) {}

  /** Whatever is named is entered; the rules hold for what is below it. */
  start(target: string): void {
    const machine = machinePath(this.root, target);
    if (statSync(machine).isDirectory()) this.folder(target, target, ignoredAt(machine));
    else if (this.options.documents && !this.isSource(target)) this.takeDocument(target, "");
    else this.take(target, "");
  }

  private folder(path: string, target: string, ignored: GitIgnore): void {
    const machine = machinePath(this.root, path);
    let entries: Dirent[];
    try {
      entries = readdirSync(machine, { withFileTypes: true });
    } catch (error) {
      this.skip(path, "unreadable", true, systemWords(error));
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    if (path !== target && names.has(ENVIRONMENT_MARKER)) return this.skip(path, "vendored", true);
    let rules = names.has(".git") ? repositoryRules(machine) : ignored;
    if (names.has(".gitignore")) rules = rules.with(ignoreText(machine, ".gitignore"));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) this.entry(entry, names, path, target, rules);
  }

  private entry(entry: Dirent, names: ReadonlySet<string>, folder: string, target: string, ignored: GitIgnore): void {
    const { name } = entry;
    const path = folder === "" ? name : `${folder}/${name}`;
    const isFolder = entry.isDirectory();
    if (entry.isSymbolicLink()) {
      this.link(path);
      return;
    }
    const document = !isFolder && !this.isSource(name) && (this.options.documents?.(path) ?? false);
    if (!isFolder && !(entry.isFile() && (document || this.isSource(name)))) return;
    const reason = isFolder ? classifyFolder(name, (other) => names.has(other)) : classifyName(name);
    if (reason) this.skip(path, reason, isFolder);
    else if (ignored.ignores(name, isFolder) || this.options.ignores?.(isFolder ? `${path}/` : path)) this.skip(path, "ignored", isFolder);
    else if (isFolder) this.folder(path, target, ignored.enter(name));
    else if (document) this.takeDocument(path, below(path, target), true);
    else this.take(path, below(path, target), true);
  }

  /** A link within the root is no second copy of what it names; one that leaves it is refused, and said to be. */
  private link(path: string): void {
    if (this.texts.isInside(path)) return;
    const machine = machinePath(this.root, path);
    if (!existsSync(machine)) {
      if (this.isSource(path)) this.skip(path, "unreadable", false, "the link leads nowhere");
    } else if (this.isSource(path) || statSync(machine).isDirectory()) this.skip(path, "link out of the root", false);
  }

  /** A text that is no program. `walked`: nobody asked for it by name, so nobody misses it when it is no text at all. */
  private takeDocument(path: string, below: string, walked = false): void {
    const size = statSync(machinePath(this.root, path), { throwIfNoEntry: false })?.size ?? 0;
    if (size > LARGEST_DOCUMENT)
      return this.skip(path, "too large", false, `${megabytes(size)}, at most ${megabytes(LARGEST_DOCUMENT)} of such a file are read`);
    const loaded = this.texts.load(path);
    if ("reason" in loaded) return walked && loaded.reason === "binary" ? undefined : this.skip(path, loaded.reason, false, loaded.detail);
    if (walked && isMinifiedDocument(path, loaded.text)) return this.skip(path, "minified", false);
    this.files.set(path, { path, secretsOnly: this.options.includeTests !== true && isTest(below), document: true });
  }

  /** `below`: the path as seen from what was named. */
  private take(path: string, below: string, byText = false): void {
    if (this.reads) {
      const loaded = this.texts.load(path);
      if ("reason" in loaded) return this.skip(path, loaded.reason, false, loaded.detail);
      const reason = byText ? classifyText(loaded.text, path) : undefined;
      if (reason) return this.skip(path, reason, false);
    }
    this.files.set(path, { path, secretsOnly: this.options.includeTests !== true && isTest(below) });
  }

  private isSource(name: string): boolean {
    const lower = name.toLowerCase();
    return this.options.extensions.some((extension) => lower.endsWith(extension));
  }

  private skip(path: string, reason: SkipReason, folder: boolean, detail?: string): void {
    this.skipped.set(path, { path, reason, folder, ...(detail === undefined ? {} : { detail }) });
  }
}

/** The path as seen from what was named. */
function below(path: string, target: string): string {
  return target === "" ? path : path.slice(target.length + 1);
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
      rules = rules.with(ignoreText(at, ".gitignore"));
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
    rules = rules.with(ignoreText(at, ".gitignore"));
    if (rules.ignores(name, true)) return GitIgnore.root();
    rules = rules.enter(name);
    at = machinePath(at, name);
  }
  return rules;
}

/** What a repository leaves out beside its `.gitignore` files. */
function repositoryRules(repository: string): GitIgnore {
  return GitIgnore.root().with(ignoreText(repository, ".git/info/exclude"));
}

function ignoreText(folder: string, name: string): string {
  try {
    return decodeText(readFileSync(machinePath(folder, name))) ?? "";
  } catch {
    return "";
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** "EACCES: permission denied" without the call and the path, which the report shows anyway. */
function systemWords(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/u, "") : String(error);
}

function byPath<T extends { readonly path: string }>(items: Iterable<T>): readonly T[] {
  return [...items].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
