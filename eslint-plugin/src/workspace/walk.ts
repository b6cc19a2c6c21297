/**
 * Which files of a tree of folders are to be scanned, what is left out and why, and which ones make up the program. What a tree is made of – a
 * disk, or the files of an editor that has them from elsewhere – it does not know.
 */
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
import { GitIgnore } from "./gitignore.js";
import { normalise, projectRoot } from "./paths.js";
import type { Workspace } from "./workspace.js";

/** Nobody writes such a file by hand. */
export const LARGEST_FILE = 5_000_000;

export interface TreeEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** A text, or why there is none. */
export type Loaded = { readonly text: string } | { readonly reason: SkipReason; readonly detail?: string };

/** Folders and files by workspace path; the root is "". */
export interface Tree {
  /** What is in a folder, in any order, or why that is not known, in words. */
  entries(folder: string): readonly TreeEntry[] | string;
  isFolder(path: string): boolean;
  exists(path: string): boolean;
  load(path: string): Loaded;
  /** In bytes; 0 when there is no such file. */
  size(path: string): number;
  /** The patterns in a file of them, "" when there is none; undefined when they are not known yet, and so neither is what they leave out. */
  patterns(path: string): string | undefined;
  /** What the folders above a folder say of what is in it. */
  ignoredAbove(folder: string): GitIgnore;
  /** Where a link leads. */
  link(path: string): "inside" | "file outside" | "folder outside" | "nowhere";
}

export interface TreeOptions {
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

export interface TreeWorkspace extends Workspace {
  /** What is to be scanned, by path. */
  readonly files: readonly SourceFile[];
  /** What was left out, by path. */
  readonly skipped: readonly Skipped[];
}

/** Walks over a tree and stops after each folder; what it returns is the tree as a workspace. */
export function* walkTree(tree: Tree, options: TreeOptions): Generator<void, TreeWorkspace> {
  const walk = new Walk(tree, options);
  for (const target of options.targets ?? [""]) yield* walk.start(target);
  let listed: readonly string[] | undefined;
  return {
    files: byPath(walk.files.values()),
    skipped: byPath(walk.skipped.values()),
    read(path) {
      const normal = normalise(path);
      const loaded = normal === undefined ? undefined : tree.load(normal);
      return loaded && "text" in loaded ? loaded.text : undefined;
    },
    exists(path) {
      const normal = normalise(path);
      return normal !== undefined && tree.exists(normal);
    },
    list: () => (listed ??= program(tree, options, walk)),
  };
}

/** Does all the work of a generator at once. */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The files to scan and the rest of the projects they belong to, which are listed only when somebody asks. */
function program(tree: Tree, options: TreeOptions, scanned: Walk): readonly string[] {
  const { documents: _, ...sources } = options;
  const rest = new Walk(tree, { ...sources, includeTests: true }, options.whole ?? false);
  if (options.whole) finish(rest.start(""));
  for (const target of options.targets ?? [""]) {
    const project = projectRoot(target, (path) => tree.exists(path));
    if (project !== undefined) finish(rest.start(project));
  }
  const others = [...rest.files.keys()].filter((path) => !scanned.skipped.has(path));
  const own = [...scanned.files.values()].flatMap(({ path, document }) => (document ? [] : [path]));
  return [...new Set([...own, ...others])].sort();
}

/** One walk over folders, in the order of names, so that it is the same on every machine. */
class Walk {
  readonly files = new Map<string, SourceFile>();
  readonly skipped = new Map<string, Skipped>();

  constructor(
    private readonly tree: Tree,
    private readonly options: TreeOptions,
    /** Read every file, to leave out what its text tells to. */
    private readonly reads = true,
  ) {}

  /** Whatever is named is entered; the rules hold for what is below it. */
  *start(target: string): Generator<void, void> {
    if (this.tree.isFolder(target)) yield* this.folder(target, target, this.tree.ignoredAbove(target));
    else if (this.options.documents && !this.isSource(target)) this.takeDocument(target, "");
    else this.take(target, "");
  }

  private *folder(path: string, target: string, ignored: GitIgnore): Generator<void, void> {
    const entries = this.tree.entries(path);
    if (typeof entries === "string") return this.skip(path, "unreadable", true, entries);
    const names = new Set(entries.map(({ name }) => name));
    if (path !== target && names.has(ENVIRONMENT_MARKER)) return this.skip(path, "vendored", true);
    const rules = this.rules(path, names, ignored);
    if (!rules) return;
    yield;
    const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of sorted) yield* this.entry(entry, names, path, target, rules);
  }

  /** What is ignored in a folder. A repository says so beside its `.gitignore` files, too. */
  private rules(path: string, names: ReadonlySet<string>, above: GitIgnore): GitIgnore | undefined {
    const excluded = names.has(".git") ? this.tree.patterns(within(path, ".git/info/exclude")) : "";
    const own = names.has(".gitignore") ? this.tree.patterns(within(path, ".gitignore")) : "";
    if (excluded === undefined || own === undefined) return undefined;
    const rules = names.has(".git") ? GitIgnore.root().with(excluded) : above;
    return own === "" ? rules : rules.with(own);
  }

  private *entry(
    { name, kind }: TreeEntry,
    names: ReadonlySet<string>,
    folder: string,
    target: string,
    ignored: GitIgnore,
  ): Generator<void, void> {
    const path = within(folder, name);
    const isFolder = kind === "folder";
    if (kind === "link") return this.link(path);
    const document = !isFolder && !this.isSource(name) && (this.options.documents?.(path) ?? false);
    if (!isFolder && !(kind === "file" && (document || this.isSource(name)))) return;
    const reason = isFolder ? classifyFolder(name, (other) => names.has(other)) : classifyName(name);
    if (reason) this.skip(path, reason, isFolder);
    else if (ignored.ignores(name, isFolder) || this.options.ignores?.(isFolder ? `${path}/` : path)) this.skip(path, "ignored", isFolder);
    else if (isFolder) yield* this.folder(path, target, ignored.enter(name));
    else if (document) this.takeDocument(path, below(path, target), true);
    else this.take(path, below(path, target), true);
  }

  /** A link within the root is no second copy of what it names; one that leaves it is refused, and said to be. */
  private link(path: string): void {
    const where = this.tree.link(path);
    if (where === "nowhere") {
      if (this.isSource(path)) this.skip(path, "unreadable", false, "the link leads nowhere");
    } else if (where === "folder outside" || (where === "file outside" && this.isSource(path)))
      this.skip(path, "link out of the root", false);
  }

  /** A text that is no program. `walked`: nobody asked for it by name, so nobody misses it when it is no text at all. */
  private takeDocument(path: string, below: string, walked = false): void {
    const size = this.tree.size(path);
    // Lock files are long, and asked for only by those who want them.
    const largest = /(?:^|[/-])lock\.\w+$|\.lock$|npm-shrinkwrap\.json$/u.test(path) ? LARGEST_FILE : LARGEST_DOCUMENT;
    if (size > largest)
      return this.skip(path, "too large", false, `${megabytes(size)}, at most ${megabytes(largest)} of such a file are read`);
    const loaded = this.tree.load(path);
    if ("reason" in loaded) return walked && loaded.reason === "binary" ? undefined : this.skip(path, loaded.reason, false, loaded.detail);
    if (walked && isMinifiedDocument(path, loaded.text)) return this.skip(path, "minified", false);
    this.files.set(path, { path, secretsOnly: this.options.includeTests !== true && isTest(below), document: true });
  }

  /** `below`: the path as seen from what was named. */
  private take(path: string, below: string, byText = false): void {
    if (this.reads) {
      const loaded = this.tree.load(path);
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

/** The path of what is in a folder. */
function within(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The path as seen from what was named. */
function below(path: string, target: string): string {
  return target === "" ? path : path.slice(target.length + 1);
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function byPath<T extends { readonly path: string }>(items: Iterable<T>): readonly T[] {
  return [...items].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
