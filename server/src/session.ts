/**
 * What the server knows between two messages: the open documents, their roots, the settings in force and the findings of the latest texts.
 * Handlers ask it; it never looks at the protocol's positions and never sends a diagnostic.
 */
import {
  Emitter,
  ErrorCodes,
  NotebookDocuments,
  TextDocuments,
  type CancellationToken,
  type NotebookDocument,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { compareWithBaseline } from "./baseline.js";
import type { Client } from "./client.js";
import type { EditorFiles } from "./editor-files.js";
import { cancelled, reason, refusal, type Log } from "./guard.js";
import { english, type Translate } from "./l10n.js";
import { isCell, OpenNotebook } from "./notebooks.js";
import type { EditorSettings, StatusParams } from "./protocol.js";
import { PROJECT_FILE, type Root } from "./root.js";
import { Roots } from "./roots.js";
import type { ScanRequest, SentDocument } from "./scan-messages.js";
import { SideBySide } from "./eslint/side-by-side.js";
import { combine, readEditorSettings, type Settings } from "./settings.js";
import type { Finding, SuppressionProblem, Tools } from "./tools.js";
import { nextTurn, patience, SLICE } from "./turns.js";
import { parseUri } from "./uris.js";

/** A text longer than this is not analysed: it was not written by hand. */
const LONGEST_TEXT = 5_000_000;

/** A client that does not answer a question about settings in this time gets the defaults. */
const SETTINGS_PATIENCE = 3000;

export interface Findings {
  readonly document: TextDocument;
  readonly root: Root;
  /** The version of the document they are for. */
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Comments that switch a rule off, and are useless or give no reason. */
  readonly suppressionProblems: readonly SuppressionProblem[];
  /** What the project's baseline lists, where it is shown. */
  readonly known: readonly Finding[];
}

/** The findings of one file, open or not. */
export interface FileFindings {
  readonly root: Root;
  /** Within the root. */
  readonly path: string;
  /** As the client writes it; a cell's own for a cell. */
  readonly uri: string;
  readonly findings: readonly Finding[];
  /** What the project's baseline lists, where it is shown. */
  readonly known: readonly Finding[];
}

export interface Outside {
  readonly log: Log;
  readonly tools: Tools;
  /** The client's settings for a folder. */
  askSettings(scopeUri: string | undefined): Promise<unknown>;
  status(params: StatusParams): void;
  /** The client's files, for folders that are on no disk. */
  readonly files?: EditorFiles;
}

interface Remembered extends Findings {
  readonly generation: number;
  /** The root's, when they were found. */
  readonly stamp: number;
  readonly note?: string;
  /** Not all of the program is known yet. */
  readonly early: boolean;
}

interface Outcome extends Pick<Findings, "findings" | "suppressionProblems" | "known"> {
  /** Syntax errors: the language's own server shows them, so they go no further than a verbose log. */
  readonly problems: readonly string[];
  /** What was left out, in words: English ones for the log, the client's for its status. */
  readonly note?: (t: Translate) => string;
}

export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly notebooks = new NotebookDocuments(this.documents);
  readonly roots: Roots;
  readonly sideBySide: SideBySide;
  client: Client | undefined;
  /** Settings that the client sent unasked. */
  private sent: EditorSettings = {};
  private generation = 0;
  private ended = false;
  private readonly settings = new Map<Root, Promise<Settings>>();
  private readonly remembered = new Map<string, Remembered>();
  private readonly savedVersions = new Map<string, number>();
  private readonly openNotebooks = new Map<string, { readonly notebook: OpenNotebook; readonly root: Root }>();
  private readonly found = new Emitter<void>();
  /** What a scan found; nobody scans by default. */
  scanned: () => Iterable<FileFindings> = () => [];
  private busy = 0;
  /** Tells that `allFindings` may be others. */
  readonly onFindings = this.found.event;
  private readonly completed = new Emitter<void>();
  /** Tells that what was found of some open document was found too early. */
  readonly onComplete = this.completed.event;
  private readonly completing = new Set<Root>();

  constructor(private readonly outside: Outside) {
    this.roots = new Roots(outside.tools);
    this.sideBySide = new SideBySide(outside.tools, outside.log);
  }

  get tools(): Tools {
    return this.outside.tools;
  }

  /** Our words in the client's language. */
  get t(): Translate {
    return this.client?.t ?? english;
  }

  /** What the client can do; before it has said so, and after it has said goodbye, every request is refused. */
  requireClient(): Client {
    if (!this.client) throw refusal(ErrorCodes.ServerNotInitialized, "initialize comes first");
    if (this.ended) throw refusal(ErrorCodes.InvalidRequest, "the server is shutting down");
    return this.client;
  }

  end(): void {
    this.sideBySide.end();
    this.ended = true;
  }

  opened(document: TextDocument): void {
    this.roots.add(document);
    this.saved(document);
  }

  saved(document: TextDocument): void {
    this.savedVersions.set(document.uri, document.version);
  }

  /** Where nobody watches the project's settings, opening and saving are the times to look; true when they changed. */
  lookForProjectChanges(uri: string): boolean {
    const root = this.roots.of(uri);
    if (!root || this.requireClient().watchesFiles || !root.isProjectChanged()) return false;
    root.forget();
    this.forget();
    return true;
  }

  closed(document: TextDocument): void {
    this.roots.remove(document.uri);
    this.remembered.delete(document.uri);
    this.savedVersions.delete(document.uri);
    this.found.fire();
    this.reportStatus("idle");
  }

  /** A notebook was opened, or changed. */
  notebookChanged({ uri, cells }: NotebookDocument): readonly TextDocument[] {
    const known = this.openNotebooks.get(uri);
    const code = cells.flatMap(({ document }) => this.documents.get(document) ?? []).filter(isCell);
    const isSame = known?.notebook.cells.length === code.length && known.notebook.cells.every((cell, i) => cell === code[i]);
    if (isSame) return code;
    if (known) this.roots.removeNotebook(known.notebook, known.root);
    const notebook = new OpenNotebook(uri, code);
    this.openNotebooks.set(uri, { notebook, root: this.roots.addNotebook(notebook) });
    return code;
  }

  notebookSaved({ uri }: NotebookDocument): readonly TextDocument[] {
    const cells = this.openNotebooks.get(uri)?.notebook.cells ?? [];
    for (const cell of cells) this.saved(cell);
    return cells;
  }

  notebookClosed({ uri }: NotebookDocument): void {
    const known = this.openNotebooks.get(uri);
    if (known) this.roots.removeNotebook(known.notebook, known.root);
    this.openNotebooks.delete(uri);
  }

  /** What is open, as another thread needs it. */
  snapshot(): Pick<ScanRequest, "documents" | "notebooks" | "generation"> {
    const { generation } = this;
    const sent = (document: TextDocument): SentDocument => {
      const { uri, languageId, version } = document;
      return { uri, languageId, version, text: document.getText() };
    };
    const notebooks = [...this.openNotebooks.values()].map(({ notebook: { uri, cells } }) => ({ uri, cells: cells.map(sent) }));
    return {
      generation,
      notebooks,
      documents: this.documents
        .all()
        .filter((each) => !isCell(each))
        .map(sent),
    };
  }

  private notebookOf(document: TextDocument): OpenNotebook | undefined {
    if (!isCell(document)) return undefined;
    return [...this.openNotebooks.values()].find(({ notebook }) => notebook.cells.includes(document))?.notebook;
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.roots.change(added, removed, this.documents.all());
    for (const [uri, { notebook, root }] of this.openNotebooks) {
      this.roots.removeNotebook(notebook, root);
      this.openNotebooks.set(uri, { notebook, root: this.roots.addNotebook(notebook) });
    }
    this.forget();
  }

  settingsSent(settings: unknown): void {
    this.sent = readEditorSettings(settings);
    this.forget();
  }

  /** Files on disk changed; without addresses, any may have. */
  filesChanged(uris?: readonly string[]): void {
    const changed = uris?.map(parseUri);
    for (const root of this.roots.all()) if (!changed || changed.some((each) => root.covers(each) !== undefined)) root.forget(uris);
    this.forget();
  }

  /** Settings or files changed: every finding has to be found again. */
  forget(): void {
    this.generation++;
    this.settings.clear();
  }

  settingsOf(root: Root): Promise<Settings> {
    const known = this.settings.get(root);
    if (known) return known;
    const asked = this.readSettings(root);
    this.settings.set(root, asked);
    return asked;
  }

  /** What the workspace's own ESLint has to say is added, where it may be asked. */
  private async settingsFor(uri: string, root: Root): Promise<Settings> {
    const settings = await this.settingsOf(root);
    const document = this.documents.get(uri);
    return document && this.roots.isFolder(root) ? this.sideBySide.settingsFor(document, root, settings) : settings;
  }

  private async readSettings(root: Root): Promise<Settings> {
    await this.fill(root);
    const project = root.projectSettings();
    if (project && "problem" in project) {
      this.outside.log.error(`${PROJECT_FILE}: ${project.problem}`);
      return combine(await this.editorSettings(root), undefined);
    }
    return combine(await this.editorSettings(root), project);
  }

  /** What of a folder is on no disk is read before anybody looks at it. */
  async fill(root: Root): Promise<void> {
    try {
      await root.fill(this.client?.files ? this.outside.files : undefined);
    } catch (error) {
      this.outside.log.error(`the files of ${root.uri} cannot be read: ${reason(error)}`);
    }
  }

  private async editorSettings(root: Root): Promise<EditorSettings> {
    if (!this.client?.configuration) return this.sent;
    const answer = this.outside.askSettings(root.uri).catch((error: unknown) => {
      this.outside.log.error(`workspace/configuration failed: ${reason(error)}`);
      return undefined;
    });
    const late = patience(SETTINGS_PATIENCE);
    const value = await Promise.race([answer, late.over]);
    late.end();
    return { ...this.sent, ...definedOnly(readEditorSettings(value)) };
  }

  /** Whether diagnostics have to wait for the document to be saved. */
  async waitsForSave(document: TextDocument): Promise<boolean> {
    const root = this.roots.of(document.uri);
    if (!root || (await this.settingsOf(root)).run === "onType") return false;
    return this.savedVersions.get(document.uri) !== document.version;
  }

  /** Open documents of the same folder whose findings were found before the latest change of any of its texts. */
  dependents(uri: string): readonly string[] {
    const root = this.roots.of(uri);
    return this.documents.keys().filter((other) => {
      const known = this.remembered.get(other);
      return other !== uri && known !== undefined && root !== undefined && known.root === root && known.stamp !== root.stamp();
    });
  }

  /** The findings of an earlier text of the document, if it was analysed before. */
  lastFindings(uri: string): Findings | undefined {
    return this.remembered.get(uri);
  }

  /** The findings of the document's present text, if they are known: nothing is analysed for it. */
  presentFindings(uri: string): Findings | undefined {
    const known = this.remembered.get(uri);
    const isPresent =
      known?.generation === this.generation &&
      known.root === this.roots.of(uri) &&
      known.version === this.documents.get(uri)?.version &&
      known.stamp === known.root.stamp();
    return isPresent ? known : undefined;
  }

  /** What is known of every file that is open or was scanned: nothing is analysed for it. */
  allFindings(): readonly FileFindings[] {
    const open = [...this.remembered].flatMap(([uri, { document, root, findings, known }]) => {
      const notebook = this.notebookOf(document);
      const path = notebook ? root.pathOfNotebook(notebook.uri) : root.pathOf(document);
      return path === undefined ? [] : [{ root, path, uri, findings, known }];
    });
    const listed = new Map<Root, Set<string>>();
    for (const { root, path } of open) listed.set(root, (listed.get(root) ?? new Set()).add(path));
    return [...open, ...[...this.scanned()].filter(({ root, path }) => !listed.get(root)?.has(path))];
  }

  /** A scan found something, or that something is gone. */
  scanFound(): void {
    this.found.fire();
  }

  /** Somebody waits for the findings of a document that is open: everything else can wait. */
  get isBusy(): boolean {
    return this.busy > 0;
  }

  /** The findings of the document's present text; undefined when it is not open, not ours, or switched off. */
  async findings(uri: string, token?: CancellationToken): Promise<Findings | undefined> {
    const generation = this.generation;
    const root = this.roots.of(uri);
    if (!root) return undefined;
    const settings = await this.settingsFor(uri, root);
    const document = this.documents.get(uri);
    if (!document || !settings.enable || (settings.scan === "off" && !root.isScanned)) return undefined;
    const known = this.remembered.get(uri);
    if (known?.root === root && known.version === document.version && known.generation === generation && known.stamp === root.stamp())
      return known;
    this.reportStatus("busy");
    // Lets the status and any message that has already arrived go first: a change may make this analysis needless.
    await nextTurn();
    if (token?.isCancellationRequested) throw cancelled();
    const early = await this.advance(uri, root, settings, token);
    const latest = this.documents.get(uri);
    if (!latest) return undefined;
    const started = performance.now();
    const outcome = this.attempt(() => analyse(latest, { root, linter: early ?? root }, settings, this.notebookOf(latest)));
    const took = Math.round(performance.now() - started);
    const note = outcome.note?.(english);
    if (note && note !== known?.note) this.outside.log.info(note);
    if (settings.trace !== "off") this.outside.log.info(`${uri}: ${outcome.findings.length} findings in ${took} ms`);
    if (settings.trace === "verbose") for (const problem of outcome.problems) this.outside.log.info(problem);
    const stamp = root.stamp();
    const { findings, suppressionProblems, known: listed } = outcome;
    const found: Remembered = {
      document: latest,
      root,
      version: latest.version,
      findings,
      suppressionProblems,
      known: listed,
      note,
      generation,
      stamp,
      early: early !== undefined,
    };
    this.remembered.set(uri, found);
    this.found.fire();
    if (early) void this.complete(root, settings);
    else this.reportStatus("idle", outcome.note?.(this.t));
    return found;
  }

  /**
   * Does what the document's findings need in short pieces, so that no message waits for long: it may be another change, or a "cancel". Gives
   * what to ask for them where the whole program cannot be waited for.
   */
  private async advance(uri: string, root: Root, settings: Settings, token?: CancellationToken): Promise<NearLinter | undefined> {
    this.busy++;
    try {
      for (;;) {
        const document = this.documents.get(uri);
        const target = document && this.target(document, root);
        if (!target) return undefined;
        const { path, text } = target;
        const until = performance.now() + SLICE;
        if (root.isUnknown(path, text, settings)) {
          const near = root.nearLinter(path, settings, until);
          if (near) return near;
        } else if (root.advanceFor(path, text, settings, until)) return undefined;
        await nextTurn();
        if (token?.isCancellationRequested) throw cancelled();
      }
    } finally {
      this.busy--;
    }
  }

  /** Analyses the rest of the program when nobody waits for anything, and has everybody ask again. */
  private async complete(root: Root, settings: Settings): Promise<void> {
    if (this.completing.has(root)) return;
    this.completing.add(root);
    const { generation } = this;
    const isWanted = (): boolean => !this.ended && this.generation === generation && !root.isEmpty();
    try {
      while (isWanted() && (this.isBusy || !root.advance(settings, performance.now() + SLICE))) await nextTurn();
    } catch (error) {
      // What was found early stays; to ask again would be to fail again.
      return this.outside.log.error(`the program of ${root.uri} cannot be analysed: ${reason(error)}`);
    } finally {
      this.completing.delete(root);
    }
    if (this.ended) return;
    for (const [uri, known] of this.remembered) if (known.root === root && known.early) this.remembered.delete(uri);
    this.reportStatus("idle");
    this.completed.fire();
  }

  /** The file that a document is, or is part of. */
  private target(document: TextDocument, root: Root): { readonly path: string; readonly text: string } | undefined {
    const notebook = this.notebookOf(document);
    const path = notebook ? root.pathOfNotebook(notebook.uri) : root.pathOf(document);
    return path === undefined ? undefined : { path, text: notebook ? notebook.text() : document.getText() };
  }

  /** A failure is the caller's to answer for, but the status tells of it too. */
  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.reportStatus("error", reason(error));
      throw error;
    }
  }

  reportStatus(state: StatusParams["state"], message?: string): void {
    if (!this.client?.status) return;
    let findings = 0;
    for (const known of this.remembered.values()) findings += known.findings.length;
    this.outside.status({ state, ...(message && { message }), findings });
  }
}

/** What can say something of a file. */
type NearLinter = Pick<Root, "lint" | "read" | "exists">;

function analyse(
  document: TextDocument,
  { root, linter }: { readonly root: Root; readonly linter: NearLinter },
  settings: Settings,
  notebook: OpenNotebook | undefined,
): Outcome {
  const nothing: Outcome = { findings: [], suppressionProblems: [], known: [], problems: [] };
  const path = notebook ? root.pathOfNotebook(notebook.uri) : root.pathOf(document);
  if (path === undefined) return nothing;
  const text = notebook ? notebook.text() : document.getText();
  const { length } = text;
  if (length > LONGEST_TEXT) {
    return { ...nothing, note: (t) => t("{0} is not analysed: it has {1} characters, more than {2}", path, length, LONGEST_TEXT) };
  }
  const report = linter.lint(path, text, settings);
  if (!report) return nothing;
  const { fresh, known, problem } = compareWithBaseline(linter, path, report.findings, settings);
  const left = problem ?? (report.truncated && `${path}: ${report.truncated}`);
  const here = (findings: readonly Finding[]): readonly Finding[] => (notebook ? notebook.findingsIn(document, findings) : findings);
  return {
    findings: here(fresh),
    known: here(known),
    // Their places are in the notebook's JSON text.
    suppressionProblems: notebook ? [] : (report.suppressionProblems ?? []),
    problems: report.problems.map((problem) => `${path}:${problem.start.line}: ${problem.message}`),
    ...(left && { note: () => left }),
  };
}

function definedOnly(settings: EditorSettings): EditorSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
