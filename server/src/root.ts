/**
 * One folder of the client's workspace (or the folder of a lone file, or no folder at all): its files, with open documents laid over what
 * is on disk, and its linter. Never asks the client anything.
 */
import { finish } from "eslint-plugin-chatbot-security/portable";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { EditorTree, PROJECT_FILE, type EditorFiles } from "./editor-files.js";
import { analysedPath, isSource } from "./languages.js";
import { isCell, type OpenNotebook } from "./notebooks.js";
import type { Settings } from "./settings.js";
import type { Declarable, FileReport, Linter, LintOptions, ProjectSettings, ScannedFile, Tools, Workspace } from "./tools.js";
import { parseUri, pathWithin, uriWithin, type Address } from "./uris.js";

export { PROJECT_FILE };

/** Files of a program for whose analysis nobody who has opened one of them should wait: it takes seconds. */
const LARGE = 200;

const NOTHING: Workspace = { read: () => undefined, exists: () => false, list: () => [] };

export class Root {
  private readonly address: Address | undefined;
  private readonly open = new Map<string, TextDocument>();
  private readonly notebooks = new Map<string, OpenNotebook>();
  /** Grows whenever a document comes or goes or the disk is read anew. */
  private changes = 0;
  private readonly paths = new Map<string, string>();
  private disk: Workspace;
  private files: Workspace;
  private projectText: string | undefined;
  private tree: EditorTree | undefined;
  private filling: Promise<void> | undefined;
  private readonly linters = new Map<string, Linter>();
  /** Those whose program was analysed to its end. */
  private readonly whole = new WeakSet<Linter>();
  /** By path, those that are at work on the texts of this stamp. */
  private readonly near = new Map<string, { readonly stamp: number; readonly linter: Linter }>();
  /** What the project's settings leave out. */
  private ignores: (path: string) => boolean = () => false;
  /** What a scan looks at; undefined when files may have changed since anybody looked. */
  private surveyed: readonly ScannedFile[] | undefined;
  /** The folder is scanned: what is known of it is needed though no document is open. */
  isScanned = false;

  /** Without a URI: the place of documents that are in no folder, such as untitled ones. */
  constructor(
    readonly uri: string | undefined,
    private readonly tools: Tools,
    /** The folder of a document that is in none of the client's. */
    private readonly isLoose = false,
  ) {
    this.address = uri === undefined ? undefined : parseUri(uri);
    this.disk = this.openDisk(undefined);
    this.files = this.layered();
  }

  /** On a disk, or in the editor's hands, or nowhere. */
  private openDisk(before: Workspace | undefined): Workspace {
    if (this.uri === undefined) return NOTHING;
    try {
      if (this.isOnDisk) return this.tools.disk!.openFolder(this.uri, before, (path) => this.ignores(path));
      return this.tree ? finish(this.tools.walk(this.tree, { includeTests: true, ignores: (path) => this.ignores(path) })) : NOTHING;
    } catch {
      // The folder of an open document may be gone, or may never have been: its text is still here.
      return NOTHING;
    }
  }

  get isOnDisk(): boolean {
    return this.tools.disk !== undefined && this.address?.scheme === "file";
  }

  /** Reads what is missing of a folder that is on no disk: before anybody asks for what is in it. */
  async fill(files: EditorFiles | undefined): Promise<void> {
    const { uri } = this;
    if (!files || uri === undefined || this.isOnDisk || this.isLoose) return;
    this.tree ??= new EditorTree((path) => uriWithin(uri, path), this.tools);
    const { tree } = this;
    this.filling = (this.filling ?? Promise.resolve()).then(async () => {
      if (!(await tree.fill(files))) return;
      this.disk = this.openDisk(undefined);
      this.surveyed = undefined;
      this.changes++;
    });
    await this.filling;
  }

  /** How specific this root is for a document: the length of the folder's path, or undefined when the document is elsewhere. */
  covers(address: Address): number | undefined {
    if (!this.address) return undefined;
    return pathWithin(this.address, address) === undefined ? undefined : this.address.path.length;
  }

  /** The path under which a document is analysed; undefined when its language is not ours, or when it is part of a notebook. */
  pathOf(document: TextDocument): string | undefined {
    if (isCell(document)) return undefined;
    const address = parseUri(document.uri);
    const inside = this.address && pathWithin(this.address, address);
    return analysedPath(inside ?? `${address.scheme}/${address.path.replace(/^\/+/u, "")}`, document.languageId, (name) =>
      this.tools.notation(name),
    );
  }

  /** A text that is no program and that version control leaves out is no part of what others read. */
  private isPrivate(path: string): boolean {
    if (this.tools.notation(path) === undefined) return false;
    return this.uri !== undefined && this.isOnDisk && this.tools.disk!.isIgnored(this.uri, path);
  }

  /** The URI of a path of this root: the client's own spelling for an open document. */
  uriOf(path: string): string {
    return this.documentAt(path)?.uri ?? uriWithin(this.uri ?? "untitled:", path);
  }

  /** The open document of a path, or of the address by which a cell goes. */
  documentAt(path: string): TextDocument | undefined {
    const cells = (): TextDocument[] => [...this.notebooks.values()].flatMap((notebook) => notebook.cells);
    return this.open.get(path) ?? cells().find(({ uri }) => uri === path);
  }

  /** A notebook came, or has other cells than before. */
  addNotebook(notebook: OpenNotebook): void {
    this.notebooks.set(this.pathOfNotebook(notebook.uri), notebook);
    this.changes++;
  }

  removeNotebook({ uri, cells }: OpenNotebook): void {
    this.notebooks.delete(this.pathOfNotebook(uri));
    this.changes += 1 + cells.reduce((sum, { version }) => sum + version, 0);
    if (this.isUnused()) this.forget();
  }

  pathOfNotebook(uri: string): string {
    return (this.address && pathWithin(this.address, parseUri(uri))) ?? parseUri(uri).path.replace(/^\/+/u, "");
  }

  add(document: TextDocument): void {
    const path = this.pathOf(document);
    if (path === undefined) return;
    this.open.set(path, document);
    this.changes++;
    this.paths.set(document.uri, path);
  }

  remove(uri: string): void {
    const path = this.paths.get(uri);
    // The versions of the open documents are part of the stamp, which never shrinks.
    if (path !== undefined) this.changes += 1 + (this.open.get(path)?.version ?? 0);
    if (path !== undefined) this.open.delete(path);
    this.paths.delete(uri);
    // Results are kept by file for as long as the linters live: with nothing open, nobody needs them.
    if (this.isUnused()) this.forget();
  }

  isEmpty(): boolean {
    return this.open.size === 0 && this.notebooks.size === 0;
  }

  private isUnused(): boolean {
    // A thread that scans has a program of its own.
    return this.isEmpty() && !(this.isScanned && !this.tools.scanThread);
  }

  /** Files on disk changed: what was read before is forgotten. */
  forget(uris?: readonly string[]): void {
    const paths = this.address && uris?.flatMap((uri) => pathWithin(this.address!, parseUri(uri)) ?? []);
    if (paths) this.tree?.forget(paths);
    else this.tree?.forgetAll();
    if (!this.tree) this.disk = this.openDisk(this.disk);
    this.surveyed = undefined;
    this.changes++;
    this.near.clear();
    if (!this.isUnused()) return;
    this.linters.clear();
    this.files = this.layered();
  }

  /** The project's own settings, or what is wrong with their file. */
  projectSettings(): ProjectSettings | { readonly problem: string } | undefined {
    this.projectText = this.disk.read(PROJECT_FILE);
    const settings = this.projectText === undefined ? undefined : this.tools.readProjectSettings(this.projectText);
    this.ignores = settings && "ignores" in settings ? (path) => settings.ignores(path) : () => false;
    return settings;
  }

  /** Whether the project's settings are no longer what was read: for clients that watch no files. */
  isProjectChanged(): boolean {
    return this.openDisk(undefined).read(PROJECT_FILE) !== this.projectText;
  }

  /** Undefined when nothing is to be looked for in the file. */
  lint(path: string, text: string, settings: Settings): FileReport | undefined {
    const scope = settings.ignores(path) ? "nothing" : this.tools.scope(path, text);
    if (scope === "nothing" || this.isPrivate(path)) return undefined;
    const secretsOnly = scope === "secrets" && !settings.includeTests;
    const report = this.linterFor(secretsOnly ? this.tools.onlySecrets(settings.lint) : settings.lint).lint(path);
    return report && withSeverities(report, settings.severities);
  }

  /** Whether so much has to be analysed for a whole program, and was not yet, that nobody should wait for it. */
  isUnknown(path: string, text: string, settings: Settings): boolean {
    if (!this.needsProgram(path, text, settings) || this.files.list().length < LARGE) return false;
    const linter = this.linterFor(settings.lint);
    return linter.near !== undefined && !this.whole.has(linter);
  }

  /** What can be said of a file of such a program at once; undefined while the time (by `performance.now()`) is up before that is known. */
  nearLinter(path: string, settings: Settings, until: number): Pick<Root, "lint" | "read" | "exists"> | undefined {
    const stamp = this.stamp();
    const known = this.near.get(path);
    // One that saw earlier texts must not look again: what it learns of changes the whole program's would not be told.
    const linter = known?.stamp === stamp ? known.linter : this.linterFor(settings.lint).near!(path);
    this.near.set(path, { stamp, linter });
    if (!(linter.advance?.(until, () => performance.now()) ?? true)) return undefined;
    this.near.delete(path);
    const lint: Root["lint"] = (file) => {
      const report = file === path ? linter.lint(file) : undefined;
      return report && withSeverities(report, settings.severities);
    };
    return { lint, read: (file) => this.read(file), exists: (file) => this.exists(file) };
  }

  /** What stands at a place, as rows of the project's settings would name it. */
  declarable(path: string, offset: number, settings: Settings): Declarable | undefined {
    return this.linterFor(settings.lint).declarable?.(path, offset);
  }

  /** Whether what is found in a document comes from the whole program. */
  private needsProgram(path: string, text: string, settings: Settings): boolean {
    return this.tools.notation(path) === undefined && !settings.ignores(path) && this.tools.scope(path, text) === "everything";
  }

  /** Does the work that a document's report needs, until the time (by `performance.now()`) is up; true when it is done. */
  advanceFor(path: string, text: string, settings: Settings, until: number): boolean {
    return !this.needsProgram(path, text, settings) || this.advance(settings, until);
  }

  /** The same for every report of the folder. */
  advance(settings: Settings, until: number, progress?: (done: number, total: number) => void): boolean {
    const linter = this.linterFor(settings.lint);
    const isDone = linter.advance?.(until, () => performance.now(), progress) ?? true;
    if (isDone) this.whole.add(linter);
    return isDone;
  }

  /** The files that the command line would scan, folder by folder; at once when nothing has changed since somebody asked. */
  *survey(settings: Settings): Generator<void, readonly ScannedFile[]> {
    const { disk, tree, uri } = this;
    if (this.surveyed || uri === undefined || !(this.isOnDisk || tree)) return this.surveyed ?? [];
    const { includeTests, ignores } = settings;
    const survey = this.isOnDisk
      ? yield* this.tools.disk!.survey(uri, { before: disk, includeTests, ignores })
      : yield* this.tools.walk(tree!, { includeTests, ignores });
    // If files changed meanwhile the next one is to look again.
    if (this.disk !== disk) return survey.files;
    this.surveyed = survey.files;
    this.disk = survey;
    this.changes++;
    return survey.files;
  }

  /** As the command line reports it. */
  scan({ path, secretsOnly }: ScannedFile, settings: Settings): FileReport | undefined {
    if (this.notebooks.has(path)) return undefined;
    return this.linterFor(secretsOnly ? this.tools.onlySecrets(settings.lint) : settings.lint).lint(path);
  }

  /** The present text of a file: an open document's before the disk's. */
  read(path: string): string | undefined {
    return this.files.read(path);
  }

  exists(path: string): boolean {
    return this.files.exists(path);
  }

  private linterFor(options: LintOptions): Linter {
    const key = JSON.stringify(options);
    const known = this.linters.get(key);
    if (known) return known;
    const linter = this.tools.createLinter(this.files, options);
    this.linters.set(key, linter);
    return linter;
  }

  /** Another number whenever a text of this root may be another one: what was found before may not be true any more. */
  stamp(): number {
    const documents = [...this.open.values()].reduce((sum, { version }) => sum + version, this.changes);
    return [...this.notebooks.values()].reduce((sum, notebook) => sum + notebook.version(), documents);
  }

  /** A lint is one synchronous call, so for as long as it runs this view is the snapshot that a workspace has to be. */
  private layered(): Workspace {
    const { open, notebooks } = this;
    let listed: { readonly changes: number; readonly files: readonly string[] } | undefined;
    const list = (): readonly string[] => [...new Set([...this.disk.list(), ...this.typedIn()])].sort();
    return {
      read: (path) => open.get(path)?.getText() ?? notebooks.get(path)?.text() ?? this.disk.read(path),
      exists: (path) => open.has(path) || notebooks.has(path) || this.disk.exists(path),
      list: () => (listed = listed?.changes === this.changes ? listed : { changes: this.changes, files: list() }).files,
      stamp: () => this.stamp(),
      typing: () => {
        const others = [...open].reduce((sum, [path, { version }]) => (isSource(path) ? sum : sum + version), this.changes);
        return { frame: others, files: this.typedIn() };
      },
    };
  }

  private typedIn(): readonly string[] {
    return [...[...this.open.keys()].filter(isSource), ...this.notebooks.keys()];
  }
}

function withSeverities(report: FileReport, severities: Settings["severities"]): FileReport {
  if (!severities) return report;
  const findings = report.findings.map((finding) => ({ ...finding, severity: severities[finding.rule] ?? finding.severity }));
  return { ...report, findings };
}
