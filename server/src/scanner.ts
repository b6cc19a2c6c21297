/**
 * The scan of whole folders: keeps what the command line would find up with the files, and tells of every file whose diagnostics are others. The
 * look itself runs in a thread of its own, or, where there are none, in short pieces between which everybody else comes first. Who hears of
 * them, and how, is not its business.
 */
import type { Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticsOf, resultIdOf } from "./diagnostics.js";
import { reason, type Log } from "./guard.js";
import type { ScanParams } from "./protocol.js";
import { Look, type Folder, type LookStep, type SeenFile } from "./scan-look.js";
import type { ScanRequest } from "./scan-messages.js";
import type { FileFindings, Session } from "./session.js";
import type { ScanThread } from "./tools.js";
import { nextTurn, SLICE } from "./turns.js";

/** Milliseconds without a change after which a scan looks again: at files, and at documents in which somebody types. */
const SETTLED = { files: 300, documents: 1000 } as const;

/** Of one file, open or not. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly items: readonly Diagnostic[];
  readonly resultId: string;
  /** Of the document that was looked at, when it was open. */
  readonly version?: number;
}

type Scanned = FileDiagnostics & FileFindings;

/** One run over all folders. */
interface Run {
  cancelled: boolean;
  /** Programs. */
  analysed: { readonly analysed: number; readonly of: number };
  /** Files. */
  done: number;
  total: number;
}

export interface Listener {
  /** Diagnostics of some files are others. */
  changed(files: readonly FileDiagnostics[]): void;
  /** A first run began, or one that somebody asked for. What it returns is told how far it has come. */
  began(cancel: () => void): { report(percentage: number, message: string): void; end(): void };
  state(params: ScanParams): void;
}

class Cancelled extends Error {}

export class Scanner {
  private readonly results = new Map<string, Scanned>();
  private readonly resend = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The timer waits for somebody to stop typing. */
  private patient = false;
  private run: Run | undefined;
  private running: Promise<void> | undefined;
  /** Somebody asked for a scan, whatever the settings are. */
  private commanded = false;
  /** Somebody ended a scan: nothing is looked at before it is asked for again. */
  private halted = false;
  private ended = false;
  private hasRun = false;
  /** The latest state that was told. */
  private told: string | undefined;
  private readonly look: Look;
  private readonly thread: ScanThread | undefined;
  /** What a look told may have been lost: its end was not waited for. */
  private unheard = false;

  constructor(
    private readonly session: Session,
    private readonly log: Log,
    private readonly listener: Listener,
  ) {
    session.scanned = () => this.results.values();
    this.look = new Look(session.roots);
    this.thread = session.tools.scanThread?.();
  }

  /** What is known now. */
  all(): readonly FileDiagnostics[] {
    return [...this.results.values()];
  }

  /** Waits for the run that is due or under way. */
  async settled(): Promise<void> {
    if (this.timer !== undefined) this.start();
    await this.running;
  }

  /** Whether any folder is to be scanned. */
  async isOn(): Promise<boolean> {
    return (await this.folders()).length > 0;
  }

  /** Scans every folder from now on, and now. */
  command(): void {
    this.commanded = true;
    this.halted = false;
    this.hasRun = false;
    this.after(0);
  }

  /** Ends the run under way. What it found stays. */
  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.halted = true;
    if (!this.run || this.run.cancelled) return;
    this.run.cancelled = true;
    this.thread?.cancel();
    this.tell("cancelled", this.run);
  }

  /** Whoever changes settings or folders wants to see what comes of it. */
  settingsChanged(): void {
    this.halted = false;
    this.after(0);
  }

  filesChanged(): void {
    this.after(this.hasRun ? SETTLED.files : 0);
  }

  documentChanged(): void {
    this.after(SETTLED.documents, true);
  }

  /** The client has forgotten what it knew of a document; what it is to know now. */
  closed(uri: string): FileDiagnostics | undefined {
    const known = [...this.results.values()].find((each) => each.root.uriOf(each.path) === uri || each.uri === uri);
    if (!known) return undefined;
    this.resend.add(known.uri);
    this.after(SETTLED.documents, true);
    return known;
  }

  end(): void {
    this.ended = true;
    this.cancel();
    this.thread?.end();
  }

  /** `patient`: whoever types is waited for; a change on disk is looked at so long after the first. */
  private after(milliseconds: number, patient = false): void {
    if (this.ended || this.halted || (this.timer !== undefined && !this.patient)) return;
    clearTimeout(this.timer);
    this.patient = patient;
    this.timer = setTimeout(() => this.start(), milliseconds);
  }

  private start(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.ended || this.halted) return;
    const before = this.running ?? Promise.resolve();
    const running = before.then(() => this.runOnce());
    this.running = running;
    void running.then(() => {
      if (this.running === running) this.running = undefined;
    });
  }

  private async folders(): Promise<readonly Folder[]> {
    const all = await Promise.all(
      this.session.roots.ofFolders().map(async (root) => ({ root, settings: await this.session.settingsOf(root) })),
    );
    const wanted = all.filter(({ settings }) => settings.enable && (this.commanded || settings.scan === "workspace"));
    for (const { root } of all) root.isScanned = wanted.some((each) => each.root === root);
    return wanted;
  }

  private async runOnce(): Promise<void> {
    const run: Run = { cancelled: false, analysed: { analysed: 0, of: 0 }, done: 0, total: 0 };
    this.run = run;
    const isFirst = !this.hasRun;
    let progress: ReturnType<Listener["began"]> | undefined;
    try {
      const folders = await this.folders();
      if (run.cancelled) throw new Cancelled();
      if (isFirst && folders.length > 0) progress = this.listener.began(() => this.cancel());
      await this.scan(folders, run, (percentage, message) => {
        progress?.report(percentage, message);
        if (isFirst && folders.length > 0) this.tell("scanning", run);
      });
      this.hasRun = folders.length > 0;
      this.tell(this.hasRun ? "done" : "off", run);
    } catch (error) {
      this.unheard = true;
      if (!(error instanceof Cancelled)) this.log.error(`scan failed: ${reason(error)}`);
    } finally {
      progress?.end();
      this.run = undefined;
    }
  }

  private async scan(folders: readonly Folder[], run: Run, report: (percentage: number, message: string) => void): Promise<void> {
    const seen = new Set<string>();
    const hear = (steps: readonly LookStep[]): void => {
      if (run.cancelled) return;
      this.publish(steps.flatMap((step) => this.hear(step, run, seen) ?? []));
      report(...this.progressOf(run));
    };
    if (this.thread && folders.length > 0 && folders.every(({ root }) => root.isOnDisk)) await this.thread.run(this.request(folders), hear);
    else await this.here(folders, run, hear);
    if (run.cancelled) throw new Cancelled();
    this.unheard = false;
    const gone = [...this.results.values()].filter(({ uri }) => !seen.has(uri));
    for (const { uri } of gone) this.results.delete(uri);
    this.publish(gone.map(({ uri }) => ({ uri, items: [], resultId: resultIdOf([]) })));
  }

  private request(folders: readonly Folder[]): ScanRequest {
    return {
      folders: folders.map(({ root, settings }) => ({ uri: root.uri ?? "", editor: settings.editor })),
      all: this.session.roots.ofFolders().map(({ uri }) => uri ?? ""),
      afresh: this.unheard,
      ...this.session.snapshot(),
    };
  }

  /** In this very thread, in short pieces. */
  private async here(folders: readonly Folder[], run: Run, hear: (steps: readonly LookStep[]) => void): Promise<void> {
    if (this.unheard) this.look.forget();
    let steps: LookStep[] = [];
    let until = performance.now() + SLICE;
    for (const step of this.look.over(folders, SLICE)) {
      steps.push(step);
      if (performance.now() < until) continue;
      hear(steps);
      steps = [];
      await this.turn(run);
      until = performance.now() + SLICE;
    }
    hear(steps);
  }

  /** What is new about a file; undefined when nothing is. */
  private hear(step: LookStep, run: Run, seen: Set<string>): FileDiagnostics | undefined {
    if (!step) return undefined;
    if ("file" in step) {
      seen.add(step.file.uri);
      run.done++;
      return this.file(step.file);
    }
    if ("total" in step) run.total = step.total;
    else run.analysed = step;
    return undefined;
  }

  private progressOf({ analysed: { analysed, of }, done, total }: Run): [percentage: number, message: string] {
    const { t } = this.session;
    if (done > 0) return [50 + Math.floor((done / Math.max(total, 1)) * 50), t("{0} of {1} files", done, total)];
    return [Math.floor((analysed / Math.max(of, 1)) * 50), t("{0} of {1} programs analysed", analysed, of)];
  }

  private file({ uri, folder, path, news }: SeenFile): FileDiagnostics | undefined {
    const known = this.results.get(uri);
    const forgotten = this.resend.delete(uri);
    const root = this.session.roots.ofFolders().find((each) => each.uri === folder);
    if (!news || !root) return forgotten ? known : undefined;
    const { findings, known: listed, suppressionProblems, text, version } = news;
    // Places are those of the text that was looked at, which may not be the latest.
    const document = TextDocument.create(root.uriOf(path), "", version ?? 0, text);
    const items = diagnosticsOf(this.session, { document, root, findings, suppressionProblems });
    const resultId = resultIdOf(items);
    this.results.set(uri, { root, path, uri, findings, known: listed, items, resultId, ...(version !== undefined && { version }) });
    const isNew = known ? known.resultId !== resultId : items.length > 0;
    return isNew || forgotten ? this.results.get(uri) : undefined;
  }

  /** Lets everybody else go first. */
  private async turn(run: Run): Promise<void> {
    do await nextTurn();
    while (this.session.isBusy && !run.cancelled);
    if (run.cancelled) throw new Cancelled();
  }

  private publish(changed: readonly FileDiagnostics[]): void {
    if (changed.length === 0) return;
    this.session.scanFound();
    this.listener.changed(changed);
  }

  private tell(state: ScanParams["state"], { done, total }: Run): void {
    let findings = 0;
    for (const each of this.results.values()) findings += each.findings.length;
    const params = { state, files: done, total, findings };
    const text = JSON.stringify(params);
    // A folder that is not scanned is no news.
    if (text !== (this.told ?? JSON.stringify({ ...params, state: "off" }))) this.listener.state(params);
    this.told = text;
  }
}
