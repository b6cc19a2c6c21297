/**
 * A folder that is on no disk of this machine, as a snapshot that the client fills: it is asked for what a walk over the folder misses, until
 * nothing is missing. Analyses run on the snapshot alone.
 */
import { finish, GitIgnore, LARGEST_FILE, type Loaded, type Tree, type TreeEntry } from "eslint-plugin-chatbot-security/portable";
import type { ListFoldersResult, ReadFilesResult } from "./protocol.js";
import type { Tools } from "./tools.js";

/** The client, as far as files go. */
export interface EditorFiles {
  list(uris: readonly string[]): Promise<ListFoldersResult>;
  read(uris: readonly string[]): Promise<ReadFilesResult>;
}

/** So many are asked for at once. */
const BATCH = 100;

/** Each may be a request over a network: who has more has to have them on a disk. */
const MOST_FILES = 5_000;

/** What decides over module names. Nobody scans it, but the analysis asks. */
const RESOLUTION = /^(?:(?:package|jsconfig|tsconfig.*)\.json|pyproject\.toml|setup\.(?:py|cfg))$/u;

const PENDING: Loaded = { reason: "unreadable", detail: "not read yet" };

/** A project's own settings. */
export const PROJECT_FILE = "chatbot-security.json";

export class EditorTree implements Tree {
  private readonly folders = new Map<string, ReadonlyMap<string, TreeEntry> | string>();
  private readonly texts = new Map<string, Loaded>();
  private readonly wantedFolders = new Set<string>();
  private readonly wantedTexts = new Set<string>();
  private readonly staleFolders = new Set<string>();
  private readonly staleTexts = new Set<string>();

  constructor(
    private readonly uriOf: (path: string) => string,
    private readonly tools: Tools,
  ) {}

  entries(folder: string): readonly TreeEntry[] | string {
    const known = this.folders.get(folder);
    if (known === undefined) this.wantedFolders.add(folder);
    return typeof known === "string" ? known : [...(known?.values() ?? [])];
  }

  isFolder(path: string): boolean {
    return path === "" || this.entry(path)?.kind === "folder";
  }

  exists(path: string): boolean {
    return path === "" || this.entry(path) !== undefined;
  }

  load(path: string): Loaded {
    const known = this.texts.get(path);
    if (this.entry(path)?.kind !== "file") return { reason: "unreadable", detail: "no such file" };
    if (known) return known;
    this.wantedTexts.add(path);
    return PENDING;
  }

  size(path: string): number {
    const known = this.texts.get(path);
    return known && "text" in known ? known.text.length : 0;
  }

  patterns(path: string): string | undefined {
    // A repository's folder is not looked into for what few have there.
    if (path.endsWith(".git/info/exclude")) return "";
    const loaded = this.load(path);
    return loaded === PENDING ? undefined : "text" in loaded ? loaded.text : "";
  }

  ignoredAbove(): GitIgnore {
    return GitIgnore.root();
  }

  /** Where links of such a folder lead is the editor's affair: none is followed. */
  link(): "inside" {
    return "inside";
  }

  /** Files came, went or changed: they and the folders that hold them are asked for again. Until then they are what they were. */
  forget(paths: readonly string[]): void {
    for (const path of paths) {
      if (this.texts.has(path)) this.staleTexts.add(path);
      for (let folder = parentOf(path); ; folder = parentOf(folder)) {
        if (this.folders.has(folder)) this.staleFolders.add(folder);
        if (folder === "") break;
      }
    }
  }

  /** So is everything. */
  forgetAll(): void {
    for (const path of this.texts.keys()) this.staleTexts.add(path);
    for (const folder of this.folders.keys()) this.staleFolders.add(folder);
  }

  /** Asks for whatever is missing; true when something was. */
  async fill(files: EditorFiles): Promise<boolean> {
    let asked = false;
    for (;;) {
      this.look();
      const folders = [...this.staleFolders, ...this.wantedFolders].slice(0, BATCH);
      const texts = [...this.staleTexts, ...this.wantedTexts].slice(0, BATCH);
      if (folders.length + texts.length === 0) return asked;
      asked = true;
      const [entries, contents] = await Promise.all([
        folders.length > 0 ? files.list(folders.map(this.uriOf)) : [],
        texts.length > 0 ? files.read(texts.map(this.uriOf)) : [],
      ]);
      for (const [i, folder] of folders.entries()) {
        this.staleFolders.delete(folder);
        this.folders.set(folder, listed(entries[i]));
      }
      for (const [i, path] of texts.entries()) {
        this.staleTexts.delete(path);
        this.texts.set(path, loaded(contents[i]));
      }
    }
  }

  /** Walks over what there is, which tells what is missing. */
  private look(): void {
    this.wantedFolders.clear();
    this.wantedTexts.clear();
    const options = { includeTests: true, ignores: () => false };
    finish(this.tools.walk(this, options)).list();
    for (const [folder, entries] of this.folders) {
      if (typeof entries === "string") continue;
      for (const name of entries.keys()) if (RESOLUTION.test(name)) this.load(folder === "" ? name : `${folder}/${name}`);
    }
    if (this.exists(PROJECT_FILE)) this.load(PROJECT_FILE);
    if (this.texts.size >= MOST_FILES) this.wantedTexts.clear();
  }

  private entry(path: string): TreeEntry | undefined {
    const entries = this.folders.get(parentOf(path));
    const name = path.slice(path.lastIndexOf("/") + 1);
    return typeof entries === "object" ? entries.get(name) : undefined;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function listed(entries: ListFoldersResult[number] | undefined): ReadonlyMap<string, TreeEntry> | string {
  return entries ? new Map(entries.map((entry) => [entry.name, entry])) : "it cannot be listed";
}

function loaded(text: string | null | undefined): Loaded {
  if (text === null || text === undefined) return { reason: "binary" };
  return text.length > LARGEST_FILE ? { reason: "too large" } : { text };
}
